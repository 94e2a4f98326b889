"""The options and arguments of every command that reads reports, and the reports that they lead to."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, BinaryIO, TypeVar

import click

from musnad.cli.messages import Messages
from musnad.errors import ReadError
from musnad.model.report import Report
from musnad.read import DatedWords, Notice, Reading, day_of, read_all

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date: YYYY-MM-DD, day/month/year, or in Arabic or English words."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; anything else is a wrong usage of the command."""
        if isinstance(value, date):
            return value
        day = day_of(str(value), read_date)
        if day is None:
            self.fail(f"the date {str(value)!r} cannot be read; write it as YYYY-MM-DD", param, ctx)
        return day


def reads_reports(command: F) -> F:
    """Return a command with the arguments and options of those that read reports: FILE..., --published, --outlet."""
    files = click.argument("files", nargs=-1, metavar="[FILE]...")
    published = click.option(
        "--published", type=Day(), metavar="DATE", help="Day of publication of the reports that do not give theirs."
    )
    outlet = click.option("--outlet", metavar="NAME", help="Publisher of the reports that do not name theirs.")
    command = outlet(command)
    command = published(command)
    return files(command)


def reports_of(files: Sequence[str], *, reading: Reading, messages: Messages) -> Iterator[Report]:
    """Yield the reports of files, folders and standard input; say on standard error what cannot be read.

    Without any file standard input is read, unless that is a terminal: then nobody has given a report.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file or a folder with reports, or - for standard input")
    for item in read_all(files or ["-"], _peekable(sys.stdin.buffer), reading=reading):
        if isinstance(item, ReadError | Notice):
            messages.tell(item)
        else:
            yield item


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]


@lru_cache(maxsize=1024)
def read_date(words: str) -> DatedWords | None:
    """Return the first full date in Arabic words."""
    from musnad.arabic import read_text
    from musnad.pipeline import find_dates

    text = read_text(words)
    for mention in find_dates(text):
        start, end = mention.value.start, mention.value.end
        if start is not None and end is not None and start[:10] == end[:10]:
            return DatedWords(date.fromisoformat(start[:10]), *text.span(mention.start, mention.end))
    return None
