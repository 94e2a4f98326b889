"""Dates of the calendar: days with their month, months, years, in words and in digits."""

import re

from musnad.find.numbers.numeral import numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.page import Atom, Hit, Page
from musnad.lexicon.times import name_days, time_cues
from musnad.model.time_expression import Base, Date, Month, Stretch, TimeExpression, Year

_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})")
_SHORT = re.compile(r"(\d{1,2})[/.-](\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})/((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_YEAR = re.compile(r"1\d\d\d|20\d\d")
_YEARS = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)")
_HIJRI_YEAR = re.compile(r"1[34]\d\d")
_ANY_YEAR = re.compile(r"\d{3,4}")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_DAYS = re.compile(r"(0?[1-9]|[12]\d|3[01])-(0?[1-9]|[12]\d|3[01])")
SIDES = {"last": -1, "this": 0, "next": 1}


def date_at(page: Page, index: int) -> Atom | None:
    """Return the date, month or year that begins with a word."""
    if page.form(index) in time_cues().day_word and page.near(index + 1) and page.form(index + 1)[0].isdigit():
        date = _numeric(page, index + 1) or _day_month(page, index + 1)
        return None if date is None else Atom(index, date.last, date.rule, date.base)
    if page.form(index)[0].isdigit():
        return _numeric(page, index) or _day_month(page, index) or _bare_year(page, index)
    return _day_month(page, index) or _month(page, index) or _year(page, index) or _year_in_words(page, index)


def _numeric(page: Page, index: int) -> Atom | None:
    form = page.form(index)
    if found := _NUMERIC.fullmatch(form):
        base = _ordered(int(found[1]), int(found[3]), int(found[4]), found[1], found[4])
        return None if base is None else Atom(index, index, "time-numeric", base)
    if found := _MONTH_YEAR.fullmatch(form):
        return (
            Atom(index, index, "time-numeric-month", Month(month=int(found[1]), year=int(found[2])))
            if 1 <= int(found[1]) <= 12
            else None
        )  # noqa: E501
    if found := _YEARS.fullmatch(form):
        return Atom(index, index, "time-years", _years(int(found[1]), int(found[2])))
    if found := _SHORT.fullmatch(form):
        return _short(page, index, int(found[1]), int(found[2]))
    return None


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
    cues = time_cues()
    before = page.form(index - 1) if page.near(index) else ""
    told = before in cues.day_word or before in cues.corresponding or page.hit(index - 1, "weekday") is not None
    mixed = one > 12 or two > 12
    if not told and not (before in cues.in_ and mixed) and not (mixed and one <= 12 and "/" in page.form(index)):
        return None
    day, month = (one, two) if two <= 12 else (two, one)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Atom(index, index, "time-numeric-short", Date(day=day, month=month))


def _years(one: int, two: int) -> Stretch:
    return Stretch(start=TimeExpression(base=Year(year=one)), end=TimeExpression(base=Year(year=two)))


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
    inside = page.view.head(index, "ten") is not None and index > 0 and page.view.head(index - 1, "ordinal", "unit") is not None
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
        if _named_after(page, first, base, last):
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
    year, last, shift = _year_after(page, last, hijri=month.word.hijri)
    side, last = _side(page, last) if year is None else (None, last)
    if year is None and shift is None:
        year, last, shift = _year_after(page, last, hijri=month.word.hijri)
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
    return base, last


def _side(page: Page, last: int) -> tuple[int | None, int]:
    side = page.next(last + 1, "side")
    return (SIDES[side.word.key], side.last) if side is not None and side.word.key in SIDES else (None, last)


def _pair(page: Page, month: Hit) -> int:
    """Return the last word of a month given by two names: "May/Ayyar", "January (Kanun II)"."""
    at = month.last + 1
    if at < len(page.forms) and page.gap(at).strip() in ("/", "(", "-", "\\"):
        other = page.hit(at, "month")
        if other is not None and other.word.value == month.word.value and not other.conjunction:
            return other.last
    return month.last


def _year_after(page: Page, last: int, *, hijri: bool) -> tuple[int | None, int, int | None]:
    """Return the year after a month, the last word, and the shift if it is "last year"."""
    cues = time_cues()
    after = last + 1
    if after >= len(page.forms):
        return None, last, None
    gap = page.gap(after).strip()
    if gap in ("", "\u060c", ",", "-", ")", "/"):
        form = page.form(after)
        pattern = _HIJRI_YEAR if hijri else _DATED_YEAR
        if pattern.fullmatch(form):
            return int(form), _mark(page, after), None
        if gap in ("", ")") and form in cues.from_:
            after += 1
            form = page.form(after)
        if page.after_bracket(after) and form in cues.year_word and pattern.fullmatch(page.form(after + 1)):
            return int(page.form(after + 1)), _mark(page, after + 1), None
        year = _spoken_year(page, after)
        if year is not None:
            return year[0], year[1], None
        unit = page.next(after, "unit")
        if unit is not None and unit.word.key == "year" and unit.word.value == 1 and unit.article:
            side = page.next(unit.last + 1, "side")
            if side is not None and side.word.key in SIDES:
                return None, side.last, SIDES[side.word.key]
    return None, last, None


