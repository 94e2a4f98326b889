"""Print the accuracy on every gold set, and how many stories and near-misses each event type has: `make score`."""

import argparse
import tempfile
from pathlib import Path

from tests.stories.coverage import NEEDED, coverage
from tools.gold import MISSING, SETS, SHARED, figures


def main() -> None:
    """Measure and print, set by set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sets", nargs="*", help="only these: " + ", ".join(gold.name for gold in SETS))
    options.add_argument("--misses", type=int, default=0, help="print so many misses of each kind")
    given = options.parse_args()
    if SHARED.exists():
        with tempfile.TemporaryDirectory() as scratch:
            for gold in SETS:
                if not given.sets or gold.name in given.sets:
                    print(f"== {gold.name}\n{figures(gold, Path(scratch), misses=given.misses)[1]}")
    else:
        print(MISSING)
    if not given.sets:
        print_coverage()


def print_coverage() -> None:
    """Print a line for each event type: how many stories give it, how many near-misses it has."""
    rows = coverage()
    print(f"== stories: {sum(row.enough for row in rows)} of {len(rows)} event types have {NEEDED} and {NEEDED}")
    print(f"{'event type':24} {'stories':>8} {'near-misses':>12}")
    for row in rows:
        print(f"{row.code:24} {row.given:8} {row.near_misses:12}{'' if row.enough else '   too few'}")


if __name__ == "__main__":
    main()
