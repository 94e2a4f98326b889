"""Words of time, as times.yml, months.yml and days.yml list them, ready to be looked up."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon.loading import load
from musnad.lexicon.wordtable import WordTable
from musnad.script import fold_key

Kind = Literal[
    "weekday", "bare_weekday", "part", "adverb", "part_phrase", "shift", "night", "month", "named", "unit", "side", "this",
    "that", "same", "section", "decade", "during", "for",
]  # fmt: skip


class TimeWord(msgspec.Struct, frozen=True):
    """What a word or phrase of time says.

    `key` is an id of the data files, `value` a number: weekday (Monday 0), month, shift in days, first year of a decade, or how
    many units (1, 2, 3 for a plural). `rest` are the words after the first, folded.
    """

    kind: Kind
    key: str = ""
    value: int = 0
    hijri: bool = False
    risky: bool = False
    rest: tuple[str, ...] = ()


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every record of these files is: frozen, unknown keys refused."""


class _Part(_Strict, frozen=True):
    id: str
    gloss: str
    noun: list[str]
    adverb: list[str]


class _Phrases(_Strict, frozen=True):
    id: str
    gloss: str
    phrases: list[str]


class _Shift(_Strict, frozen=True):
    shift: int
    gloss: str
    phrases: list[str]
    part: str = "night"


class _Unit(_Strict, frozen=True):
    unit: str
    one: list[str]
    two: list[str]
    many: list[str]


class _Side(_Strict, frozen=True):
    id: str
    gloss: str
    forms: list[str]


class _Decade(_Strict, frozen=True):
    year: int
    names: list[str]


class _Zone(_Strict, frozen=True):
    zone: str
    gloss: str
    names: list[str]


class _ClockParts(_Strict, frozen=True):
    half: str
    quarter: str
    third: str
    half_bare: str
    quarter_bare: str
    third_bare: str
    quarter_less: str
    third_less: str


class _Times(_Strict, frozen=True, rename={"for_": "for", "from_": "from", "in_": "in"}):
    parts: list[_Part]
    part_phrases: list[_Phrases]
    shifts: list[_Shift]
    nights: list[_Shift]
    not_today_after: list[str]
    not_today_before: list[str]
    relatives: list[str]
    units: list[_Unit]
    sides: list[_Side]
    of_office: list[str]
    these: list[str]
    those: list[str]
    same_before: list[str]
    sections: list[_Phrases]
    since: list[str]
    ago: list[str]
    after: list[str]
    passing: list[str]
    upon: list[str]
    through: list[str]
    during: list[str]
    for_: list[str]
    until: list[str]
    from_: str
    to: list[str]
    between: list[str]
    in_: list[str]
    now: list[str]
    about: list[str]
    hour: str
    minutes_less: str
    oclock_parts: _ClockParts
    am: list[str]
    pm: list[str]
    day_word: list[str]
    days_two: list[str]
    month_word: list[str]
    year_word: list[str]
    century: list[str]
    corresponding: list[str]
    before_it: list[str]
    after_it: list[str]
    in_age: list[str]
    age: list[str]
    decades: list[_Decade]
    hijri_marks: list[str]
    gregorian_marks: list[str]
    time_of: list[str]
    local_time: list[str]
    zones: list[_Zone]


class _Month(_Strict, frozen=True):
    month: int
    gloss: str
    names: list[str]
    risky: list[str] = []


class _NameDay(_Strict, frozen=True):
    month: int
    day: int
    gloss: str


class _Months(_Strict, frozen=True):
    gregorian: list[_Month]
    hijri: list[_Month]
    named_after: list[str]
    names: list[_NameDay]


class _Weekday(_Strict, frozen=True):
    day: int
    names: list[str]
    gloss: str = ""


class NamedDate(_Strict, frozen=True):
    """A day that has a name, by its day of the calendar."""

    id: str
    gloss: str
    month: int
    day: int
    names: list[str]
    hijri: bool = False


class _Days(_Strict, frozen=True):
    weekdays: list[_Weekday]
    bare_weekdays: list[_Weekday]
    not_after: list[str]
    named: list[NamedDate]


@lru_cache(maxsize=1)
def _times() -> _Times:
    return load("lexicon/times.yml", _Times)


@lru_cache(maxsize=1)
def _months() -> _Months:
    return load("lexicon/months.yml", _Months)


@lru_cache(maxsize=1)
def _days() -> _Days:
    return load("lexicon/days.yml", _Days)


@lru_cache(maxsize=1)
def named_dates() -> dict[str, NamedDate]:
    """Return the days that have a name, by id."""
    return {entry.id: entry for entry in _days().named}


@lru_cache(maxsize=1)
def time_words() -> WordTable[TimeWord]:
    """Return the table of every word that begins a phrase of time."""
    rows: list[tuple[str, TimeWord]] = []
    for phrase, word in (*_calendar_words(), *_day_words(), *_unit_words()):
        first, *rest = phrase.split(" ")
        rows.append((first, msgspec.structs.replace(word, rest=tuple(map(fold_key, rest)))))
    return WordTable(rows)


Rows = Iterator[tuple[str, TimeWord]]


