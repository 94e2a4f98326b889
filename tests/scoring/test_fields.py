"""What of a matched claim is judged, and when it is right."""

from typing import Any

import pytest

from musnad.scoring.fields import FIELDS, judged, wordings_of
from tests.scoring.samples import claim, gold


def killed(low: int | None, high: int | None, scope: str | None = "event", measure: str = "killed") -> dict[str, Any]:
    return {"measure": measure, "low": low, "high": high, "scope": scope}


def actors(role: str, *texts: str) -> dict[str, Any]:
    return {"actors": [{"role": role, "text": text} for text in texts]}


def place(*texts: str) -> dict[str, Any]:
    return {"places": [{"role": "location", "text": text} for text in texts]}


MARCH = {"start": "2024-03-05", "end": "2024-03-06"}
OUTLET = {"text": None, "start": None, "end": None, "kind": "outlet"}
CASES = [
    ("type", {}, {}, True),
    ("type", {"alt_types": ["strike.air"]}, {"type": "strike.air"}, True),
    ("type", {}, {"type": "strike.air"}, False),
    ("status", {"status": "ongoing"}, {"status": "ongoing"}, True),
    ("status", {"status": "ongoing"}, {}, False),
    ("certainty", {"certainty": "hedged"}, {}, False),
    ("certainty", {}, {}, True),
    ("date", MARCH, {"start": "2024-03-05T23:10+02:00", "end": "2024-03-06T01:00+02:00"}, True),
    ("date", MARCH, {"start": "2024-03-05", "end": "2024-03-05"}, False),
    ("date", MARCH, {}, False),
    ("date_none", MARCH, MARCH, None),
    ("date_none", {}, {}, True),
    ("date_none", {}, MARCH, False),
    ("date", {}, MARCH, None),
    ("place", place("Sarmin"), place("Sarmin", "Nawa", "Tell"), True),
    ("place", place("Sarmin"), place("Sarmin", "Nawa", "Tell", "Homs"), False),  # one right among too many
    ("place", place("Sarmin"), {}, False),
    ("place", {}, place("Sarmin"), None),
    ("killed", {"counts": [killed(3, 3)]}, {"counts": [killed(3, 3)]}, True),
    ("killed", {"counts": [killed(3, 3)]}, {"counts": [killed(3, None)]}, False),
    ("killed", {"counts": [killed(3, 3), killed(1, 1, "subset")]}, {"counts": [killed(3, 3)]}, True),
    ("killed", {"counts": [killed(3, 3)]}, {"counts": [killed(2, 2), killed(1, 1)]}, True),  # the same sum
    ("killed", {"counts": [killed(3, None)]}, {"counts": [killed(2, 2), killed(1, None)]}, True),
    ("killed", {"counts": [killed(3, 3, None)]}, {"counts": [killed(3, 3, "shared")]}, True),
    ("killed", {"counts": [killed(3, 3)]}, {}, False),
    ("killed", {}, {"counts": [killed(3, 3)]}, False),
    ("killed", {"counts": [killed(9, 9, "combined")]}, {"counts": [killed(9, 9)]}, True),
    ("killed", {}, {}, None),
    ("killed", {"counts": [killed(1, 1, "subset")]}, {}, None),
    ("injured", {"counts": [killed(2, 2, measure="injured")]}, {"counts": [killed(2, 2)]}, False),
    ("injured", {}, {"counts": [killed(9, 9)]}, None),
    ("injured", {"counts": [killed(0, 0, measure="injured")]}, {}, True),  # none, said and unsaid
    ("actor_source", actors("source", "army"), actors("source", "army"), True),
    ("actor_source", actors("source", "army"), actors("target", "army"), False),
    ("actor_source", {}, actors("source", "army"), False),
    ("actor_source", {}, {}, None),
    ("actor_target", actors("target", "army"), actors("affected", "army"), True),
    ("actor_target", actors("affected", "army"), actors("target", "tribe"), False),
    ("actor_party", actors("party", "army", "tribe"), actors("party", "tribe"), True),
    ("actor_party", actors("party", "army"), actors("party", "army", "tribe", "crowd"), False),
    ("speaker", {"speakers": [{"text": "a medic"}]}, {"attribution": [{"text": "medic"}, OUTLET]}, True),
    ("speaker", {"speakers": [{"text": "a medic"}]}, {"attribution": [OUTLET]}, False),
    ("speaker_none", {}, {"attribution": [OUTLET]}, True),
    ("speaker_none", {}, {"attribution": [{"text": "medic"}]}, False),
    ("speaker_none", {"speakers": [{"text": "a medic"}]}, {}, None),
]


@pytest.mark.parametrize(("name", "right", "coded", "expected"), CASES)
def test_a_field(name: str, right: dict[str, Any], coded: dict[str, Any], expected: bool | None) -> None:
    one = gold(**right)
    found = dict(judged(one, claim(**coded), wordings=wordings_of([one])))
    assert found.get(name) is expected
    assert set(found) <= set(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_tried_both_ways(name: str) -> None:
    assert {expected for field, _, _, expected in CASES if field == name} >= {True, False}


def test_a_body_may_be_named_as_elsewhere_in_the_report() -> None:
    one = gold(actors=[{"role": "source", "text": "the regime", "canonical": "army"}])
    other = gold(actors=[{"role": "target", "text": "Fourth Division", "canonical": "army"}])
    coded = claim(**actors("source", "Fourth Division"))
    assert dict(judged(one, coded, wordings=wordings_of([one, other])))["actor_source"]
    assert not dict(judged(one, coded, wordings=wordings_of([one])))["actor_source"]
