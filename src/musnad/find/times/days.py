"""Days: weekdays, today and yesterday, nights, parts of the day."""

from musnad.find.times.dates import day_number
from musnad.find.times.kinds import (
    ADVERB,
    BARE_WEEKDAY,
    DIGITS,
    NIGHT,
    NUMBER,
    PART,
    PART_PHRASE,
    READ_PART,
    READ_SAME,
    READ_SHIFT,
    READ_WEEKDAY,
    SAME,
    SHIFT,
    SIDE,
    THAT,
    THIS,
    UNIT,
    WEEKDAY,
)
from musnad.find.times.page import Atom, Page
from musnad.find.times.sides import side_at
from musnad.model.time_expression import UNITS, Anaphor, Date, DayShift, Unit, Weekday

_DAY = Unit.DAY


def _shift(page: Page, index: int) -> Atom | None:
    """Return today, yesterday and the like, or a night."""
    hit = page.hit(index, SHIFT)
    if hit is None:
        night = page.hit(index, NIGHT)
        if night is None or night.preposition == "like":
            return None
        return Atom(index, index + night.more, "time-night", DayShift(shift=night.word.value), part=night.word.key)
    last = index + hit.more
    if hit.word.value == 0 and _is_no_today(page, index, last):
        return None
    return Atom(index, last, "time-day", DayShift(shift=hit.word.value))


def _is_no_today(page: Page, first: int, last: int) -> bool:
    """Tell whether "today" is a part of a name, or a day of something."""
    cues = page.cues
    if page.forms[last + 1] in cues.not_today_before and page.near(last + 1):
        return True
    if last > first or not page.near(first):
        return False
    before = page.forms[first - 1]
    return before in cues.not_today_after or (before in cues.in_ and page.next(last + 1, WEEKDAY) is None)


def same_day(page: Page, index: int) -> Atom | None:
    """Return "the same day", "that day", "the next day", "the day before", counted from the time mentioned before."""
    that = page.hit(index, THAT | SAME) if page.senses[index].says & (THAT | SAME) else None
    if that is not None:
        at = index + that.more + 1
        unit = page.next(at, UNIT | PART)
        if unit is None or not unit.article:
            return None
        part = unit.word.key if unit.kind == PART else None
        return _same_unit(index, "day" if part else unit.word.key, at + unit.more, part)
    unit = page.hit(index, UNIT | PART)
    if unit is None or not unit.article or (unit.kind == UNIT and unit.word.value != 1):
        return None
    at = index + unit.more + 1
    side = page.next(at, SIDE)
    if side is None:
        return None
    part = unit.word.key if unit.kind == PART else None
    name = "day" if part else unit.word.key
    if side.word.key == "same":
        return _same_unit(index, name, at + side.more, part)
    return _next_unit(index, name, at + side.more, part) if side.word.key == "following" else None


def _same_unit(first: int, name: str, last: int, part: str | None = None) -> Atom | None:
    if name not in _SPOKEN_OF:
        return None
    return Atom(first, last, "time-same", Anaphor(unit=UNITS[name], low=0, high=0, sign=0), part)


def _next_unit(first: int, name: str, last: int, part: str | None) -> Atom | None:
    if name not in _SPOKEN_OF:
        return None
    return Atom(first, last, "time-following", Anaphor(unit=UNITS[name], low=1, high=1, sign=1), part)


_SPOKEN_OF = ("day", "week", "month", "year")
"""The units of which one is the same or the next."""


def _weekday(page: Page, index: int) -> Atom | None:
    """Return a weekday, with "the day of" before it and its week after it."""
    if not page.senses[index].says & (WEEKDAY | BARE_WEEKDAY):
        return _day_of(page, index)
    hit = page.hit(index, WEEKDAY)
    if hit is None:
        return _bare_weekday(page, index)
    if not hit.article or (index and _is_no_weekday(page, index)):
        return None
    return _week_of(page, index, hit.word.value, index + hit.more)


def _day_of(page: Page, index: int) -> Atom | None:
    """Return "the day of" a weekday."""
    hit = page.next(index + 1, WEEKDAY | BARE_WEEKDAY)
    if hit is None or not (page.forms[index] in page.cues.day_word or page.forms[index][0] in _BEFORE_DAY):
        return None
    return _week_of(page, index, hit.word.value, index + 1 + hit.more)


