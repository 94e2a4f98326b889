"""Whether a phrase counts: numbers with a noun do, one person or a bare plural only next to what befell them."""

import msgspec

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import AND, Phrase
from musnad.find.counts.state import HARMS, State
from musnad.find.counts.verbs import PLURALS, fell, is_adjective, verb_after
from musnad.lexicon.counted import populations
from musnad.lexicon.counts import cues, joins
from musnad.lexicon.numbers import has_article
from musnad.lexicon.words import words_of
from musnad.model.count import Measure

_REACH = 6
"""At most so many words from the verb that says what befell them to those counted: the body that did it."""
_NOUN_REACH = 4
"""As that, from a noun ("the arrest by the body of ...")."""
_CHAIN = 12
"""At most so many words from one count to the next that "and" joins to it."""
_SUBSET = 3
"""At most so many words from one part to the next."""
_OBJECT_PRONOUNS = ("\u062a\u0647", "\u0647\u0627", "\u0647\u0645")
"""How what is his, hers or theirs ends: "the man killed his wife" names nobody killed beside the verb."""
_BEFORE_A_LIST = ("", ":", "\u060c", ",", "-")
"""What stands before the people of whom a whole is made; a quotation mark folds to nothing."""


class Ties(msgspec.Struct, frozen=True):
    """How a phrase stands to what was said before it.

    `subset`: a part of the count before. `governed`: what befell them was said, at most a body before; `beside`:
    right before. `chained`: "and" joins it to the count before; `next_to`: right after that. `reached`: "the number
    of ... is".
    """

    subset: bool
    governed: bool
    beside: bool
    chained: bool
    next_to: bool
    reached: bool


def ties_of(page: Page, phrase: Phrase, state: State) -> Ties:
    """Return how a phrase stands to what was said before it."""
    governed = _is_governed(page, phrase, state)
    chained = _is_chained(phrase, state)
    return Ties(
        subset=_is_subset(page, phrase, state),
        governed=governed,
        beside=governed and _only_fillers(page, state.governed_at, phrase.first),
        chained=chained,
        next_to=chained and _is_next(page, phrase, state),
        reached=_is_reached(page, phrase, state),
    )


def is_count(page: Page, phrase: Phrase, phrases: dict[int, Phrase], state: State, ties: Ties) -> bool:
    """Tell whether a phrase counts, given its neighbours."""
    if phrase.form == "figure":
        return True
    if _is_agent(page, phrase, phrases):
        return False
    if ties.beside and _is_of_the_act(page, phrase, state):
        return False
    tied = ties.beside or ties.next_to or ties.subset
    if phrase.named == "nationality":
        return tied and not phrase.definite and (phrase.form != "singular" or state.governor in HARMS[:2])
    if phrase.form in ("bare", "from_to", "figure_other"):
        return _bare_counts(page, phrase, ties)
    if phrase.form in ("one_of", "other"):
        return tied
    if phrase.definite or (phrase.measure is Measure.ITEMS and phrase.form != "dual"):
        return ties.beside and _is_somebody(page, phrase, state)
    if phrase.form == "plural":
        return _plural_counts(page, phrase, tied=tied)
    return phrase.form == "dual" or tied or _one_counts(page, phrase)


def _is_somebody(page: Page, phrase: Phrase, state: State) -> bool:
    """Tell whether a person is somebody whose name follows: "the death of the student Salim"."""
    if phrase.form != "singular" or phrase.measure is not None or state.governor not in HARMS[:2]:
        return False
    if not state.by_noun and page.forms[state.governed_at].removeprefix(AND) in cues().active:
        return False
    after = phrase.last + 1
    if not page.near(after) or has_article(page.forms[after]) or page.words[after].speaks:
        return False
    name = page.forms[after]
    if len(name) < 3 or name in words_of("any_preposition"):
        return False
    return state.by_noun or state.governor is Measure.INJURED or not name.endswith(_OBJECT_PRONOUNS)


def _is_of_the_act(page: Page, phrase: Phrase, state: State) -> bool:
    """Tell whether the noun right after an act is its adjective ("a military execution") or did it ("gunmen
    seized").
    """
    act, noun = page.forms[state.governed_at], page.forms[phrase.first]
    if phrase.form == "singular":
        return act.removeprefix(AND) in cues().acts and noun in cues().adjectives
    if phrase.form != "plural" or phrase.measure is not None or state.by_noun:
        return False
    return act.removeprefix(AND) in cues().active and populations()[phrase.population].class_ in (
        "combatant",
        "security",
    )


def _bare_counts(page: Page, phrase: Phrase, ties: Ties) -> bool:
    if ties.beside or ties.subset or ties.reached or verb_after(page, phrase) >= 0 or fell(page, phrase) is not None:
        return True
    after = phrase.last + 1
    return ties.next_to and page.near(after) and page.forms[after] == cues().from_


