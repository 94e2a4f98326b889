"""Days and dates: which day of which year a phrase means, seen from publication."""

from datetime import date, timedelta

from musnad.ground.moments.hijri import around, hijri_day, hijri_month, hijri_year, hijri_year_of
from musnad.ground.moments.interval import Interval, add, day, exists, month_of, shifted, year_of
from musnad.lexicon.times import named_dates
from musnad.lexicon.times_file import NamedDate
from musnad.model.moment import Basis, Precision
from musnad.model.time_expression import Date, DayShift, Month, NamedDay, Night, Unit, Weekday, Year

_STATED, _RELATIVE, _WEEKDAY = Basis.STATED, Basis.RELATIVE, Basis.WEEKDAY
_DAY = Unit.DAY
_HALF_YEAR = 190
"""A date fewer days ahead than this is the one meant, where its weekday fits and that of the last such date does
not.
"""
_LEAPS = 9
"""So many years at most part two leap days."""
_NEAR = 30
"""A feast fewer days ahead than this is the one that is spoken of."""


def of_shift(base: DayShift, today: date) -> Interval:
    """Return today, yesterday and the like; where the weekday named is another day, both days and those between."""
    counted = add(today, _DAY, base.shift)
    if base.weekday is None or base.weekday == counted.weekday():
        return day(counted, _RELATIVE)
    named = latest(base.weekday, today, side=-1 if base.shift < 0 else 0)
    if base.shift > 0:
        named = latest(base.weekday, today, side=1)
    start, end = min(named, counted), max(named, counted)
    if (end - start).days > 3:
        return day(counted, _RELATIVE)
    return Interval(start, end, Precision.DAYS, _RELATIVE)


def latest(weekday: int, today: date, *, side: int) -> date:
    """Return the latest such weekday not after publication; strictly before it for side -1, the next after it for 1."""
    if side > 0:
        return shifted(today, (weekday - today.weekday() - 1) % 7 + 1)
    return shifted(today, -((today.weekday() - weekday) % 7 or (7 if side < 0 else 0)))


def of_weekday(base: Weekday, today: date) -> Interval:
    """Return a weekday, of a week counted from publication's if one is said."""
    if base.week is not None:
        monday = today - timedelta(days=today.weekday())
        return day(monday + timedelta(days=7 * base.week + base.day), _WEEKDAY)
    return day(latest(base.day, today, side=base.side), _WEEKDAY)


def of_night(base: Night, today: date) -> Interval:
    """Return both days of the night between two weekdays; the second is not after publication."""
    second = latest(base.second, today, side=0)
    return Interval(second - timedelta(days=1), second, Precision.PART_OF_DAY, _WEEKDAY)


def of_date(base: Date, today: date | None) -> Interval | None:
    """Return a date; what it does not say of month and year is the latest that is not after publication."""
    if base.hijri:
        return _hijri_date(base, today)
    if base.month is None:
        return None if today is None else _day_of_month(base, today)
    if base.year is not None:
        return _stated(base.year, base.month, base.day)
    if today is None:
        return None
    if base.shift is not None:
        return _stated(today.year + base.shift, base.month, base.day)
    return _latest_date(base, base.month, today)


def _stated(year: int, month: int, number: int) -> Interval | None:
    return day(date(year, month, number), _STATED) if exists(year, month, number) else None


def _latest_date(base: Date, month: int, today: date) -> Interval | None:
    """Return the latest such date not after publication; a weekday that fits only the next one decides for that."""
    past = None if base.side > 0 else _nearest(month, base.day, today, -1, strictly=base.side < 0)
    wrong = past is not None and base.weekday is not None and past.weekday() != base.weekday
    ahead = _nearest(month, base.day, today, 1, strictly=True) if base.side > 0 or wrong else None
    if ahead is not None and (base.side > 0 or (ahead.weekday() == base.weekday and (ahead - today).days < _HALF_YEAR)):
        return day(ahead, _STATED)
    return None if past is None else day(past, _STATED)


def _nearest(month: int, number: int, today: date, step: int, *, strictly: bool) -> date | None:
    """Return the nearest such date before (`step` -1) or after publication, on it only if not `strictly`."""
    for year in range(today.year, today.year + _LEAPS * step, step):
        if exists(year, month, number):
            value = date(year, month, number)
            if not strictly if value == today else (value > today) is (step > 0):
                return value
    return None


