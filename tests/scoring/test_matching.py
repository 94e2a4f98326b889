"""Which coded claim goes with which gold claim."""

from typing import Any

import pytest

from musnad.scoring.matching import affinity, pairs
from tests.scoring.samples import claim, gold

HERE = [{"role": "location", "text": "Sarmin"}]
FAR = [{"role": "location", "text": "Nawa"}]


@pytest.mark.parametrize(
    ("right", "coded", "points"),
    [
        ({}, {}, 1 + 4 + 2),  # base, type, trigger
        ({}, {"trigger": "zzz"}, 0),  # nothing of the text in common
        ({}, {"trigger": "zzz", "evidence": ["a qqq b"]}, 1 + 4 + 1),
        ({"places": HERE}, {"trigger": "zzz", "places": HERE}, 1 + 4 + 2),
        ({"places": HERE}, {"trigger": "zzz", "places": FAR}, 0),
        ({"places": [{**FAR[0], "name_en": "Sarmin"}]}, {"trigger": "z", "places": [{**HERE[0], "name": "Sarmin"}]}, 7),
        ({}, {"type": "strike.air"}, 1 + 2),
        ({"alt_types": ["strike.air"]}, {"type": "strike.air"}, 1 + 4 + 2),
        ({}, {"type": "civ.attack"}, 1 + 2),  # an attack by another name
        ({}, {"type": "force.movement"}, 0),
        ({"type": "armed.incursion"}, {"type": "force.movement"}, 1 + 2),
        ({"start": "2024-03-05", "end": "2024-03-06"}, {"start": "2024-03-06", "end": "2024-03-06"}, 8),
        ({"start": "2024-03-05", "end": "2024-03-06"}, {"start": "2024-03-07", "end": "2024-03-09"}, 7),
        ({"start": "2024-03-05"}, {"start": "2024-03-01T10:00+02:00", "end": None}, 7),
    ],
)
def test_points(right: dict[str, Any], coded: dict[str, Any], points: int) -> None:
    assert affinity(gold(**right), claim(**coded)) == points


def test_the_likeliest_pair_comes_first_and_none_twice() -> None:
    golds = [gold(places=HERE), gold(places=FAR)]
    coded = [claim(places=FAR), claim(places=HERE), claim(places=HERE)]
    assert pairs(golds, coded) == [(0, 1), (1, 0)]


def test_equal_pairs_go_by_the_order_of_the_text() -> None:
    assert pairs([gold(), gold()], [claim(), claim(), claim()]) == [(0, 0), (1, 1)]


def test_a_place_where_it_happened_goes_before_one_on_the_way() -> None:
    road = [{"role": "origin", "text": "Sarmin"}, {"role": "location", "text": "Nawa"}]
    assert affinity(gold(places=HERE), claim(trigger="zzz", places=road)) == 0
    assert affinity(gold(places=HERE), claim(trigger="zzz", places=road[:1])) == 7
