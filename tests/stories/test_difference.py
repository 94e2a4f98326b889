"""The harness itself: it passes what is right and names what is wrong."""

from typing import Any

import msgspec
import pytest

from musnad.model.claim import Claim
from tests.stories.difference import differences, matching
from tests.stories.outcome import complaints
from tests.stories.story import Expected, Story, stories

PLACE = {
    "role": "location", "text": "Sarmin", "start": 8, "end": 14, "id": "x", "name": "Sarmin", "name_ar": "S",
    "kind": "settlement", "country": "SY", "admin1": "Idleb", "admin2": None, "admin3": None, "pcode": None,
    "lat": 35.9, "lon": 36.7, "radius_m": 1500, "candidates": 1,
}  # fmt: skip
COUNT = {
    "measure": "killed", "population": "child", "low": 2, "high": 2, "quantifier": "exact", "scope": "event",
    "chain": 0, "text": "two", "start": 20, "end": 23,
}  # fmt: skip
SPEAKER = {
    "text": "a source", "start": 30, "end": 38, "name": None, "kind": "unnamed", "verb": "said", "chain": 0,
    "interested": False,
}  # fmt: skip
CLAIM = {
    "id": "sha256:0", "type": "strike.shelling", "status": "occurred", "certainty": "asserted", "agency": "known",
    "report": {"id": "r", "title": None, "outlet": None, "url": None, "published": None, "sha256": "0"},
    "trigger": {"start": 0, "end": 7, "text": "shelled"},
    "time": {"start": "2024-03-05", "end": "2024-03-05", "precision": "day", "basis": "relative"},
    "places": [PLACE], "actors": [], "counts": [COUNT, {**COUNT, "low": 1, "high": 1, "scope": "subset"}],
    "weapons": [], "attribution": [SPEAKER, {**SPEAKER, "text": None, "start": None, "end": None, "kind": "outlet"}],
    "damage": [], "evidence": [{"start": 0, "end": 7, "text": "shelled"}], "confidence": 0.9, "rules": [],
    "coder": {"name": "musnad", "version": "0", "lexicon": "0"},
}  # fmt: skip
RIGHT: dict[str, Any] = {
    "type": "strike.shelling", "status": "occurred", "trigger": "Shell", "start": "2024-03-05", "basis": "relative",
    "places": {"location": ["Sarmin"], "origin": []}, "actors": {"source": []}, "counts": {"killed": [2, 2]},
    "weapons": [], "speakers": ["a source"],
}  # fmt: skip
WRONG: dict[str, Any] = {
    "type": "strike.air", "status": "planned", "certainty": "hedged", "agency": "unidentified", "trigger": "bombed",
    "start": None, "end": "2024-03-06", "precision": "week", "basis": None,
    "places": {"location": ["Sarmin", "Binnish"]}, "actors": {"source": ["Syrian Army"]},
    "counts": {"killed": [2, None]}, "weapons": ["mortar"], "speakers": [],
}  # fmt: skip


def claim() -> Claim:
    return msgspec.convert(CLAIM, Claim)


def test_what_holds_is_no_difference() -> None:
    assert differences(msgspec.convert(RIGHT, Expected), claim()) == []


@pytest.mark.parametrize("key", WRONG)
def test_each_key_is_looked_at(key: str) -> None:
    wanted = msgspec.convert({**RIGHT, key: WRONG[key]}, Expected)
    (line,) = differences(wanted, claim())
    assert line.split()[0].rstrip(":") in (key, key.rstrip("s"))


@pytest.mark.parametrize(
    "counts", [{}, {"killed": [[2, 2], [3, 3]]}, {"injured": [2, 2]}, {"killed": [2, 2], "x": [1, 1]}]
)
def test_figures_in_the_short_form_are_all_there_are(counts: dict[str, Any]) -> None:
    assert differences(msgspec.convert({**RIGHT, "counts": counts}, Expected), claim())


def test_figures_in_the_long_form_are_all_there_are() -> None:
    figures = [
        {"measure": "killed", "low": 1, "high": 1, "scope": "subset"},
        {"measure": "killed", "low": 2, "high": 2},
    ]
    assert not differences(msgspec.convert({**RIGHT, "counts": figures}, Expected), claim())
    assert differences(msgspec.convert({**RIGHT, "counts": figures[:1]}, Expected), claim())
    figures[1]["population"] = "woman"
    assert differences(msgspec.convert({**RIGHT, "counts": figures}, Expected), claim())


def test_the_largest_matching_is_found() -> None:
    assert matching("ab", "xy", lambda a, x: (a, x) != ("b", "y")) == {0: 1, 1: 0}
    assert matching("ab", "x", lambda a, x: True) == {0: 0}


def story(**keys: Any) -> Story:  # noqa: ANN401 - whatever a story may hold
    head = {"story": "s", "types": ["strike.shelling"], "published": None, "text": "t"}
    return msgspec.convert({**head, **keys}, Story)


def test_a_claim_too_many_or_too_few_is_named() -> None:
    right = [RIGHT]
    assert complaints(story(claims=right), [claim()]) == []
    assert complaints(story(claims=right), []) == [
        "expected strike.shelling (Shell): no claim is left that could be it"
    ]
    assert "not expected" in complaints(story(claims=right), [claim(), claim()])[0]
    assert complaints(story(claims=right, more=True), [claim(), claim()]) == []
    assert "nearest" in complaints(story(claims=[{**RIGHT, "status": "planned"}]), [claim()])[0]


def test_a_near_miss_gives_nothing() -> None:
    assert complaints(story(nothing=True), []) == []
    assert complaints(story(nothing=True), [claim()])
    assert complaints(story(nothing=True, only_types=True, types=["strike.air"]), [claim()]) == []
    assert complaints(story(nothing=True, only_types=True), [claim()])


def test_stories_are_read_with_their_lines() -> None:
    assert stories(), "no story was found"
    assert all(placed.where.rpartition(":")[2].isdigit() for placed in stories())
