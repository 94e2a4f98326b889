"""Years: in digits, in words, decades, and the year that follows a month."""

import re

from musnad.find.numbers.numeral import numeral_at
from musnad.find.times.numeric import years_from_to
from musnad.find.times.page import Atom, Page
from musnad.lexicon.times import time_cues
from musnad.model.time_expression import Year

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_YEAR = re.compile(r"1\d\d\d|20\d\d")
_YEARS = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)")
_HIJRI_YEAR = re.compile(r"1[34]\d\d")
_ANY_YEAR = re.compile(r"\d{3,4}")
SIDES = {"last": -1, "this": 0, "next": 1}


def year_at(page: Page, index: int) -> Atom | None:
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
        return Atom(index, index + 1, "time-years", years_from_to(int(found[1]), int(found[2])))
    spoken = _spoken_year(page, index + 1)
    return None if spoken is None else Atom(index, spoken[1], "time-year", Year(year=spoken[0]))


def year_in_words(page: Page, index: int) -> Atom | None:
    """Return a year in words alone, with nothing after it that the number could count."""
    spoken = _spoken_year(page, index)
    if spoken is None or spoken[0] < 1100 or spoken[0] == 2000 or page.near(spoken[1] + 1):
        return None
    return Atom(index, spoken[1], "time-bare-year", Year(year=spoken[0]))


def bare_year(page: Page, index: int) -> Atom | None:
    """Return a year in digits alone; whether it may stand so is asked when the pieces are joined."""
    if not _YEAR.fullmatch(page.form(index)):
        return None
    return Atom(index, _mark(page, index), "time-bare-year", Year(year=int(page.form(index))))


def _spoken_year(page: Page, index: int) -> tuple[int, int] | None:
    if index >= len(page.forms) or not page.view.readings[index] or page.form(index)[0].isdigit():
        return None
    numeral = numeral_at(page.view, index)
    if numeral is None or not 1000 <= numeral.value <= 2100 or numeral.fraction:
        return None
    return int(numeral.value), numeral.last


def _mark(page: Page, last: int) -> int:
    """Return the last word with the mark of the calendar after a year, if there is one."""
    cues = time_cues()
    form = page.form(last + 1)
    return last + 1 if page.near(last + 1) and (form in cues.gregorian_marks or form in cues.hijri_marks) else last


def year_after(page: Page, last: int, *, hijri: bool) -> tuple[int | None, int, int | None]:
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


def same_year_after(page: Page, last: int) -> int | None:
    """Return the last word of "of the same year" after a month, or None."""
    after = last + 1
    if page.after_bracket(after) and page.form(after) in time_cues().from_:
        after += 1
    same = page.next(after, "same")
    unit = page.next(after if same is None else same.last + 1, "unit")
    if unit is None or unit.word.key != "year" or unit.word.value != 1 or not unit.article:
        return None
    if same is not None:
        return unit.last
    side = page.next(unit.last + 1, "side")
    return side.last if side is not None and side.word.key == "same" else None
