"""Speakers: every phrase of tests/corpus/speakers.yml, alone, in sentences, and in other spellings."""

import pytest

from musnad.arabic import read_text
from musnad.find import matcher
from musnad.find.speakers import find_speakers
from musnad.lexicon.speech import speech_verbs
from musnad.model.speaker import SpeakerName
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "speakers.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)


def meaning_of(name: SpeakerName) -> str:
    parts = [name.kind.value, name.verb, f"= {name.name}" if name.name else None, "back" if name.anaphoric else None]
    return " ".join(part for part in parts if part)


def read(text: str) -> list[Reading]:
    whole = read_text(text)
    hits = matcher().hits(whole)
    return [(*whole.span(m.start, m.end), meaning_of(m.value)) for m in find_speakers(whole, hits)]


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


def test_each_class_of_verb_is_in_use() -> None:
    assert {"said", "announced", "confirmed", "denied", "alleged", "accused"} <= {
        v.verb for v in speech_verbs().values()
    }
