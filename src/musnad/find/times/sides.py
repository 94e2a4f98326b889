"""Sides: last, this and next, as they stand after a unit, a weekday, a month or a feast."""

from musnad.find.times.kinds import SIDE
from musnad.find.times.page import Page

SIDES = {"last": -1, "this": 0, "next": 1}


def side_at(page: Page, index: int) -> tuple[int | None, int]:
    """Return the side that begins with a word (-1 last, 0 this, 1 next) and its last word; None and the word before it
    where there is none.
    """
    side = page.next(index, SIDE)
    if side is None or side.word.key not in SIDES:
        return None, index - 1
    return SIDES[side.word.key], index + side.more
