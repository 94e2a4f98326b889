"""Weapons: every phrase of tests/corpus/weapons.yml, alone, in sentences, and in other spellings."""

import pytest

from musnad.arabic import read_text
from musnad.find import matcher
from musnad.find.weapons import find_weapons
from musnad.lexicon.ontology import event_types
from musnad.lexicon.weapons import weapons
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "weapons.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)


def read(text: str) -> list[Reading]:
    whole = read_text(text)
    hits = matcher().hits(whole)
    found = find_weapons(whole, hits)
    return [(*whole.span(m.start, m.end), m.value.id + (" adjective" if m.value.adjective else "")) for m in found]


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


def test_the_types_that_weapons_imply_are_of_the_ontology() -> None:
    assert {entry.type for entry in weapons().values() if entry.type is not None} <= set(event_types())