def _day_of_month(base: Date, today: date) -> Interval | None:
    """Return "the fifth of this month", or "Friday the 15th": the nearest such day of that weekday, else the latest."""
    if base.shift is not None:
        month = add(today.replace(day=1), Unit.MONTH, base.shift)
        return _stated(month.year, month.month, base.day)
    latest_month = today.year * 12 + today.month + 1
    months = [divmod(latest_month - back, 12) for back in range(14)]
    days = [date(year, month + 1, base.day) for year, month in months if exists(year, month + 1, base.day)]
    if base.weekday is not None:
        fitting = [value for value in days if value.weekday() == base.weekday]
        if fitting:
            return day(min(fitting, key=lambda value: (abs((value - today).days), value)), _STATED)
    return next((day(value, _STATED) for value in days if value <= today), None)


def _hijri_date(base: Date, today: date | None) -> Interval | None:
    if base.month is None:
        return None
    year = base.year
    if year is None:
        return None if today is None else _latest_hijri(base.month, base.day, today)
    value = hijri_day(year, base.month, base.day)
    return None if value is None else around(value, _STATED)


def _latest_hijri(month: int, number: int, today: date) -> Interval | None:
    this = hijri_year_of(today)
    if this is None:
        return None
    for year in (this, this - 1):
        value = hijri_day(year, month, number)
        if value is not None and value <= today:
            return around(value, _STATED)
    return None


def of_month(base: Month, today: date | None) -> Interval | None:
    """Return a month; without a year, the latest that has begun by publication."""
    if base.year is not None:
        if base.hijri:
            return hijri_month(base.year, base.month, _STATED)
        return month_of(base.year, base.month, _STATED) if base.year > 0 else None
    if today is None:
        return None
    if base.hijri:
        return _latest_hijri_month(base, today)
    if base.shift is not None:
        return month_of(today.year + base.shift, base.month, _RELATIVE)
    year = today.year
    if base.side > 0:
        year += base.month <= today.month
    elif base.side < 0:
        year -= base.month >= today.month
    else:
        year -= base.month > today.month
    return month_of(year, base.month, _RELATIVE if base.side else _STATED)


def _latest_hijri_month(base: Month, today: date) -> Interval | None:
    this = hijri_year_of(today)
    if this is None:
        return None
    years = (this, this + 1) if base.side > 0 else (this, this - 1)
    for year in years:
        value = hijri_month(year, base.month, _STATED)
        if value is None or value.start is None or value.end is None:
            continue
        if value.start > today if base.side > 0 else value.end < today if base.side < 0 else value.start <= today:
            return value
    return None


def of_year(base: Year) -> Interval | None:
    """Return a year or a run of years."""
    if base.hijri:
        return hijri_year(base.year, _STATED)
    return year_of(base.year, _STATED, base.length) if 1 <= base.year <= 9999 else None


def of_named(base: NamedDay, today: date | None) -> Interval | None:
    """Return a day that has a name, of the year said, else the latest not after publication or the one that is near.

    A Hijri feast of a year of the Gregorian calendar is the day of Umm al-Qura, at the precision of days.
    """
    entry = named_dates()[base.key]
    if entry.hijri and base.year is not None:
        this = hijri_year_of(date(base.year, 12, 31)) or 0
        days = [hijri_day(year, entry.month, entry.day) for year in (this, this - 1)]
        value = next((found for found in days if found is not None and found.year == base.year), None)
        return None if value is None else day(value, _STATED, Precision.DAYS)
    side = base.side or _nearer(entry, base.year, today)
    return of_date(Date(day=entry.day, month=entry.month, year=base.year, side=side, hijri=entry.hijri), today)


def _nearer(entry: NamedDate, year: int | None, today: date | None) -> int:
    """Return 1 where the next such day is less than a month ahead, as feasts are spoken of beforehand, else 0."""
    if year is not None or today is None or entry.hijri:
        return 0
    ahead = of_date(Date(day=entry.day, month=entry.month, side=1), today)
    return int(ahead is not None and ahead.start is not None and (ahead.start - today).days < _NEAR)