_BEFORE_DAY = "\u0648\u0641\u0628\u0644"
"""What may be written together with "day": and, so, on, for."""


def _bare_weekday(page: Page, index: int) -> Atom | None:
    """Return a weekday without the article, which stands only before its week: "Sunday of last week"."""
    hit = page.hit(index, BARE_WEEKDAY)
    atom = None if hit is None or hit.article else _week_of(page, index, hit.word.value, index + hit.more)
    return atom if atom is not None and isinstance(atom.base, Weekday) and atom.base.week is not None else None


def _is_no_weekday(page: Page, index: int) -> bool:
    """Tell whether a weekday is a name after the word before it, or "Monday" is "both": after a dual with the
    article.
    """
    before = page.forms[index - 1]
    if before in page.cues.not_after:
        return page.near(index)
    dual = before.startswith("\u0627\u0644") and before.endswith(("\u064a\u0646", "\u0627\u0646"))
    return dual and page.forms[index].endswith("\u064a\u0646") and page.near(index)


def _week_of(page: Page, first: int, day: int, last: int) -> Atom:
    """Return a weekday with "last", "next", "of last week" after it."""
    after = last + 1
    if not page.senses[after].says:
        return Atom(first, last, "time-weekday", Weekday(day=day))
    side, end = side_at(page, after)
    if side is not None:
        return Atom(first, end, "time-weekday", Weekday(day=day, side=side))
    at = after + 1 if page.forms[after] in page.cues.from_ and page.near(after) else after
    this = page.next(at, THIS)
    at += this is not None
    unit = page.next(at, UNIT)
    if unit is not None and unit.is_the("week"):
        week, end = (0, at + unit.more) if this is not None else side_at(page, at + unit.more + 1)
        if week is not None:
            return Atom(first, end, "time-weekday", Weekday(day=day, week=week))
    return _with_number(page, first, day, after) or Atom(first, last, "time-weekday", Weekday(day=day))


def _with_number(page: Page, first: int, day: int, after: int) -> Atom | None:
    """Return "Friday the 15th", with nothing after it that the number could count."""
    if page.forms[after] in page.cues.in_ and page.near(after):
        after += 1
    says = page.senses[after].says
    if not says & (NUMBER | DIGITS) or not page.near(after) or page.hit(after, WEEKDAY) is not None:
        return None
    read = day_number(page, after)
    if read is None or not 1 <= read[0] <= 31 or (page.near(read[1]) and page.forms[read[1]] not in page.cues.to):
        return None
    return Atom(first, read[1] - 1, "time-weekday-number", Date(day=read[0], weekday=day))


def _part(page: Page, index: int) -> Atom | None:
    """Return a part of the day; whether it may stand without a day is asked when the pieces are joined."""
    says = page.senses[index].says
    phrase = page.hit(index, PART_PHRASE) if says & PART_PHRASE else None
    if phrase is not None:
        return Atom(index, index + phrase.more, "time-part-phrase", part=phrase.word.key)
    hit = page.hit(index, ADVERB) if says & ADVERB else None
    if hit is not None and not hit.preposition and not hit.article and not _is_no_adverb(page, index):
        return Atom(index, index + hit.more, "time-adverb", part=hit.word.key)
    hit = page.hit(index, PART)
    if hit is None or hit.preposition == "like":
        return None
    rule = "time-the-part" if hit.article else "time-part"
    return Atom(index, index + hit.more, rule, part=hit.word.key)


def _is_no_adverb(page: Page, index: int) -> bool:
    """Tell whether "at dawn" is a dual verb after a relative, or "at night" is written with a hamza on yeh: "lest"
    folds to what that folds to.
    """
    if page.forms[index - 1] in page.cues.relatives and page.near(index):
        return True
    start, text = page.starts[index], page.text
    return _SEAT in text.raw and _SEAT in text.raw[slice(*text.span(start, start + len(page.forms[index])))]


_SEAT = "\u0626"

READERS = ((READ_SAME, same_day), (READ_SHIFT, _shift), (READ_WEEKDAY, _weekday), (READ_PART, _part))
"""The readers of days: the first that reads anything wins."""
