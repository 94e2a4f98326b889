"""Tables: rows of a typed shape, checked as they are written, as CSV."""

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from musnad.errors import ExportError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection)."""


def columns(row: type[msgspec.Struct]) -> list[str]:
    """Return the names of the columns of a row type, in order."""
    return [field.encode_name for field in msgspec.structs.fields(row)]


def checked(row: msgspec.Struct) -> dict[str, Any]:
    """Return a row by its columns, after its type has looked at every value; raises ExportError where one is wrong."""
    plain = msgspec.to_builtins(row)
    try:
        msgspec.convert(plain, type(row))
    except msgspec.ValidationError as error:
        where = f"{type(row).__name__} {next(iter(plain.values()), '')}"
        raise ExportError(where, str(error), "This is a fault of the export: please report it.") from error
    return dict(plain)


def write_csv(
    stream: BinaryIO, row: type[msgspec.Struct], rows: Iterable[msgspec.Struct], *, second: Iterable[str] = ()
) -> int:
    """Write rows as CSV in UTF-8 (RFC 4180, lines end with CR LF), below a header; return how many.

    `second` is a second header row. What a spreadsheet would take for a formula gets an apostrophe before it.
    """
    names = columns(row)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(names)
    if tags := list(second):
        writer.writerow(tags)
    count = 0
    for one in rows:
        values = checked(one)
        writer.writerow([_cell(values[name]) for name in names])
        count += 1
    text.detach()
    return count


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str):
        flat = " ".join(value.split())
        return f"'{flat}" if flat.startswith(_FORMULA) else flat
    return value
