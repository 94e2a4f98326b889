"""Units of the calendar that a side places: last week, this month, the past three days."""

from musnad.find.times.kinds import (
    ORDINAL,
    THE_UNIT,
    THIS,
    UNIT,
)
from musnad.find.times.lengths import Span, units_at
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import ARTICLE, FEW, LAST
from musnad.find.times.sides import side_at
from musnad.lexicon.numbers import has_article
from musnad.model.time_expression import (
    UNITS,
    Unit,
    UnitShift,
    Window,
    Year,
)

_YEAR = Unit.YEAR


def unit_at(page: Page, index: int) -> Atom | None:
    """Return the time that a unit tells of by itself: "last week", "this month", "the past three days"."""
    says = page.senses[index].says
    if says & THIS:
        return _this(page, index)
    last_so_many = _last_so_many(page, index) if says & ORDINAL and page.forms[index] == LAST else None
    if last_so_many is not None:
        return last_so_many
    if not _may_be_definite(page, index, says):
        return None
    start = index - 1 if page.forms[index - 1] == ARTICLE and page.near(index) else index
    span = units_at(page, index)
    if span is None or not span.definite:
        return None
    side, last = _side(page, span.last)
    if side is None:
        return None
    if span.single:
        if span.unit in _SHORT:
            return None
        year = page.forms[last + 1] if page.near(last + 1) else ""
        if span.unit is _YEAR and side == 0 and len(year) == 4 and year.isdigit():
            return Atom(start, last + 1, "time-year", Year(year=int(year)))
        return Atom(start, last, "time-unit", UnitShift(unit=span.unit, shift=side))
    return None if side == 0 else Atom(start, last, "time-window", _window(span, side))


_SHORT = (Unit.MINUTE, Unit.HOUR, Unit.DAY)
"""Units of which none is last or next by itself: "the last day" is no day of the calendar."""


def _this(page: Page, index: int) -> Atom | None:
    """Return "this week"."""
    unit = page.next(index + 1, UNIT)
    if unit is None or not unit.is_the("week", "month", "year"):
        return None
    return Atom(index, index + 1 + unit.more, "time-this", UnitShift(unit=UNITS[unit.word.key], shift=0))


def _may_be_definite(page: Page, index: int, says: int) -> bool:
    """Tell whether a unit stands after the figure at a word; else whether the word is a unit with the article and what
    follows it may say which.
    """
    figure = page.figures.get(index)
    if figure is not None:
        return bool((says | page.senses[figure.last + 1].says) & UNIT)
    return bool(says & THE_UNIT) and bool(page.senses[index + 1].says or index + 1 in page.figures)


def _last_so_many(page: Page, index: int) -> Atom | None:
    """Return "the last 24 hours" said with the word for last before the number."""
    span = units_at(page, index + 1) if page.near(index + 1) else None
    if span is None or span.single or span.low is None:
        return None
    return Atom(index, span.last, "time-window", _window(span, -1))


def _side(page: Page, last: int) -> tuple[int | None, int]:
    """Return last, this or next after a unit; "few" may stand between."""
    at = last + 2 if page.forms[last + 1] == FEW and page.near(last + 1) else last + 1
    side, end = side_at(page, at)
    if side is None or _of_office(page, last, end):
        return None, last
    return side, end


def _of_office(page: Page, last: int, side: int) -> bool:
    """Tell whether "the general ..., former" is said of an office: a noun with the article stands before "general"."""
    if page.forms[side] not in page.cues.of_office or page.forms[last] not in page.cues.year_word:
        return False
    return page.near(last) and has_article(page.forms[last - 1])


def _window(span: Span, sign: int) -> Window:
    """Return the past (-1) or the next (1) so many units."""
    return Window(unit=span.unit, low=span.low, high=span.high, sign=sign)
