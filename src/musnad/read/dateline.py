"""The dateline: the town, day and agency that stand before the first sentence of a dispatch."""

import re
from datetime import date

from musnad.read.dates import find_date
from musnad.read.header import date_line
from musnad.read.paragraph import Paragraph, paragraphs
from musnad.read.reading import DateReader
from musnad.script.alphabet import QUOTES

_WORD = r"[^\s()\[\]:\u2013\u2014/-]+"
_DASH = r"\s*(?:[-\u2013\u2014]+|/)\s*"
_END = r"\s*(?:[-\u2013\u2014]+|:)\s*"
_MARKS = "-\u2013\u2014:/"
"""What a dateline ends with."""
_AGENCY = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_TOWNS = rf"{_WORD}(?:\s{_WORD}){{0,5}}?"
_INLINE = re.compile(
    rf"({_TOWNS})(?:\s*\({_AGENCY}\){_END}|{_DASH}(?:\({_AGENCY}\)|{_AGENCY})(?:{_DASH}{_AGENCY})?{_END}"
    rf"|/\s+(?:{_AGENCY}/\s+)?)(?=\S)"
)
_ALONE = re.compile(
    rf"{_AGENCY}(?:{_DASH}{_AGENCY}){{1,2}}(?:\s*\({_AGENCY}\))?\s*:?|{_AGENCY}{_DASH}\({_AGENCY}\)\s*:?"
)
_ASIDE = re.compile(r"[^():]*\s[-\u2013\u2014]\s[^():]*\s[-\u2013\u2014]\s")
"""Words between two dashes with spaces around them: as often an aside as a dateline."""

_ALONE_WORDS = 8
_TOWN_WORDS = 4
_SENTENCE_WORDS = 4
_FIRST_LINES = 6
_OPENING_LINES = 3


def inline_dateline(line: Paragraph) -> int:
    """Return how many code points of a paragraph its dateline takes up; 0 where it has none.

    It has two parts at least, or ends with a slash as the agencies of Iraq write it, so that a district before a colon,
    which tells where what follows happened, is none.
    """
    found = _INLINE.match(line.text) if any(mark in line.text for mark in _MARKS) else None
    if found is None or _ASIDE.fullmatch(found.group()) or len(line.text[found.end() :].split()) < _SENTENCE_WORDS:
        return 0
    towns = found.group(1)
    names = [word for word in towns.split() if not word.isdecimal()]
    if not towns[0].isalpha() or len(names) > _TOWN_WORDS or not QUOTES.isdisjoint(towns):
        return 0
    return found.end()


def lone_dateline(line: Paragraph) -> bool:
    """Tell whether a paragraph is a dateline and nothing else: town and agency, desk and reporter."""
    return line.words <= _ALONE_WORDS and not line.stopped and _ALONE.fullmatch(line.text) is not None


def stated_day(text: str, body: int, read_date: DateReader) -> date | None:
    """Return the day that a report gives itself: in a date line among its first paragraphs, or in its dateline."""
    first = paragraphs(text, body, most=_FIRST_LINES)
    if len(first) > 1:
        for line in first:
            day = date_line(line, read_date)
            if day is not None:
                return day
    for line in first[:_OPENING_LINES]:
        width = inline_dateline(line)
        found = find_date(line.text[:width], read_date) if width else None
        if found is not None:
            return found.day
    return None
