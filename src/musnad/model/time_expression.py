"""What a phrase says about time, before a publication date gives it days."""

from enum import StrEnum

import msgspec


class Unit(StrEnum):
    """A unit of the calendar or of the clock."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


UNITS = {unit.value: unit for unit in Unit}
"""The units by their names."""


class DayShift(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="day_shift"):
    """A day counted from publication: 0 today, -1 yesterday, 1 tomorrow.

    `weekday` (Monday 0) is set where the phrase names it too: "yesterday, Monday".
    """

    shift: int
    weekday: int | None = None


class Weekday(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="weekday"):
    """A day of the week (Monday 0): the latest not after publication.

    `side`: -1 strictly before publication ("last"), 1 strictly after it ("next"), 0 not said. `week` is a week
    counted from the publication's ("Sunday of last week"), or None.
    """

    day: int
    side: int = 0
    week: int | None = None


class Night(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="night"):
    """The night between two weekdays (Monday 0)."""

    first: int
    second: int


class Date(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="date"):
    """A day of the calendar, with what is said of it; what is None is taken from publication.

    `side` as in Weekday. `shift` counts months ("the fifth of this month") or, where a month is named, years. `hijri`
    dates carry Hijri years and months. `same_year`: of the year mentioned before it.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    side: int = 0
    shift: int | None = None
    hijri: bool = False
    same_year: bool = False


class Month(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="month"):
    """A named month; `side` as in Weekday, `shift` counts years from publication's, `same_year` as in Date."""

    month: int
    year: int | None = None
    side: int = 0
    shift: int | None = None
    hijri: bool = False
    same_year: bool = False


class Year(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="year"):
    """A year, or a run of years that begins with it (`length` 10 for a decade)."""

    year: int
    hijri: bool = False
    length: int = 1


class UnitShift(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="unit_shift"):
    """A week, month or year counted from publication's: -1 last, 0 this, 1 next."""

    unit: Unit
    shift: int


class Ago(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="ago"):
    """So many units before (`sign` -1) or after (1) publication; `low` and `high` None for an unsaid number ("days
    ago").

    `more` units of `more_unit` come on top ("a year and three months ago").
    """

    unit: Unit
    low: float | None
    high: float | None
    sign: int
    more_unit: Unit | None = None
    more: float = 0


class Window(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="window"):
    """The last (`sign` -1) or next (1) so many units, up to publication or from it."""

    unit: Unit
    low: float | None
    high: float | None
    sign: int


class Duration(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="duration"):
    """How long, with nothing said of when."""

    unit: Unit
    low: float | None
    high: float | None


class NamedDay(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="named_day"):
    """A day that has a name: an entry of data/lexicon/days.yml; `side` as in Weekday, `shift` counts years."""

    key: str
    year: int | None = None
    side: int = 0
    shift: int | None = None


class Section(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="section"):
    """A part of a stretch: `start`, `middle`, `end`, `rest`, `half-1`, `half-2`, `quarter-1` to `quarter-4`."""

    of: "Base"
    part: str


class Nth(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="nth"):
    """The nth weekday, day or week (`unit`) of a stretch; -1 is the last."""

    of: "Base"
    n: int
    unit: Unit
    weekday: int | None = None


class Anaphor(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="anaphor"):
    """A time counted from the one mentioned before it: `sign` 0 the same, 1 after, -1 before; `low` to `high` units."""

    unit: Unit
    low: float | None
    high: float | None
    sign: int


class Around(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="around"):
    """So many units before (-1) or after (1) another time that the phrase itself gives."""

    unit: Unit
    low: float | None
    high: float | None
    sign: int
    of: "Base"


class Stretch(msgspec.Struct, frozen=True, gc=False, kw_only=True, tag="stretch"):
    """From one time to another, both inclusive; a missing end is publication, a missing start is unbounded."""

    start: "TimeExpression | None"
    end: "TimeExpression | None"


Base = (
    DayShift
    | Weekday
    | Night
    | Date
    | Month
    | Year
    | UnitShift
    | Ago
    | Window
    | Duration
    | NamedDay
    | Section
    | Nth
    | Anaphor
    | Around
    | Stretch
)


class Clock(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A clock time.

    `hour` is 0 to 24 as written; `sure` is true where it needs no part of the day (written on 24 hours). `zone` is an
    IANA name, "local", or None.
    """

    hour: int
    minute: int = 0
    sure: bool = False
    zone: str | None = None


class TimeExpression(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A reading of a time phrase: a day or a stretch, a part of the day, a clock time; at least one of the three.

    `base` None with a part or a clock: the day is the publication's. `part` is an id of data/lexicon/times.yml.
    """

    base: Base | None = None
    part: str | None = None
    clock: Clock | None = None
