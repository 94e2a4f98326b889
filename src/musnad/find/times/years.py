"""Years: in digits, in words, decades, and the year that follows a month."""

import re

from musnad.find.numbers.numeral import numeral_at
from musnad.find.times.digits import YEAR, YEARS
from musnad.find.times.kinds import DECADE, DIGITS, NUMBER, SAME, SIDE, UNIT
from musnad.find.times.numeric import years_from_to
from musnad.find.times.page import Atom, Page
from musnad.find.times.sides import side_at
from musnad.lexicon.numberforms import NO_NUMBER
from musnad.model.time_expression import Year

_DATED_YEAR = re.compile(r"1\d\d\d|20\d\d")
_HIJRI_YEAR = re.compile(r"1[34]\d\d")
_ANY_YEAR = re.compile(r"\d{3,4}")


def year_at(page: Page, index: int) -> Atom | None:
    """Return "the year 2015", in digits or words, or a decade."""
    return _decade(page, index) or _year(page, index)


def _decade(page: Page, index: int) -> Atom | None:
    unit = page.hit(index, UNIT) if page.senses[index + 1].says & DECADE else None
    named = unit is not None and unit.word.key == "decade" and unit.word.value == 1
    at = index + named
    decade = page.next(at, DECADE) if named else page.hit(at, DECADE)
    if decade is None or not (named or not decade.preposition):
        return None
    cues = page.cues
    last = at + decade.more
    if page.forms[last + 1] in cues.from_ and page.forms[last + 2] in cues.in_age:
        return None
    if page.forms[last + 1] in cues.century and page.near(last + 1):
        last += 1
        side = page.next(last + 1, SIDE)
        last += 0 if side is None else 1 + side.more
    return Atom(index, last, "time-decade", Year(year=decade.word.value, length=10))


def _year(page: Page, index: int) -> Atom | None:
    says, cues = page.senses[index + 1].says, page.cues
    form = page.forms[index]
    if not says & _FIGURES or not (form in cues.year_word or form[1:] in cues.year_word) or not page.near(index + 1):
        return None
    after = page.forms[index + 1]
    if _ANY_YEAR.fullmatch(after):
        last = _mark(page, index + 1)
        hijri = bool(_HIJRI_YEAR.fullmatch(after)) and page.forms[last] in cues.hijri_marks
        return Atom(index, last, "time-year", Year(year=int(after), hijri=hijri))
    if found := YEARS.fullmatch(after):
        return Atom(index, index + 1, "time-years", years_from_to(int(found[1]), int(found[2])))
    spoken = _spoken_year(page, index + 1)
    return None if spoken is None else Atom(index, spoken[1], "time-year", Year(year=spoken[0]))


_FIGURES = NUMBER | DIGITS


def year_in_words(page: Page, index: int) -> Atom | None:
    """Return a year in words alone, with nothing after it that the number could count."""
    if page.view.linked[index + 1] is NO_NUMBER:
        return None
    spoken = _spoken_year(page, index)
    if spoken is None or spoken[0] < 1100 or spoken[0] == 2000 or page.near(spoken[1] + 1):
        return None
    return Atom(index, spoken[1], "time-bare-year", Year(year=spoken[0]))


def bare_year(page: Page, index: int) -> Atom | None:
    """Return a year in digits alone; whether it may stand so is asked when the pieces are joined."""
    if not YEAR.fullmatch(page.forms[index]):
        return None
    return Atom(index, _mark(page, index), "time-bare-year", Year(year=int(page.forms[index])))


def _spoken_year(page: Page, index: int) -> tuple[int, int] | None:
    numeral = numeral_at(page.view, index) if page.senses[index].says & NUMBER else None
    if numeral is None or not 1000 <= numeral.value <= 2100 or numeral.fraction:
        return None
    return int(numeral.value), numeral.last


def _mark(page: Page, last: int) -> int:
    """Return the last word with the mark of the calendar after a year, if there is one."""
    form, cues = page.forms[last + 1], page.cues
    return last + 1 if (form in cues.gregorian_marks or form in cues.hijri_marks) and page.near(last + 1) else last


def year_after(page: Page, last: int, *, hijri: bool) -> tuple[int | None, int, int | None]:
    """Return the year after a month, the last word, and the shift if it is "last year"."""
    cues = page.cues
    after = last + 1
    if not page.senses[after].says or (gap := page.gap(after).strip()) not in _BEFORE_YEAR:
        return None, last, None
    form = page.forms[after]
    pattern = _HIJRI_YEAR if hijri else _DATED_YEAR
    if pattern.fullmatch(form):
        return int(form), _mark(page, after), None
    if form in cues.from_ and gap in _EASY:
        after += 1
        form = page.forms[after]
    if form in cues.year_word and page.after_bracket(after) and pattern.fullmatch(page.forms[after + 1]):
        return int(page.forms[after + 1]), _mark(page, after + 1), None
    year = _spoken_year(page, after)
    if year is not None:
        return year[0], year[1], None
    unit = page.next(after, UNIT)
    side, end = side_at(page, after + unit.more + 1) if unit is not None and unit.is_the("year") else (None, last)
    return None, last if side is None else end, side


_BEFORE_YEAR, _EASY = ("", "\u060c", ",", "-", ")", "/"), ("", ")")
"""What may stand between a month and its year; between it and "of"."""


def same_year_after(page: Page, last: int) -> int | None:
    """Return the last word of "of the same year" after a month, or None."""
    after = last + 1
    if page.forms[after] in page.cues.from_ and page.after_bracket(after):
        after += 1
    same = page.next(after, SAME)
    at = after if same is None else after + same.more + 1
    unit = page.next(at, UNIT)
    if unit is None or not unit.is_the("year"):
        return None
    at += unit.more
    if same is not None:
        return at
    side = page.next(at + 1, SIDE)
    return at + 1 + side.more if side is not None and side.word.key == "same" else None
