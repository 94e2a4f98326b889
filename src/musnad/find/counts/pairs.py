"""Two nouns that share one number: "dead and wounded", "women and children", "between dead and wounded"."""

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import Phrase
from musnad.lexicon.counted import Counted, populations
from musnad.lexicon.counts import cues
from musnad.model.count import Measure

_PAIR = {Measure.KILLED, Measure.INJURED}
_TEN = 10


def shares_number(page: Page, at: int, noun: Counted) -> int | None:
    """Return the last word of "dead and wounded" after one number."""
    second = page.noun(at + 1, prefixed=True) if page.near(at + 1) else None
    if second is not None and second.entry.number == "one" and page.governor(at + 1) is not None:
        return None
    if second is None or not second.prefix.conjunction or {noun.measure, second.entry.measure} != _PAIR:
        return None
    return None if at + 1 in page.figures else at + 1


def second_people(page: Page, at: int, phrase: Phrase) -> str | None:
    """Return the population of "30 women and children": both singular, above ten, they share the number."""
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
    if high is None or high <= _TEN or second.entry.possessed:
        return None
    classes = {populations()[name].class_ for name in (first.entry.population, second.entry.population)}
    return classes.pop() if len(classes) == 1 else "unknown"


def between_dead_and_hurt(page: Page, at: int) -> int | None:
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
    return last if {one.entry.measure, two.entry.measure} == _PAIR else None
