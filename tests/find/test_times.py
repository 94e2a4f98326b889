"""Times: every phrase of tests/corpus/times.yml, alone, in sentences, in other spellings, with the days it means."""

from datetime import date

import pytest

from musnad.arabic import read_text
from musnad.find.times import find_times
from musnad.ground.moments import ground_moments
from musnad.model.moment import Moment
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, settings, variants

FILE = "times.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)
PUBLISHED: date = settings(FILE)["published"]
ZONE: str = settings(FILE)["zone"]


def meaning_of(moment: Moment) -> str:
    start, end = moment.start or "-", moment.end or "-"
    basis = "-" if moment.basis is None else moment.basis.value
    days = start if start == end else f"{start}..{end}"
    return " ".join([days, moment.precision.value, basis, *(["span"] if moment.span else [])])


def read(text: str) -> list[Reading]:
    found = read_text(text)
    moments = ground_moments(found, find_times(found, {}), published=PUBLISHED, zone=ZONE)
    return [(*found.span(mention.start, mention.end), meaning_of(mention.value)) for mention in moments]


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
