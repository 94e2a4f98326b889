"""Counts: every phrase of tests/corpus/counts.yml, alone, in sentences, and in other spellings."""

import pytest

from musnad.arabic import read_text
from musnad.find.counts import find_counts
from musnad.model.count import Count, Scope
from musnad.model.quantity import Quantifier
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "counts.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)


def meaning_of(count: Count) -> str:
    quantity = count.quantity
    low, high = ("" if bound is None else f"{bound:.16g}" for bound in (quantity.low, quantity.high))
    bounds = "?" if not low and not high else low if low == high else f"{low}..{high}"
    parts = ["-" if count.measure is None else count.measure.value, count.population, bounds]
    if quantity.quantifier is not Quantifier.EXACT:
        parts.append(quantity.quantifier.value)
    if count.scope is not Scope.EVENT:
        parts.append(count.scope.value)
    return " ".join(parts)


def read(text: str) -> list[Reading]:
    found = read_text(text)
    return [(*found.span(mention.start, mention.end), meaning_of(mention.value)) for mention in find_counts(found, {})]


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
