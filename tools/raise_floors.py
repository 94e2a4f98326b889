"""Raise the pinned floors of tests/score/floors.yml to what is reached now, lower none, and pin what is claimed now and
of which labels: `make floors`.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from tests.score.floors import FILE, raised, read_floors
from tools import pins
from tools.gold import MISSING, SETS, SHARED, figures, flat

HEAD = "# What each gold set of ../shared reaches at least. `make floors` raises a figure, never lowers one.\n"


def main() -> None:
    """Measure every set and write the file."""
    if not SHARED.exists():
        sys.exit(MISSING)
    floors: dict[str, Any] = read_floors()
    with tempfile.TemporaryDirectory() as scratch:
        for gold in SETS:
            floors = raised(floors, gold.name, flat(figures(gold, Path(scratch))[0]))
            if gold.name in pins.CLAIM_SETS:
                pins.write(gold.name, SHARED / gold.path, pins.pinned(Path(scratch) / f"{gold.name}.jsonl"))
    ordered = {gold.name: floors[gold.name] for gold in SETS}
    FILE.write_text(HEAD + yaml.safe_dump(ordered, sort_keys=True), encoding="utf-8")
    print(f"{FILE.name} and {pins.FOLDER.name}/ are written")


if __name__ == "__main__":
    main()
