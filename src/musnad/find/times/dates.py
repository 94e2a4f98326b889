"""Dates of the calendar: days with their month, in words and in digits, and months alone."""

import re

from musnad.find.numbers.numeral import numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.names import is_name
from musnad.find.times.numeric import numeric_at
from musnad.find.times.openers import DATE, MONTH, YEAR
from musnad.find.times.page import Atom, Hit, Page
from musnad.find.times.years import bare_year, same_year_after, year_after, year_at, year_in_words
from musnad.lexicon.numbers import ORDINAL, TEN, UNIT
from musnad.lexicon.times import time_cues
from musnad.model.time_expression import Date, Month, Stretch, TimeExpression

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_DAYS = re.compile(r"(0?[1-9]|[12]\d|3[01])-(0?[1-9]|[12]\d|3[01])")
SIDES = {"last": -1, "this": 0, "next": 1}


def date_at(page: Page, index: int, calls: int) -> Atom | None:
    """Return the date, month or year that begins with a word; `calls` is what the word may begin."""
    if page.form(index) in time_cues().day_word and page.near(index + 1) and page.form(index + 1)[0].isdigit():
        date = numeric_at(page, index + 1) or _day_month(page, index + 1)
        return None if date is None else Atom(index, date.last, date.rule, date.base)
    if page.form(index)[0].isdigit():
        return numeric_at(page, index) or _day_month(page, index) or bare_year(page, index)
    return (
        (_day_month(page, index) if calls & DATE else None)
        or (_month(page, index) if calls & MONTH else None)
        or (year_at(page, index) if calls & YEAR else None)
        or (year_in_words(page, index) if calls & DATE else None)
    )


def day_number(page: Page, index: int) -> tuple[int, int] | None:
    """Return the day of a month that begins with a word, and the index after it: digits, an ordinal, a number word."""
    form = page.form(index)
    if _DAY.fullmatch(form):
        return int(form), index + 1
    if not page.view.readings[index]:
        return None
    ordinal = ordinal_at(page.view, index)
    if ordinal is not None:
        return ordinal if page.view.readings[index][0].prefix.article else None
    numeral = numeral_at(page.view, index)
    if numeral is None or numeral.fraction or numeral.high != numeral.value or not 1 <= numeral.value <= 31:
        return None
    return int(numeral.value), numeral.last + 1


def _day_month(page: Page, index: int) -> Atom | None:
    if found := _DAYS.fullmatch(page.form(index)):
        return _two_days(page, index, int(found[1]), int(found[2]), index + 1)
    inside = (
        page.view.head(index, TEN) is not None and index > 0 and page.view.head(index - 1, ORDINAL | UNIT) is not None
    )
    read = None if inside else day_number(page, index)
    if read is None or read[0] > 31:
        return None
    day, after = read
    return _of_month(page, index, day, after) or _range_of_days(page, index, day, after)


def _of_month(page: Page, first: int, day: int, after: int) -> Atom | None:
    """Return a day with the month after it: a name, "of this month", "of the current"."""
    at = _skip_of(page, after)
    month = page.next(at, "month")
    if month is not None:
        base, last = _dated(page, day, month)
        if is_name(page, first, base):
            return None
        return Atom(first, last, "time-date", base)
    this = page.next(at, "this")
    unit = page.next(at if this is None else at + 1, "unit")
    if unit is not None and unit.word.key == "month" and unit.word.value == 1 and unit.article:
        side = page.next(unit.last + 1, "side") if this is None else None
        if this is not None or (side is not None and side.word.key in SIDES):
            shift = 0 if side is None else SIDES[side.word.key]
            return Atom(
                first, unit.last if side is None else side.last, "time-date-of-month", Date(day=day, shift=shift)
            )
    side = page.next(after, "side")
    if side is not None and side.word.key == "this" and page.form(first)[0].isdigit():
        return Atom(first, side.last, "time-date-of-month", Date(day=day, shift=0))
    return None


def _skip_of(page: Page, after: int) -> int:
    """Return the index after "of" and "the month"."""
    cues = time_cues()
    if page.near(after) and page.form(after) in cues.from_:
        after += 1
    elif page.near(after) and page.form(after) in cues.in_ and page.next(after + 1, "unit", "this") is not None:
        after += 1
    if page.near(after) and page.form(after) in cues.month_word and page.next(after + 1, "month") is not None:
        after += 1
    return after


