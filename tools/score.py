"""Print the accuracy on every gold set, and how many stories and near-misses each event type has: `make score`."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.stories.coverage import NEEDED, coverage
from tools.gold import MISSING, SETS, SHARED, GoldSet, figures


def main() -> None:
    """Measure and print, set by set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sets", nargs="*", help="only these: " + ", ".join(gold.name for gold in SETS))
    options.add_argument("--misses", type=int, default=0, help="print so many misses of each kind")
    given = options.parse_args()
    chosen = [gold for gold in SETS if not given.sets or gold.name in given.sets]
    if not SHARED.exists():
        print(MISSING)
        chosen = []
    measured = [print_figures(gold, misses=given.misses) for gold in chosen]
    if not given.sets:
        print_coverage()
    sys.exit(not all(measured))


def print_figures(gold: GoldSet, *, misses: int) -> bool:
    """Print the figures of a set; return whether it could be measured. What went wrong stands on standard error."""
    print(f"== {gold.name}")
    with tempfile.TemporaryDirectory() as scratch:
        try:
            print(figures(gold, Path(scratch), misses=misses)[1])
        except subprocess.CalledProcessError as error:
            print(f"not measured: {error}\n")
            return False
    return True


def print_coverage() -> None:
    """Print a line for each event type: how many stories give it, how many near-misses it has."""
    rows = coverage()
    print(f"== stories: {sum(row.enough for row in rows)} of {len(rows)} event types have {NEEDED} and {NEEDED}")
    print(f"{'event type':24} {'stories':>8} {'near-misses':>12}")
    for row in rows:
        print(f"{row.code:24} {row.given:8} {row.near_misses:12}{'' if row.enough else '   too few'}")


if __name__ == "__main__":
    main()
