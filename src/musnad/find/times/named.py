"""Days that have a name: feasts and memorial days."""

from musnad.find.times.digits import YEAR
from musnad.find.times.kinds import DIGITS, NAMED
from musnad.find.times.page import Atom, Page
from musnad.find.times.sides import side_at
from musnad.model.time_expression import NamedDay


def named_at(page: Page, index: int) -> Atom | None:
    """Return the day with a name that begins with a word, with its year or "last"."""
    hit = page.hit(index, NAMED)
    if hit is None:
        return None
    after = index + hit.more + 1
    if page.senses[after].says & DIGITS and YEAR.fullmatch(page.forms[after]) and page.near(after):
        return Atom(index, after, "time-named-day", NamedDay(key=hit.word.key, year=int(page.forms[after])))
    side, last = side_at(page, after)
    return Atom(index, last, "time-named-day", NamedDay(key=hit.word.key, side=side or 0))
