"""Dates that are names: the coalition of 14 March, a street, a revolution."""

from musnad.find.times.kinds import PART, WEEKDAY
from musnad.find.times.page import Page
from musnad.lexicon.times import name_days
from musnad.model.time_expression import Date, Month


def is_name(page: Page, first: int, base: Date | Month) -> bool:
    """Tell whether a date is the name of something: the coalition of 14 March, a street, a revolution."""
    if base.year is not None or base.shift is not None or base.side:
        return False
    before = page.senses[first - 1].day
    head = first - 1 if before and page.near(first) else first
    number = base.day if isinstance(base, Date) else before if head < first else 0
    if (base.month, number) in name_days() and not _told(page, head):
        return True
    return page.forms[head - 1].removeprefix("\u0627\u0644") in page.cues.named_after and page.near(head)


def _told(page: Page, first: int) -> bool:
    """Tell whether a preposition of time, "day" or a weekday stands before a date."""
    cues = page.cues
    before = page.forms[first - 1] if page.near(first) else ""
    places = (cues.in_, cues.since, cues.until, cues.from_, cues.between, cues.ago, cues.after)
    words = (*places, cues.day_word, cues.corresponding)
    return (
        any(form in known for form in (before, before[1:]) for known in words)
        or page.hit(first - 1, WEEKDAY | PART) is not None
    )
