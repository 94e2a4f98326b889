"""Stretches of days, and the arithmetic of the calendar."""

import calendar
from datetime import date, timedelta

import msgspec

from musnad.model.moment import Basis, Precision
from musnad.model.time_expression import Unit

SEVERAL = (3, 9)
"""The least and the most of a number that is not said ("days ago"): coding-rules.md, dates."""

PRECISIONS = {
    Unit.MINUTE: Precision.DAY,
    Unit.HOUR: Precision.DAY,
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
}
"""How fine a time is that is said in a unit."""

_YEAR, _MONTH = Unit.YEAR, Unit.MONTH
_DAYS = {Unit.WEEK: 7, Unit.DAY: 1, Unit.HOUR: 1 / 24, Unit.MINUTE: 0}


class Interval(msgspec.Struct, frozen=True, gc=False):
    """Days from `start` to `end`, both inclusive, either unbounded (None), with how fine they are and how they came
    about.
    """

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    span: bool = False


def day(value: date, basis: Basis, precision: Precision = Precision.DAY) -> Interval:
    """Return one day as an interval."""
    return Interval(value, value, precision, basis)


def shifted(value: date, days: int) -> date:
    """Return a day so many days later, earlier if negative."""
    return date.fromordinal(value.toordinal() + days)


def add(value: date, unit: Unit, count: float) -> date:
    """Return a day so many units later (earlier if negative); half a month is 15 days, half a year six months.

    A month later on a day that its month lacks is that month's last day. Days beyond the calendar are its first and
    last.
    """
    try:
        if unit is _YEAR or unit is _MONTH:
            return _add_months(value, count * 12 if unit is _YEAR else count)
        return shifted(value, int(count * _DAYS[unit]))
    except (OverflowError, ValueError):
        return date.min if count < 0 else date.max


def _add_months(value: date, count: float) -> date:
    whole = int(count)
    index = value.year * 12 + value.month - 1 + whole
    year, month = index // 12, index % 12 + 1
    moved = date(year, month, min(value.day, last_day(year, month)))
    return moved if whole == count else moved + timedelta(days=round((count - whole) * 30))


def last_day(year: int, month: int) -> int:
    """Return the number of the last day of a month."""
    return 29 if month == 2 and calendar.isleap(year) else _LAST_DAYS[month - 1]


_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_of(year: int, month: int, basis: Basis) -> Interval:
    """Return a month of the calendar."""
    return Interval(date(year, month, 1), date(year, month, last_day(year, month)), Precision.MONTH, basis)


def year_of(year: int, basis: Basis, length: int = 1) -> Interval:
    """Return a year, or a run of years that begins with it."""
    return Interval(date(year, 1, 1), date(min(year + length - 1, 9999), 12, 31), Precision.YEAR, basis)


def unit_of(value: date, unit: Unit, basis: Basis) -> Interval:
    """Return the week (Monday to Sunday, ISO 8601), month or year that holds a day."""
    if unit is Unit.WEEK:
        monday = value - timedelta(days=value.weekday())
        return Interval(monday, monday + timedelta(days=6), Precision.WEEK, basis)
    if unit is Unit.MONTH:
        return month_of(value.year, value.month, basis)
    if unit is Unit.YEAR:
        return year_of(value.year, basis)
    return day(value, basis)


def exists(year: int, month: int, number: int) -> bool:
    """Tell whether a month of a year has such a day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= 31):
        return False
    return number <= 28 or number <= last_day(year, month)
