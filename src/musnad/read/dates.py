"""Dates as machines and newsrooms write them: in figures here, in words through the date reader that is passed in."""

import re
from datetime import date

from musnad.read.reading import DatedWords, DateReader

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
_ENGLISH = re.compile(
    rf"\b(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?)\s\d{{4}}\b", re.IGNORECASE
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def find_date(words: str, read_date: DateReader) -> DatedWords | None:
    """Return the first full date in some words: in figures, in English, or as `read_date` finds it.

    In figures the year may stand first, else the day does. A date that is not in the calendar is none.
    """
    for pattern, order in ((_YEAR_FIRST, (1, 3, 4)), (_DAY_FIRST, (4, 3, 1))):
        for found in pattern.finditer(words):
            day = _day(*(int(found.group(group)) for group in order))
            if day is not None:
                return DatedWords(day, *found.span())
    return _english(words) or read_date(words)


def day_of(words: str, read_date: DateReader) -> date | None:
    """Return the day that some words name, or None."""
    found = find_date(words.strip(), read_date)
    return found.day if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _english(words: str) -> DatedWords | None:
    found = _ENGLISH.search(words)
    if found is None:
        return None
    from dateutil import parser  # slow to import, and hardly ever needed

    try:
        return DatedWords(parser.parse(found.group()).date(), *found.span())
    except (ValueError, OverflowError):
        return None
