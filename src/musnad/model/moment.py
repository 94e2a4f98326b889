"""When: a stretch of days, or a clock time, and how we know."""

from enum import StrEnum

import msgspec


class Precision(StrEnum):
    """How fine a moment is (ontology.md, time)."""

    MINUTE = "minute"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How a moment came about (ontology.md, time)."""

    STATED = "stated"
    RELATIVE = "relative"
    WEEKDAY = "weekday"
    PUBLICATION = "publication"
    INFERRED = "inferred"


class Moment(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """When something is.

    `start` and `end` are inclusive: YYYY-MM-DD, or YYYY-MM-DDTHH:MM with the offset of the zone where one is known
    (2026-01-11T02:30+03:00). None is unbounded or not known. `span` is true for a stretch over which something is
    counted or goes on ("since Tuesday", "over the past week"), false for one happening placed within it.
    """

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis | None
    span: bool = False