def _mark(page: Page, last: int) -> int:
    """Return the last word with the mark of the calendar after a year, if there is one."""
    cues = time_cues()
    form = page.form(last + 1)
    return last + 1 if page.near(last + 1) and (form in cues.gregorian_marks or form in cues.hijri_marks) else last


def _spoken_year(page: Page, index: int) -> tuple[int, int] | None:
    if index >= len(page.forms) or not page.view.readings[index] or page.form(index)[0].isdigit():
        return None
    numeral = numeral_at(page.view, index)
    if numeral is None or not 1000 <= numeral.value <= 2100 or numeral.fraction:
        return None
    return int(numeral.value), numeral.last


def _named_after(page: Page, first: int, base: Base, last: int) -> bool:
    """Tell whether a date is the name of something: the coalition of 14 March, a street, a revolution."""
    dated = (
        getattr(base, "year", None) is not None or getattr(base, "shift", None) is not None or getattr(base, "side", 0)
    )
    head = first - 1 if page.near(first) and _DAY.fullmatch(page.form(first - 1)) else first
    number = base.day if isinstance(base, Date) else int(page.form(head)) if head < first else 0
    if not dated and (getattr(base, "month", 0), number) in name_days() and not _told(page, head):
        return True
    before = page.form(head - 1) if page.near(head) else ""
    return not dated and before.removeprefix("\u0627\u0644") in time_cues().named_after


def _told(page: Page, first: int) -> bool:
    """Tell whether a preposition of time, "day" or a weekday stands before a date."""
    cues = time_cues()
    before = page.form(first - 1) if page.near(first) else ""
    words = (
        cues.in_,
        cues.since,
        cues.until,
        cues.from_,
        cues.between,
        cues.day_word,
        cues.corresponding,
        cues.ago,
        cues.after,
    )
    return (
        any(form in known for form in (before, before[1:]) for known in words)
        or page.hit(first - 1, "weekday", "part") is not None
    )


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
    year, last, shift = _year_after(page, last, hijri=month.word.hijri)
    side, last = _side(page, last) if year is None and shift is None else (None, last)
    base = Month(
        month=month.word.value, year=year, side=side or 0, shift=0 if side == 0 else shift, hijri=month.word.hijri
    )
    if _named_after(page, index, base, last):
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
    year, end, _ = _year_after(page, read[1] - 1, hijri=False)
    if year is None:
        return None
    return Atom(first, end, "time-date", Date(day=read[0], month=base.month, year=year))


def _year(page: Page, index: int) -> Atom | None:
    """Return "the year 2015", in digits or words, or a decade."""
    cues = time_cues()
    unit = page.hit(index, "unit")
    named = unit is not None and unit.word.key == "decade" and unit.word.value == 1
    decade = page.next(index + 1, "decade") if named else page.hit(index, "decade")
    if decade is not None and (named or not decade.preposition):
        last = decade.last
        if page.form(last + 1) in cues.from_ and page.form(last + 2) in cues.in_age:
            return None
        if page.near(last + 1) and page.form(last + 1) in cues.century:
            last += 1
            side = page.next(last + 1, "side")
            last = side.last if side is not None else last
        return Atom(index, last, "time-decade", Year(year=decade.word.value, length=10))
    form = page.form(index)
    if not (form in cues.year_word or form[1:] in cues.year_word) or not page.near(index + 1):
        return None
    after = page.form(index + 1)
    if _ANY_YEAR.fullmatch(after):
        last = _mark(page, index + 1)
        hijri = bool(_HIJRI_YEAR.fullmatch(after)) and page.form(last) in cues.hijri_marks
        return Atom(index, last, "time-year", Year(year=int(after), hijri=hijri))
    if found := _YEARS.fullmatch(after):
        return Atom(index, index + 1, "time-years", _years(int(found[1]), int(found[2])))
    spoken = _spoken_year(page, index + 1)
    return None if spoken is None else Atom(index, spoken[1], "time-year", Year(year=spoken[0]))


def _year_in_words(page: Page, index: int) -> Atom | None:
    """Return a year in words alone, with nothing after it that the number could count."""
    spoken = _spoken_year(page, index)
    if spoken is None or spoken[0] < 1100 or spoken[0] == 2000 or page.near(spoken[1] + 1):
        return None
    return Atom(index, spoken[1], "time-bare-year", Year(year=spoken[0]))


def _bare_year(page: Page, index: int) -> Atom | None:
    """Return a year in digits alone; whether it may stand so is asked when the pieces are joined."""
    if not _YEAR.fullmatch(page.form(index)):
        return None
    return Atom(index, _mark(page, index), "time-bare-year", Year(year=int(page.form(index))))
