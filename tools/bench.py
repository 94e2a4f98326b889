"""Print how fast and how large the whole pipeline is: `make bench`.

Speed: sentences a second of processor time on one core, beside spaCy's blank Arabic tokenizer on the same sentences in
the same run, in turns, so that a busy machine slows both. Cold start and memory: a process of its own that codes one
example.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from musnad.model.report import Report
from tests.stories.coding import code
from tests.stories.story import stories
from tools.gold import PROGRAM, ROOT, SHARED

CHUNK = 200
GSR = SHARED / "gold/gsr/sentences.jsonl"


def texts() -> list[str]:
    """Return the sentences to code: the GSR set where it is beside the repository, else our own stories."""
    if GSR.exists():
        return [json.loads(line)["text"] for line in GSR.read_text(encoding="utf-8").splitlines()]
    return [line for placed in stories() for line in placed.story.text.splitlines() if line]


def spent(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes, in seconds."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def pace(lines: list[str]) -> tuple[float, float]:
    """Return the seconds that we and that spaCy take for the sentences, each warmed up first."""
    import spacy

    nlp = spacy.blank("ar")
    reports = [Report(id=str(number), text=line) for number, line in enumerate(lines)]
    code(*reports[:CHUNK])
    list(nlp.pipe(lines[:CHUNK]))
    ours = theirs = 0.0
    for start in range(0, len(lines), CHUNK):
        part, same = reports[start : start + CHUNK], lines[start : start + CHUNK]
        ours += spent(partial(code, *part))
        theirs += spent(partial(list, nlp.pipe(same)))
    return ours, theirs


def cold_start(example: Path) -> tuple[float, float]:
    """Return what a fresh process takes to code one file: seconds of processor time, megabytes at its peak."""
    command = [sys.executable, "-m", "tools.cold_start", PROGRAM, "code", "--format", "jsonl", str(example)]
    seconds, megabytes = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(megabytes)


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    lines = texts()
    words = sum(len(line.split()) for line in lines)
    ours, theirs = pace(lines)
    seconds, megabytes = cold_start(ROOT / "examples/idlib.txt")
    named = "GSR sentences" if GSR.exists() else "sentences of our stories"
    print(f"{len(lines)} {named}, {words / len(lines):.0f} words each")
    print(f"musnad, whole pipeline     {len(lines) / ours:9,.0f} sentences/s {words / ours:11,.0f} words/s")
    print(f"spaCy, blank tokenizer     {len(lines) / theirs:9,.0f} sentences/s {words / theirs:11,.0f} words/s")
    print(f"ratio                      {theirs / ours:9.2f}  (musnad's speed to spaCy's)")
    print(f"cold start, one example    {seconds:9.2f} s of processor time, {megabytes:.0f} MB at its peak")


if __name__ == "__main__":
    main()
