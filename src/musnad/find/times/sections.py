"""Parts of a stretch: the beginning of March, the second half of the year, the first Friday of July."""

from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.dates import date_at
from musnad.find.times.days import same_day
from musnad.find.times.kinds import (
    BARE_WEEKDAY,
    MONTH,
    NUMBER,
    ORDINAL,
    READ_NTH,
    READ_SECTION,
    READ_SHARE,
    SECTION,
    UNIT,
    WEEKDAY,
)
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import LAST, THE_LAST
from musnad.find.times.units import unit_at
from musnad.lexicon import numbers
from musnad.model.time_expression import UNITS, Anaphor, Base, Date, Month, Nth, Section, Unit, UnitShift, Year

_HALVES = {2: "half", 4: "quarter"}
_DAY = Unit.DAY


def _whole(page: Page, index: int) -> tuple[Base, int] | None:
    """Return the month, week or year that begins with a word, "of" left out, and its last word."""
    if not page.senses[index].says or not page.near(index):
        return None
    if page.forms[index] in page.cues.from_ or page.forms[index] in page.cues.in_:
        index += 1
    if not page.senses[index].says:
        return None
    atom = date_at(page, index) or unit_at(page, index)
    if atom is not None:
        return (atom.base, atom.last) if isinstance(atom.base, _WHOLES) else None
    unit = page.hit(index, UNIT)
    if unit is None or not unit.is_the("week", "month", "year"):
        return None
    last = index + unit.more
    same = same_day(page, index)
    if same is not None and isinstance(same.base, Anaphor) and same.last > last:
        return same.base, same.last
    return UnitShift(unit=UNITS[unit.word.key], shift=0), last


_WHOLES = (Month, Year, UnitShift)


def _named(page: Page, index: int) -> Atom | None:
    """Return "the beginning of March"."""
    hit = page.hit(index, SECTION)
    whole = None if hit is None or hit.preposition == "like" else _whole(page, index + hit.more + 1)
    if hit is None or whole is None:
        return None
    base, last = whole
    if isinstance(base, Month) and page.forms[index].endswith("\u0627\u0648\u0644"):
        date = Date(day=1, month=base.month, year=base.year, side=base.side, shift=base.shift, hijri=base.hijri)
        return Atom(index, last, "time-date", date)
    return Atom(index, last, "time-section", Section(of=base, part=hit.word.key))


def _share(page: Page, index: int) -> Atom | None:
    """Return "the first half of the year", "the third quarter of 2016"."""
    if not page.senses[index + 1].says & ORDINAL:
        return None
    part = page.view.head(index, numbers.PART)
    if part is None or not part.prefix.article or part.entry.value not in _HALVES or not page.near(index + 1):
        return None
    ordinal = ordinal_at(page.view, index + 1)
    if ordinal is None or ordinal[0] > part.entry.value:
        return None
    whole = _whole(page, ordinal[1])
    if whole is None:
        return None
    base, last = whole
    return Atom(index, last, "time-section", Section(of=base, part=f"{_HALVES[part.entry.value]}-{ordinal[0]}"))


def _nth(page: Page, index: int) -> Atom | None:
    """Return "the first week of March", "the last Tuesday of the month", "the second Wednesday in July"."""
    says, after = page.senses[index].says, page.senses[index + 1].says
    read = _nth_before(page, index) if says & ORDINAL else None
    if read is None and after & (ORDINAL | WEEKDAY):  # the units and weekdays are of one word
        read = _nth_after(page, index)
    if read is None:
        return None
    n, unit, weekday, last = read
    if weekday is not None and n > 0 and _is_date(page, index, last):
        return None
    whole = _whole(page, last + 1)
    if whole is None:
        return None
    base, last = whole
    return Atom(index, last, "time-nth", Nth(of=base, n=n, unit=unit, weekday=weekday))


def _is_date(page: Page, index: int, last: int) -> bool:
    """Tell whether "Monday the fifth of January" is a date: the ordinal stands before the bare name of a month."""
    after = last + 1
    if page.forms[after] in page.cues.from_ and page.near(after):
        after += 1
    return page.next(after, MONTH) is not None and page.hit(index, WEEKDAY | UNIT) is not None


Read = tuple[int, Unit, int | None, int]


def _nth_before(page: Page, index: int) -> Read | None:
    n, after = _ordinal(page, index)
    if n == 0 or not page.near(after):
        return None
    if page.forms[after] in page.cues.day_word and page.next(after + 1, WEEKDAY | BARE_WEEKDAY) is not None:
        after += 1
    return _kind(page, after, n, article=False)


def _nth_after(page: Page, index: int) -> Read | None:
    at = index
    if page.forms[at] in page.cues.day_word and page.next(at + 1, WEEKDAY) is not None:
        at += 1
    kind = _kind(page, at, 0, article=True)
    if kind is None or not page.senses[kind[3] + 1].says & ORDINAL or not page.near(kind[3] + 1):
        return None
    n, after = _ordinal(page, kind[3] + 1)
    return None if n == 0 else (n, kind[1], kind[2], after - 1)


def _kind(page: Page, index: int, n: int, *, article: bool) -> Read | None:
    hit = page.hit(index, WEEKDAY | BARE_WEEKDAY | UNIT)
    if hit is None or hit.conjunction or hit.article is not article:
        return None
    last = index + hit.more
    if hit.kind != UNIT:
        return n, _DAY, hit.word.value, last
    return (n, UNITS[hit.word.key], None, last) if hit.word.value == 1 and hit.word.key in ("day", "week") else None


def _ordinal(page: Page, index: int) -> tuple[int, int]:
    """Return an ordinal and the index after it; -1 for last, 0 for none."""
    says = page.senses[index].says
    if not says & ORDINAL:
        return 0, index
    if page.forms[index] == LAST or page.forms[index] in THE_LAST:
        return -1, index + 1
    return (ordinal_at(page.view, index) if says & NUMBER else None) or (0, index)


READERS = ((READ_SECTION, _named), (READ_SHARE, _share), (READ_NTH, _nth))
"""The readers of parts of a stretch: the first that reads anything wins."""
