"""The verb of what befell people, where it stands after them: "five civilians were killed"."""

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import Phrase
from musnad.lexicon.counts import cues
from musnad.lexicon.words import words_of
from musnad.model.count import Measure

PLURALS = ("\u0648\u0646", "\u064a\u0646")
"""The endings of the sound plural and the dual, in both spellings."""
_ENDINGS = (*PLURALS, "\u0627\u0646", "\u0627\u062a", "\u0627", "\u0647")
_AGREEING = ("\u0648\u0627", "\u0627")
"""The endings of a verb of the plural and the dual."""
_CLITICS = "\u0648\u0641\u0628"
_SHORTEST = 4
_BETWEEN = 3
"""At most so many words between those counted and their verb."""
_ORIGIN = 3
"""At most so many words say where somebody is from."""
_AGE = 5
"""At most so many words say how old somebody was."""
_REACH = 8
"""At most so many words from those counted to a verb that agrees with them, where "of the garrison" stands between."""


def verb_after(page: Page, phrase: Phrase) -> int:
    """Return where that verb stands, or -1; an adjective, "of the tribe", "from the town of", "had" may stand between.

    A noun of any kind may stand between a bare number and its verb.
    """
    at = phrase.last + 1
    if page.form(phrase.first - 1) in words_of("met") and (fate := _fate(page, at)) >= 0:
        return fate
    if page.near(at) and page.forms[at] == cues().from_:
        at = _behind_origin(page, at)
    elif phrase.form == "bare" and page.near(at) and page.governor(at) is None and page.forms[at] not in cues().already:
        at += page.forms[at] not in cues().barriers
    at = _behind_age(page, at)
    for _ in range(_BETWEEN):
        if not page.near(at):
            return -1
        if _is_verb(page, at):
            return at
        if page.forms[at] in words_of("met") and page.near(at + 1) and page.governor(at + 1) is not None:
            return at + 1
        if page.forms[at] not in cues().already and not is_adjective(page, at):
            break
        at += 1
    return _agreeing(page, phrase)


def _fate(page: Page, at: int) -> int:
    """Return where the death stands that somebody met, who is described before it: "a soldier of the army met his
    death"; or -1."""
    for word in range(at, min(at + _REACH, len(page.forms))):
        governor = page.governor(word)
        if governor is not None:
            return word if _is_verb(page, word) else -1
    return -1


def _behind_origin(page: Page, at: int) -> int:
    """Return the verb behind "from the town of", or the word behind "of" and one word more."""
    for word in range(at + 1, at + 2 + _ORIGIN):
        if not page.near(word):
            break
        if word > at + 1 and _is_verb(page, word):
            return word
    return at + 2


def fell(page: Page, phrase: Phrase) -> Measure | None:
    """Return what befell those of whom the words behind say that they fell dead or hurt: "scores fell dead"."""
    at = phrase.last + 1
    if not page.near(at) or page.form(at) not in cues().fell or not page.near(at + 1):
        return None
    noun = page.noun(at + 1)
    measure = None if noun is None else noun.entry.measure
    return measure if measure in (Measure.KILLED, Measure.INJURED) else None


def _behind_age(page: Page, at: int) -> int:
    """Return the word behind how old somebody was ("aged eleven years"), or the word itself where that is not said."""
    if not page.near(at) or page.form(at) not in cues().aged:
        return at
    for word in range(at + 1, min(at + 1 + _AGE, len(page.forms))):
        if not page.near(word):
            return at
        if page.forms[word] in cues().years:
            return word + 1
    return at


def _is_verb(page: Page, index: int) -> bool:
    governor = page.governor(index)
    if governor is None or not governor.entry.verb:
        return False
    return not governor.prefix.conjunction and not governor.prefix.preposition


def _agreeing(page: Page, phrase: Phrase) -> int:
    """Return where a verb in the plural or dual stands after "five of the soldiers of the garrison", or -1."""
    after = phrase.last + 1
    if phrase.form not in ("figure", "dual") or after >= len(page.forms):
        return -1
    subset = page.words[after].subset
    if not subset and (page.forms[after] != cues().from_ or not page.near(after)):
        return -1
    for at in range(after + 1, min(phrase.last + _REACH, len(page.forms))):
        if not page.near(at) and not subset:
            return -1
        if page.governor(at) is not None:
            return at if _is_verb(page, at) and page.forms[at].endswith(_AGREEING) else -1
    return -1


def is_adjective(page: Page, index: int) -> bool:
    """Tell whether a word looks like an adjective of those counted: a case ending, no clitic, no counted noun."""
    form = page.forms[index]
    if len(form) < _SHORTEST or not form.endswith(_ENDINGS) or form[0] in _CLITICS:
        return False
    return page.noun(index) is None and index not in page.figures
