"""Reports from tables of values separated by commas, semicolons or tabs, one report a row."""

import csv
import io
from collections.abc import Iterator
from itertools import chain

from musnad.errors import BrokenRecord, EmptyInput, ReadError
from musnad.read.limits import MOST_BYTES, too_long
from musnad.read.lines import Line, lines_of
from musnad.read.notice import Notice
from musnad.read.reading import Item, Reading
from musnad.read.record import FIELDS, report_of

_DELIMITERS = ",;\t"
_NEEDED = {"body", "text"}
_REMEDY = "Name the columns in the first row: " + ", ".join(FIELDS) + "; body or text is needed."
_QUOTES = 'Put values that hold line ends or quotation marks between ", and write each " inside as "".'


class _Feed:
    """The decoded lines of a table, where the last one stands, and what was said about those that cannot be read."""

    def __init__(self, stream: io.BufferedReader, where: str) -> None:
        self.where, self.aside = where, list[ReadError | Notice]()
        self._lines = lines_of(stream, where)

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            if isinstance(line, Line):
                self.where = line.where
                yield line.text
            else:
                self.aside.append(line)

    def taken(self) -> list[ReadError | Notice]:
        """Return what was said since the last call."""
        said, self.aside = self.aside, []
        return said


def reports_in_table(stream: io.BufferedReader, where: str, *, reading: Reading) -> Iterator[Item]:
    """Yield the reports of a table whose first row names its columns; for each row that holds none, why.

    Names of columns are taken without regard to case and spaces; columns that are not FIELDS are ignored. An error
    names the line on which its row ends.
    """
    feed = _Feed(stream, where)
    columns: list[str] | None = None
    empty = True
    for row in _rows(feed):
        said = feed.taken()
        yield from said
        if not isinstance(row, ReadError) and not any(value.strip() for value in row):
            continue
        empty = False
        if isinstance(row, ReadError):
            yield row
        elif columns is None:
            columns = [name.strip("\ufeff \t").lower() for name in row]
            if not _NEEDED & set(columns):
                yield _no_text(columns, feed.where)
                return
        else:
            yield _report(columns, row, feed.where, reading)
    said = feed.taken()
    yield from said
    if empty and not said:
        yield EmptyInput(where, "there is nothing in it", _REMEDY)


def _rows(feed: _Feed) -> Iterator[list[str] | ReadError]:
    """Yield each row, or why it is none. The csv module has one limit on the length of fields for the whole process."""
    csv.field_size_limit(MOST_BYTES)
    lines = iter(feed)
    head = next(lines, "")
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(chain([head] if head else [], lines), delimiter=delimiter, strict=True)
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if "field limit" in str(error):
                yield too_long(feed.where)
            else:
                yield BrokenRecord(feed.where, f"the row is broken: {error}", _QUOTES)


def _report(columns: list[str], row: list[str], where: str, reading: Reading) -> Item:
    if len(row) > len(columns):
        return BrokenRecord(where, f"the row has {len(row)} values for {len(columns)} columns", _QUOTES)
    try:
        return report_of(dict(zip(columns, row, strict=False)), where, reading=reading)
    except ReadError as error:
        return error


def _no_text(columns: list[str], where: str) -> BrokenRecord:
    named = ", ".join(name for name in columns if name)[:120]
    return BrokenRecord(where, f"no column is called body or text (there are: {named})", _REMEDY)
