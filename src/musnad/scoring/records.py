"""Lines of JSON as typed records; of a line that is none, where it stands, what is wrong and what to do."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from musnad.errors import BrokenRecord, ReadError
from musnad.read import Notice
from musnad.read.lines import Line

T = TypeVar("T")

_BLANK = "\ufeff \t\r\n"
_PLACED = re.compile(r"(?P<problem>.*) - at `\$\.?(?P<path>.*)`")
_NUMBER = re.compile(r"\[(\d+)\]")


class Record(msgspec.Struct, Generic[T], frozen=True):
    """A line that holds what was asked for: where it stands, as it is written, and as a value."""

    where: str
    raw: object
    value: T


class Fault(msgspec.Struct, frozen=True):
    """A line that does not: the error, and what it holds, None where it is no JSON."""

    error: ReadError
    raw: object = None


def records(
    lines: Iterable[Line | ReadError | Notice], type_: type[T], *, remedy: str
) -> Iterator[Record[T] | Fault | Notice]:
    """Yield the records of a file, and in place of a line that is none, why, with `remedy`; blank lines are nothing."""
    for line in lines:
        if isinstance(line, Notice):
            yield line
        elif isinstance(line, ReadError):
            yield Fault(line)
        elif line.text.strip(_BLANK):
            yield _record(line, type_, remedy)


def _record(line: Line, type_: type[T], remedy: str) -> Record[T] | Fault:
    try:
        raw: object = msgspec.json.decode(line.text.strip(_BLANK))
    except msgspec.DecodeError as error:
        return Fault(BrokenRecord(line.where, f"broken JSON: {error}", remedy))
    except RecursionError:
        return Fault(BrokenRecord(line.where, "the JSON is nested too deeply", remedy))
    try:
        return Record(line.where, raw, msgspec.convert(raw, type_))
    except msgspec.ValidationError as error:
        return Fault(BrokenRecord(line.where, in_words(str(error)), remedy), raw)


def in_words(problem: str) -> str:
    r"""Return what msgspec says is wrong with a record, with its place first and things counted from 1.

    >>> in_words("Object missing required field `trigger` - at `$.claims[0]`")
    'claims 1: the field `trigger` is missing'
    """
    found = _PLACED.fullmatch(problem)
    what, path = (found["problem"], found["path"]) if found else (problem, "")
    what = re.sub("^Object missing required field (`.*`)$", r"the field \1 is missing", what)
    what = re.sub(r"^Expected `str` matching regex .*$", "it is empty", what)
    place = _NUMBER.sub(lambda number: f" {int(number[1]) + 1}", path).replace(".", ", ")
    return f"{place}: {what}" if place else what
