"""The README is executed: each command in its console blocks, and what it prints."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tests.score.floors import read_floors
from tools.gold import ROOT

README = Path("README.md")
NOT_HERE = ("git clone ", "cd musnad", "make test")
"""What cannot be tried from inside the tests: getting the clone, and the tests themselves."""
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)

_FLOORS = re.compile(r"^(<!-- floors:.*?-->)\n.*?^(<!-- end of floors -->)", re.M | re.S)
CHIEF = (
    ("real reports: claims found and no others (F1)", "reports", "claims.f1"),
    ("of the claims found, the type is right", "reports", "type.accuracy"),
    ("whether it happened, is planned, denied ... is right", "reports", "status.accuracy"),
    ("the day is right", "reports", "date.accuracy"),
    ("the place is right", "reports", "place.accuracy"),
    ("who did it is right", "reports", "actor_source.accuracy"),
    ("to whom is right", "reports", "actor_target.accuracy"),
    ("the killed are right", "reports", "killed.accuracy"),
    ("who says so is right", "reports", "speaker.accuracy"),
    ("single sentences: an assault is reported (F1)", "sentences", "assault_clean.f1"),
    ("single sentences: a protest is reported (F1)", "sentences", "protest_clean.f1"),
    ("phrases: the number is right", "phrases", "number.accuracy"),
    ("phrases: the date is right", "phrases", "date.accuracy"),
    ("names of villages without context: within ten kilometres", "places", "first_within_10km"),
)
"""What the README says of accuracy: in words, the gold set, the figure."""


class Shown(NamedTuple):
    """A command of the README, and the lines that it shows after it; a line `...` stands for any lines."""

    line: int
    command: str
    output: list[str]


def readme() -> dict[Path, str]:
    """Return the README with what its commands print now, by its path below the repository."""
    text = (ROOT / README).read_text(encoding="utf-8")
    pairs = zip(shown(text), session(), strict=True)
    outputs = iter([now if one.output and "..." not in one.output else one.output for one, now in pairs])
    text = _BLOCK.sub(lambda block: _refreshed(block.group(1), outputs), text)
    return {README: _FLOORS.sub(lambda marks: f"{marks.group(1)}\n{floors_table()}{marks.group(2)}", text)}


def floors_table() -> str:
    """Return the chief floors as a table in Markdown."""
    floors = read_floors()
    rows = [f"| {said} | {floors[gold]['at_least'].get(figure, 0):.2f} |" for said, gold, figure in CHIEF]
    return "\n".join(["| on | at least |", "|---|---|", *rows]) + "\n"


@lru_cache(maxsize=1)
def session() -> list[list[str]]:
    """Return what each command of the README prints, run one after another in a folder that holds the examples."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        return [_printed(one.command, folder) for one in shown((ROOT / README).read_text(encoding="utf-8"))]


def shown(text: str) -> list[Shown]:
    """Return every command in the console blocks of a text."""
    found: list[Shown] = []
    for block in _BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1)) + 1
        for number, line in enumerate(block.group(1).splitlines(), first):
            if line.startswith("$ "):
                found.append(Shown(number, line[2:], []))
            else:
                found[-1].output.append(line)
    return found


def _refreshed(block: str, outputs: Iterator[list[str]]) -> str:
    lines = []
    for command in [line for line in block.splitlines() if line.startswith("$ ")]:
        lines += [command, *next(outputs)]
    return "\n".join(["```console", *lines, "```"])


def recipe(target: str) -> str:
    """Return the last command that make would run for a target: the one behind the set-up."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}  # make may have started us
    made = subprocess.run(["make", "-n", target], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    return made.stdout.splitlines()[-1]


def _printed(command: str, folder: str) -> list[str]:
    """Run a command away from a terminal, on a hundred columns, with the program of the environment that runs now."""
    if command.startswith(NOT_HERE):
        return []
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    behind = recipe(command.removeprefix("make ")) if command.startswith("make ") else command
    bare = behind.replace(".venv/bin/", "")
    done = subprocess.run(["bash", "-c", bare], cwd=folder, env=env, capture_output=True, text=True, check=True)
    return [line.rstrip() for line in done.stdout.splitlines()]


def agrees(wanted: list[str], got: list[str]) -> bool:
    """Tell whether lines are those that are shown, `...` standing for any number of lines."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "..." else re.escape(line.rstrip()) + r"\n" for line in wanted)
    return re.fullmatch(pattern, "".join(line + "\n" for line in got)) is not None
