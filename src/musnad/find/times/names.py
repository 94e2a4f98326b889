"""Dates that are names: the coalition of 14 March, a street, a revolution."""

import re

from musnad.find.times.page import Page
from musnad.lexicon.times import name_days, time_cues
from musnad.model.time_expression import Date, Month

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")


def is_name(page: Page, first: int, base: Date | Month) -> bool:
    """Tell whether a date is the name of something: the coalition of 14 March, a street, a revolution."""
    if base.year is not None or base.shift is not None or base.side:
        return False
    head = first - 1 if page.near(first) and _DAY.fullmatch(page.form(first - 1)) else first
    number = base.day if isinstance(base, Date) else int(page.form(head)) if head < first else 0
    if (base.month, number) in name_days() and not _told(page, head):
        return True
    before = page.form(head - 1) if page.near(head) else ""
    return before.removeprefix("\u0627\u0644") in time_cues().named_after


def _told(page: Page, first: int) -> bool:
    """Tell whether a preposition of time, "day" or a weekday stands before a date."""
    cues = time_cues()
    before = page.form(first - 1) if page.near(first) else ""
    places = (cues.in_, cues.since, cues.until, cues.from_, cues.between, cues.ago, cues.after)
    words = (*places, cues.day_word, cues.corresponding)
    return (
        any(form in known for form in (before, before[1:]) for known in words)
        or page.hit(first - 1, "weekday", "part") is not None
    )
