"""The README is executed: what it shows after a command is what comes out."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOT_HERE = ("git clone ", "cd musnad")
"""What a reader does once before all else: it cannot be tried from inside the clone."""


class Shown(NamedTuple):
    """A command of the README, and the lines that it shows after it; a line `...` stands for any lines."""

    line: int
    command: str
    output: list[str]


def shown() -> list[Shown]:
    """Every command in the console blocks of the README."""
    found: list[Shown] = []
    for block in re.finditer(r"^```console\n(.*?)^```", README, re.M | re.S):
        first = README.count("\n", 0, block.start(1)) + 1
        for number, line in enumerate(block.group(1).splitlines(), first):
            if line.startswith("$ "):
                found.append(Shown(number, line[2:], []))
            else:
                found[-1].output.append(line)
    return found


def recipe(target: str) -> str:
    """The last command that make would run for a target: the one behind the set-up."""
    made = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=True)
    return made.stdout.splitlines()[-1]


def run(command: str) -> list[str]:
    """The lines that a command prints in the repository, in a terminal-less shell that finds this environment first."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return [line.rstrip() for line in done.stdout.splitlines()]


def agrees(wanted: list[str], got: list[str]) -> bool:
    """Tell whether lines are those that are shown, `...` standing for any number of lines."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "..." else re.escape(line.rstrip()) + r"\n" for line in wanted)
    return re.fullmatch(pattern, "".join(line + "\n" for line in got)) is not None


@pytest.mark.parametrize("one", [pytest.param(one, id=f"line {one.line}") for one in shown()])
def test_what_is_shown_comes_out(one: Shown) -> None:
    if one.command.startswith(NOT_HERE) or one.command == "make test":
        return
    command = recipe(one.command.removeprefix("make ")) if one.command.startswith("make ") else one.command
    got = run(command.replace(".venv/bin/", ""))
    if one.output:
        assert agrees(one.output, got), f"README.md:{one.line}: {one.command} now prints\n" + "\n".join(got)
    assert got, f"README.md:{one.line}: {one.command} prints nothing"


def test_the_two_commands_are_there() -> None:
    commands = [one.command for one in shown()]
    assert "make run" in commands
    assert "make test" in commands


def test_make_test_is_what_ci_runs_last() -> None:
    ran = [line for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines() if line.startswith("make ")]
    assert ran == ["make lint", "make test"]
    assert shlex.split(recipe("test"))[1:3] == ["-m", "pytest"]


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_lines_are_compared_as_shown() -> None:
    assert agrees(["a", "...", "c"], ["a", "b", "b", "c"])
    assert agrees(["a", "..."], ["a"])
    assert not agrees(["a"], ["a", "b"])
    assert not agrees(["a."], ["ab"])
