"""Places in texts: every phrase of tests/corpus/places.yml, and how places belong together (places.yml beside this)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musnad.arabic import Pattern, read_text
from musnad.arabic.matcher import Matcher
from musnad.find.places import find_places, patterns
from musnad.gazetteer import open_gazetteer
from musnad.model.mention import Mention
from musnad.model.place_name import PlaceName
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "places.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)
TEXTS = yaml.safe_load(Path(__file__).with_name("places.yml").read_text(encoding="utf-8"))


def meaning_of(value: PlaceName) -> str:
    parts = [value.admin or "-", value.relation, value.bearing, None if value.known else "unknown"]
    return " ".join(part for part in parts if part)


def read(text: str) -> list[Reading]:
    found = read_text(text)
    mentions = find_places(found, {}, open_gazetteer())
    return [(*found.span(mention.start, mention.end), meaning_of(mention.value)) for mention in mentions]


@pytest.mark.parametrize("phrase", PHRASES, ids=ids(PHRASES))
def test_phrase(phrase: Phrase) -> None:
    check(read, phrase, phrase.text)


@pytest.mark.parametrize("phrase", PHRASES, ids=ids(PHRASES))
def test_phrase_in_sentences(phrase: Phrase) -> None:
    for carrier in CARRIERS:
        check(read, phrase, phrase.text, carrier=carrier)


@pytest.mark.parametrize("phrase", PHRASES, ids=ids(PHRASES))
def test_phrase_in_other_spellings(phrase: Phrase) -> None:
    for spelt in variants(phrase.text).values():
        check(read, phrase, spelt)


@pytest.mark.parametrize("case", TEXTS, ids=[case["text"][:40] for case in TEXTS])
def test_places_belong_together(case: dict[str, Any]) -> None:
    text = read_text(case["text"])
    mentions = find_places(text, {}, open_gazetteer())

    def words(start: int, end: int) -> str:
        begin, stop = text.span(start, end)
        return text.raw[begin:stop]

    by_start = {mention.start: words(mention.start, mention.end) for mention in mentions}
    found = []
    for mention in mentions:
        value: PlaceName = mention.value
        given: dict[str, Any] = {"words": words(mention.start, mention.end)}
        if value.within is not None:
            given["in"] = words(*value.within)
        if value.listed is not None:
            given["list"] = by_start[value.listed]
        given |= {mark: True for mark in ("dateline", "metonym") if getattr(value, mark)}
        found.append(given)
    assert found == case["places"]


def test_a_place_within_an_actors_name_is_none() -> None:
    case = next(phrase for phrase in PHRASES if phrase.meaning == "- at").text
    text = read_text(f"{case} {case}")
    hits = Matcher([Pattern("actor", "some_body", f"{case} {case}", "name")]).hits(text)
    assert hits
    assert find_places(text, hits, open_gazetteer()) == []


def test_a_place_as_long_as_the_actors_name_stays() -> None:
    case = next(phrase for phrase in PHRASES if phrase.meaning == "- at").text
    text = read_text(case)
    hits = Matcher([Pattern("actor", "some_state", case, "name")]).hits(text)
    found: list[Mention] = find_places(text, hits, open_gazetteer())
    assert [mention.value.known for mention in found] == [True]


def test_places_need_no_patterns() -> None:
    assert list(patterns()) == []
