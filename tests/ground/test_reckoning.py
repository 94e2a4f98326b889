"""Days reckoned without lists of them are those that the lists would give."""

import calendar
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from musnad.ground.moments.days import of_date
from musnad.ground.moments.interval import last_day, month_of, year_of
from musnad.ground.moments.stretches import of_nth
from musnad.model.moment import Basis
from musnad.model.time_expression import Date, Month, Nth, Unit

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
WEEKDAYS = st.none() | st.integers(0, 6)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_last_day_of_a_month(year: int, month: int) -> None:
    assert last_day(year, month) == calendar.monthrange(year, month)[1]


@given(DAYS, st.integers(-60, 400).filter(bool), WEEKDAYS, st.booleans())
def test_the_nth_day_of_a_month_or_year(today: date, n: int, weekday: int | None, of_a_year: bool) -> None:
    whole = year_of(today.year, Basis.STATED) if of_a_year else month_of(today.year, today.month, Basis.STATED)
    assert whole.start is not None and whole.end is not None
    days = [whole.start + timedelta(days=at) for at in range((whole.end - whole.start).days + 1)]
    days = [day for day in days if weekday in (None, day.weekday())]
    at = n if n < 0 else n - 1
    found = of_nth(Nth(of=Month(month=today.month), n=n, unit=Unit.DAY, weekday=weekday), whole)
    assert (found.start if found else None) == (days[at] if -len(days) <= at < len(days) else None)


@given(DAYS, st.integers(1, 31), WEEKDAYS)
def test_the_day_of_an_unsaid_month(today: date, number: int, weekday: int | None) -> None:
    months = [divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(2, -12, -1)]
    days = [date(y, m + 1, number) for y, m in months if number <= calendar.monthrange(y, m + 1)[1]]
    fitting = [day for day in days if day.weekday() == weekday]
    nearest = min(fitting, key=lambda day: (abs((day - today).days), day), default=None)
    wanted = nearest or next((day for day in days if day <= today), None)
    found = of_date(Date(day=number, weekday=weekday), today)
    assert (found.start if found else None) == wanted
