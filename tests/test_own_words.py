"""No text of the evaluation sets stands in the repository: examples and tests are our own."""

import json
import re
import subprocess
from collections.abc import Iterator

import pytest

from tools.gold import MISSING, ROOT, SHARED

RUN = 46
"""A run of so many characters is no accident of the language of news."""
ARABIC = re.compile("[\u0621-\u064a]")


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def runs(text: str) -> set[str]:
    flat = re.sub(r"\s+", " ", text)
    return {flat[at : at + RUN] for at in range(len(flat) - RUN + 1)}


@pytest.mark.skipif(not SHARED.exists(), reason=MISSING)
def test_no_run_of_an_evaluation_text_stands_here() -> None:
    theirs = runs((SHARED / "seed/report.txt").read_text(encoding="utf-8"))
    for name in ("reports/reports", "incidents/incidents", "gsr/sentences"):
        for line in (SHARED / f"gold/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            theirs |= {run for string in strings(json.loads(line)) for run in runs(string)}
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in listed.strip("\0").split("\0"):
        if name.endswith((".yml", ".py", ".md", ".txt", ".jsonl", ".html", ".csv", ".json")):
            ours = {run for run in runs((ROOT / name).read_text(encoding="utf-8")) if ARABIC.search(run)}
            assert not ours & theirs, f"{name}: write an example of your own instead of {sorted(ours & theirs)[0]!r}"


def test_a_run_is_found_across_lines() -> None:
    assert runs("a" * 30 + "\n  " + "b" * 30) & runs("x" + "a" * 30 + " " + "b" * 30)
