"""What a phrase takes from the nouns after its number: who is counted, an adjective, a bound."""

import msgspec

from musnad.find.counts.page import Page
from musnad.find.counts.pairs import between_dead_and_hurt, second_people, shares_number
from musnad.find.counts.phrase import ARTICLE, Phrase
from musnad.lexicon.counted import Counted, compound_populations
from musnad.lexicon.counts import cues
from musnad.lexicon.numbers import bounds_after
from musnad.lexicon.wordtable import Reading
from musnad.model.count import Measure
from musnad.model.quantity import Quantifier, Quantity


def with_noun(page: Page, phrase: Phrase, at: int, reading: Reading[Counted]) -> Phrase:
    """Return a phrase with its noun, a second noun that shares its number, its adjective and a bound after it."""
    noun = reading.entry
    out = msgspec.structs.replace(
        phrase, last=at, form="figure", population=population_of(page, at, noun), measure=noun.measure, named=noun.named
    )
    shared = shares_number(page, at, noun)
    if shared is not None:
        out = msgspec.structs.replace(out, last=shared, measure=Measure.CASUALTIES, combined=True)
    elif (second := second_people(page, at, out)) is not None:
        out = msgspec.structs.replace(out, last=at + 1, population=second)
    combined = between_dead_and_hurt(page, out.last + 1)
    if combined is not None:
        out = msgspec.structs.replace(out, last=combined, measure=Measure.CASUALTIES, combined=True)
    return bounded(page, described(page, out))


_MOST_WITH_A_PLURAL = 10
"""Three to ten stand with a plural, eleven and more with a singular."""


def population_of(page: Page, at: int, noun: Counted) -> str:
    """Return who is counted by the noun at a word, with the word after it: a man of the police is a policeman."""
    if at + 1 < len(page.forms):
        compound = compound_populations().get((page.forms[at].removeprefix(ARTICLE), page.forms[at + 1]))
        if compound is not None:
            return compound
    return noun.population


def described(page: Page, phrase: Phrase) -> Phrase:
    """Return a phrase with the noun that stands after its own as an adjective does: "three dead civilians"."""
    after = phrase.last + 1
    if not page.near(after):
        return phrase
    if (page.forms[phrase.last].removeprefix(ARTICLE), page.forms[after]) in compound_populations():
        return msgspec.structs.replace(phrase, last=after)
    if page.forms[after] in cues().two_word:
        return msgspec.structs.replace(phrase, last=after)
    if page.other(after) is not None and after not in page.figures:
        return msgspec.structs.replace(phrase, last=after)
    noun = page.noun(after)
    if noun is None or noun.entry.possessed or noun.entry.measure in (Measure.ITEMS, Measure.HOUSEHOLDS):
        return phrase
    if noun.entry.number == "one" and 2 <= (phrase.quantity.low or 0) <= _MOST_WITH_A_PLURAL:
        return phrase  # an adjective agrees in number: "three persons, a man and ..." begins a list
    if noun.entry.number != "one" and phrase.form == "singular":
        return phrase  # "the Lebanese army arrested two persons"
    if noun.entry.measure in (Measure.KILLED, Measure.INJURED):
        return (
            msgspec.structs.replace(phrase, last=after, measure=noun.entry.measure)
            if phrase.measure is None
            else phrase
        )
    unsaid = phrase.population == "unknown" and phrase.measure is not Measure.ITEMS
    population = noun.entry.population if unsaid else phrase.population
    apposed = noun.entry.number == "many" and noun.entry.population != phrase.population
    return msgspec.structs.replace(phrase, last=after, population=population, apposed=apposed)


def bounded(page: Page, phrase: Phrase) -> Phrase:
    """Return a phrase with the bound that stands after it: "at least"."""
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
