"""What the tests of the commands share."""

import pytest


@pytest.fixture(autouse=True)
def _nobody_s_gazetteer(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the gazetteer that whoever runs the tests has imported out of them."""
    monkeypatch.delenv("MUSNAD_GAZETTEER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no-data"))
