"""Dates of the calendar: days with their month, in words and in digits, and months alone."""

from musnad.find.numbers.numeral import numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.digits import DAYS
from musnad.find.times.kinds import (
    CUE,
    DIGITS,
    DURING,
    MONTH,
    NUMBER,
    ORDINAL,
    READ_BARE_YEAR,
    READ_DAY,
    READ_DAY_OF,
    READ_MONTH,
    READ_NUMERIC,
    READ_YEAR,
    READ_YEAR_WORDS,
    SECTION,
    SIDE,
    THIS,
    UNIT,
)
from musnad.find.times.names import is_name
from musnad.find.times.numeric import numeric_at, spaced_at
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import Hit
from musnad.find.times.sides import side_at
from musnad.find.times.years import bare_year, same_year_after, year_after, year_at, year_in_words
from musnad.lexicon import numbers
from musnad.model.time_expression import Date, Month, Stretch, TimeExpression


def date_at(page: Page, index: int) -> Atom | None:
    """Return the date, month or year that begins with a word."""
    calls = page.senses[index].calls
    for reader, read in READERS:
        if calls & reader and (atom := read(page, index)) is not None:
            return atom
    return None


def day_number(page: Page, index: int) -> tuple[int, int] | None:
    """Return the day of a month that begins with a word, and the index after it: digits, an ordinal, a number word."""
    sense = page.senses[index]
    if sense.day:
        return sense.day, index + 1
    if not sense.says & NUMBER:
        return None
    ordinal = ordinal_at(page.view, index) if sense.says & ORDINAL else None
    if ordinal is not None:
        return ordinal if page.view.numbers[index].readings[0].prefix.article else None
    numeral = numeral_at(page.view, index)
    if numeral is None or numeral.fraction or numeral.high != numeral.value or not 1 <= numeral.value <= 31:
        return None
    return int(numeral.value), numeral.last + 1


def _day_of(page: Page, index: int) -> Atom | None:
    """Return "the day of" a date in digits."""
    if not page.senses[index + 1].says & DIGITS or page.forms[index] not in page.cues.day_word:
        return None
    date = numeric_at(page, index + 1) or _day_month(page, index + 1) if page.near(index + 1) else None
    return None if date is None else Atom(index, date.last, date.rule, date.base)


def _day_month(page: Page, index: int) -> Atom | None:
    """Return the day, or the days, of a month."""
    sense = page.senses[index]
    if sense.day:
        day, after = sense.day, index + 1
        if page.senses[after].says & DIGITS:
            return spaced_at(page, index) or _range_of_days(page, index, day, after)
    elif sense.says & DIGITS:
        found = DAYS.fullmatch(page.forms[index])
        return None if found is None else _two_days(page, index, int(found[1]), int(found[2]), index + 1)
    else:
        read = None if _inside_number(page, index) else day_number(page, index)
        if read is None or read[0] > 31 or not page.senses[read[1]].says:
            return None
        day, after = read
    return _of_month(page, index, day, after) or _range_of_days(page, index, day, after)


def _inside_number(page: Page, index: int) -> bool:
    """Tell whether a word is the ten of a number that the word before it begins."""
    if not index or not page.senses[index].says & page.senses[index - 1].says & NUMBER:
        return False
    numbers_ = page.view.numbers
    return bool(numbers_[index].kinds & numbers.TEN and numbers_[index - 1].kinds & (numbers.ORDINAL | numbers.UNIT))


def _of_month(page: Page, first: int, day: int, after: int) -> Atom | None:
    """Return a day with the month after it: a name, "of this month", "of the current"."""
    says = page.senses[after].says
    if not says & _OF_MONTH:
        return None
    at = after if says & MONTH else _skip_of(page, after)
    month = page.next(at, MONTH)
    if month is not None:
        base, last = _dated(page, day, month, at + month.more)
        return None if is_name(page, first, base) else Atom(first, last, "time-date", base)
    this = page.next(at, THIS)
    if this is not None:
        at += this.more + 1
    unit = page.next(at, UNIT)
    if unit is not None and unit.is_the("month"):
        last = at + unit.more
        shift, last = (0, last) if this is not None else side_at(page, last + 1)
        if shift is not None:
            return Atom(first, last, "time-date-of-month", Date(day=day, shift=shift))
    side = page.next(after, SIDE)
    if side is not None and side.word.key == "this" and page.senses[first].says & DIGITS:
        return Atom(first, after + side.more, "time-date-of-month", Date(day=day, shift=0))
    return None


_OF_MONTH = MONTH | THIS | UNIT | SIDE | CUE
"""What the month of a day begins with: its name, "this", "the month", "the current", "of"."""


