"""How well claims are merged, on the incidents beside the repository: `python -m tools.measure_merging`.

Prints the figures of score.py, the precision of what the machine joins by itself, for each band of scores, and how
often the range of the profile `airwars` holds the toll that Airwars settled on.
"""

import importlib.util
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from musnad.export.facts import figure, whole_claims
from musnad.merge.merging import edges_of
from musnad.merge.sketch import sketches
from musnad.model.claim import Claim
from musnad.model.event import Event
from tools.gold import MISSING, SETS, SHARED, merged_incidents

BANDS = (0.35, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.01)
VIOLENT = ("armed", "strike", "civ", "eo")
NEAR_KM = 10.0


def main() -> None:
    """Measure and print."""
    if not SHARED.exists():
        print(MISSING)
        return
    (gold,) = (one for one in SETS if one.name == "merging")
    score = _score()
    incidents = score.lines(SHARED / gold.path)
    with tempfile.TemporaryDirectory() as scratch:
        lines = merged_incidents(gold, Path(scratch)).splitlines()
    happened = [msgspec.json.decode(line, type=Event) for line in lines]
    for name, value in score.merging(incidents, [json.loads(line) for line in lines], 0)[0].items():
        print(f"{name:32} {value}")
    print_precision(score, happened, incidents)
    print_tolls(score, happened, incidents)


def _score() -> Any:  # noqa: ANN401 - a module
    """Return score.py of ../shared as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def incidents_of(score: Any, claim: Claim, incidents: list[Any]) -> frozenset[str]:  # noqa: ANN401 - a module
    """Return the incidents that a claim of violence tells: its report's, at its place, on its day or on none."""
    if claim.type.partition(".")[0] not in VIOLENT:
        return frozenset()
    plain = msgspec.to_builtins(claim)
    return frozenset(
        one["id"]
        for one in incidents
        if any(report["id"] == claim.report.id for report in one["reports"]) and _tells(score, plain, one["facts"])
    )


def _tells(score: Any, claim: dict[str, Any], facts: dict[str, Any]) -> bool:  # noqa: ANN401 - a module
    place = (facts["location_ar"] or "").replace("\u060c", ",").split(",")[0]
    days = sorted({facts["date"], facts["date_end"] or facts["date"]})
    when = not claim["time"]["start"] or score.within(claim["time"], days[0], days[-1])
    named = (
        score.same_text(place, p["text"] or "") or score.same_text(facts["location_en"] or "", p["name"] or "")
        for p in claim["places"]
    )
    return bool(when and (any(named) or _near(score, claim, facts)))


def _near(score: Any, claim: dict[str, Any], facts: dict[str, Any]) -> bool:  # noqa: ANN401 - a module
    if not facts["lat"]:
        return False
    here = (facts["lat"], facts["lon"])
    points = [(p["lat"], p["lon"]) for p in claim["places"] if p["lat"] is not None]
    return any(score.km(here, point) <= NEAR_KM for point in points)


def print_precision(score: Any, happened: list[Event], incidents: list[Any]) -> None:  # noqa: ANN401 - a module
    """Print how many pairs of claims have a score, and how many of them tell one incident, by bands of scores."""
    claims = [claim for event in happened for claim in whole_claims(event)]
    told = [incidents_of(score, claim, incidents) for claim in claims]
    rows: Counter[tuple[int, bool, bool]] = Counter()
    joined: Counter[bool] = Counter()
    for edge in edges_of(sketches(claims)):
        here, there = told[edge.a], told[edge.b]
        if not here or not there:
            continue
        band = max(index for index, low in enumerate(BANDS) if edge.score.value >= low)
        undated = any(name == "day_unknown" for name, _ in edge.score.marks)
        right = bool(here & there)
        rows[band, undated, right] += 1
        if edge.score.joins:
            joined[right] += 1
    print("pairs of one incident, of all pairs that tell some incident, by score:")
    for band, (low, high) in enumerate(zip(BANDS, BANDS[1:], strict=False)):
        parts = [f"{rows[band, u, True]:4} of {sum(rows[band, u, r] for r in (True, False)):4}" for u in (False, True)]
        print(f"  {low:.2f} to {min(high, 1):.2f}   with days {parts[0]}   without {parts[1]}")
    print(f"joined by the machine: {joined[True]} of {joined.total()} right")


def print_tolls(score: Any, happened: list[Event], incidents: list[Any]) -> None:  # noqa: ANN401 - a module
    """Print how often the airwars range of an incident's event holds its toll, of those told with a toll."""
    held: Counter[bool] = Counter()
    for one in incidents:
        low, high = one["facts"]["civilians_killed"]
        if low is None or low != high:
            continue
        tells = Counter(
            event.id
            for event in happened
            for claim in whole_claims(event)
            if one["id"] in incidents_of(score, claim, [one])
        )
        if not tells:
            continue
        (best,) = (event for event in happened if event.id == tells.most_common(1)[0][0])
        found = figure(best, "airwars", "killed")
        if found is not None:
            held[(found.low or 0) <= low and (found.high is None or low <= found.high)] += 1
    print(f"the airwars range holds the toll: {held[True]} of {held.total()}")


if __name__ == "__main__":
    main()
