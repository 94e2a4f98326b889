"""Numbers: every phrase of tests/corpus/numbers.yml, alone, in sentences, and in other spellings."""

import pytest

from musnad.arabic import read_text
from musnad.find.numbers import find_numbers
from musnad.model.quantity import Quantifier, Quantity
from tests.phrasebook import Phrase, Reading, carriers, check, ids, phrases, variants

FILE = "numbers.yml"
PHRASES = phrases(FILE)
CARRIERS = carriers(FILE)


def meaning_of(quantity: Quantity, rule: str) -> str:
    low, high = ("" if bound is None else f"{bound:.16g}" for bound in (quantity.low, quantity.high))
    bounds = low if low == high else f"{low}..{high}"
    if rule == "number-ordinal":
        return f"{bounds}th"
    return bounds if quantity.quantifier is Quantifier.EXACT else f"{bounds} {quantity.quantifier.value}"


def read(text: str) -> list[Reading]:
    found = read_text(text)
    return [(*found.span(m.start, m.end), meaning_of(m.value, m.rule)) for m in find_numbers(found, {})]


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
