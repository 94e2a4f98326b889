"""A store with the reports of reports.yml, coded."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.cli.running import musnad

REPORTS = Path(__file__).parent / "reports.yml"


@pytest.fixture(scope="session")
def coded_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coded")
    lines = [json.dumps(one, ensure_ascii=False) for one in yaml.safe_load(REPORTS.read_text(encoding="utf-8"))]
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUSNAD_STORE", str(folder / "store.sqlite"))
        patch.delenv("MUSNAD_GAZETTEER", raising=False)
        patch.setenv("XDG_DATA_HOME", str(folder / "none"))
        done = musnad("ingest", folder / "reports.jsonl")
        assert done.exit_code == 0, done.output
    return folder / "store.sqlite"


@pytest.fixture
def store(coded_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that store, which the environment names."""
    copy = tmp_path / "store.sqlite"
    shutil.copy(coded_store, copy)
    monkeypatch.setenv("MUSNAD_STORE", str(copy))
    monkeypatch.setenv("NO_COLOR", "1")
    return copy
