"""Print the accuracy on every gold set, and how many stories and near-misses each event type has: `make score`."""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.stories.coverage import NEEDED, coverage
from tools import pins
from tools.documents import split
from tools.gold import MISSING, SETS, SHARED, GoldSet, figures, flat


def main() -> None:
    """Measure and print, set by set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sets", nargs="*", help="only these: " + ", ".join(gold.name for gold in SETS))
    options.add_argument("--misses", type=int, default=0, help="print so many misses of each kind")
    options.add_argument("--changes", type=int, default=20, help="print so many changes of a set since its pin")
    options.add_argument("--kept-aside", action="store_true", help="the kept-aside fifth of each set beside the rest")
    given = options.parse_args()
    chosen = [gold for gold in SETS if not given.sets or gold.name in given.sets]
    if not SHARED.exists():
        print(MISSING)
        chosen = []
    if given.kept_aside:
        measured = [print_parts(gold) for gold in chosen if gold.name != "seed"]
    else:
        measured = [print_figures(gold, misses=given.misses, most=given.changes) for gold in chosen]
        if not given.sets:
            print_coverage()
    sys.exit(not all(measured))


def print_figures(gold: GoldSet, *, misses: int, most: int) -> bool:
    """Print the figures of a set; return whether it could be measured. What went wrong stands on standard error."""
    print(f"== {gold.name}")
    with tempfile.TemporaryDirectory() as scratch:
        try:
            print(figures(gold, Path(scratch), misses=misses)[1], end="")
        except subprocess.CalledProcessError as error:
            print(f"not measured: {error}\n")
            return False
        if gold.name in pins.CLAIM_SETS:
            print_changes(gold, Path(scratch) / f"{gold.name}.jsonl", most=most)
    print()
    return True


def print_changes(gold: GoldSet, coded: Path, *, most: int) -> None:
    """Print whether the labels of a set are those of its pin, and what is claimed otherwise than then."""
    labels, before = pins.read(gold.name)
    now = pins.fingerprint(SHARED / gold.path)
    print(
        f"{'labels':28} sha256:{now[:16]}, {'as pinned' if now == labels else f'not those of the pin: {labels[:16]}'}"
    )
    changes = list(pins.changes(before, pins.pinned(coded)))
    kinds = Counter("new" if one.before is None else "gone" if one.after is None else "other" for one in changes)
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in ("new", "gone", "other"))
    print(f"{'claims since the pin':28} {told}, of {len(before)}")
    for change in changes[:most]:
        print(f"  {change}")
    if len(changes) > most:
        print(f"  and {len(changes) - most} more: --changes {len(changes)}")


def print_parts(gold: GoldSet) -> bool:
    """Print the figures of the kept-aside fifth of a set beside those of the rest."""
    with tempfile.TemporaryDirectory() as scratch:
        parts = split(SHARED / gold.path, Path(scratch))
        got = {name: _figures_of(gold, path) for name, path in parts.items()}
    print(f"== {gold.name:25} {'kept aside':>12} {'the rest':>12}")
    for figure in got["the rest"]:
        if figure.rpartition(".")[2] not in ("tp", "fp", "fn"):
            print(f"{figure:28} {got['kept aside'].get(figure, ''):>12} {got['the rest'][figure]:>12}")
    print()
    return True


def _figures_of(gold: GoldSet, part: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as scratch:
        return flat(figures(GoldSet(gold.name, str(part), gold.command), Path(scratch))[0])


def print_coverage() -> None:
    """Print a line for each event type: how many stories give it, how many near-misses it has."""
    rows = coverage()
    print(f"== stories: {sum(row.enough for row in rows)} of {len(rows)} event types have {NEEDED} and {NEEDED}")
    print(f"{'event type':24} {'stories':>8} {'near-misses':>12}")
    for row in rows:
        print(f"{row.code:24} {row.given:8} {row.near_misses:12}{'' if row.enough else '   too few'}")


if __name__ == "__main__":
    main()
