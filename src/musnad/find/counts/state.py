"""What a sentence has said so far: what befell people, whether a total is named and rises, what a part is of."""

import msgspec

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import AND, Phrase
from musnad.find.counts.verbs import verb_after
from musnad.lexicon.counts import cues
from musnad.lexicon.words import words_of
from musnad.model.count import Measure, Scope

HARMS = (Measure.KILLED, Measure.INJURED, Measure.DETAINED, Measure.MISSING)
"""What befalls people by somebody's hand."""
_TOTALS = (*HARMS, Measure.DISPLACED, Measure.RETURNED, Measure.CASUALTIES)
_NOWHERE = -99


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A phrase that counts, with all that is known of it."""

    phrase: Phrase
    measure: Measure | None
    population: str
    scope: Scope
    rule: str


class State(msgspec.Struct):
    """What the sentence has said so far, word by word.

    `governor` is what befell those counted next, said at word `governed_at`, by a noun if `by_noun`; `combined` where
    killed and hurt are said together; `served` once those are counted. `total` is the measure of "the number of ..."
    (`totalled`). `rising`: a figure is said to rise. `subset_at`: where "among them" or the last part of a whole
    stands. `last` is the last count, `whole` the last that is no part of another.
    """

    spanned: bool = False
    documented: bool = False
    governor: Measure | None = None
    governed_at: int = _NOWHERE
    by_noun: bool = False
    combined: bool = False
    served: bool = False
    total: Measure | None = None
    totalled: bool = False
    rising: bool = False
    subset_at: int = _NOWHERE
    last: Reading | None = None
    whole: Reading | None = None


def count(state: State, reading: Reading) -> None:
    """Take in a count."""
    state.last, state.served = reading, True
    if reading.scope is not Scope.SUBSET:
        state.whole = reading


def notice(page: Page, index: int, state: State) -> None:
    """Take in a word that is no count."""
    word = page.words[index]
    state.rising = state.rising or word.rises
    if word.total and page.form(index + 1) != cues().from_:
        state.totalled = True
    if state.totalled and state.total is None and (noun := page.noun(index, prefixed=True)) is not None:
        state.total = noun.entry.measure if noun.entry.measure in _TOTALS else None
    if word.subset:
        state.subset_at = index
    governor = page.governor(index)
    if governor is not None:
        _govern(page, index, governor.entry.measure, state, by_noun=governor.entry.noun)


def _met(page: Page, state: State) -> bool:
    """Tell whether the word before was the death that somebody named before it met, and so is of nobody after it."""
    return page.form(state.governed_at - 1) in words_of("met")


def _govern(page: Page, index: int, measure: Measure, state: State, *, by_noun: bool) -> None:
    """Take in a word that says what befell those counted next; one that was said of the last count is spent."""
    last = state.last
    if last is not None and last.measure is measure and verb_after(page, last.phrase) == index:
        return
    beside = state.governed_at == index - 1 or (state.governed_at == index - 2 and page.forms[index - 1] == AND)
    pair = {measure, state.governor} == {Measure.KILLED, Measure.INJURED}
    state.combined = beside and page.near(index) and not state.served and pair and not _met(page, state)
    state.governor, state.governed_at, state.by_noun, state.served = measure, index, by_noun, False
    state.rising = state.rising and not (last is not None and last.scope is Scope.RUNNING)
    state.subset_at = _NOWHERE
