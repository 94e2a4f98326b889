"""Every time of a text, given its days."""

from collections.abc import Iterable
from datetime import date

import msgspec

from musnad.arabic import Text
from musnad.ground.moments.ahead import planned
from musnad.ground.moments.clock import stamp
from musnad.ground.moments.interval import Interval
from musnad.ground.moments.lateness import days_late, widened
from musnad.ground.moments.resolving import interval_of
from musnad.model.mention import Mention
from musnad.model.moment import Basis, Moment, Precision
from musnad.model.time_expression import (
    Ago,
    Anaphor,
    Base,
    Date,
    DayShift,
    Duration,
    Month,
    Section,
    Stretch,
    TimeExpression,
    Unit,
    UnitShift,
    Window,
    Year,
)


def ground_moments(
    text: Text, mentions: Iterable[Mention], *, published: date | None, zone: str | None
) -> list[Mention]:
    """Return the time mentions of a text in order, each with a Moment for its TimeExpression.

    `published` is the day of publication: without it what is counted from it has neither start nor end, and keeps its
    precision. `zone` is the IANA name used for a clock time that names none. A time counted from another ("the next
    day") takes the one mentioned before it. A duration has neither start nor end and no basis.
    """
    out: list[Mention] = []
    before: Interval | None = None
    coarse: Interval | None = None
    times = [mention for mention in mentions if mention.kind == "time"]
    late: int | None = None
    for mention in times:
        expression: TimeExpression = mention.value
        if published is not None and isinstance(expression.base, DayShift):
            late = days_late(times, published) if late is None else late
            expression = widened(expression, published, late)
        other = coarse if coarse is not before and _asks_coarse(expression) else before
        found = interval_of(expression, published, other)
        if found is not None:
            if published is not None and mention.first:
                found = planned(text, mention, found, published)
            coarse = found
            if _is_anchor(expression, found):
                before = found
        out.append(msgspec.structs.replace(mention, value=_moment(expression, found, zone)))
    return out


def _asks_coarse(expression: TimeExpression) -> bool:
    """Tell whether an expression is counted from a month or a year: "the same year"."""
    base = expression.base.of if isinstance(expression.base, Section) else expression.base
    if isinstance(base, (Date, Month)):
        return base.same_year
    return isinstance(base, Anaphor) and base.unit in (Unit.MONTH, Unit.YEAR)


_FINE = (Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY, Precision.DAYS)


def _is_anchor(expression: TimeExpression, found: Interval) -> bool:
    """Tell whether "the next day" may be counted from a time: it is a day or a few."""
    if found.start is None or found.end is None or isinstance(expression.base, Window):
        return False
    return found.precision in _FINE


def _moment(expression: TimeExpression, found: Interval | None, zone: str | None) -> Moment:
    if found is None:
        return Moment(
            start=None, end=None, precision=_precision(expression), basis=None, span=_is_span(expression.base)
        )
    if isinstance(expression.base, Stretch):
        return _stretch(expression.base, found, zone)
    clock = expression.clock
    if clock is not None and found.start is not None and found.start == found.end:
        when = stamp(found.start, clock, expression.part, zone)
        return Moment(start=when, end=when, precision=Precision.MINUTE, basis=_clock_basis(expression, found))
    start = None if found.start is None else found.start.isoformat()
    end = start if found.end is found.start else _day(found.end)
    return Moment(start=start, end=end, precision=found.precision, basis=found.basis, span=found.span)


def _stretch(base: Stretch, found: Interval, zone: str | None) -> Moment:
    """Return a stretch with the clock times that its ends name."""
    start, end = _day(found.start), _day(found.end)
    if base.start is not None and base.start.clock is not None and found.start is not None:
        start = stamp(found.start, base.start.clock, base.start.part, zone)
    if base.end is not None and base.end.clock is not None and found.end is not None:
        end = stamp(found.end, base.end.clock, base.end.part, zone)
    return Moment(start=start, end=end, precision=found.precision, basis=found.basis, span=True)


def _clock_basis(expression: TimeExpression, found: Interval) -> Basis:
    return Basis.STATED if expression.base is None else found.basis


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _is_span(base: Base | None) -> bool:
    return isinstance(base, (Stretch, Window, Duration))


_UNITS = {Unit.WEEK: Precision.WEEK, Unit.MONTH: Precision.MONTH, Unit.YEAR: Precision.YEAR, Unit.DAY: Precision.DAYS}


def _precision(expression: TimeExpression) -> Precision:
    """Return how fine an expression is that has no days."""
    base = expression.base
    if expression.clock is not None:
        return Precision.MINUTE
    if expression.part is not None:
        return Precision.PART_OF_DAY
    if isinstance(base, Month):
        return Precision.MONTH
    if isinstance(base, Ago | Anaphor) and base.unit is Unit.DAY and base.low is not None and base.low == base.high:
        return Precision.DAY
    if isinstance(base, Ago | Anaphor | Window | Duration | UnitShift):
        return _UNITS.get(base.unit, Precision.DAY)
    if isinstance(base, Section | Stretch):
        return Precision.DAYS
    return Precision.YEAR if isinstance(base, Year) else Precision.DAY if not isinstance(base, Date) else Precision.DAY
