"""Words of time, as times.yml, months.yml and days.yml list them, ready to be looked up."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon.times_file import NamedDate, days_file, months_file, times_file
from musnad.lexicon.wordtable import WordTable
from musnad.script import fold_key

Kind = Literal[
    "weekday", "bare_weekday", "part", "adverb", "part_phrase", "shift", "night", "month", "named", "unit", "side",
    "this", "that", "same", "section", "decade", "during", "for",
]  # fmt: skip


class TimeWord(msgspec.Struct, frozen=True):
    """What a word or phrase of time says.

    `key` is an id of the data files, `value` a number: weekday (Monday 0), month, shift in days, first year of a
    decade, or how many units (1, 2, 3 for a plural). `rest` are the words after the first, folded.
    """

    kind: Kind
    key: str = ""
    value: int = 0
    hijri: bool = False
    risky: bool = False
    rest: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def named_dates() -> dict[str, NamedDate]:
    """Return the days that have a name, by id."""
    return {entry.id: entry for entry in days_file().named}


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
    for months, hijri in ((months_file().gregorian, False), (months_file().hijri, True)):
        for month in months:
            for names, risky in ((month.names, False), (month.risky, True)):
                yield from ((name, TimeWord("month", value=month.month, hijri=hijri, risky=risky)) for name in names)
    for kind, weekdays in (("weekday", days_file().weekdays), ("bare_weekday", days_file().bare_weekdays)):
        for weekday in weekdays:
            yield from ((name, TimeWord(kind, value=weekday.day)) for name in weekday.names)  # type: ignore[arg-type]
    for named in days_file().named:
        yield from ((name, TimeWord("named", key=named.id)) for name in named.names)
    for decade in times_file().decades:
        yield from ((name, TimeWord("decade", value=decade.year)) for name in decade.names)


def _day_words() -> Rows:
    data = times_file()
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
    data = times_file()
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
    return frozenset((entry.month, entry.day) for entry in months_file().names)


class TimeCues(msgspec.Struct, frozen=True):
    """The small words around times, folded, in sets by what they say (the keys of times.yml, months.yml, days.yml)."""

    not_today_after: frozenset[str]
    not_today_before: frozenset[str]
    of_office: frozenset[str]
    relatives: frozenset[str]
    ahead: frozenset[str]
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
    data = times_file()
    out: dict[str, frozenset[str]] = {}
    for name in TimeCues.__struct_fields__:
        if name == "named_after":
            words = months_file().named_after
        elif name == "not_after":
            words = days_file().not_after
        else:
            value = getattr(data, name)
            words = [value] if isinstance(value, str) else value
        out[name] = frozenset(map(fold_key, words))
    return TimeCues(**out)


@lru_cache(maxsize=1)
def clock_parts() -> dict[str, int]:
    """Return the fractions of an hour after "and" or "less", folded, in minutes."""
    parts = times_file().oclock_parts
    table = {
        30: [parts.half, parts.half_bare], 15: [parts.quarter, parts.quarter_bare, parts.quarter_less],
        20: [parts.third, parts.third_bare, parts.third_less],
    }  # fmt: skip
    return {fold_key(word): minutes for minutes, words in table.items() for word in words}


@lru_cache(maxsize=1)
def zones() -> dict[str, str]:
    """Return the zones by the first word of the name that follows "time of", folded, as IANA names."""
    return {fold_key(name).split(" ")[0]: zone.zone for zone in times_file().zones for name in zone.names}


@lru_cache(maxsize=1)
def local_time() -> dict[str, list[tuple[str, ...]]]:
    """Return the phrases for local time, folded, as words, by their first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in times_file().local_time:
        words = tuple(fold_key(phrase).split(" "))
        out.setdefault(words[0], []).append(words)
    return out
