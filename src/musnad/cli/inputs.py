"""The options and arguments of every command that reads reports, and the reports that they lead to."""

import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache, wraps
from typing import Any, BinaryIO

import click
import msgspec

from musnad.cli.messages import Messages
from musnad.errors import ReadError
from musnad.model.report import Report
from musnad.read import DatedWords, Notice, Reading, day_of, read_all


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


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What a command was asked to read: files, folders, `-`; and what it was told of the reports."""

    files: tuple[str, ...]
    published: date | None
    outlet: str | None

    @property
    def live(self) -> bool:
        """Whether reports may be waited for: standard input is read, and it is no file."""
        if self.files and "-" not in self.files:
            return False
        try:
            return not stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode)
        except OSError:  # a stream that stands for standard input within a program
            return False

    def reports(self, messages: Messages, *, phrases: bool = False) -> Iterator[Report]:
        """Yield the reports, and have `messages` say what cannot be read.

        Without any file standard input is read, unless that is a terminal: then nobody has given a report. With
        `phrases`, bare figures are reports too.
        """
        if not self.files and sys.stdin.isatty():
            raise click.UsageError("name a file or a folder with reports, or - for standard input")
        reading = Reading(published=self.published, outlet=self.outlet, read_date=read_date, phrases=phrases)
        for item in read_all(self.files or ("-",), _peekable(sys.stdin.buffer), reading=reading):
            if isinstance(item, ReadError | Notice):
                messages.tell(item)
            else:
                yield item


def reads_reports(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the arguments of those that read reports; it is called with them as `inputs`."""

    @click.argument("files", nargs=-1, metavar="[FILE]...")
    @click.option(
        "--published", type=Day(), metavar="DATE", help="Day of publication of the reports that do not give theirs."
    )
    @click.option("--outlet", metavar="NAME", help="Publisher of the reports that do not name theirs.")
    @wraps(command)
    def reading(
        *rest: Any,  # noqa: ANN401
        files: tuple[str, ...],
        published: date | None,
        outlet: str | None,
        **others: Any,  # noqa: ANN401
    ) -> int:
        return command(*rest, inputs=Inputs(files=files, published=published, outlet=outlet), **others)

    return reading


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
