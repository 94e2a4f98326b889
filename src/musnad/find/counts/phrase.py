"""Count phrases: what may be a count by its own words, before its neighbours are asked."""

import msgspec

from musnad.find.counts.page import Page
from musnad.find.numbers.figures import Figure
from musnad.lexicon.counts import Counted, compound_populations, cues, joins, populations, vague_first_words
from musnad.lexicon.numbers import bounds_after, vague_phrases
from musnad.lexicon.times import time_words
from musnad.lexicon.wordtable import Reading
from musnad.model.count import Measure
from musnad.model.quantity import Quantifier, Quantity


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A phrase that may be a count.

    `form` says how: `figure` (number and noun), `bare` (a number alone), `dual`, `plural`, `singular`, `other`, `one_of`.
    `measure` and `population` are what its own noun says; `combined` is true for one figure of killed and hurt together.
    `joined` is true where "and" stands before it, `prefixed` where a preposition is written with it. `second` is the word at
    which the second number of "from n to m" begins.
    """

    first: int
    last: int
    start: int
    form: str
    quantity: Quantity
    population: str = "unknown"
    measure: Measure | None = None
    named: str = ""
    combined: bool = False
    joined: bool = False
    definite: bool = False
    prefixed: bool = False
    second: int = -1


_ARTICLE = "\u0627\u0644"
TWO = Quantity(2, 2)
ONE = Quantity(1, 1)
MANY = Quantity(3, None, Quantifier.VAGUE)
UNSAID = Quantity(None, None, Quantifier.VAGUE)


def phrase_at(page: Page, index: int) -> Phrase | None:
    """Return the longest count phrase that begins with a word, or None."""
    figure = page.figures.get(index)
    if figure is not None:
        return None if figure.kind in ("ordinal", "share", "fraction") else _with_figure(page, figure)
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
    start = page.view.words[index].start + width
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
    start = page.view.words[first].start + width
    phrase = Phrase(first, last, start, "figure", Quantity(low, high, Quantifier.VAGUE), joined=_joined(page, first))
    return _with_noun(page, phrase, last + 1, noun)


def _with_figure(page: Page, figure: Figure) -> Phrase | None:
    first, after = figure.first, figure.last + 1
    quantity = figure.quantity
    start = figure.start
    if (
        quantity.low is not None and quantity.high is not None and quantity.low < 0
    ):  # a dash that opens a list is no minus
        start, quantity = start + 1, Quantity(-quantity.low, -quantity.high, quantity.quantifier)
    phrase = Phrase(first, figure.last, start, "bare", quantity, joined=_joined(page, first))
    if figure.kind == "from_to":
        phrase = msgspec.structs.replace(phrase, form="from_to", second=figure.second)
    if figure.bare and _is_year(page, figure):
        return None
    if not page.near(after):
        return _definite(page, phrase)
    if page.forms[after] in cues().units or any(
        r.entry.kind in ("month", "unit") for r in time_words()[page.forms[after]]
    ):
        return None
    combined = _between_dead_and_hurt(page, after)
    if combined is not None:
        return msgspec.structs.replace(phrase, last=combined, form="figure", measure=Measure.CASUALTIES, combined=True)
    at = after + 1 if page.forms[after] == cues().from_ and page.near(after + 1) else after
    noun = page.noun(at)
    if noun is not None and any(r.entry.kind == "month" for r in time_words()[page.forms[at]]):
        return None
    if (
        noun is not None
        and figure.quantity.high == 1
        and figure.first == figure.last
        and not page.forms[first][0].isdigit()
    ):
        return _and_one_of(page, first, at, noun)
    if noun is not None and quantity.high == 2 and at == after and not page.forms[figure.core][0].isdigit():
        return _definite(page, phrase)
    if noun is not None:
        if at == after and _dual_scale(page, figure):
            phrase = msgspec.structs.replace(
                phrase, quantity=Quantity(2 * (quantity.low or 0), 2 * (quantity.high or 0), quantity.quantifier)
            )
        if figure.grouped is not None and noun.entry.measure is not Measure.ITEMS:
            phrase = msgspec.structs.replace(
                phrase, quantity=Quantity(figure.grouped, figure.grouped, quantity.quantifier)
            )
        return _with_noun(page, phrase, at, noun)
    if page.other(after) is not None:
        return _bounded(page, msgspec.structs.replace(phrase, last=after, form="figure_other"))
    return _definite(page, phrase)


def _is_year(page: Page, figure: Figure) -> bool:
    """Tell whether "the year" stands before a figure."""
    value = figure.quantity.high or 0
    if not page.near(figure.first) or not 1800 <= value <= 2100:
        return False
    return any(r.entry.kind == "unit" and r.entry.key == "year" for r in time_words()[page.forms[figure.first - 1]])


def _and_one_of(page: Page, first: int, at: int, noun: Reading[Counted]) -> Phrase | None:
    """Return "and one of the leaders", which is written as "one" is: that never stands before its noun."""
    if noun.entry.number == "one" or noun.entry.measure is Measure.ITEMS or at != first + 1:
        return None
    start = page.view.words[first].start + 1
    return Phrase(first, at, start, "one_of", ONE, noun.entry.population, noun.entry.measure, joined=True)


def _dual_scale(page: Page, figure: Figure) -> bool:
    """Tell whether "thousand" or "million" is the dual before its noun: it ends in alef and no number stands before it."""
    scale = page.view.head(figure.core, "scale")
    return scale is not None and figure.core == figure.last and page.forms[figure.core].endswith("\u0627")


def _definite(page: Page, phrase: Phrase) -> Phrase:
    """Return "the five civilians" with its noun, which stands before the number."""
    before = phrase.first - 1
    apart = before >= 0 and page.forms[before] == _ARTICLE
    before -= apart
    noun = page.noun(before, prefixed=True) if before >= 0 and page.near(before + 1) else None
    head = page.view.readings[phrase.first]
    definite = apart or (bool(head) and head[0].prefix.article)
    if noun is None or noun.entry.number == "one" or not noun.prefix.article or not definite:
        return phrase
    start = page.view.words[before].start + noun.prefix.width
    return msgspec.structs.replace(
        phrase, first=before, start=start, form="figure", definite=True,
        population=noun.entry.population, measure=noun.entry.measure,
    )  # fmt: skip


def _with_noun(page: Page, phrase: Phrase, at: int, reading: Reading[Counted]) -> Phrase:
    """Return a phrase with its noun, a second noun that shares its number, its adjective and a bound after it."""
    noun = reading.entry
    out = msgspec.structs.replace(
        phrase, last=at, form="figure", population=_population(page, at, noun), measure=noun.measure, named=noun.named
    )
    shared = _shares_number(page, at, noun)
    if shared is not None:
        out = msgspec.structs.replace(out, last=shared, measure=Measure.CASUALTIES, combined=True)
    elif (second := _second_people(page, at, out)) is not None:
        out = msgspec.structs.replace(out, last=at + 1, population=second)
    combined = _between_dead_and_hurt(page, out.last + 1)
    if combined is not None:
        out = msgspec.structs.replace(out, last=combined, measure=Measure.CASUALTIES, combined=True)
    return _bounded(page, _described(page, out))


def _population(page: Page, at: int, noun: Counted) -> str:
    if at + 1 < len(page.forms):
        compound = compound_populations().get((page.forms[at].removeprefix(_ARTICLE), page.forms[at + 1]))
        if compound is not None:
            return compound
    return noun.population


def _described(page: Page, phrase: Phrase) -> Phrase:
    """Return a phrase with the noun that stands after its own as an adjective does: "three dead civilians"."""
    after = phrase.last + 1
    if not page.near(after):
        return phrase
    if (page.forms[phrase.last].removeprefix(_ARTICLE), page.forms[after]) in compound_populations():
        return msgspec.structs.replace(phrase, last=after)
    if page.forms[after] in cues().two_word:
        return msgspec.structs.replace(phrase, last=after)
    if page.other(after) is not None and after not in page.figures:
        return msgspec.structs.replace(phrase, last=after)
    noun = page.noun(after)
    if noun is None or noun.entry.possessed or noun.entry.measure in (Measure.ITEMS, Measure.HOUSEHOLDS):
        return phrase
    if noun.entry.measure in (Measure.KILLED, Measure.INJURED):
        return (
            msgspec.structs.replace(phrase, last=after, measure=noun.entry.measure)
            if phrase.measure is None
            else phrase
        )
    unsaid = phrase.population == "unknown" and phrase.measure is not Measure.ITEMS
    population = noun.entry.population if unsaid else phrase.population
    return msgspec.structs.replace(phrase, last=after, population=population)


def _bounded(page: Page, phrase: Phrase) -> Phrase:
    found = bounds_after().at(page.forms, phrase.last + 1) if page.near(phrase.last + 1) else None
    if found is None or phrase.quantity.quantifier is not Quantifier.EXACT:
        return phrase
    low, high = phrase.quantity.low, phrase.quantity.high
    if found.entry.id == "at_least":
        quantity = Quantity(low, None, Quantifier.AT_LEAST)
    elif found.entry.id == "at_most":
        quantity = Quantity(None, high, Quantifier.AT_MOST)
    else:
        quantity = Quantity(low, high, Quantifier.APPROX)
    return msgspec.structs.replace(phrase, last=found.last, quantity=quantity)


def _shares_number(page: Page, at: int, noun: Counted) -> int | None:
    """Return the last word of "dead and wounded" after one number."""
    second = page.noun(at + 1, prefixed=True) if page.near(at + 1) else None
    if second is not None and second.entry.number == "one" and page.governor(at + 1) is not None:
        return None
    pair = {Measure.KILLED, Measure.INJURED}
    if second is None or not second.prefix.conjunction or {noun.measure, second.entry.measure} != pair:
        return None
    return None if at + 1 in page.figures else at + 1


def _second_people(page: Page, at: int, phrase: Phrase) -> str | None:
    """Return the population of "30 women and children" where both nouns share the number: both are singular, above ten."""
    second = page.noun(at + 1, prefixed=True) if page.near(at + 1) else None
    high = phrase.quantity.high if phrase.quantity.high is not None else phrase.quantity.low
    if (
        second is None
        or not second.prefix.conjunction
        or phrase.measure is not None
        or second.entry.measure is not None
    ):
        return None
    first = page.noun(at)
    if (
        first is None
        or "one" not in (first.entry.number, second.entry.number)
        or first.entry.number != second.entry.number
    ):
        return None
    if high is None or high <= 10 or second.entry.possessed:
        return None
    classes = {populations()[name].class_ for name in (first.entry.population, second.entry.population)}
    return classes.pop() if len(classes) == 1 else "unknown"


def _between_dead_and_hurt(page: Page, at: int) -> int | None:
    """Return the last word of "between dead and wounded", or None."""
    if at < len(page.forms) and page.forms[at] == cues().what and page.near(at):
        at += 1
    if at + 2 >= len(page.forms) or not page.forms[at].endswith(tuple(cues().between)) or not page.near(at):
        return None
    one, two = page.noun(at + 1), page.noun(at + 2, prefixed=True)
    if one is None or two is None or not two.prefix.conjunction:
        return None
    last = at + 2
    third = page.noun(last + 1, prefixed=True) if page.near(last + 1) else None
    if (
        third is not None
        and third.prefix.conjunction
        and third.entry.measure is not None
        and third.entry.number == "one"
    ):
        last += 1
    return last if {one.entry.measure, two.entry.measure} == {Measure.KILLED, Measure.INJURED} else None


def _noun_alone(page: Page, index: int, reading: Reading[Counted]) -> Phrase | None:
    noun = reading.entry
    if noun.number == "one" and page.governor(index) is not None:
        return None
    start = page.view.words[index].start + reading.prefix.width
    number = _number(page, index, noun)
    base = Phrase(
        index, index, start, number, {"dual": TWO, "plural": MANY, "singular": ONE}[number], _population(page, index, noun),
        noun.measure, noun.named, joined=bool(reading.prefix.conjunction) or _joined(page, index),
        definite=reading.prefix.article or (noun.possessed and noun.measure is not None),
        prefixed=bool(reading.prefix.preposition),
    )  # fmt: skip
    if number == "plural" and noun.named == "injuries":
        base = msgspec.structs.replace(base, quantity=UNSAID)
    if number == "plural" and noun.measure is not None:
        both = _shares_number(page, index, noun)
        if both is not None and reading.prefix.article:
            return None
    described = _described(page, base)
    return _bounded(page, described) if number == "dual" else described


def _number(page: Page, index: int, noun: Counted) -> str:
    if noun.number == "one":
        return "singular"
    if noun.number == "many":
        return "plural"
    if noun.number == "two":
        return "dual"
    after = page.forms[index + 1] if page.near(index + 1) else ""
    return "dual" if after in cues().two_word or _marked_dual(page, index) else "plural"


def _marked_dual(page: Page, index: int) -> bool:
    """Tell whether the text marks the ending as a dual: a fatha before its yeh."""
    end = page.view.words[index].end
    starts = page.text.folded.starts
    return "\u064e" in page.text.raw[starts[end - 3] : starts[end - 2]]


def _other(page: Page, index: int) -> Phrase | None:
    number = page.other(index)
    if number is None:
        return None
    quantity = {"one": ONE, "two": TWO, "many": MANY}[number]
    if number == "many" and _marked_dual(page, index):
        quantity = TWO
    width = 1 if page.forms[index][0] == page.view.forms[index][0] and _joined(page, index) else 0
    return Phrase(index, index, page.view.words[index].start + width, "other", quantity, joined=bool(width))


def _joined(page: Page, index: int) -> bool:
    form = page.forms[index]
    if page.near(index) and joins().before(page.forms, index - 1) is not None:
        return True
    if index and page.forms[index - 1] == "\u0648" and page.near(index):
        return True
    readings = page.view.readings[index]
    if readings:
        return bool(readings[0].prefix.conjunction)
    if page.words[index].nouns:
        return bool(page.words[index].nouns[0].prefix.conjunction)
    return form[0] == "\u0648" and len(form) > 3
