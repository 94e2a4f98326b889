"""musnad find: what each finder sees in a text."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

import click

from musnad.cli.inputs import read_date, reads_reports, reports_of
from musnad.cli.messages import Messages
from musnad.cli.output import LINES, TABLE, as_text, shape_for, write_line, writes_results, written_whole
from musnad.cli.progress import counted
from musnad.read import Reading
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.mentions import Found


@click.command()
@reads_reports
@writes_results
@click.pass_obj
def find(
    settings: Settings,
    files: Sequence[str],
    *,
    published: date | None,
    outlet: str | None,
    shape: str | None,
    output: str | None,
    bidi: bool | None,
) -> int:
    """Print what each finder sees: numbers, counts, times, places, actors, weapons, speakers, triggers; and its rule.

    Times are counted from the day of publication. Of readings that overlap the longest is given.
    """
    from musnad.cli.mentions import Found, given_out
    from musnad.gazetteer import open_gazetteer
    from musnad.pipeline import ground_report

    shape = shape_for(shape, output)
    messages = Messages()
    gazetteer = open_gazetteer(settings.gazetteer)
    reading = Reading(published=published, outlet=outlet, read_date=read_date, phrases=True)
    reports = reports_of(files, reading=reading, messages=messages)
    with written_whole(output) as stream, _writer(stream, shape, settings, bidi=bidi) as write:
        for report in counted(reports, what="reports", quiet=shape == TABLE and output is None):
            grounded = ground_report(report, gazetteer)
            write(Found(report.id, given_out(grounded.text, grounded.mentions)))
    return messages.status


@contextmanager
def _writer(
    stream: BinaryIO, shape: str, settings: Settings, *, bidi: bool | None
) -> "Iterator[Callable[[Found], None]]":
    """Give what writes the mentions of a report to a stream: as one JSON line, or as a table."""
    if shape == LINES:

        def line(found: "Found") -> None:
            write_line(stream, found)
            stream.flush()

        yield line
        return
    from musnad.cli.mention_table import show_mentions
    from musnad.cli.screen import Screen

    with as_text(stream) as text:
        screen = Screen(settings, bidi=bidi, file=text)
        yield lambda found: show_mentions(screen, found.id, found.mentions)
