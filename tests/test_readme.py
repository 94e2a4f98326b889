"""The README is executed: what it shows after a command is what comes out."""

import re
import shlex
from pathlib import Path

import pytest

from tools.readme import NOT_HERE, README, agrees, recipe, session, shown

ROOT = Path(__file__).parent.parent
TOLD = shown((ROOT / README).read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", [pytest.param(number, id=f"line {one.line}") for number, one in enumerate(TOLD)])
def test_what_is_shown_comes_out(number: int) -> None:
    one, got = TOLD[number], session()[number]
    if one.command.startswith(NOT_HERE):
        return
    assert any(got) or ">" in one.command, f"README.md:{one.line}: {one.command} prints nothing"
    if one.output:
        said = f"README.md:{one.line}: make generated; {one.command} now prints\n" + "\n".join(got)
        assert agrees(one.output, got), said


def test_the_two_commands_are_there_and_something_is_shown() -> None:
    assert {"make run", "make test"} <= {one.command for one in TOLD}
    assert any(one.output and "..." not in one.output for one in TOLD)


def test_make_test_is_what_ci_runs_last() -> None:
    ran = [line for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines() if line.startswith("make ")]
    assert ran == ["make lint", "make test-slow", "make test"]
    assert shlex.split(recipe("test"))[1:3] == ["-m", "pytest"]


def test_links_lead_somewhere() -> None:
    for page in [ROOT / README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_lines_are_compared_as_shown() -> None:
    assert agrees(["a", "...", "c"], ["a", "b", "b", "c"])
    assert agrees(["a", "..."], ["a"])
    assert not agrees(["a"], ["a", "b"])
    assert not agrees(["a."], ["ab"])
