"""Reports that were published a day or two after they were written: "yesterday, Tuesday" in one of Thursday."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from musnad.model.mention import Mention
from musnad.model.time_expression import DayShift, TimeExpression

_LATEST = 3
"""A weekday farther off than this is a slip of the pen, not the report's own day."""


def days_late(times: Sequence[Mention], published: date) -> int:
    """Return how many days before publication a report was written, by the weekdays that it gives to yesterday and
    today; 0 where one of them agrees with publication, or they disagree among themselves."""
    bases = [base for time in times if isinstance(base := time.value.base, DayShift) and base.weekday is not None]
    if not bases:
        return 0
    late = {_late(base, published) for base in bases if base.shift <= 0}
    return late.pop() if len(late) == 1 and max(late) <= _LATEST else 0


def _late(base: DayShift, published: date) -> int:
    """Return how many days lie between the day that a phrase names and the one that it counts from publication."""
    assert base.weekday is not None
    return ((published + timedelta(days=base.shift)).weekday() - base.weekday) % 7


def widened(expression: TimeExpression, published: date, late: int) -> TimeExpression:
    """Return yesterday or today with the weekday that it has in a report written so many days before it came out."""
    base = expression.base
    if not late or not isinstance(base, DayShift) or base.weekday is not None or base.shift > 0:
        return expression
    weekday = (published + timedelta(days=base.shift - late)).weekday()
    return msgspec.structs.replace(expression, base=msgspec.structs.replace(base, weekday=weekday))
