"""Seconds and peak memory of ingest, merge and every export, as the store grows: `make bench-store`.

The reports are our own stories moved to other days and places (moved_stories.py). Each command runs in a process of
its own.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from musnad.export.formats import MODULES
from tools.gold import PROGRAM
from tools.moved_stories import moved

SIZES = (10_000, 100_000)
MOST_GROWTH = 15.0
"""How much longer merging ten times as many claims may take."""


class Took(msgspec.Struct, frozen=True, kw_only=True):
    """One command: what it was, how long it took, on the clock and of the processor, its peak memory, its last
    words.
    """

    name: str
    seconds: float
    processor: float
    megabytes: float
    said: str


def run(name: str, arguments: list[str], environment: dict[str, str]) -> Took:
    """Return what a command took; raises CalledProcessError where it fails."""
    command = [PROGRAM, *arguments]
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").strip().splitlines()
    if process.returncode:
        print("\n".join(lines[-20:]), file=sys.stderr)
        raise subprocess.CalledProcessError(process.returncode, command, stderr="\n".join(lines[-5:]))
    processor, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    return Took(name=name, seconds=seconds, processor=processor, megabytes=megabytes, said=lines[-1] if lines else "")


def measured(size: int, folder: Path, *, store: str | None = None) -> Iterator[Took]:
    """Yield what each step took for about so many claims, in a folder; `store` is a database, else a file there."""
    reports = folder / "reports.jsonl"
    with reports.open("w", encoding="utf-8") as stream:
        for record in moved(size):
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    environment = {**os.environ, "MUSNAD_STORE": store or str(folder / "store.sqlite")}
    yield run("ingest", ["ingest", str(reports)], environment)
    for name in ("merge", "merge again"):
        yield run(name, ["merge", "--suggestions", "0", "--format", "jsonl"], environment)
    for name in MODULES:
        yield run(f"export {name}", ["export", "--as", name, "-o", str(folder / name)], environment)


def main() -> None:
    """Measure and print; exit status 1 where merging grows too fast."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="how many claims, smallest first")
    options.add_argument("--store", help="measure on this database, which must be empty; one size only")
    given: Any = options.parse_args()
    merging = []
    for size in given.sizes:
        print(f"== about {size:,} claims", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            for took in measured(size, Path(folder), store=given.store):
                clock = f"{took.seconds:8.1f} s {took.processor:8.1f} s CPU {took.megabytes:6.0f} MB"
                print(f"{took.name:18} {clock}   {took.said}", flush=True)
                if took.name == "merge":
                    merging.append(took.processor)
    if len(merging) > 1:
        growth = merging[-1] / merging[0]
        print(f"merge grew {growth:.1f} times (CPU) from {given.sizes[0]:,} to {given.sizes[-1]:,} claims")
        sys.exit(growth > MOST_GROWTH)


if __name__ == "__main__":
    main()
