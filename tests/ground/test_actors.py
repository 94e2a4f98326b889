"""Bodies of one name are told apart by the country and the day of the report, and by what it names elsewhere."""

from datetime import date

import pytest
import yaml

from musnad.arabic import read_text
from musnad.find import matcher
from musnad.find.actors import find_actors
from musnad.ground.actors import ground_actors
from musnad.model.actor import Actor
from tests.phrasebook import CORPUS

STORIES = yaml.safe_load((CORPUS / "actors_in_reports.yml").read_text(encoding="utf-8"))


def actors_of(text: str, country: str | None, published: date | None) -> list[tuple[str, Actor]]:
    whole = read_text(text)
    hits = matcher().hits(whole)
    found = ground_actors(whole, find_actors(whole, hits), country=country, published=published)
    return [(whole.raw[slice(*whole.span(m.start, m.end))], m.value) for m in found]


@pytest.mark.parametrize("story", STORIES, ids=[story["why"] for story in STORIES])
def test_who_is_meant(story: dict) -> None:
    found = actors_of(story["text"], story.get("country"), story.get("published"))
    assert [[words, actor.id] for words, actor in found] == story["actors"]


def test_each_mention_is_grounded_without_a_country_and_a_day() -> None:
    for story in STORIES:
        for _, actor in actors_of(story["text"], None, None):
            assert (actor.id is None) == (actor.name is None)


def test_sector_kind_and_arms_of_a_composed_body() -> None:
    [(_, actor)] = actors_of(STORIES[0]["composed"], None, None)
    assert (actor.id, actor.name) == ("egy-police", "Egyptian police")
    assert (actor.kind, actor.country, actor.sector, actor.armed, actor.known) == ("security", "EG", "COP", True, True)
