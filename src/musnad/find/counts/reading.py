"""The phrases of a sentence read together: which of them count, what befell those counted, which is part of which."""

from collections.abc import Iterator

import msgspec

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import Phrase
from musnad.lexicon.counts import cues, joins
from musnad.lexicon.numbers import has_article
from musnad.model.count import Measure, Scope
from musnad.model.quantity import Quantity

_REACH = 6
"""At most so many words from the word that says what befell them to those counted ("arrested", the body that did it)."""
_NOUN_REACH = 4
"""As that, from a noun ("the arrest by the body of ...")."""
_CHAIN = 12
"""At most so many words from one count to the next that "and" joins to it."""


_PLURALS = ("\u0648\u0646", "\u064a\u0646")
"""The endings of an adjective that may stand between those who did it and those it was done to."""


_ENDINGS = (*_PLURALS, "\u0627\u0646", "\u0627\u062a", "\u0627", "\u0647")


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A phrase that counts, with all that is known of it."""

    phrase: Phrase
    measure: Measure | None
    population: str
    scope: Scope
    rule: str


_AND = "\u0648"
_HARMS = (Measure.KILLED, Measure.INJURED, Measure.DETAINED, Measure.MISSING)


class _State(msgspec.Struct):
    """What the sentence has said so far."""

    governor: Measure | None = None
    governed_at: int = -99
    by_noun: bool = False
    combined: bool = False
    served: bool = False
    total: Measure | None = None
    totalled: bool = False
    rising: bool = False
    spanned: bool = False
    documented: bool = False
    subset_at: int = -99
    last: Reading | None = None


def read_sentence(page: Page, first: int, end: int, phrases: dict[int, Phrase]) -> list[Reading]:
    """Return the counts of a sentence (words `first` to before `end`), in order."""
    out: list[Reading] = []
    for reading in _readings(page, first, end, phrases):
        if (
            reading.measure is not None
            and reading.phrase.joined
            and page.governor(_verb_after(page, reading.phrase)) is not None
        ):
            _share_back(out, reading)
        out.append(reading)
    return out


def _share_back(out: list[Reading], reading: Reading) -> None:
    """Give the measure of a count to those that "and" joins before it: "11 civilians and four policemen were killed"."""
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
    speaking = [index for index in range(first, end) if words[index].speaks or index in phrases]
    state = _State(
        spanned=any(words[index].span for index in speaking), documented=any(words[index].document for index in speaking)
    )
    after = first
    for index in speaking:
        if index < after:
            continue
        phrase = phrases.get(index)
        reading = None if phrase is None else _read(page, phrase, phrases, state)
        if reading is None:
            _notice(page, index, state)
            continue
        yield reading
        state.last, state.served = reading, True
        after = reading.phrase.last + 1


def _notice(page: Page, index: int, state: _State) -> None:
    """Take in a word that is no count."""
    word = page.words[index]
    state.rising = state.rising or word.rises
    if word.total and page.form(index + 1) != cues().from_:
        state.totalled = True
    if state.totalled and state.total is None and (noun := page.noun(index, prefixed=True)) is not None:
        state.total = noun.entry.measure
    if word.subset:
        state.subset_at = index
    governor = page.governor(index)
    if governor is not None:
        _govern(page, index, governor.entry.measure, state)
        state.by_noun = governor.entry.noun


def _govern(page: Page, index: int, measure: Measure, state: _State) -> None:
    pair = {Measure.KILLED, Measure.INJURED}
    beside = state.governed_at == index - 1 or (state.governed_at == index - 2 and page.forms[index - 1] == _AND)
    close = beside and page.near(index)
    spent = state.last is not None and _verb_after(page, state.last.phrase) == index and state.last.measure is measure
    if spent:
        return
    state.combined = close and not state.served and {measure, state.governor} == pair
    state.governor, state.governed_at, state.served = measure, index, False
    state.rising = state.rising and not (state.last is not None and state.last.scope is Scope.RUNNING)
    state.subset_at = -99


def _read(page: Page, phrase: Phrase, phrases: dict[int, Phrase], state: _State) -> Reading | None:
    subset = _is_subset(page, phrase, state)
    governed = _is_governed(page, phrase, state)
    chained = _is_chained(page, phrase, state)
    if not _counts(page, phrase, phrases, state, subset=subset, governed=governed, chained=chained):
        return None
    measure, combined = _measure(page, phrase, state, subset=subset, governed=governed, chained=chained)
    if phrase.form == "from_to" and (state.rising or state.totalled):
        high, first = phrase.quantity.high, phrase.second
        start = page.view.words[first].start
        phrase = msgspec.structs.replace(phrase, first=first, start=start, quantity=Quantity(high, high))
    if subset:
        state.subset_at = phrase.last
    scope = _scope(phrase, state, subset=subset, combined=combined)
    return Reading(phrase, measure, _population(phrase, state), scope, f"count-{phrase.form.replace('_', '-')}")


def _gap(page: Page, left: int, right: int) -> list[str]:
    """Return the words between two, those that may stand anywhere left out."""
    fillers = cues().fillers
    return [form for form in page.forms[left + 1 : right] if form not in fillers]


def _is_governed(page: Page, phrase: Phrase, state: _State) -> bool:
    gap = phrase.first - state.governed_at - 1
    if state.governor is None or state.served or not 0 <= gap <= (_NOUN_REACH if state.by_noun else _REACH):
        return False
    if gap == 0:
        return True
    between = page.forms[state.governed_at + 1 : phrase.first]
    if any(form in cues().barriers for form in between):
        return False
    if not state.by_noun:
        return True
    return between[0][0] != "\u0648" and all(page.near(at) for at in range(state.governed_at + 1, phrase.first + 1))


def _is_chained(page: Page, phrase: Phrase, state: _State) -> bool:
    if state.last is None or not phrase.joined:
        return False
    return phrase.first - state.last.phrase.last <= _CHAIN and state.governed_at < state.last.phrase.first


def _is_subset(page: Page, phrase: Phrase, state: _State) -> bool:
    if state.last is None:
        return False
    if phrase.form == "plural" and phrase.measure is None and phrase.joined and state.last.phrase.form == "figure":
        return phrase.first == state.last.phrase.last + 1
    if state.subset_at < 0:
        return False
    gap = phrase.first - state.subset_at - 1
    return gap == 0 or (gap <= 3 and (phrase.joined or phrase.form == "figure"))


def _counts(
    page: Page,
    phrase: Phrase,
    phrases: dict[int, Phrase],
    state: _State,
    *,
    subset: bool,
    governed: bool,
    chained: bool,
) -> bool:
    """Tell whether a phrase counts, given its neighbours."""
    if phrase.form == "figure":
        return True
    if _is_agent(page, phrase, phrases):
        return False
    beside = governed and not _gap(page, state.governed_at, phrase.first)
    next_to = (
        chained and state.last is not None and phrase.first - state.last.phrase.last <= 1 + _joint(page, phrase, state)
    )
    if phrase.form == "one_of":
        return beside or next_to or subset
    if phrase.named == "nationality":
        return (
            not phrase.definite
            and (beside or next_to or subset)
            and (phrase.form != "singular" or state.governor in (Measure.KILLED, Measure.INJURED))
        )
    if phrase.form in ("bare", "from_to", "figure_other"):
        return (
            beside
            or subset
            or _reached(page, phrase, state)
            or _follows_verb(page, phrase)
            or (next_to and _of(page, phrase))
        )
    if phrase.definite or phrase.measure is Measure.ITEMS and phrase.form != "dual":
        return False
    if phrase.form == "dual":
        return True
    if phrase.form == "other":
        return beside or next_to
    if phrase.form == "plural":
        return _plural_counts(page, phrase, beside=beside or next_to or subset)
    opened = phrase.measure in _HARMS and phrase.named == "" and _opened(page, phrase)
    return beside or next_to or subset or opened or (phrase.measure is None and _struck(page, phrase))


def _joint(page: Page, phrase: Phrase, state: _State) -> int:
    """Return how many words join a phrase to the count before it, an adjective of that among them."""
    assert state.last is not None
    joint = joins().before(page.forms, phrase.first - 1)
    words = 0 if joint is None else joint.last - joint.first + 1
    words += page.forms[phrase.first - 1] == "\u0648"
    after = state.last.phrase.last + 1
    return words + (after < phrase.first and page.near(after) and _is_adjective(page, after))


def _plural_counts(page: Page, phrase: Phrase, *, beside: bool) -> bool:
    if phrase.named == "victims" or phrase.measure in (Measure.HOUSEHOLDS, Measure.DISPLACED, Measure.RETURNED):
        return False
    after = phrase.last + 1
    if page.near(after) and has_article(page.forms[after]):
        return False
    if phrase.measure in (Measure.KILLED, Measure.INJURED):
        return phrase.first == 0 or page.forms[phrase.first - 1] not in cues().fell
    return beside


def _opened(page: Page, phrase: Phrase) -> bool:
    return phrase.first > 0 and page.forms[phrase.first - 1].removeprefix("\u0628") in cues().openers


def _is_agent(page: Page, phrase: Phrase, phrases: dict[int, Phrase]) -> bool:
    """Tell whether those named did it: another count follows at once, without "and"."""
    last = phrase.last
    if (
        page.near(last + 1)
        and last + 1 not in phrases
        and page.forms[last + 1].endswith(_PLURALS)
        and _is_adjective(page, last + 1)
    ):
        last += 1
    after = phrases.get(last + 1)
    return after is not None and not after.joined and not after.prefixed and page.near(after.first)


def _reached(page: Page, phrase: Phrase, state: _State) -> bool:
    """Tell whether "the number of dead ... reached" or the like stands before a bare number."""
    if not state.totalled or phrase.first == 0:
        return False
    before = page.forms[phrase.first - 1]
    return before in cues().reaches or before[1:] in cues().reaches or page.noun(phrase.first - 1) is not None


def _struck(page: Page, phrase: Phrase) -> bool:
    """Tell whether the verb after one person says that they were killed or hurt; other verbs there say what they did."""
    governor = page.governor(_verb_after(page, phrase))
    return governor is not None and governor.entry.measure in (Measure.KILLED, Measure.INJURED)


def _follows_verb(page: Page, phrase: Phrase) -> bool:
    """Tell whether the verb of what befell them stands right after them."""
    return _verb_after(page, phrase) >= 0


def _verb_after(page: Page, phrase: Phrase) -> int:
    """Return where that verb stands, or -1; an adjective, "of the tribe" or "had" may stand between.

    A noun of any kind may stand between a bare number and its verb.
    """
    at = phrase.last + 1
    if page.near(at) and page.forms[at] == cues().from_:
        at += 2
    elif phrase.form == "bare" and page.near(at) and page.governor(at) is None and page.forms[at] not in cues().already:
        at += page.forms[at] not in cues().barriers
    for _ in range(3):
        if not page.near(at):
            return -1
        governor = page.governor(at)
        if (
            governor is not None
            and governor.entry.verb
            and not governor.prefix.conjunction
            and not governor.prefix.preposition
        ):
            return at
        if page.forms[at] not in cues().already and not _is_adjective(page, at):
            break
        at += 1
    return _agreeing_verb(page, phrase)


def _agreeing_verb(page: Page, phrase: Phrase) -> int:
    """Return where a verb in the plural or dual stands after "five of the soldiers of the garrison", or -1."""
    after = phrase.last + 1
    if phrase.form not in ("figure", "dual") or after >= len(page.forms):
        return -1
    subset = page.forms[after] in cues().subset
    if not subset and (page.forms[after] != cues().from_ or not page.near(after)):
        return -1
    for at in range(after + 1, min(phrase.last + 8, len(page.forms))):
        if not page.near(at) and not subset:
            return -1
        governor = page.governor(at)
        if governor is not None:
            agrees = page.forms[at].endswith(("\u0648\u0627", "\u0627"))
            return at if governor.entry.verb and agrees and not governor.prefix.conjunction else -1
    return -1


def _is_adjective(page: Page, index: int) -> bool:
    """Tell whether a word looks like an adjective of those counted: the ending of a case, no clitic, no counted noun."""
    form = page.forms[index]
    if len(form) < 4:
        return False
    return (
        form.endswith(_ENDINGS)
        and form[0] not in "\u0648\u0641\u0628"
        and page.noun(index) is None
        and index not in page.figures
    )


def _of(page: Page, phrase: Phrase) -> bool:
    after = phrase.last + 1
    return page.near(after) and page.forms[after] == cues().from_


def _measure(
    page: Page, phrase: Phrase, state: _State, *, subset: bool, governed: bool, chained: bool
) -> tuple[Measure | None, bool]:
    if phrase.measure is not None:
        return phrase.measure, phrase.combined
    if (governor := page.governor(_verb_after(page, phrase))) is not None:
        return governor.entry.measure, False
    if subset and state.last is not None:
        return state.last.measure, False
    if governed:
        return (Measure.CASUALTIES, True) if state.combined else (state.governor, False)
    if _reached(page, phrase, state) and state.total is not None:
        return state.total, False
    if chained and state.last is not None:
        return state.last.measure, False
    return None, False


def _population(phrase: Phrase, state: _State) -> str:
    if phrase.form in ("other", "figure_other") and state.last is not None:
        return state.last.population
    return phrase.population


def _scope(phrase: Phrase, state: _State, *, subset: bool, combined: bool) -> Scope:
    if subset:
        return Scope.SUBSET
    if combined:
        return Scope.COMBINED
    if phrase.measure is not Measure.ITEMS and state.spanned and (state.totalled or state.documented):
        return Scope.PERIOD
    return Scope.RUNNING if state.rising and state.totalled else Scope.EVENT
