"""Print how fast and how large the whole pipeline is: `make bench`.

Speed: sentences a second of processor time on one core, beside spaCy's blank Arabic tokenizer on the same sentences in
the same run, in turns, so that a busy machine slows both; the fastest of three processes. Each sentence is a report of
its own. "The same again" is a second round in the same process, when what each word form is has been worked out before,
as it mostly has been in a large archive. Cold start and memory: a process of its own that codes one example.
"""

import argparse
import json
import platform
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from musnad.model.report import Report
from tests.stories.coding import code
from tests.stories.story import stories
from tools.gold import PROGRAM, ROOT, SHARED

CHUNK = 200
ROUNDS = 3
GSR = SHARED / "gold/gsr/sentences.jsonl"


class Pace(msgspec.Struct, frozen=True):
    """Seconds of processor time for all sentences: ours the first time and again, and theirs."""

    first: float
    again: float
    theirs: float


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


def pace(lines: list[str]) -> Pace:
    """Return the seconds that the sentences take, each program warmed up by the first of them."""
    import spacy

    nlp = spacy.blank("ar")
    reports = [Report(id=str(number), text=line) for number, line in enumerate(lines)]
    code(*reports[:CHUNK])
    list(nlp.pipe(lines[:CHUNK]))
    first = again = theirs = 0.0
    chunks = [slice(start, start + CHUNK) for start in range(0, len(lines), CHUNK)]
    for chunk in chunks:
        first += spent(partial(code, *reports[chunk]))
        theirs += spent(partial(list, nlp.pipe(lines[chunk])))
    for chunk in chunks:
        again += spent(partial(code, *reports[chunk]))
    return Pace(first, again, theirs)


def fastest(rounds: int = ROUNDS) -> Pace:
    """Return the least seconds of several processes, one after another: whatever else a machine does adds to them."""
    found = []
    for _ in range(rounds):
        command = [sys.executable, "-m", "tools.bench", "--once"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        found.append(msgspec.json.decode(done.stdout, type=Pace))
    return Pace(*(min(getattr(pace, name) for pace in found) for name in Pace.__struct_fields__))


def cold_start(example: Path) -> tuple[float, float]:
    """Return what a fresh process takes to code one file: seconds of processor time, megabytes at its peak."""
    command = [sys.executable, "-m", "tools.cold_start", PROGRAM, "code", "--format", "jsonl", str(example)]
    seconds, megabytes = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(megabytes)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="Print the seconds of this one process as JSON.")
    lines = texts()
    if parser.parse_args().once:
        print(msgspec.json.encode(pace(lines)).decode())
        return
    words = sum(len(line.split()) for line in lines)
    pace_ = fastest()
    seconds, megabytes = cold_start(ROOT / "examples/idlib.txt")
    named = "GSR sentences" if GSR.exists() else "sentences of our stories"
    print(f"{len(lines)} {named}, {words / len(lines):.0f} words each; Python {platform.python_version()}, {_build()}")
    for label, spent_ in (
        ("musnad, whole pipeline", pace_.first),
        ("musnad, the same again", pace_.again),
        ("spaCy, blank tokenizer", pace_.theirs),
    ):
        print(f"{label:26} {len(lines) / spent_:9,.0f} sentences/s {words / spent_:11,.0f} words/s")
    print(f"ratio                      {pace_.theirs / pace_.first:9.2f}  (musnad's speed to spaCy's)")
    print(f"cold start, one example    {seconds:9.2f} s of processor time, {megabytes:.0f} MB at its peak")


def _build() -> str:
    """Return whether the interpreter was built with the compiler's profile, as those of distributions are."""
    optimized = "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "")
    return f"built {'with' if optimized else 'without'} --enable-optimizations"


if __name__ == "__main__":
    main()
