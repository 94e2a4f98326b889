"""Reports from lines of JSON, one object a line."""

import io
import json
from collections.abc import Iterator

from musnad.errors import BrokenRecord, EmptyInput, ReadError
from musnad.read.lines import Line, lines_of
from musnad.read.reading import Item, Reading
from musnad.read.record import report_of

_REMEDY = "Each line must be one JSON object; a tool such as jq -c writes them so."


def reports_in_json_lines(stream: io.BufferedReader, where: str, *, reading: Reading) -> Iterator[Item]:
    """Yield the reports of a stream of JSON lines; for each line that holds none, why. Blank lines are passed over."""
    empty = True
    for line in lines_of(stream, where):
        if not isinstance(line, Line):
            yield line
        elif line.text.strip("\ufeff \t\r\n"):
            yield _report(line, reading)
        else:
            continue
        empty = False
    if empty:
        yield EmptyInput(where, "there is nothing in it", "Check that the reports were saved whole.")


def _report(line: Line, reading: Reading) -> Item:
    try:
        return report_of(_object(line), line.where, reading=reading)
    except ReadError as error:
        return error


def _object(line: Line) -> dict[str, object]:
    """Return the object of a line; numbers stay as they are written, so that no id changes."""
    try:
        value = json.loads(line.text.strip("\ufeff \t\r\n"), parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        problem = f"broken JSON: {error.msg} (column {error.colno})"
        raise BrokenRecord(line.where, problem, _REMEDY) from error
    except RecursionError as error:
        raise BrokenRecord(line.where, "the JSON is nested too deeply", _REMEDY) from error
    if not isinstance(value, dict):
        kind = {list: "a list", str: "a string or a number", bool: "true or false"}.get(type(value), "null")
        raise BrokenRecord(line.where, f"the line is {kind}, not an object", _REMEDY)
    return value