def _skip_of(page: Page, after: int) -> int:
    """Return the index after "of" and "the month"."""
    cues, form = page.cues, page.forms[after]
    if form in cues.from_ and page.near(after):
        after += 1
    elif form in cues.in_ and page.near(after) and page.next(after + 1, UNIT | THIS) is not None:
        after += 1
    if page.forms[after] in cues.month_word and page.near(after) and page.next(after + 1, MONTH) is not None:
        after += 1
    return after


def _dated(page: Page, day: int, month: Hit, last: int) -> tuple[Date, int]:
    """Return a date with what follows its month (the pair of its name, the year, "last") and its last word; `last` is
    that of the month.
    """
    number, hijri = month.word.value, month.word.hijri
    if not page.senses[last + 1].says:
        return Date(day=day, month=number, hijri=hijri), last
    last = _pair(page, month, last)
    year, last, shift = year_after(page, last, hijri=hijri)
    side, last = side_at(page, last + 1) if year is None else (None, last)
    if side is not None and shift is None:
        year, last, shift = year_after(page, last, hijri=hijri)
    if side == 0:
        return Date(day=day, month=number, shift=0, hijri=hijri), last
    same = same_year_after(page, last) if year is None and side is None and shift is None else None
    if same is not None:
        return Date(day=day, month=number, hijri=hijri, same_year=True), same
    shift = shift if side is None else None
    return Date(day=day, month=number, year=year, side=side or 0, shift=shift, hijri=hijri), last


def _range_of_days(page: Page, first: int, day: int, after: int) -> Atom | None:
    """Return "from 20 to 26 June", "5 and 6 March": days that share the month after the second."""
    if after >= page.count or not (page.near(after) or page.gap(after).strip() == "-"):
        return None
    at = after
    if page.forms[at] in page.cues.to or page.view.numbers[at].is_and:
        at += 1
    elif page.view.joined(after) != after and page.gap(after).strip() != "-":
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
    """Return a month that no day stands before, with what follows it."""
    form, cues = page.forms[index], page.cues
    named = page.next(index + 1, MONTH) if form in cues.month_word or form[1:] in cues.month_word else None
    month = named or page.hit(index, MONTH)
    if month is None:
        return None
    own = last = index + month.more + (named is not None)
    last = _pair(page, month, own)
    told, hijri = named is not None or last > own, month.word.hijri
    year, last, shift = year_after(page, last, hijri=hijri)
    side, last = side_at(page, last + 1) if year is None and shift is None else (None, last)
    same = same_year_after(page, last) if year is None and side is None and shift is None else None
    if same is not None:
        return Atom(index, same, "time-month", Month(month=month.word.value, hijri=hijri, same_year=True))
    shift = 0 if side == 0 else shift
    base = Month(month=month.word.value, year=year, side=side or 0, shift=shift, hijri=hijri)
    if is_name(page, index, base):
        return None
    told = told or year is not None or side is not None or shift is not None
    if month.word.risky and not told and not _in_time(page, index):
        return None
    after = _day_after_month(page, index, base, last) if year is None and last == own else None
    return after or Atom(index, last, "time-month", base)


def _in_time(page: Page, index: int) -> bool:
    """Tell whether a preposition of time stands before a month whose name is another word too."""
    cues = page.cues
    before = page.forms[index - 1] if page.near(index) else ""
    return (
        before in cues.in_
        or before in cues.since
        or before in cues.until
        or page.hit(index - 1, DURING | SECTION) is not None
    )


def _day_after_month(page: Page, first: int, base: Month, last: int) -> Atom | None:
    """Return "January 12, 2018": the day after the month, with a year only."""
    read = day_number(page, last + 1) if page.near(last + 1) else None
    if read is None:
        return None
    year, end, _ = year_after(page, read[1] - 1, hijri=False)
    if year is None:
        return None
    return Atom(first, end, "time-date", Date(day=read[0], month=base.month, year=year))


def _pair(page: Page, month: Hit, last: int) -> int:
    """Return the last word of a month given by two names: "May/Ayyar", "January (Kanun II)"."""
    at = last + 1
    if page.senses[at].says & MONTH and page.gap(at).strip() in ("/", "(", "-", "\\"):
        other = page.hit(at, MONTH)
        if other is not None and other.word.value == month.word.value and not other.conjunction:
            return at + other.more
    return last


READERS = (
    (READ_DAY_OF, _day_of),
    (READ_NUMERIC, numeric_at),
    (READ_DAY, _day_month),
    (READ_MONTH, _month),
    (READ_YEAR, year_at),
    (READ_BARE_YEAR, bare_year),
    (READ_YEAR_WORDS, year_in_words),
)
"""The readers of the calendar: the first that reads anything wins."""