def _plural_counts(page: Page, phrase: Phrase, *, tied: bool) -> bool:
    if phrase.named == "victims" or phrase.measure in (Measure.HOUSEHOLDS, Measure.DISPLACED, Measure.RETURNED):
        return False
    after = phrase.last + 1
    if page.near(after) and (has_article(page.forms[after]) or page.forms[after] in cues().of_a_target):
        return False
    if phrase.measure in (Measure.KILLED, Measure.INJURED):
        return page.form(phrase.first - 1) not in cues().fell
    return tied


def _one_counts(page: Page, phrase: Phrase) -> bool:
    """Tell whether one person counts without those ties: "the fall of a dead man", "a woman was killed"."""
    if (
        phrase.measure in HARMS
        and not phrase.named
        and page.form(phrase.first - 1).removeprefix("\u0628") in cues().openers
    ):
        return True
    open_ = phrase.measure in (None, Measure.DETAINED)
    governor = page.governor(verb_after(page, phrase)) if open_ else None
    return governor is not None and governor.entry.measure in HARMS[:2]


def _is_agent(page: Page, phrase: Phrase, phrases: dict[int, Phrase]) -> bool:
    """Tell whether those named did it: another count follows at once, without "and"."""
    after = phrase.last + 1
    if page.near(after) and after not in phrases and page.forms[after].endswith(PLURALS) and is_adjective(page, after):
        after += 1
    other = phrases.get(after)
    return other is not None and not other.joined and not other.prefixed and page.near(other.first)


def _is_governed(page: Page, phrase: Phrase, state: State) -> bool:
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
    return between[0][0] != AND and all(page.near(at) for at in range(state.governed_at + 1, phrase.first + 1))


def _only_fillers(page: Page, left: int, right: int) -> bool:
    """Tell whether only words that may stand anywhere stand between two."""
    return all(form in cues().fillers for form in page.forms[left + 1 : right])


def _is_chained(phrase: Phrase, state: State) -> bool:
    last = state.last
    if last is None or not phrase.joined or last.phrase.measure is Measure.ITEMS:
        return False
    return phrase.first - last.phrase.last <= _CHAIN and state.governed_at < last.phrase.first


def _is_next(page: Page, phrase: Phrase, state: State) -> bool:
    """Tell whether only what joins a phrase to the count before it, and an adjective of that, stands between."""
    assert state.last is not None
    joint = joins().before(page.forms, phrase.first - 1)
    words = 0 if joint is None else joint.last - joint.first + 1
    words += page.forms[phrase.first - 1] == AND
    after = state.last.phrase.last + 1
    words += after < phrase.first and page.near(after) and is_adjective(page, after)
    return phrase.first - state.last.phrase.last <= 1 + words


def _is_subset(page: Page, phrase: Phrase, state: State) -> bool:
    last = state.last
    if last is None:
        return False
    if phrase.first == last.phrase.last + 1 and phrase.measure is None:
        if "(" in page.view.letters[page.view.end(last.phrase.last) : page.view.starts[phrase.first]]:
            return True
        if phrase.form == "plural" and phrase.joined and last.phrase.apposed:
            return True
    if _lists(page, phrase, last.phrase):
        return True
    if state.subset_at < 0:
        return False
    gap = phrase.first - state.subset_at - 1
    return gap == 0 or (gap <= _SUBSET and (phrase.joined or phrase.form == "figure"))


def _lists(page: Page, phrase: Phrase, whole: Phrase) -> bool:
    """Tell whether people begin the list of those just counted: "three persons, a man, a woman and a child"."""
    if phrase.joined or phrase.measure is not None or (whole.quantity.low or 0) < 2 or whole.form == "plural":
        return False
    if whole.measure is Measure.ITEMS or verb_after(page, phrase) >= 0:
        return False
    if phrase.first == whole.last + 2:
        return page.forms[phrase.first - 1] in cues().they
    between = page.view.letters[page.view.end(whole.last) : page.view.starts[phrase.first]]
    return phrase.first == whole.last + 1 and phrase.form != "figure" and between.strip() in _BEFORE_A_LIST


def _is_reached(page: Page, phrase: Phrase, state: State) -> bool:
    """Tell whether "the number of the dead ... reached" stands before a number: right before, or before one with a
    noun.
    """
    if not state.totalled or state.total is None or phrase.first == 0:
        return False
    before = page.forms[phrase.first - 1]
    if before in cues().reaches or before[1:] in cues().reaches or page.noun(phrase.first - 1) is not None:
        return True
    return phrase.form == "figure" and phrase.measure is None and state.governor is None and state.last is None