def _calendar_words() -> Rows:
    for months, hijri in ((_months().gregorian, False), (_months().hijri, True)):
        for month in months:
            for names, risky in ((month.names, False), (month.risky, True)):
                yield from ((name, TimeWord("month", value=month.month, hijri=hijri, risky=risky)) for name in names)
    for kind, weekdays in (("weekday", _days().weekdays), ("bare_weekday", _days().bare_weekdays)):
        for weekday in weekdays:
            yield from ((name, TimeWord(kind, value=weekday.day)) for name in weekday.names)  # type: ignore[arg-type]
    for named in _days().named:
        yield from ((name, TimeWord("named", key=named.id)) for name in named.names)
    for decade in _times().decades:
        yield from ((name, TimeWord("decade", value=decade.year)) for name in decade.names)


def _day_words() -> Rows:
    data = _times()
    for part in data.parts:
        yield from ((form, TimeWord("part", key=part.id)) for form in part.noun)
        yield from ((form, TimeWord("adverb", key=part.id)) for form in part.adverb)
    for entry in data.part_phrases:
        yield from ((phrase, TimeWord("part_phrase", key=entry.id)) for phrase in entry.phrases)
    for shift in data.shifts:
        yield from ((phrase, TimeWord("shift", value=shift.shift)) for phrase in shift.phrases)
    for night in data.nights:
        yield from ((phrase, TimeWord("night", key=night.part, value=night.shift)) for phrase in night.phrases)


def _unit_words() -> Rows:
    data = _times()
    for unit in data.units:
        for value, forms in ((1, unit.one), (2, unit.two), (3, unit.many)):
            yield from ((form, TimeWord("unit", key=unit.unit, value=value)) for form in forms)
    for side in data.sides:
        yield from ((form, TimeWord("side", key=side.id)) for form in side.forms)
    yield from ((form, TimeWord("this")) for form in data.these)
    yield from ((form, TimeWord("that")) for form in data.those)
    yield from ((form, TimeWord("same")) for form in data.same_before)
    for section in data.sections:
        yield from ((phrase, TimeWord("section", key=section.id)) for phrase in section.phrases)
    yield from ((phrase, TimeWord("during")) for phrase in data.during)
    yield from ((phrase, TimeWord("for")) for phrase in data.for_)


@lru_cache(maxsize=1)
def name_days() -> frozenset[tuple[int, int]]:
    """Return the days of the year, as month and day, that are the name of something unless a word of time stands by."""
    return frozenset((entry.month, entry.day) for entry in _months().names)


class TimeCues(msgspec.Struct, frozen=True):
    """The small words around times, folded, in sets by what they say (the keys of times.yml, months.yml, days.yml)."""

    not_today_after: frozenset[str]
    not_today_before: frozenset[str]
    of_office: frozenset[str]
    relatives: frozenset[str]
    since: frozenset[str]
    ago: frozenset[str]
    after: frozenset[str]
    passing: frozenset[str]
    upon: frozenset[str]
    through: frozenset[str]
    until: frozenset[str]
    from_: frozenset[str]
    to: frozenset[str]
    between: frozenset[str]
    in_: frozenset[str]
    now: frozenset[str]
    about: frozenset[str]
    hour: frozenset[str]
    minutes_less: frozenset[str]
    am: frozenset[str]
    pm: frozenset[str]
    day_word: frozenset[str]
    days_two: frozenset[str]
    month_word: frozenset[str]
    year_word: frozenset[str]
    century: frozenset[str]
    corresponding: frozenset[str]
    before_it: frozenset[str]
    after_it: frozenset[str]
    in_age: frozenset[str]
    age: frozenset[str]
    hijri_marks: frozenset[str]
    gregorian_marks: frozenset[str]
    time_of: frozenset[str]
    named_after: frozenset[str]
    not_after: frozenset[str]


@lru_cache(maxsize=1)
def time_cues() -> TimeCues:
    """Return the small words around times."""
    data = _times()
    out: dict[str, frozenset[str]] = {}
    for name in TimeCues.__struct_fields__:
        if name == "named_after":
            words = _months().named_after
        elif name == "not_after":
            words = _days().not_after
        else:
            value = getattr(data, name)
            words = [value] if isinstance(value, str) else value
        out[name] = frozenset(map(fold_key, words))
    return TimeCues(**out)


@lru_cache(maxsize=1)
def clock_parts() -> dict[str, int]:
    """Return the fractions of an hour after "and" or "less", folded, in minutes."""
    parts = _times().oclock_parts
    table = {
        30: [parts.half, parts.half_bare], 15: [parts.quarter, parts.quarter_bare, parts.quarter_less],
        20: [parts.third, parts.third_bare, parts.third_less],
    }  # fmt: skip
    return {fold_key(word): minutes for minutes, words in table.items() for word in words}


@lru_cache(maxsize=1)
def zones() -> dict[str, str]:
    """Return the zones by the first word of the name that follows "time of", folded, as IANA names."""
    return {fold_key(name).split(" ")[0]: zone.zone for zone in _times().zones for name in zone.names}


@lru_cache(maxsize=1)
def local_time() -> frozenset[tuple[str, ...]]:
    """Return the phrases for local time, folded, as words."""
    return frozenset(tuple(fold_key(phrase).split(" ")) for phrase in _times().local_time)
