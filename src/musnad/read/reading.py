"""How reports are to be read, and what reading them gives."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import msgspec

from musnad.errors import ReadError
from musnad.model.report import Report
from musnad.read.notice import Notice


class DatedWords(msgspec.Struct, frozen=True):
    """A full date, and the half-open code points of the words that say it."""

    day: date
    start: int
    end: int


DateReader: TypeAlias = Callable[[str], DatedWords | None]
"""Finds the first full date (day, month and year) in words; the layer above passes the date finder of `find` in."""

Item: TypeAlias = Report | ReadError | Notice
"""What comes out of an input: a report, what could not be read, or what its owner should know."""


def no_date(_: str) -> None:
    """Return None: the date reader of those who have none."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """How reports are to be read.

    `published` and `outlet` fill only what a report lacks. `read_date` reads the dates that are not written in figures.
    With `phrases`, a text without letters (a bare figure) is let through: `find` is asked about those.
    """

    published: date | None = None
    outlet: str | None = None
    read_date: DateReader = no_date
    phrases: bool = False
