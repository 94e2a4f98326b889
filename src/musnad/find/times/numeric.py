"""Dates in digits, in the orders that the region uses: day, month and year, or two of them."""

from musnad.find.times.digits import MONTH_YEAR, NUMERIC, SHORT, YEARS
from musnad.find.times.kinds import WEEKDAY
from musnad.find.times.page import Atom, Page
from musnad.model.time_expression import Date, Month, Stretch, TimeExpression, Year


def numeric_at(page: Page, index: int) -> Atom | None:
    """Return the date that a word of digits is, or the stretch of years."""
    form = page.forms[index]
    if found := NUMERIC.fullmatch(form):
        base = _ordered(int(found[1]), int(found[3]), int(found[4]), found[1], found[4])
        return None if base is None else Atom(index, index, "time-numeric", base)
    if found := MONTH_YEAR.fullmatch(form):
        return (
            Atom(index, index, "time-numeric-month", Month(month=int(found[1]), year=int(found[2])))
            if 1 <= int(found[1]) <= 12
            else None
        )
    if found := YEARS.fullmatch(form):
        return Atom(index, index, "time-years", years_from_to(int(found[1]), int(found[2])))
    if found := SHORT.fullmatch(form):
        return _short(page, index, int(found[1]), int(found[2]))
    return None


def spaced_at(page: Page, index: int) -> Atom | None:
    """Return the date of three words of digits with slashes and spaces between them, as some agencies write it."""
    forms = page.forms[index : index + 3]
    if len(forms) < 3 or not all(form.isdecimal() and len(form) <= 4 for form in forms):
        return None
    if any(page.gap(index + step).strip() != "/" for step in (1, 2)):
        return None
    base = _ordered(int(forms[0]), int(forms[1]), int(forms[2]), forms[0], forms[2])
    return None if base is None else Atom(index, index + 2, "time-numeric", base)


def _ordered(one: int, two: int, three: int, first: str, last: str) -> Date | None:
    """Return a date of three numbers: year first, else day first (the order of the region), else month first."""
    if len(first) == 4:
        year, month, day = one, two, three
    elif len(last) == 4 or len(last) == 2:
        year = three if len(last) == 4 else 2000 + three
        day, month = (one, two) if two <= 12 else (two, one)
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Date(day=day, month=month, year=year, hijri=1300 <= year <= 1500)


def _short(page: Page, index: int, one: int, two: int) -> Atom | None:
    """Return a day and a month in digits, where a word before them says that they are: "on 22/4", "Sunday 11/1"."""
    cues = page.cues
    before = page.forms[index - 1] if page.near(index) else ""
    told = before in cues.day_word or before in cues.corresponding or page.hit(index - 1, WEEKDAY) is not None
    mixed = one > 12 or two > 12
    if not told and not (before in cues.in_ and mixed) and not (mixed and one <= 12 and "/" in page.forms[index]):
        return None
    day, month = (one, two) if two <= 12 else (two, one)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Atom(index, index, "time-numeric-short", Date(day=day, month=month))


def years_from_to(one: int, two: int) -> Stretch:
    """Return the stretch from one year to another."""
    return Stretch(start=TimeExpression(base=Year(year=one)), end=TimeExpression(base=Year(year=two)))
