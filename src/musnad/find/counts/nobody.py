"""Nobody was hurt: a negative with those who were not there."""

from collections.abc import Iterator

from musnad.find.counts.page import Page
from musnad.lexicon.counts import cues, nobody, nobody_phrases
from musnad.model.count import Count, Measure
from musnad.model.mention import Mention
from musnad.model.quantity import Quantity

_REACH = 7
"""At most so many words between the negative and what it denies."""


def zero_counts(page: Page) -> Iterator[Mention]:
    """Give the counts of nought, one for each measure that a phrase denies; two of one phrase share their words."""
    for index in page.telling:
        if page.words[index].denies:
            yield from _denied(page, index)


def _denied(page: Page, index: int) -> Iterator[Mention]:
    found = nobody_phrases().at(page.forms, index)
    if found is None:
        at = index + 1
        for at in range(index + 1, min(index + 1 + _REACH, len(page.forms))):
            if not page.near(at):
                return
            found = nobody().at(page.forms, at)
            if found is not None or page.forms[at] not in cues().between_negative:
                break
    if found is None:
        return
    last, measures = found.last, found.entry
    second = page.noun(last + 1, prefixed=True) if page.near(last + 1) else None
    if second is not None and second.prefix.conjunction and second.entry.measure in (Measure.KILLED, Measure.INJURED):
        if second.entry.number == "many" and second.entry.measure not in measures:
            last, measures = last + 1, tuple(sorted((*measures, second.entry.measure)))
    form = page.forms[index]
    start = page.view.starts[index] + (form not in cues().negatives)
    for measure in measures:
        value = Count(quantity=Quantity(0, 0), measure=measure, population="unknown")
        yield Mention(
            kind="count", start=start, end=page.view.end(last), first=index, last=last,
            rule="count-nobody", value=value,
        )  # fmt: skip
