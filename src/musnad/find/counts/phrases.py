"""Count phrases: what may be a count by its own words, before its neighbours are asked."""

import msgspec

from musnad.find.counts.figured import with_figure
from musnad.find.counts.nouns import bounded, described, population_of, with_noun
from musnad.find.counts.page import Page
from musnad.find.counts.pairs import shares_number
from musnad.find.counts.phrase import MANY, ONE, TWO, UNSAID, Phrase, is_joined
from musnad.lexicon.clitics import clitics
from musnad.lexicon.counted import Counted, vague_first_words
from musnad.lexicon.counts import cues
from musnad.lexicon.numbers import vague_phrases
from musnad.lexicon.wordtable import Reading
from musnad.model.count import Measure
from musnad.model.quantity import Quantifier, Quantity

_TAKEN_UP = 8
"""How many words behind people a pronoun may take them up again."""
_OF_TWO = 2
"""Where the pronoun for two stands among the pronouns of data/lexicon/clitics.yml."""
_FULL_STOPS = frozenset(".\n!\u061f\u061b")
_QUANTITIES = {"dual": TWO, "plural": MANY, "singular": ONE}


def phrase_at(page: Page, index: int) -> Phrase | None:
    """Return the longest count phrase that begins with a word, or None."""
    figure = page.figures.get(index)
    if figure is not None:
        if figure.kind == "ordinal" and page.words[index].opens:
            return _other(page, index)
        return None if figure.kind in ("ordinal", "share", "fraction") else with_figure(page, figure)
    if not page.words[index].opens:
        return None
    vague = _vague_at(page, index)
    if vague is not None:
        return vague
    reading = page.noun(index, prefixed=True)
    if reading is not None and reading.prefix.preposition in ("", "by", "to"):
        return _noun_alone(page, index, reading)
    return _one_of(page, index) or _other(page, index)


def _one_of(page: Page, index: int) -> Phrase | None:
    """Return "one of the soldiers"."""
    form = page.forms[index]
    width = 0 if form in cues().one_of else 1
    if form[width:] not in cues().one_of or (width and form[0] not in "\u0648\u0628\u0644"):
        return None
    noun = page.noun(index + 1) if page.near(index + 1) else None
    if noun is None or noun.entry.number == "one" or noun.entry.measure is Measure.ITEMS:
        return None
    start = page.view.starts[index] + width
    return Phrase(
        index, index + 1, start, "one_of", ONE, noun.entry.population, noun.entry.measure,
        joined=form[:width] == "\u0648", prefixed=form[:width] in ("\u0628", "\u0644"),
    )  # fmt: skip


def _vague_at(page: Page, index: int) -> Phrase | None:
    """Return "a number of the dead", "several rockets": a preposition may be written with the first word."""
    if not any(form in vague_first_words() for form in (page.forms[index], page.forms[index][1:])):
        return None
    found = vague_phrases().at(page.forms, index)
    if found is not None:
        return _vague(page, index, found.last, found.entry.low, found.entry.high, 0)
    for last in range(index, min(index + 3, len(page.forms))):
        found = vague_phrases().before(page.forms, last)
        if found is not None and found.first == index and found.width:
            return _vague(page, index, last, found.entry.low, found.entry.high, found.width)
    return None


def _vague(page: Page, first: int, last: int, low: int, high: int | None, width: int) -> Phrase | None:
    noun = page.noun(last + 1) if page.near(last + 1) else None
    if noun is None:
        return None
    start = page.view.starts[first] + width
    phrase = Phrase(first, last, start, "figure", Quantity(low, high, Quantifier.VAGUE), joined=is_joined(page, first))
    return with_noun(page, phrase, last + 1, noun)


def _noun_alone(page: Page, index: int, reading: Reading[Counted]) -> Phrase | None:
    noun = reading.entry
    if noun.number == "one" and page.governor(index) is not None:
        return None
    start = page.view.starts[index] + reading.prefix.width
    number = _number(page, index, noun)
    base = Phrase(
        index, index, start, number, _QUANTITIES[number], population_of(page, index, noun), noun.measure, noun.named,
        joined=bool(reading.prefix.conjunction) or is_joined(page, index),
        definite=reading.prefix.article or (noun.possessed and noun.measure is not None),
        prefixed=bool(reading.prefix.preposition),
    )  # fmt: skip
    if number == "plural" and noun.named == "injuries":
        base = msgspec.structs.replace(base, quantity=UNSAID)
    if number == "plural" and noun.measure is not None:
        both = shares_number(page, index, noun)
        if both is not None and reading.prefix.article:
            return None
    out = described(page, base)
    return bounded(page, out) if number == "dual" else out


def _number(page: Page, index: int, noun: Counted) -> str:
    if noun.number == "one":
        return "singular"
    if noun.number == "many":
        return "plural"
    if noun.number == "two":
        return "dual"
    after = page.forms[index + 1] if page.near(index + 1) else ""
    two = after in cues().two_word or _marked_dual(page, index) or _taken_up_as_two(page, index)
    return "dual" if two else "plural"


def _taken_up_as_two(page: Page, index: int) -> bool:
    """Tell whether a pronoun for two takes people up again, before others are named: "and both were taken to"."""
    theirs = clitics().pronouns[_OF_TWO]
    for at in range(index + 1, min(index + 1 + _TAKEN_UP, len(page.forms))):
        if not _FULL_STOPS.isdisjoint(page.view.letters[page.view.end(at - 1) : page.view.starts[at]]):
            return False
        if page.noun(at) is not None or at in page.figures:
            return False
        if page.forms[at].endswith(theirs) and len(page.forms[at]) > len(theirs) + 1:
            return True
    return False


def _marked_dual(page: Page, index: int) -> bool:
    """Tell whether the text marks the ending as a dual: a fatha before its yeh."""
    end = page.view.end(index)
    starts = page.text.folded.starts
    return "\u064e" in page.text.raw[starts[end - 3] : starts[end - 2]]


def _other(page: Page, index: int) -> Phrase | None:
    number = page.other(index)
    if number is None:
        return None
    quantity = {"one": ONE, "two": TWO, "many": MANY}[number]
    if number == "many" and _marked_dual(page, index):
        quantity = TWO
    width = 1 if page.forms[index][0] == page.view.forms[index][0] and is_joined(page, index) else 0
    return Phrase(index, index, page.view.starts[index] + width, "other", quantity, joined=bool(width))
