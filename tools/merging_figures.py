"""The figures of merging that score.py does not give: the precision of the machine's joins, and tolls within ranges."""

import importlib.util
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from musnad.export.facts import figure, whole_claims
from musnad.merge.merging import edges_of
from musnad.merge.sketch import sketches
from musnad.model.claim import Claim
from musnad.model.event import Event

BANDS = (0.35, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.01)
VIOLENT = ("armed", "strike", "civ", "eo")
NEAR_KM = 10.0


def own_figures(lines: list[bytes], gold: Path, score_py: Path) -> dict[str, float]:
    """Return, for events as JSON lines and a file of incidents, the two figures that score.py does not give.

    `automatic_precision` is of the pairs of claims that the machine joins and that tell incidents; `toll_in_range` of
    the incidents with one toll whose event has a figure.
    """
    score = score_module(score_py)
    incidents = score.lines(gold)
    happened = [msgspec.json.decode(line, type=Event) for line in lines]
    joined, held = joined_pairs(score, happened, incidents)[1], tolls(score, happened, incidents)
    return {
        "automatic_precision": round(joined[True] / max(1, joined.total()), 4),
        "toll_in_range": round(held[True] / max(1, held.total()), 4),
    }


def score_module(path: Path) -> Any:  # noqa: ANN401 - a module
    """Return score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
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


Rows = Counter[tuple[int, bool, bool]]


def joined_pairs(score: Any, happened: list[Event], incidents: list[Any]) -> tuple[Rows, Counter[bool]]:  # noqa: ANN401
    """Return how many pairs tell one incident or not, by band and by whether a day lacks; and of those joined."""
    claims = [claim for event in happened for claim in whole_claims(event)]
    told = [incidents_of(score, claim, incidents) for claim in claims]
    rows: Rows = Counter()
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
    return rows, joined


def tolls(score: Any, happened: list[Event], incidents: list[Any]) -> Counter[bool]:  # noqa: ANN401 - a module
    """Return how often the airwars range of an incident's event holds its toll, or does not."""
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
    return held
