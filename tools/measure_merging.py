"""How well claims are merged, on the incidents beside the repository: `python -m tools.measure_merging`.

Prints the figures of score.py, the precision of what the machine joins by itself, for each band of scores, and how
often the range of the profile `airwars` holds the toll that Airwars settled on.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from musnad.model.event import Event
from tools.gold import MISSING, SETS, SHARED, merged_incidents
from tools.merging_figures import BANDS, joined_pairs, score_module, tolls


def main() -> None:
    """Measure and print."""
    if not SHARED.exists():
        print(MISSING)
        return
    (gold,) = (one for one in SETS if one.name == "merging")
    score = score_module(SHARED / "tools/score.py")
    incidents = score.lines(SHARED / gold.path)
    with tempfile.TemporaryDirectory() as scratch:
        lines = merged_incidents(gold, Path(scratch)).splitlines()
    happened = [msgspec.json.decode(line, type=Event) for line in lines]
    for name, value in score.merging(incidents, [json.loads(line) for line in lines], 0)[0].items():
        print(f"{name:32} {value}")
    print_precision(score, happened, incidents)
    print_tolls(score, happened, incidents)


def print_precision(score: Any, happened: list[Event], incidents: list[Any]) -> None:  # noqa: ANN401 - a module
    """Print how many pairs of claims have a score, and how many of them tell one incident, by bands of scores."""
    rows, joined = joined_pairs(score, happened, incidents)
    print("pairs of one incident, of all pairs that tell some incident, by score:")
    for band, (low, high) in enumerate(zip(BANDS, BANDS[1:], strict=False)):
        parts = [f"{rows[band, u, True]:4} of {sum(rows[band, u, r] for r in (True, False)):4}" for u in (False, True)]
        print(f"  {low:.2f} to {min(high, 1):.2f}   with days {parts[0]}   without {parts[1]}")
    print(f"joined by the machine: {joined[True]} of {joined.total()} right")


def print_tolls(score: Any, happened: list[Event], incidents: list[Any]) -> None:  # noqa: ANN401 - a module
    """Print how often the airwars range of an incident's event holds its toll, of those told with a toll."""
    held = tolls(score, happened, incidents)
    print(f"the airwars range holds the toll: {held[True]} of {held.total()}")


if __name__ == "__main__":
    main()
