"""Count phrases with a figure: "24 dead", "the five civilians", "others by the dozen", a number alone."""

import msgspec

from musnad.find.counts.nouns import bounded, with_noun
from musnad.find.counts.page import Page
from musnad.find.counts.pairs import between_dead_and_hurt
from musnad.find.counts.phrase import ARTICLE, ONE, Phrase, is_joined
from musnad.find.numbers.figure import Figure
from musnad.lexicon.counted import Counted
from musnad.lexicon.counts import cues
from musnad.lexicon.numbers import SCALE
from musnad.lexicon.times import time_words
from musnad.lexicon.wordtable import Reading
from musnad.model.count import Measure
from musnad.model.quantity import Quantity

_FIRST_YEAR, _LAST_YEAR = 1800, 2100


def with_figure(page: Page, figure: Figure) -> Phrase | None:
    """Return the phrase that a figure makes with what stands by it; None where it counts a date, a unit or a year."""
    after = figure.last + 1
    phrase = _started(page, figure)
    if figure.bare and _is_year(page, figure):
        return None
    if not page.near(after):
        return _definite(page, phrase)
    if page.forms[after] in cues().units or _is_time(page, after, "month", "unit"):
        return None
    combined = between_dead_and_hurt(page, after)
    if combined is not None:
        return msgspec.structs.replace(phrase, last=combined, form="figure", measure=Measure.CASUALTIES, combined=True)
    at = after + 1 if page.forms[after] == cues().from_ and page.near(after + 1) else after
    noun = page.noun(at)
    if noun is not None:
        return _of_noun(page, figure, phrase, at, noun)
    if page.other(after) is not None:
        return bounded(page, msgspec.structs.replace(phrase, last=after, form="figure_other"))
    return _definite(page, phrase)


def _started(page: Page, figure: Figure) -> Phrase:
    """Return a figure as a phrase of its own; a dash that opens a list is no minus."""
    start, quantity = figure.start, figure.quantity
    if quantity.low is not None and quantity.high is not None and quantity.low < 0:
        start, quantity = start + 1, Quantity(-quantity.low, -quantity.high, quantity.quantifier)
    form = "from_to" if figure.kind == "from_to" else "bare"
    joined = is_joined(page, figure.first)
    return Phrase(figure.first, figure.last, start, form, quantity, joined=joined, second=figure.second)


def _of_noun(page: Page, figure: Figure, phrase: Phrase, at: int, noun: Reading[Counted]) -> Phrase | None:
    """Return a figure with the noun after it; one and two in words never stand right before what they count."""
    if _is_time(page, at, "month"):
        return None
    in_words = not page.forms[figure.core][0].isdigit()
    if in_words and phrase.quantity.high == 1 and figure.first == figure.last:
        return _and_one_of(page, figure.first, at, noun)
    right_after = at == figure.last + 1
    if in_words and phrase.quantity.high == 2 and right_after:
        return _definite(page, phrase)
    return with_noun(page, _scaled(page, figure, phrase, noun.entry, right_after=right_after), at, noun)


def _scaled(page: Page, figure: Figure, phrase: Phrase, noun: Counted, *, right_after: bool) -> Phrase:
    """Return a phrase with its number doubled for "two thousand", and with a dot that parts the thousands of people."""
    low, high, quantifier = phrase.quantity.low, phrase.quantity.high, phrase.quantity.quantifier
    if figure.grouped is not None and noun.measure is not Measure.ITEMS:
        return msgspec.structs.replace(phrase, quantity=Quantity(figure.grouped, figure.grouped, quantifier))
    if not right_after or not _dual_scale(page, figure) or low is None:
        return phrase
    return msgspec.structs.replace(phrase, quantity=Quantity(2 * low, None if high is None else 2 * high, quantifier))


def _is_time(page: Page, index: int, *kinds: str) -> bool:
    """Tell whether a word is one of time, of these kinds."""
    return any(reading.entry.kind in kinds for reading in time_words()[page.forms[index]])


def _is_year(page: Page, figure: Figure) -> bool:
    """Tell whether "the year" or a month stands before a figure that may be a year."""
    if figure.first == 0 or not _FIRST_YEAR <= (figure.quantity.high or 0) <= _LAST_YEAR:
        return False
    readings = time_words()[page.forms[figure.first - 1]]
    return any(reading.entry.kind == "month" or reading.entry.key == "year" for reading in readings)


def _and_one_of(page: Page, first: int, at: int, noun: Reading[Counted]) -> Phrase | None:
    """Return "and one of the leaders", which is written as "one" is: that never stands before its noun."""
    if noun.entry.number == "one" or noun.entry.measure is Measure.ITEMS or at != first + 1:
        return None
    start = page.view.starts[first] + 1
    return Phrase(first, at, start, "one_of", ONE, noun.entry.population, noun.entry.measure, joined=True)


def _dual_scale(page: Page, figure: Figure) -> bool:
    """Tell whether "thousand" or "million" is the dual: it ends in alef and no number stands before it."""
    scale = page.view.head(figure.core, SCALE)
    return scale is not None and figure.core == figure.last and page.forms[figure.core].endswith("\u0627")


def _definite(page: Page, phrase: Phrase) -> Phrase:
    """Return "the five civilians" with its noun, which stands before the number."""
    before = phrase.first - 1
    apart = before >= 0 and page.forms[before] == ARTICLE
    before -= apart
    noun = page.noun(before, prefixed=True) if before >= 0 and page.near(before + 1) else None
    head = page.view.numbers[phrase.first].readings
    definite = apart or (bool(head) and head[0].prefix.article)
    if noun is None or noun.entry.number == "one" or not noun.prefix.article or not definite:
        return phrase
    start = page.view.starts[before] + noun.prefix.width
    return msgspec.structs.replace(
        phrase, first=before, start=start, form="figure", definite=True,
        population=noun.entry.population, measure=noun.entry.measure,
    )  # fmt: skip
