"""Clock times: the hour in words or digits, its minutes, its part of the day, its zone."""

import re

import msgspec

from musnad.find.numbers.numeral import numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.times.page import Atom, Page
from musnad.lexicon.numbers import UNIT, connectives
from musnad.lexicon.times import clock_parts, local_time, time_cues, zones
from musnad.model.time_expression import Clock

_WRITTEN = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?")
_HOUR = re.compile(r"[01]?\d|2[0-4]")
_LAST_SURE = 13


def clock_at(page: Page, index: int) -> Atom | None:
    """Return the clock time that begins with a word: "the hour ...", "2:30 pm", "seven in the evening"."""
    cues = time_cues()
    form = page.form(index)
    first = index
    if form in cues.about or form[1:] in cues.about:
        index += 1
        form = page.form(index)
        if not page.near(index) or form not in cues.hour:
            return None
    if form in cues.hour or form[1:] in cues.hour:
        read = _hour(page, index + 1)
        return None if read is None else _with_rest(page, first, *read, named=True)
    if _WRITTEN.fullmatch(form):
        return _with_rest(page, first, *_written(form, index), named=False)
    if not page.view.readings[index] or not page.view.readings[index][0].prefix.article:
        return None
    read = _spoken(page, index)
    return None if read is None else _with_rest(page, first, *read, named=False)


def _written(form: str, index: int) -> tuple[Clock, int]:
    found = _WRITTEN.fullmatch(form)
    assert found is not None
    hour = int(found[1])
    return Clock(hour=hour, minute=int(found[2]), sure=hour >= _LAST_SURE or hour == 0 or found[1][0] == "0"), index


def _hour(page: Page, index: int) -> tuple[Clock, int] | None:
    """Return the clock time after the word "hour", and its last word."""
    if not page.near(index):
        return None
    form = page.form(index)
    if form == "\u0627\u0644":
        index, form = index + 1, page.form(index + 1)
    if _WRITTEN.fullmatch(form):
        return _written(form, index)
    return _timed(page, int(form), index) if _HOUR.fullmatch(form) else _spoken(page, index)


def _spoken(page: Page, index: int) -> tuple[Clock, int] | None:
    """Return the clock time whose hour is said in words: one, or an ordinal up to twelve."""
    unit = page.view.head(index, UNIT)
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
    form, and_ = page.form(after), connectives().and_
    if form in time_cues().minutes_less:
        part = clock_parts().get(page.form(after + 1))
        return (-part, after + 1) if part is not None else _counted(page, after + 1, last, sign=-1)
    if form == and_ and page.near(after + 1):
        part = clock_parts().get(page.form(after + 1))
        return (part, after + 1) if part is not None else _counted(page, after + 1, last, sign=1)
    part = clock_parts().get(form[1:]) if form.startswith(and_) else None
    if part is not None:
        return part, after
    return _counted(page, after, last, sign=1) if form.startswith(and_) else (0, last)


def _counted(page: Page, index: int, last: int, *, sign: int) -> tuple[int, int]:
    numeral = numeral_at(page.view, index) if index < len(page.forms) else None
    if numeral is None or not 0 < numeral.value < 60:
        return 0, last
    unit = page.next(numeral.last + 1, "unit")
    if unit is not None and unit.word.key == "minute":
        return sign * int(numeral.value), unit.last
    return (sign * int(numeral.value), numeral.last) if unit is None and numeral.digits is False else (0, last)


def _with_rest(page: Page, first: int, clock: Clock, last: int, *, named: bool) -> Atom | None:
    """Return the atom with its part of the day and zone; None where nothing says that it is a clock time."""
    part, last = _part(page, last)
    zone, last = _zone(page, last)
    if part is None:
        part, last = _part(page, last)
    if not named and part is None and zone is None and not _of_part(page, last):
        return None
    return Atom(first, last, "time-clock", part=part, clock=msgspec.structs.replace(clock, zone=zone))


def _of_part(page: Page, last: int) -> bool:
    """Tell whether "of the morning of ..." follows."""
    after = last + 1
    return (
        page.near(after)
        and page.form(after) in time_cues().from_
        and page.next(after + 1, "part", "part_phrase") is not None
    )


def _part(page: Page, last: int) -> tuple[str | None, int]:
    """Return the part of the day that follows: an adverb, or the letters for before and after noon."""
    after = last + 1
    if after >= len(page.forms) or page.gap(after) not in (" ", "", " ("):
        return None, last
    hit = page.hit(after, "adverb", "part_phrase")
    if hit is None and page.form(after) in time_cues().in_ and page.near(after + 1):
        hit = page.hit(after + 1, "part_phrase")
    if hit is not None and not hit.conjunction:
        return hit.word.key, hit.last
    part = page.hit(after, "part")
    if (
        part is not None
        and not part.conjunction
        and not part.preposition
        and not part.article
        and _alone(page, part.last)
    ):
        return part.word.key, part.last
    if page.form(after) in time_cues().am:
        return "am", after
    return ("pm", after) if page.form(after) in time_cues().pm else (None, last)


def _alone(page: Page, last: int) -> bool:
    """Tell whether no day follows a part of the day, so that it is an adverb written without its ending."""
    return page.next(last + 1, "shift", "weekday", "night", "unit", "bare_weekday") is None


def _zone(page: Page, last: int) -> tuple[str | None, int]:
    cues = time_cues()
    after = last + 1
    if after >= len(page.forms) or page.gap(after).strip() not in ("", "(", "\u060c"):
        return None, last
    for words in local_time():
        if tuple(page.forms[after : after + len(words)]) == words:
            return "local", after + len(words) - 1
    form = page.form(after)
    if form in cues.time_of or form[1:] in cues.time_of:
        zone = zones().get(page.form(after + 1))
        if zone is not None:
            return zone, after + 1 + (page.form(after + 2) == "\u0627\u0644\u0645\u0643\u0631\u0645\u0647")
    return (zones()[form], after) if form in zones() and form.startswith("\u063a") else (None, last)
