"""What was fetched is kept as WARC, and read again from there."""

from hashlib import sha256
from pathlib import Path

import pytest

from musnad.errors import FullStore, MissingInput, ReadOnlyStore
from musnad.model.report import Report
from musnad.read import Reading
from musnad.read.archives import reports_in_archive
from musnad.read.fetch import Archive, Fetcher
from musnad.read.fetch.archive import payload_hashes
from tests.fetch.site import Answer, Site, packed, page
from tests.store.mounts import mounted
from tests.store.samples import stories

STORY = stories()["shelling"]


def kept(site: Site, folder: Path) -> tuple[Path, str, str]:
    """Fetch a page over a redirect; return the archive, the id of the record, and the hash of what came."""
    site.pages |= {"/a": Answer(b"", 302, (("Location", "/b"),)), "/b": packed(page(STORY.title, STORY.body))}
    with (
        Fetcher(allow_private=True, pause=0) as fetcher,
        Archive(folder / "warc", started="2024-03-02T10:00:00Z") as archive,
    ):
        fetched = fetcher.fetch(site.url("/a"))
        record = archive.keep(fetched)
        return folder / "warc" / archive.name, record, sha256(fetched.last.payload).hexdigest()


def test_nothing_fetched_makes_no_file(tmp_path: Path) -> None:
    with Archive(tmp_path / "warc", started="2024-03-02T10:00:00Z"):
        pass
    assert not (tmp_path / "warc").exists()


def test_keeps_every_answer(site: Site, tmp_path: Path) -> None:
    path, record, digest = kept(site, tmp_path)
    hashes = dict(payload_hashes(path))
    assert len(hashes) == 2
    assert hashes[record] == digest


def test_the_archive_is_read_as_any_other(site: Site, tmp_path: Path) -> None:
    path, record, _ = kept(site, tmp_path)
    with path.open("rb") as stream:
        found = [item for item in reports_in_archive(stream, "x", reading=Reading()) if isinstance(item, Report)]
    assert [(report.id, report.url, report.title) for report in found] == [(record, site.url("/b"), STORY.title)]
    assert STORY.body[:40] in found[0].text


def test_an_archive_that_was_cut_short_is_read_as_far_as_it_goes(site: Site, tmp_path: Path) -> None:
    path, *_ = kept(site, tmp_path)
    whole = path.read_bytes()
    before = list(payload_hashes(path))
    for size in (len(whole) - 30, len(whole) // 2, 10, 0):
        path.write_bytes(whole[:size])
        cut = list(payload_hashes(path))
        assert cut == before[: len(cut)]
        assert len(cut) < len(before)


def test_a_disk_without_room_is_said(site: Site, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", kilobytes=8) as mount, pytest.raises(FullStore, match="cannot be kept there"):
        for _ in range(50):
            kept(site, mount.folder)


def test_a_folder_that_cannot_be_made_is_said(site: Site, tmp_path: Path) -> None:
    (tmp_path / "warc").write_bytes(b"")
    with pytest.raises(ReadOnlyStore, match="cannot be kept there"):
        kept(site, tmp_path)


def test_a_missing_archive_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        list(payload_hashes(tmp_path / "no.warc.gz"))
