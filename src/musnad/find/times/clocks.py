"""Clock times: the hour in words or digits, its minutes, its part of the day, its zone."""

import re

import msgspec

from musnad.find.numbers.numeral import numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.digits import CLOCK
from musnad.find.times.kinds import (
    ADVERB,
    BARE_WEEKDAY,
    DIGITS,
    NIGHT,
    PART,
    PART_PHRASE,
    READ_HOUR,
    READ_SPOKEN,
    READ_WRITTEN,
    SHIFT,
    UNIT,
    WEEKDAY,
)
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import ARTICLE
from musnad.lexicon import numbers
from musnad.lexicon.numbers import connectives
from musnad.lexicon.times import clock_parts, local_time, zones
from musnad.model.time_expression import Clock

_HOUR = re.compile(r"[01]?\d|2[0-4]")
_LAST_SURE = 13


def _named(page: Page, index: int) -> Atom | None:
    """Return "the hour ...", "about the hour ...": a clock time in words or digits."""
    cues = page.cues
    first, form = index, page.forms[index]
    if form in cues.about or form[1:] in cues.about:
        index += 1
        form = page.forms[index]
        if form not in cues.hour or not page.near(index):
            return None
    if form not in cues.hour and form[1:] not in cues.hour:
        return None
    read = _hour(page, index + 1)
    return None if read is None else _with_rest(page, first, *read, named=True)


def _in_digits(page: Page, index: int) -> Atom | None:
    """Return "2:30 pm"."""
    return _with_rest(page, index, *_written(page.forms[index], index), named=False)


def _in_words(page: Page, index: int) -> Atom | None:
    """Return "seven in the evening"."""
    read = _spoken(page, index) if page.view.numbers[index].readings[0].prefix.article else None
    return None if read is None else _with_rest(page, index, *read, named=False)


def _written(form: str, index: int) -> tuple[Clock, int]:
    found = CLOCK.fullmatch(form)
    assert found is not None
    hour = int(found[1])
    return Clock(hour=hour, minute=int(found[2]), sure=hour >= _LAST_SURE or hour == 0 or found[1][0] == "0"), index


def _hour(page: Page, index: int) -> tuple[Clock, int] | None:
    """Return the clock time after the word "hour", and its last word."""
    if not page.near(index):
        return None
    if page.forms[index] == ARTICLE:
        index += 1
    form, sense = page.forms[index], page.senses[index]
    if sense.calls & READ_WRITTEN:
        return _written(form, index)
    if sense.says & DIGITS:
        return _timed(page, int(form), index) if _HOUR.fullmatch(form) else None
    return _spoken(page, index)


def _spoken(page: Page, index: int) -> tuple[Clock, int] | None:
    """Return the clock time whose hour is said in words: one, or an ordinal up to twelve."""
    unit = page.view.head(index, numbers.UNIT)
    if unit is not None and unit.entry.value == 1:
        return _timed(page, 1, index)
    ordinal = ordinal_at(page.view, index)
    if ordinal is None:
        return None
    hour, after = ordinal
    if hour > 12:  # the minutes of "two and thirty minutes" are no part of the ordinal
        hour, after = ordinal[0] % 10, index + 1
    return _timed(page, hour, after - 1) if 1 <= hour <= 12 else None


def _timed(page: Page, hour: int, last: int) -> tuple[Clock, int] | None:
    """Return an hour with its minutes."""
    if hour > 24:
        return None
    minute, last = _minutes(page, last)
    if minute < 0:
        hour, minute = (hour - 1) % 24, 60 + minute
    return Clock(hour=hour, minute=minute, sure=hour >= _LAST_SURE or hour == 0), last


