"""The shape of data/lexicon/times.yml, months.yml and days.yml."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every record of these files is: frozen, unknown keys refused."""


class PartEntry(Strict, frozen=True):
    """A part of the day of the file."""

    id: str
    gloss: str
    noun: list[str]
    adverb: list[str]


class PhrasesEntry(Strict, frozen=True):
    """Phrases of one meaning of the file."""

    id: str
    gloss: str
    phrases: list[str]


class ShiftEntry(Strict, frozen=True):
    """A day or night counted from publication of the file."""

    shift: int
    gloss: str
    phrases: list[str]
    part: str = "night"


class UnitEntry(Strict, frozen=True):
    """A unit in its numbers of the file."""

    unit: str
    one: list[str]
    two: list[str]
    many: list[str]


class SideEntry(Strict, frozen=True):
    """Adjectives that place a unit of the file."""

    id: str
    gloss: str
    forms: list[str]


class DecadeEntry(Strict, frozen=True):
    """A decade of the file."""

    year: int
    names: list[str]


class ZoneEntry(Strict, frozen=True):
    """A zone of the file."""

    zone: str
    gloss: str
    names: list[str]


class ClockParts(Strict, frozen=True):
    """The fractions of an hour of the file."""

    half: str
    quarter: str
    third: str
    half_bare: str
    quarter_bare: str
    third_bare: str
    quarter_less: str
    third_less: str


class TimesFile(Strict, frozen=True, rename={"for_": "for", "from_": "from", "in_": "in"}):
    """All of the file."""

    parts: list[PartEntry]
    part_phrases: list[PhrasesEntry]
    shifts: list[ShiftEntry]
    nights: list[ShiftEntry]
    not_today_after: list[str]
    not_today_before: list[str]
    relatives: list[str]
    units: list[UnitEntry]
    sides: list[SideEntry]
    of_office: list[str]
    these: list[str]
    those: list[str]
    same_before: list[str]
    sections: list[PhrasesEntry]
    ahead: list[str]
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
    oclock_parts: ClockParts
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
    decades: list[DecadeEntry]
    hijri_marks: list[str]
    gregorian_marks: list[str]
    time_of: list[str]
    local_time: list[str]
    zones: list[ZoneEntry]


class MonthEntry(Strict, frozen=True):
    """A month of the file."""

    month: int
    gloss: str
    names: list[str]
    risky: list[str] = []


class NameDayEntry(Strict, frozen=True):
    """A day that is a name of the file."""

    month: int
    day: int
    gloss: str


class MonthsFile(Strict, frozen=True):
    """All of the file."""

    gregorian: list[MonthEntry]
    hijri: list[MonthEntry]
    named_after: list[str]
    names: list[NameDayEntry]


class WeekdayEntry(Strict, frozen=True):
    """A weekday of the file."""

    day: int
    names: list[str]
    gloss: str = ""


class NamedDate(Strict, frozen=True):
    """A day that has a name, by its day of the calendar."""

    id: str
    gloss: str
    month: int
    day: int
    names: list[str]
    hijri: bool = False


class DaysFile(Strict, frozen=True):
    """All of the file."""

    weekdays: list[WeekdayEntry]
    bare_weekdays: list[WeekdayEntry]
    not_after: list[str]
    named: list[NamedDate]


@lru_cache(maxsize=1)
def times_file() -> TimesFile:
    """Return data/lexicon/times.yml."""
    return load("lexicon/times.yml", TimesFile)


@lru_cache(maxsize=1)
def months_file() -> MonthsFile:
    """Return data/lexicon/months.yml."""
    return load("lexicon/months.yml", MonthsFile)


@lru_cache(maxsize=1)
def days_file() -> DaysFile:
    """Return data/lexicon/days.yml."""
    return load("lexicon/days.yml", DaysFile)
