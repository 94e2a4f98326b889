"""The options of every command that prints results, and the printing: JSON lines, or a table."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, TypeVar

import click
import msgspec

from musnad.cli.output import write_line, written_whole
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.screen import Screen

T = TypeVar("T")

TABLE, LINES = "table", "jsonl"


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """How a command was asked to print: its form, its file, who lays Arabic out; None where that was not said."""

    form: str | None
    output: str | None
    bidi: bool | None

    @property
    def to_file(self) -> bool:
        """Whether they go to a file, not to standard output."""
        return self.output not in (None, "-")

    @property
    def as_table(self) -> bool:
        """Whether they are a table: as asked, else on a terminal."""
        return self.form == TABLE if self.form is not None else not self.to_file and sys.stdout.isatty()

    @property
    def on_screen(self) -> bool:
        """Whether they fill a screen as they come, so that nothing else should be written there."""
        return not self.to_file and sys.stdout.isatty()

    @contextmanager
    def printing(
        self, settings: Settings, *, lines: Callable[[T], Iterable[object]], table: "Callable[[Screen, T], None]"
    ) -> Iterator[Callable[[T], None]]:
        """Give what prints one result: the JSON lines that `lines` makes of it, or what `table` shows of it."""
        with written_whole(self.output) as stream:
            if not self.as_table:
                yield lambda one: _write(stream, lines(one))
                return
            from musnad.cli.screen import Screen

            with _as_text(stream) as text:
                screen = Screen(settings, bidi=self.bidi, file=text)
                yield lambda one: table(screen, one)


def writes_results(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options of those that print results; it is called with them as `results`."""

    @click.option(
        "--format",
        "form",
        type=click.Choice([TABLE, LINES]),
        help="What to print. By default a table on a terminal, else JSON lines.",
    )
    @click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
    @click.option(
        "--bidi/--no-bidi",
        default=None,
        help="In a table, lay Arabic out for terminals that cannot do it, or leave it to the terminal. "
        "By default, for terminals that are not known to do it.",
    )
    @wraps(command)
    def printing(
        *rest: Any,  # noqa: ANN401
        form: str | None,
        output: str | None,
        bidi: bool | None,
        **others: Any,  # noqa: ANN401
    ) -> int:
        return command(*rest, results=Results(form=form, output=output, bidi=bidi), **others)

    return printing


def _write(stream: BinaryIO, values: Iterable[object]) -> None:
    for value in values:
        write_line(stream, value)
    stream.flush()


@contextmanager
def _as_text(stream: BinaryIO) -> Iterator[TextIO]:
    """Give a binary stream as one of text in UTF-8; it stays open."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
    try:
        yield text
    finally:
        text.detach()
