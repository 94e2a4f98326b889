"""What the environment may change."""

from pathlib import Path

import pytest

from musnad.settings import Settings, read_settings


def test_an_empty_environment_changes_nothing() -> None:
    assert read_settings({}) == Settings(gazetteer=None, colour=True, lays_out=False)
    assert read_settings({"MUSNAD_GAZETTEER": "", "NO_COLOR": "", "VTE_VERSION": "", "TERM_PROGRAM": ""}) == Settings()


def test_names_are_read() -> None:
    assert read_settings({"MUSNAD_GAZETTEER": "a.db"}).gazetteer == Path("a.db")
    assert read_settings({"MUSNAD_STORE": "s.db"}).store == "s.db"
    assert read_settings({"MUSNAD_FEEDS": "f.yml"}).feeds == Path("f.yml")
    assert not read_settings({"NO_COLOR": "1"}).colour


@pytest.mark.parametrize(
    ("environment", "lays_out"),
    [
        ({"VTE_VERSION": "5800"}, True),
        ({"VTE_VERSION": "5799"}, False),
        ({"VTE_VERSION": "x"}, False),
        ({"KONSOLE_VERSION": "230804"}, True),
        ({"MLTERM": "3.9"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode", "TERM": "xterm-256color"}, False),
    ],
)
def test_terminals_that_write_from_right_to_left_are_known(environment: dict[str, str], lays_out: bool) -> None:
    assert read_settings(environment).lays_out is lays_out
