"""Stretches: weeks and months, so long ago, the past days, parts of a year, from here to there."""

from datetime import date, timedelta

import msgspec

from musnad.ground.moments.interval import PRECISIONS, SEVERAL, Interval, add, day, unit_of
from musnad.model.moment import Basis, Precision
from musnad.model.time_expression import Ago, Nth, Section, Unit, UnitShift, Window

_RELATIVE = Basis.RELATIVE
_DAY, _OF_CLOCK = Unit.DAY, (Unit.HOUR, Unit.MINUTE)
_PAST_DAYS = 7
"""How far "the past days" reach back (coding-rules.md, dates)."""


def of_unit(base: UnitShift, today: date) -> Interval:
    """Return last week, this month, next year."""
    first = unit_of(today, base.unit, _RELATIVE).start
    assert first is not None
    return unit_of(add(first, base.unit, base.shift), base.unit, _RELATIVE)


def of_ago(base: Ago, today: date) -> Interval:
    """Return "three days ago", "days ago" (minus 9 to minus 3), "a year ago" as the day, at the precision of its
    unit.
    """
    today = add(today, base.more_unit, base.sign * base.more) if base.more_unit is not None else today
    found = counted(base.unit, base.low, base.high, base.sign, today, today, _RELATIVE)
    if base.more_unit is None:
        return found
    return msgspec.structs.replace(found, precision=PRECISIONS[base.more_unit])


def counted(
    unit: Unit, low: float | None, high: float | None, sign: int, start: date, end: date, basis: Basis
) -> Interval:
    """Return the days so many units from a stretch of days; hours and minutes leave it where it is."""
    if unit in _OF_CLOCK:
        reach = 0 if high is None else int(high // 24)
        shifted = (add(start, _DAY, sign * reach), add(end, _DAY, sign * reach))
        return Interval(*shifted, Precision.DAY, basis)
    several = low is None or high is None
    few, many = SEVERAL if low is None or high is None else (low, high)
    ends = sorted(
        (add(start, unit, sign * many), add(end, unit, sign * few))
        if sign < 0
        else (add(start, unit, sign * few), add(end, unit, sign * many))
    )
    precision = PRECISIONS[unit]
    if unit is _DAY and (several or few != many):
        precision = Precision.DAYS
    return Interval(ends[0], ends[1], precision, basis)


def of_window(base: Window, today: date) -> Interval:
    """Return the past or the next so many units: those past reach publication, the next begin the day after it."""
    unit, count = _days_of(base)
    precision = Precision.DAYS if unit is _DAY else PRECISIONS[unit]
    if base.sign < 0:
        return Interval(add(today, unit, -count), today, precision, _RELATIVE, span=True)
    return Interval(add(today, _DAY, 1), add(today, unit, count), precision, _RELATIVE, span=True)


def _days_of(base: Window) -> tuple[Unit, float]:
    """Return how many units a window has, in days where it is said in hours; an unsaid number is a week's days."""
    if base.unit in _OF_CLOCK:
        return _DAY, 1 if base.high is None else max(1, -(-base.high // 24)) if base.unit is Unit.HOUR else 0
    if base.high is not None:
        return base.unit, base.high
    return base.unit, _PAST_DAYS if base.unit is _DAY else SEVERAL[1]


def of_section(base: Section, whole: Interval, today: date | None) -> Interval | None:
    """Return a part of a month (1-10, 11-20, 21 to the end), a year (four months each) or a week, or what is left."""
    start, end = whole.start, whole.end
    if start is None or end is None:
        return None
    if base.part == "rest":
        return None if today is None else Interval(max(today, start), end, Precision.DAYS, whole.basis, span=True)
    if "-" in base.part:
        share, number = base.part.split("-")
        if whole.precision is Precision.MONTH and start.month == end.month:
            middle = start + timedelta(days=15)
            first, last = (start, middle - timedelta(days=1)) if number == "1" else (middle, end)
            return Interval(first, last, Precision.DAYS, whole.basis)
        months = 6 if share == "half" else 3
        return _months(start, months * (int(number) - 1), months, whole)
    if whole.precision is Precision.MONTH:
        return _third_of_month(base.part, start, end, whole)
    if whole.precision is Precision.YEAR:
        years = (end.year - start.year + 1) * 12 // 3
        return _months(start, {"start": 0, "middle": years, "end": 2 * years}[base.part], years, whole)
    offset, length = {"start": (0, 3), "middle": (2, 3), "end": (4, 3)}[base.part]
    first = start + timedelta(days=offset)
    return Interval(first, first + timedelta(days=length - 1), Precision.DAYS, whole.basis)


def _months(start: date, after: int, count: int, whole: Interval) -> Interval:
    first = add(start, Unit.MONTH, after)
    return Interval(first, add(first, Unit.MONTH, count) - timedelta(days=1), Precision.MONTH, whole.basis)


def _third_of_month(part: str, start: date, end: date, whole: Interval) -> Interval:
    first = start + timedelta(days={"start": 0, "middle": 10, "end": 20}[part])
    last = end if part == "end" else first + timedelta(days=9)
    return Interval(first, last, Precision.DAYS, whole.basis)


def of_nth(base: Nth, whole: Interval) -> Interval | None:
    """Return the nth weekday, day or week of a month or year."""
    start, end = whole.start, whole.end
    if start is None or end is None:
        return None
    if base.unit is Unit.WEEK:
        return _nth_week(base.n, start, end, whole)
    step = 1 if base.weekday is None else 7
    if base.weekday is not None:
        start += timedelta(days=(base.weekday - start.weekday()) % 7)
    last = (end - start).days // step
    at = base.n - 1 if base.n > 0 else last + base.n + 1
    return day(start + timedelta(days=step * at), whole.basis) if 0 <= at <= last else None


def _nth_week(n: int, start: date, end: date, whole: Interval) -> Interval | None:
    first = unit_of(end, Unit.WEEK, whole.basis).start if n < 0 else start + timedelta(days=7 * (n - 1))
    if first is None or first > end:
        return None
    return Interval(first, first + timedelta(days=6), Precision.WEEK, whole.basis)
