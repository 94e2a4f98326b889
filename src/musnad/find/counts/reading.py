"""The phrases of a sentence read together: which of them count, what befell those counted, which is part of which."""

from collections.abc import Iterator

import msgspec

from musnad.find.counts.acceptance import Ties, is_count, ties_of
from musnad.find.counts.page import Page
from musnad.find.counts.phrase import Phrase
from musnad.find.counts.state import HARMS, Reading, State, count, notice
from musnad.find.counts.verbs import fell, verb_after
from musnad.model.count import Measure, Scope
from musnad.model.quantity import Quantity


def read_sentence(page: Page, first: int, end: int, phrases: dict[int, Phrase]) -> list[Reading]:
    """Return the counts of a sentence (words `first` to before `end`), in order."""
    out: list[Reading] = []
    for reading in _readings(page, first, end, phrases):
        if reading.measure is not None and reading.phrase.joined and verb_after(page, reading.phrase) >= 0:
            _share_back(out, reading)
        out.append(reading)
    return out


def _share_back(out: list[Reading], reading: Reading) -> None:
    """Give the measure of a count to those joined before it: "11 civilians and four policemen were killed"."""
    first = reading.phrase.first
    for at in range(len(out) - 1, -1, -1):
        earlier = out[at]
        if earlier.measure is not None or first - earlier.phrase.last > 2:
            return
        out[at] = msgspec.structs.replace(earlier, measure=reading.measure)
        first = earlier.phrase.first


def _readings(page: Page, first: int, end: int, phrases: dict[int, Phrase]) -> Iterator[Reading]:
    if not phrases:
        return
    words = page.words
    speaking = [index for index in page.telling_in(first, end) if words[index].speaks or index in phrases]
    spanned = any(words[index].span for index in speaking)
    state = State(spanned=spanned, documented=any(words[index].document for index in speaking))
    after = first
    for index in speaking:
        if index < after:
            continue
        phrase = phrases.get(index)
        reading = None if phrase is None else _read(page, phrase, phrases, state)
        if reading is None:
            notice(page, index, state)
            continue
        yield reading
        count(state, reading)
        after = reading.phrase.last + 1


def _read(page: Page, phrase: Phrase, phrases: dict[int, Phrase], state: State) -> Reading | None:
    ties = ties_of(page, phrase, state)
    if not is_count(page, phrase, phrases, state, ties):
        return None
    if phrase.measure is Measure.DETAINED and _fate(page, phrase, state, ties) in HARMS[:2]:
        phrase = msgspec.structs.replace(
            phrase, measure=None, population="prisoner"
        )  # "three of those held were killed"
    measure, combined = _measure(page, phrase, state, ties)
    if phrase.form == "from_to" and (state.rising or state.totalled):
        phrase = _second_number(page, phrase)
    if ties.subset:
        state.subset_at = phrase.last
    scope = _scope(phrase, state, subset=ties.subset, combined=combined)
    return Reading(phrase, measure, _population(phrase, state), scope, f"count-{phrase.form.replace('_', '-')}")


def _second_number(page: Page, phrase: Phrase) -> Phrase:
    """Return "rose from n to m" as m."""
    high, first = phrase.quantity.high, phrase.second
    start = page.view.starts[first]
    return msgspec.structs.replace(phrase, first=first, start=start, quantity=Quantity(high, high))


def _fate(page: Page, phrase: Phrase, state: State, ties: Ties) -> Measure | None:
    """Return what a verb after those counted, or else a word before them, says befell them."""
    if (governor := page.governor(verb_after(page, phrase))) is not None:
        return governor.entry.measure
    return state.governor if ties.governed else None


def _measure(page: Page, phrase: Phrase, state: State, ties: Ties) -> tuple[Measure | None, bool]:
    """Return what befell those counted, and whether one figure counts killed and hurt together."""
    if phrase.measure is not None:
        return phrase.measure, phrase.combined
    if (fallen := fell(page, phrase)) is not None:
        return fallen, False
    if not ties.beside and (governor := page.governor(verb_after(page, phrase))) is not None:
        return governor.entry.measure, False
    if ties.subset and state.last is not None:
        return state.last.measure, False
    if ties.governed:
        return (Measure.CASUALTIES, True) if state.combined else (state.governor, False)
    if ties.reached:
        return state.total, False
    return (state.last.measure, False) if ties.chained and state.last is not None else (None, False)


def _population(phrase: Phrase, state: State) -> str:
    """Return who was counted: "others" are of those counted before them."""
    if phrase.form in ("other", "figure_other") and state.whole is not None:
        return state.whole.population
    return phrase.population


def _scope(phrase: Phrase, state: State, *, subset: bool, combined: bool) -> Scope:
    if subset:
        return Scope.SUBSET
    if combined:
        return Scope.COMBINED
    if phrase.measure is not Measure.ITEMS and state.spanned and (state.totalled or state.documented):
        return Scope.PERIOD
    return Scope.RUNNING if state.rising and state.totalled else Scope.EVENT
