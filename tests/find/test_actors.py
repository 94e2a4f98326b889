"""Actors: every phrase of tests/corpus/actors.yml, alone, in sentences, and in other spellings."""

import pytest

from musnad.arabic import read_text
from musnad.find import matcher
from musnad.find.actors import find_actors
from musnad.ground.actors import ground_actors
from musnad.lexicon.actors import bodies
from musnad.lexicon.groups import groups
from musnad.lexicon.nationalities import nations
from musnad.model.actor import Actor
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "actors.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)


def meaning_of(actor: Actor) -> str:
    if actor.id is not None:
        return actor.id + (" adjective" if actor.adjective else "")
    parts = [f"some {actor.group}", actor.country, None if actor.known else "unknown"]
    return " ".join(part for part in parts if part)


def read(text: str) -> list[Reading]:
    whole = read_text(text)
    hits = matcher().hits(whole)
    found = ground_actors(whole, find_actors(whole, hits), country=None, published=None)
    return [(*whole.span(m.start, m.end), meaning_of(m.value)) for m in found]


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


def test_there_are_bodies_enough() -> None:
    assert len(bodies()) >= 350
    assert sum(1 for body in bodies().values() if "SY" in (body.country, *body.active)) >= 120


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("sdf", "Syrian Democratic Forces"),
        ("syr-army", "Syrian Army"),
        ("syr-army-assad", "Syrian Army"),
        ("syr-military-police", "Military Police"),
        ("syr-internal-security", "Internal Security Forces"),
        ("white-helmets", "Syria Civil Defence"),
    ],
)
def test_names_that_the_documents_promise(body: str, name: str) -> None:
    assert bodies()[body].name == name


def test_heads_and_defaults_name_what_there_is() -> None:
    heads = {head for body in bodies().values() for head in body.heads}
    assert heads <= set(groups())
    defaults = {body for group in groups().values() for body in group.default.values()}
    assert defaults <= set(bodies())


def test_countries_are_known() -> None:
    named = {country for body in bodies().values() for country in (body.country, *body.active) if country is not None}
    named |= {country for group in groups().values() for country in group.default}
    assert named <= set(nations())


def test_no_body_ends_before_it_begins() -> None:
    wrong = [b.id for b in bodies().values() if b.since is not None and b.until is not None and b.since >= b.until]
    assert not wrong
