"""A full disk: a clear message, nothing lost, and the next run with more room finishes the work."""

import shutil
from pathlib import Path

import pytest
from click.testing import Result

from musnad.errors import FullStore
from musnad.model.incoming import Incoming
from musnad.store import open_store
from tests.cli.running import musnad
from tests.store.mounts import mounted
from tests.store.samples import everything, many, report
from tests.store.server import Server
from tests.store.test_two_writers import lines

REPORTS = 160


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return lines(tmp_path / "reports.jsonl", 0, REPORTS)


def ingest(address: str, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.setenv("MUSNAD_STORE", address)
    monkeypatch.setenv("XDG_DATA_HOME", str(reports.parent))
    return musnad("ingest", reports)


def test_a_full_disk_under_a_file(tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with mounted(tmp_path / "small", kilobytes=900) as mount:
        address = str(mount.folder / "store.sqlite")
        full = ingest(address, reports, monkeypatch)
        assert full.exit_code == 1
        assert "there is no room left to write" in full.stderr
        assert "Make room on the disk" in full.stderr
        kept = {one.report.id for one in open_store(address, read_only=True).reports()}
        assert 0 < len(kept) < REPORTS
        mount.grow(16000)
        again = ingest(address, reports, monkeypatch)
        assert again.exit_code == 0, again.stderr
        assert f"{REPORTS} read: {REPORTS - len(kept)} new" in again.stdout
        store = open_store(address)
        assert kept < {one.report.id for one in store.reports()}
        assert list(store.problems()) == []


def test_a_full_disk_under_a_server(
    server: Server, tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.folder.chmod(0o711)
    with mounted(server.folder / "small", kilobytes=60_000) as mount:
        mount.folder.chmod(0o777)
        folder = mount.folder / "data"
        folder.mkdir()
        shutil.copystat(server.folder, folder)
        owner = server.folder.stat()
        shutil.chown(folder, owner.st_uid, owner.st_gid)
        folder.chmod(0o700)
        server.run(f"CREATE TABLESPACE small LOCATION '{folder}'")
        address = server.new_database(tablespace="small")
        try:
            open_store(address, create=True)
            server.run("CHECKPOINT")
            mount.fit(spare=500)
            full = ingest(address, reports, monkeypatch)
            assert full.exit_code == 1
            assert "there is no room left to write" in full.stderr
            kept = {one.report.id for one in open_store(address, read_only=True).reports()}
            assert len(kept) < REPORTS
            mount.grow(60_000)
            again = ingest(address, reports, monkeypatch)
            assert again.exit_code == 0, again.stderr
            assert f"{REPORTS} read: {REPORTS - len(kept)} new" in again.stdout
            assert list(open_store(address).problems()) == []
        finally:
            server.run(f"DROP DATABASE {address.rpartition('/')[2]}")
            server.run("DROP TABLESPACE small")


def test_a_batch_that_does_not_fit_leaves_nothing(tmp_path: Path, filled_file: Path) -> None:
    with mounted(tmp_path / "small", kilobytes=700) as mount:
        path = mount.folder / "store.sqlite"
        shutil.copy(filled_file, path)
        store = open_store(str(path))
        with pytest.raises(FullStore):
            store.keep(Incoming(report=report("mine", id=f"{number}", text="x" * 5000)) for number in range(200))
        assert len(list(store.reports())) == len(everything())
        assert list(store.problems()) == []
        store.keep([many(1)[0]])
