"""The header of a plain text: title, byline and date line before the body."""

from datetime import date
from functools import lru_cache

import msgspec

from musnad.lexicon import load
from musnad.read.dates import find_date
from musnad.read.paragraph import Paragraph, paragraphs
from musnad.read.reading import DateReader
from musnad.script import fold_key

_MOST_LINES = 6
_TITLE_WORDS = 25
_BYLINE_WORDS = 5
_DATE_LINE_WORDS = 12
_OTHER_WORDS = 1


class Header(msgspec.Struct, frozen=True):
    """What a text says before it begins: its title, its day; `body` is the code point at which the body starts."""

    title: str | None = None
    published: date | None = None
    body: int = 0


class DateLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file data/lexicon/date_lines.yml: what may stand around the date in a date line."""

    around: list[str]


@lru_cache(maxsize=1)
def _around() -> frozenset[str]:
    return frozenset(fold_key(word) for word in load("lexicon/date_lines.yml", DateLine).around)


def read_header(text: str, read_date: DateReader) -> Header:
    """Return the header of a text; one of no width where the text begins with its body.

    The title is a first line that does not end as a sentence does, before a longer, finished paragraph. All such lines
    down to a date line are a header too, and the longest is the title; bylines after them belong to it.
    """
    lines = paragraphs(text, most=_MOST_LINES + 2)
    if len(lines) < 2:
        return Header()
    dated, day = _date_line(lines, read_date)
    last = _last_line(lines, dated)
    if last < 0:
        return Header()
    titles = [line for index, line in enumerate(lines[: last + 1]) if index != dated]
    title = max(titles, key=lambda line: line.words).text if titles else None
    return Header(title, day, lines[last + 1].start)


def date_line(line: Paragraph, read_date: DateReader) -> date | None:
    """Return the day of a line that says a date and hardly anything else; None for any other line."""
    if line.words > _DATE_LINE_WORDS or line.stopped or not any(char.isdigit() for char in line.text):
        return None
    found = find_date(line.text, read_date)
    if found is None:
        return None
    rest = fold_key(line.text[: found.start] + " " + line.text[found.end :])
    words = [word.strip(".,:;|/()-\u060c\u2013\u2014") for word in rest.split()]
    other = [word for word in words if any(map(str.isalpha, word)) and word not in _around()]
    return found.day if len(other) <= _OTHER_WORDS else None


def _date_line(lines: list[Paragraph], read_date: DateReader) -> tuple[int, date | None]:
    """Return the index and the day of the first date line before the body; -1 and None where there is none."""
    for index, line in enumerate(lines[:_MOST_LINES]):
        if not _titular(line):
            break
        day = date_line(line, read_date)
        if day is not None:
            return index, day
    return -1, None


def _last_line(lines: list[Paragraph], dated: int) -> int:
    """Return the index of the last line of the header, or -1: a date line, a title, and the bylines after them."""
    last = dated
    if dated <= 0 and _titular(lines[dated + 1]) and _begins_body(lines, dated + 2, lines[dated + 1].words):
        last = dated + 1
    if last >= 0 and _begins_body(lines, last + 1, _BYLINE_WORDS):
        while _byline(lines[last + 1]):
            last += 1
    return last if last + 1 < len(lines) else -1


def _titular(line: Paragraph) -> bool:
    return line.words <= _TITLE_WORDS and not line.stopped and not line.open


def _byline(line: Paragraph) -> bool:
    return _titular(line) and line.words <= _BYLINE_WORDS


def _begins_body(lines: list[Paragraph], at: int, title_words: int) -> bool:
    """Tell whether what follows a title, bylines aside, is a finished paragraph that is longer."""
    while at < len(lines) and _byline(lines[at]):
        at += 1
    return at < len(lines) and lines[at].stopped and lines[at].words > title_words
