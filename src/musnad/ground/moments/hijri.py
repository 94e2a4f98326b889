"""Hijri dates in the Gregorian calendar, by the Umm al-Qura calendar of the package hijridate."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from musnad.ground.moments.interval import Interval
from musnad.model.moment import Basis, Precision

_FIRST, _LAST = 1343, 1500
"""The Hijri years that the package knows."""


def hijri_day(year: int, month: int, number: int) -> date | None:
    """Return the Gregorian day of a Hijri one; None beyond the years known, or where the month has no such day."""
    if not _FIRST <= year <= _LAST:
        return None
    number = min(number, Hijri(year, month, 1).month_length())
    found = Hijri(year, month, number).to_gregorian()
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int, basis: Basis) -> Interval | None:
    """Return a Hijri month, a day either side, since each country sees its own new moon."""
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    length = Hijri(year, month, 1).month_length()
    return Interval(first - timedelta(days=1), first + timedelta(days=length), Precision.MONTH, basis)


def hijri_year_of(value: date) -> int | None:
    """Return the Hijri year that a Gregorian day falls in; None beyond the years known."""
    if not 1925 <= value.year <= 2076:
        return None
    return int(Gregorian(value.year, value.month, value.day).to_hijri().year)


def hijri_year(year: int, basis: Basis) -> Interval | None:
    """Return a Hijri year."""
    first, after = hijri_day(year, 1, 1), hijri_day(year + 1, 1, 1)
    if first is None or after is None:
        return None
    return Interval(first, after - timedelta(days=1), Precision.YEAR, basis)


def around(value: date, basis: Basis) -> Interval:
    """Return a converted day with a day either side (coding-rules.md, dates)."""
    return Interval(value - timedelta(days=1), value + timedelta(days=1), Precision.DAYS, basis)