def _minutes(page: Page, last: int) -> tuple[int, int]:
    """Return the minutes after an hour ("and a half", "and 26 minutes", "less a quarter") and the last word."""
    after = last + 1
    if not page.near(after):
        return 0, last
    form, and_ = page.forms[after], connectives().and_
    if form in page.cues.minutes_less:
        part = clock_parts().get(page.forms[after + 1])
        return (-part, after + 1) if part is not None else _counted(page, after + 1, last, sign=-1)
    if not form.startswith(and_):
        return 0, last
    if form == and_ and page.near(after + 1):
        part = clock_parts().get(page.forms[after + 1])
        return (part, after + 1) if part is not None else _counted(page, after + 1, last, sign=1)
    part = clock_parts().get(form[1:])
    return (part, after) if part is not None else _counted(page, after, last, sign=1)


def _counted(page: Page, index: int, last: int, *, sign: int) -> tuple[int, int]:
    numeral = numeral_at(page.view, index) if index < page.count else None
    if numeral is None or not 0 < numeral.value < 60:
        return 0, last
    unit = page.next(numeral.last + 1, UNIT)
    if unit is not None and unit.word.key == "minute":
        return sign * int(numeral.value), numeral.last + 1 + unit.more
    return (sign * int(numeral.value), numeral.last) if unit is None and numeral.digits is False else (0, last)


def _with_rest(page: Page, first: int, clock: Clock, last: int, *, named: bool) -> Atom | None:
    """Return the atom with its part of the day and zone; None where nothing says that it is a clock time."""
    part, last = _part(page, last)
    zone, last = _zone(page, last)
    if part is None and zone is not None:
        part, last = _part(page, last)
    if not named and part is None and zone is None and not _of_part(page, last):
        return None
    return Atom(first, last, "time-clock", part=part, clock=msgspec.structs.replace(clock, zone=zone))


def _of_part(page: Page, last: int) -> bool:
    """Tell whether "of the morning of ..." follows."""
    after = last + 1
    of = page.forms[after] in page.cues.from_ and page.near(after)
    return of and page.next(after + 1, PART | PART_PHRASE) is not None


def _part(page: Page, last: int) -> tuple[str | None, int]:
    """Return the part of the day that follows: an adverb, or the letters for before and after noon."""
    at = last + 1
    if not page.senses[at].says or page.gap(at) not in (" ", "", " ("):
        return None, last
    form = page.forms[at]
    hit, end = page.hit(at, ADVERB | PART_PHRASE), at
    if hit is None and form in page.cues.in_ and page.near(at + 1):
        hit, end = page.hit(at + 1, PART_PHRASE), at + 1
    if hit is not None and not hit.conjunction:
        return hit.word.key, end + hit.more
    part = page.hit(at, PART)
    if part is not None and part.bare and not part.article and _alone(page, at + part.more):
        return part.word.key, at + part.more
    if form in page.cues.am:
        return "am", at
    return ("pm", at) if form in page.cues.pm else (None, last)


def _alone(page: Page, last: int) -> bool:
    """Tell whether no day follows a part of the day, so that it is an adverb written without its ending."""
    return page.next(last + 1, SHIFT | WEEKDAY | NIGHT | UNIT | BARE_WEEKDAY) is None


def _zone(page: Page, last: int) -> tuple[str | None, int]:
    cues = page.cues
    after = last + 1
    if not page.senses[after].says or page.gap(after).strip() not in ("", "(", "\u060c"):
        return None, last
    form = page.forms[after]
    for words in local_time().get(form, ()):
        if tuple(page.forms[after : after + len(words)]) == words:
            return "local", after + len(words) - 1
    if form in cues.time_of or form[1:] in cues.time_of:
        zone = zones().get(page.forms[after + 1])
        if zone is not None:
            return zone, after + 1 + (page.forms[after + 2] == "\u0627\u0644\u0645\u0643\u0631\u0645\u0647")
    return (zones()[form], after) if form in zones() and form.startswith("\u063a") else (None, last)


READERS = ((READ_HOUR, _named), (READ_WRITTEN, _in_digits), (READ_SPOKEN, _in_words))
"""The readers of clock times."""
