"""Where places are: namesakes told apart by the rest of their report, areas, facilities, roads."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musnad.arabic import read_text
from musnad.find.places import find_places
from musnad.gazetteer import open_gazetteer
from musnad.gazetteer.names import fold_words
from musnad.ground.places import ground_places
from musnad.ground.places.geometry import distance_km, moved, turn
from musnad.model.report import Report
from musnad.model.resolved_place import ResolvedPlace

STORIES = yaml.safe_load(Path(__file__).with_name("places.yml").read_text(encoding="utf-8"))


def grounded(body: str, *, outlet: str | None = None) -> dict[str, ResolvedPlace]:
    gazetteer, text = open_gazetteer(), read_text(body)
    found = ground_places(
        Report(id="story", text=body, outlet=outlet), text, find_places(text, {}, gazetteer), gazetteer
    )
    return {" ".join(fold_words(body[slice(*text.span(m.start, m.end))])): m.value for m in found}


@pytest.mark.parametrize("story", STORIES, ids=[story["about"] for story in STORIES])
def test_story(story: dict[str, Any]) -> None:
    found = grounded(story["text"], outlet=story.get("outlet"))
    for words, wanted in story["places"].items():
        key = " ".join(fold_words(words))
        assert key in found, f"{words} was not found, only {list(found)}"
        place = found[key]
        if wanted == "nowhere":
            assert place.lat is None and place.place is None, f"{words} has a point: {place}"
        elif isinstance(wanted, str):
            assert place.place is not None and place.place.id == wanted, f"{words} is {place}"
        else:
            lat, lon, km = wanted
            assert place.lat is not None and place.lon is not None, f"{words} has no point: {place}"
            assert distance_km(lat, lon, place.lat, place.lon) <= km, f"{words} is {place}"


def test_every_resolution_says_why() -> None:
    for story in STORIES:
        for place in grounded(story["text"]).values():
            assert place.reasons


def test_radius_grows_where_less_is_known() -> None:
    story = next(story for story in STORIES if story["about"].startswith("a facility that is not known"))
    facility = grounded(story["text"])[" ".join(fold_words(next(iter(story["places"]))))]
    assert facility.beside is not None
    assert facility.radius_m is not None
    assert facility.radius_m >= facility.beside.radius_m
    assert "not known itself" in facility.reasons[0]


def test_order_and_repetition_change_nothing() -> None:
    story = STORIES[0]["text"]
    assert grounded(story) == grounded(story)


@pytest.mark.parametrize("bearing", ["n", "ne", "e", "se", "s", "sw", "w", "nw"])
def test_moving_goes_where_it_says(bearing: str) -> None:
    lat, lon = moved(36.0, 37.0, bearing, 20)
    assert distance_km(36.0, 37.0, lat, lon) == pytest.approx(20, rel=0.02)
    assert turn(36.0, 37.0, lat, lon, bearing) < 2  # degrees
