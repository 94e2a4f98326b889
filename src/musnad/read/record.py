"""A record: a report as a line of JSON or a row of a table gives it."""

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from musnad.errors import BrokenRecord, UnreadableDate
from musnad.model.report import Report
from musnad.read.arabic_share import require_arabic
from musnad.read.dates import day_of
from musnad.read.reading import Reading
from musnad.read.text_file import report_of_text, text_id

FIELDS = ("id", "title", "body", "text", "published", "outlet", "url")
"""The fields of a record that are read; others are ignored."""

_BETWEEN = "\n\n"
_HALF = re.compile("[\ud800-\udfff]")
_REMEDY = 'Give it at least {"text": "..."}, and each field as a string.'


def report_of(fields: Mapping[str, object], where: str, *, reading: Reading) -> Report:
    """Return the report that a record holds: its text is the title, two newlines and the body, or the text alone.

    Without an id of its own it is called by the hash of its text. Raises a ReadError that names `where` for a field
    that is no string, a text that is missing, empty or not Arabic, and a date that cannot be read.
    """
    given = {name: _string(fields.get(name), name, where) for name in FIELDS}
    title, body = given["title"], given["body"] or given["text"]
    if body is None:
        raise BrokenRecord(where, "the record has no text: body and text are missing or empty", _REMEDY)
    text = body if title is None else title + _BETWEEN + body
    require_arabic(text, where, phrases=reading.phrases)
    plain = report_of_text(text, given["id"] or text_id(text), reading=reading)
    return msgspec.structs.replace(
        plain,
        body=max(plain.body, len(text) - len(body)),
        title=title or plain.title,
        outlet=given["outlet"] or plain.outlet,
        url=given["url"],
        published=_published(given["published"], where, reading) or plain.published,
    )


def _string(value: object, name: str, where: str) -> str | None:
    """Return a field's text; None where there is none but white space. Half characters become U+FFFD, one for one."""
    if value is None:
        return None
    if not isinstance(value, str):
        problem = f"the field {name!r} is neither a string nor a number"
        raise BrokenRecord(where, problem, _REMEDY)
    return _HALF.sub("\ufffd", value) if value.strip() else None


def _published(words: str | None, where: str, reading: Reading) -> date | None:
    if words is None:
        return None
    day = day_of(words, reading.read_date)
    if day is None:
        problem = f"the date {words[:40]!r} in 'published' cannot be read"
        raise UnreadableDate(where, problem, "Write it as YYYY-MM-DD, or leave it out.")
    return day
