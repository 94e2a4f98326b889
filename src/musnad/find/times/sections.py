"""Parts of a stretch: the beginning of March, the second half of the year, the first Friday of July."""

from musnad.find.numbers.figure import Figure
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.dates import date_at
from musnad.find.times.days import day_at
from musnad.find.times.openers import openers
from musnad.find.times.page import Atom, Page
from musnad.find.times.units import unit_at
from musnad.lexicon.numbers import PART
from musnad.lexicon.times import time_cues
from musnad.model.time_expression import Anaphor, Base, Date, Month, Nth, Section, Unit, UnitShift, Year

_HALVES = {2: "half", 4: "quarter"}


def section_at(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return the part of a month, week or year that begins with a word."""
    return _named(page, index, figures) or _share(page, index, figures) or _nth(page, index, figures)


def _whole(page: Page, index: int, figures: dict[int, Figure]) -> tuple[Base, int] | None:
    """Return the month, week or year that begins with a word, "of" left out, and its last word."""
    if not page.near(index):
        return None
    cues = time_cues()
    if page.form(index) in cues.from_ or page.form(index) in cues.in_:
        index += 1
    if index >= len(page.forms):
        return None
    atom = date_at(page, index, openers()[page.forms[index]]) or unit_at(page, index, figures)
    if atom is None:
        unit = page.hit(index, "unit")
        if unit is None or not unit.article or unit.word.value != 1 or unit.word.key not in ("week", "month", "year"):
            return None
        same = day_at(page, index)
        if same is not None and isinstance(same.base, Anaphor) and same.last > unit.last:
            return same.base, same.last
        return UnitShift(unit=Unit(unit.word.key), shift=0), unit.last
    return (atom.base, atom.last) if isinstance(atom.base, Month | Year | UnitShift) else None


def _named(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    hit = page.hit(index, "section")
    if hit is None or hit.preposition == "like":
        return None
    whole = _whole(page, hit.last + 1, figures)
    if whole is None:
        return None
    base, last = whole
    if page.form(index).endswith("\u0627\u0648\u0644") and isinstance(base, Month):
        date = Date(day=1, month=base.month, year=base.year, side=base.side, shift=base.shift, hijri=base.hijri)
        return Atom(index, last, "time-date", date)
    return Atom(index, last, "time-section", Section(of=base, part=hit.word.key))


def _share(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return "the first half of the year", "the third quarter of 2016"."""
    part = page.view.head(index, PART)
    if part is None or not part.prefix.article or part.entry.value not in _HALVES or not page.near(index + 1):
        return None
    ordinal = ordinal_at(page.view, index + 1) if page.view.readings[index + 1] else None
    if ordinal is None or ordinal[0] > part.entry.value:
        return None
    whole = _whole(page, ordinal[1], figures)
    if whole is None:
        return None
    base, last = whole
    return Atom(index, last, "time-section", Section(of=base, part=f"{_HALVES[part.entry.value]}-{ordinal[0]}"))


def _nth(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return "the first week of March", "the last Tuesday of the month", "the second Wednesday in July"."""
    read = _nth_before(page, index) or _nth_after(page, index)
    if read is None:
        return None
    n, unit, weekday, last = read
    if weekday is not None and n > 0 and _is_date(page, index, last):
        return None
    whole = _whole(page, last + 1, figures)
    if whole is None:
        return None
    base, last = whole
    return Atom(index, last, "time-nth", Nth(of=base, n=n, unit=unit, weekday=weekday))


def _is_date(page: Page, index: int, last: int) -> bool:
    """Tell whether "Monday the fifth of January" is a date: the ordinal stands before the bare name of a month."""
    after = last + 1
    if page.near(after) and page.form(after) in time_cues().from_:
        after += 1
    return page.next(after, "month") is not None and page.hit(index, "weekday", "unit") is not None


Read = tuple[int, Unit, int | None, int]


def _nth_before(page: Page, index: int) -> Read | None:
    n, after = _ordinal(page, index)
    if n == 0 or not page.near(after):
        return None
    if page.form(after) in time_cues().day_word and page.next(after + 1, "weekday", "bare_weekday") is not None:
        after += 1
    return _kind(page, after, n, article=False)


def _nth_after(page: Page, index: int) -> Read | None:
    at = index
    if page.form(at) in time_cues().day_word and page.next(at + 1, "weekday") is not None:
        at += 1
    kind = _kind(page, at, 0, article=True)
    if kind is None or not page.near(kind[3] + 1):
        return None
    n, after = _ordinal(page, kind[3] + 1)
    return None if n == 0 else (n, kind[1], kind[2], after - 1)


def _kind(page: Page, index: int, n: int, *, article: bool) -> Read | None:
    hit = page.hit(index, "weekday", "bare_weekday", "unit")
    if (
        hit is None
        or hit.conjunction
        or hit.article is not article
        or hit.word.value != (1 if hit.word.kind == "unit" else hit.word.value)
    ):
        return None
    if hit.word.kind == "unit":
        return (n, Unit(hit.word.key), None, hit.last) if hit.word.key in ("day", "week") else None
    return n, Unit.DAY, hit.word.value, hit.last


def _ordinal(page: Page, index: int) -> tuple[int, int]:
    """Return an ordinal and the index after it; -1 for last, 0 for none."""
    form = page.form(index)
    if form in (
        "\u0627\u062e\u0631",
        "\u0627\u0644\u0627\u062e\u064a\u0631",
        "\u0627\u0644\u0627\u062e\u064a\u0631\u0647",
    ):
        return -1, index + 1
    if index >= len(page.forms) or not page.view.readings[index]:
        return 0, index
    return ordinal_at(page.view, index) or (0, index)
