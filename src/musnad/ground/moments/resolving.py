"""What an expression means, seen from publication and from the time mentioned before it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec

from musnad.ground.moments.days import of_date, of_month, of_named, of_night, of_shift, of_weekday, of_year
from musnad.ground.moments.interval import PRECISIONS, Interval, add, unit_of
from musnad.ground.moments.stretches import counted, of_ago, of_nth, of_section, of_unit, of_window
from musnad.model.moment import Basis, Precision
from musnad.model.time_expression import (
    Ago,
    Anaphor,
    Around,
    Base,
    Date,
    DayShift,
    Duration,
    Month,
    NamedDay,
    Night,
    Nth,
    Section,
    Stretch,
    TimeExpression,
    Unit,
    UnitShift,
    Weekday,
    Window,
    Year,
)

_DAY, _PART_OF_DAY = Unit.DAY, Precision.PART_OF_DAY
_DAYS = (Precision.DAY, _PART_OF_DAY)
_NIGHTS = frozenset({"night", "midnight"})


def interval_of(expression: TimeExpression, today: date | None, before: Interval | None) -> Interval | None:
    """Return the days that an expression means; None where nothing gives them.

    `today` is the day of publication, `before` what the time mentioned before it means.
    """
    if expression.base is None:
        if today is None:
            return None
        out: Interval | None = Interval(today, today, Precision.DAY, Basis.PUBLICATION)
    else:
        out = of_base(expression.base, today, before)
    if out is None or expression.part is None:
        return out
    return _part_of(expression, out)


def _part_of(expression: TimeExpression, whole: Interval) -> Interval:
    """Return a part of a day: its day, both days for a night, the day after for what follows midnight."""
    start, end = whole.start, whole.end
    if whole.precision not in _DAYS or start is None or end is None:
        return whole
    if expression.part in _NIGHTS and expression.clock is None and start == end and expression.base is not None:
        end = add(end, _DAY, 1)
    if expression.part == "after_midnight" and expression.base is not None:
        start = end = add(start, _DAY, 1) if start == end else end
    return msgspec.structs.replace(whole, start=start, end=end, precision=_PART_OF_DAY)


def of_base(base: Base, today: date | None, before: Interval | None) -> Interval | None:
    """Return the days that a base means; None where it is counted from a day that is not known."""
    counted_from_today = _FROM_PUBLICATION.get(type(base))
    if counted_from_today is not None:
        return None if today is None else counted_from_today(base, today)
    return _OTHERS[type(base)](base, today, before)


def _of_calendar(base: Date | Month, today: date | None, before: Interval | None) -> Interval | None:
    """Return a date or a month, of the year mentioned before it where it is said to be."""
    if base.same_year:
        if before is None or before.start is None:
            return None
        base = msgspec.structs.replace(base, year=before.start.year, same_year=False)
    return of_date(base, today) if isinstance(base, Date) else of_month(base, today)


def _of_part(base: Section | Nth, today: date | None, before: Interval | None) -> Interval | None:
    whole = of_base(base.of, today, before)
    if whole is None:
        return None
    return of_section(base, whole, today) if isinstance(base, Section) else of_nth(base, whole)


def _around(base: Around, today: date | None, before: Interval | None) -> Interval | None:
    other = of_base(base.of, today, before)
    return None if other is None else _counted_from(base, other)


def _stretch(base: Stretch, today: date | None, before: Interval | None) -> Interval | None:
    start = None if base.start is None else interval_of(base.start, today, before)
    end = None if base.end is None else interval_of(base.end, today, before)
    if (base.start is not None and start is None) or (base.end is not None and end is None):
        return None
    if start is not None and end is not None and start == end:
        return msgspec.structs.replace(start, span=True)
    first = None if start is None else start.start
    last = today if end is None else end.end
    if first is not None and last is not None and first > last:
        first = _earlier(base, start, last)
    precision, basis = _fineness(start, end)
    return Interval(first, last, precision, basis, span=True)


def _earlier(base: Stretch, start: Interval | None, last: date) -> date | None:
    """Return the start of a stretch whose end came out before it: a weekday or a date of the week or year before."""
    if start is None or start.start is None or base.start is None:
        return None
    if isinstance(base.start.base, Weekday):
        return start.start - timedelta(days=7)
    if isinstance(base.start.base, (Date, Month)) and base.start.base.year is None:
        return add(start.start, Unit.YEAR, -1)
    return last


def _fineness(start: Interval | None, end: Interval | None) -> tuple[Precision, Basis]:
    """Return the precision and basis of a stretch: the coarser of its ends, days where both are days."""
    known = [side for side in (start, end) if side is not None]
    coarsest = max(known, key=lambda side: _ORDER[side.precision])
    fine = coarsest.precision in (Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)
    return Precision.DAYS if fine else coarsest.precision, coarsest.basis


def _anaphor(base: Anaphor, today: date | None, before: Interval | None) -> Interval | None:
    """Return a time counted from the one mentioned before; with none it is not known."""
    if before is None or before.start is None or before.end is None:
        return None
    return _counted_from(base, before)


def _counted_from(base: Anaphor | Around, other: Interval) -> Interval:
    assert other.start is not None and other.end is not None
    if base.sign == 0:
        return unit_of(other.start, base.unit, Basis.INFERRED) if base.unit is not Unit.DAY else _same(other)
    found = counted(base.unit, base.low, base.high, base.sign, other.start, other.end, Basis.INFERRED)
    if base.unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) and base.low == 1 and other.precision is PRECISIONS[base.unit]:
        return unit_of(found.start or other.start, base.unit, Basis.INFERRED)
    return found


def _same(other: Interval) -> Interval:
    precision = Precision.DAY if other.start == other.end else other.precision
    return msgspec.structs.replace(other, precision=precision, basis=Basis.INFERRED, span=False)


_ORDER = {precision: at for at, precision in enumerate(Precision)}

_FROM_PUBLICATION: dict[type, Callable[[Any, date], Interval | None]] = {
    DayShift: of_shift,
    Weekday: of_weekday,
    Night: of_night,
    UnitShift: of_unit,
    Ago: of_ago,
    Window: of_window,
    Duration: lambda base, today: None,
}
"""What is counted from the day of publication; how long something takes says nothing of when."""

_OTHERS: dict[type, Callable[[Any, date | None, Interval | None], Interval | None]] = {
    Date: _of_calendar,
    Month: _of_calendar,
    Year: lambda base, today, before: of_year(base),
    NamedDay: lambda base, today, before: of_named(base, today),
    Section: _of_part,
    Nth: _of_part,
    Stretch: _stretch,
    Anaphor: _anaphor,
    Around: _around,
}
"""What may be known without it."""
