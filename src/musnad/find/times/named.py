"""Days that have a name: feasts and memorial days."""

import re

from musnad.find.times.page import Atom, Page
from musnad.model.time_expression import NamedDay

SIDES = {"last": -1, "this": 0, "next": 1}
_YEAR = re.compile(r"(?:19|20)\d\d")


def named_at(page: Page, index: int) -> Atom | None:
    """Return the day with a name that begins with a word, with its year or "last"."""
    hit = page.hit(index, "named")
    if hit is None:
        return None
    after = hit.last + 1
    if page.near(after) and _YEAR.fullmatch(page.form(after)):
        return Atom(index, after, "time-named-day", NamedDay(key=hit.word.key, year=int(page.form(after))))
    side = page.next(after, "side")
    if side is not None and side.word.key in SIDES:
        return Atom(index, side.last, "time-named-day", NamedDay(key=hit.word.key, side=SIDES[side.word.key]))
    return Atom(index, hit.last, "time-named-day", NamedDay(key=hit.word.key))