def _dated(page: Page, day: int, month: Hit) -> tuple[Date, int]:
    last = _pair(page, month)
    year, last, shift = year_after(page, last, hijri=month.word.hijri)
    side, last = _side(page, last) if year is None else (None, last)
    if year is None and shift is None:
        year, last, shift = year_after(page, last, hijri=month.word.hijri)
    base = Date(
        day=day,
        month=month.word.value,
        year=year,
        side=side or 0,
        shift=shift if side is None else None,
        hijri=month.word.hijri,
    )
    if side == 0:
        base = Date(day=day, month=month.word.value, shift=0, hijri=month.word.hijri)
    same = same_year_after(page, last) if year is None and side is None and shift is None else None
    if same is not None:
        return Date(day=day, month=month.word.value, hijri=month.word.hijri, same_year=True), same
    return base, last


def _range_of_days(page: Page, first: int, day: int, after: int) -> Atom | None:
    """Return "from 20 to 26 June", "5 and 6 March": days that share the month after the second."""
    cues = time_cues()
    if not page.near(after) and not (after < len(page.forms) and page.gap(after).strip() == "-"):
        return None
    at = after
    if page.form(at) in cues.to or page.form(at) == "\u0648":
        at += 1
    elif page.view.joined(after) != after and page.gap(after).strip() != "-":
        return None
    if at >= len(page.forms):
        return None
    read = day_number(page, at)
    if read is None or read[0] <= day:
        return None
    return _two_days(page, first, day, read[0], read[1])


def _two_days(page: Page, first: int, one: int, two: int, after: int) -> Atom | None:
    second = _of_month(page, first, two, after)
    if second is None or not isinstance(second.base, Date):
        return None
    base = second.base
    start = Date(day=one, month=base.month, year=base.year, side=base.side, shift=base.shift, hijri=base.hijri)
    stretch = Stretch(start=TimeExpression(base=start), end=TimeExpression(base=base))
    return Atom(first, second.last, "time-days-of-month", stretch)


def _month(page: Page, index: int) -> Atom | None:
    cues = time_cues()
    form = page.form(index)
    named = (form in cues.month_word or form[1:] in cues.month_word) and page.next(index + 1, "month") is not None
    month = page.next(index + 1, "month") if named else page.hit(index, "month")
    if month is None:
        return None
    last = _pair(page, month)
    paired = last > month.last
    year, last, shift = year_after(page, last, hijri=month.word.hijri)
    side, last = _side(page, last) if year is None and shift is None else (None, last)
    base = Month(
        month=month.word.value, year=year, side=side or 0, shift=0 if side == 0 else shift, hijri=month.word.hijri
    )
    same = same_year_after(page, last) if year is None and side is None and shift is None else None
    if same is not None:
        return Atom(index, same, "time-month", Month(month=base.month, hijri=base.hijri, same_year=True))
    if is_name(page, index, base):
        return None
    told = named or paired or year is not None or side is not None or shift is not None
    if month.word.risky and not told and not _in_time(page, index):
        return None
    return _day_after_month(page, index, base, month, last) or Atom(index, last, "time-month", base)


def _in_time(page: Page, index: int) -> bool:
    """Tell whether a preposition of time stands before a month whose name is another word too."""
    cues = time_cues()
    before = page.form(index - 1) if page.near(index) else ""
    return (
        before in cues.in_
        or before in cues.since
        or before in cues.until
        or page.hit(index - 1, "during", "section") is not None
    )


def _day_after_month(page: Page, first: int, base: Month, month: Hit, last: int) -> Atom | None:
    """Return "January 12, 2018": the day after the month, with a year only."""
    if base.year is not None or last != month.last:
        return None
    read = day_number(page, last + 1) if page.near(last + 1) else None
    if read is None:
        return None
    year, end, _ = year_after(page, read[1] - 1, hijri=False)
    if year is None:
        return None
    return Atom(first, end, "time-date", Date(day=read[0], month=base.month, year=year))


def _pair(page: Page, month: Hit) -> int:
    """Return the last word of a month given by two names: "May/Ayyar", "January (Kanun II)"."""
    at = month.last + 1
    if at < len(page.forms) and page.gap(at).strip() in ("/", "(", "-", "\\"):
        other = page.hit(at, "month")
        if other is not None and other.word.value == month.word.value and not other.conjunction:
            return other.last
    return month.last


def _side(page: Page, last: int) -> tuple[int | None, int]:
    side = page.next(last + 1, "side")
    return (SIDES[side.word.key], side.last) if side is not None and side.word.key in SIDES else (None, last)
