"""musnad code: what reports claim."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from musnad.cli.inputs import read_date, reads_reports, reports_of
from musnad.cli.messages import Messages
from musnad.cli.output import LINES, TABLE, as_text, keep_text, shape_for, write_line, writes_results, written_whole
from musnad.cli.progress import counted
from musnad.read import Reading
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.pipeline import Coded


@click.command()
@reads_reports
@writes_results
@click.option("--signals", metavar="FILE", help="Write what was seen and not coded to FILE, as JSON lines.")
@click.option(
    "--texts",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep the text of each report in DIR, as the hash in its claims with .txt: offsets point into it.",
)
@click.pass_obj
def code(
    settings: Settings,
    files: Sequence[str],
    *,
    published: date | None,
    outlet: str | None,
    shape: str | None,
    output: str | None,
    bidi: bool | None,
    signals: str | None,
    texts: Path | None,
) -> int:
    """Print what reports claim: who did what to whom, where, when, how many were hurt, and who says so.

    FILE is a report (.txt, .html), reports (.jsonl, .csv, .warc, each also with .gz), a folder of them, or - for
    standard input: JSON lines where it begins with a brace, else one text. Records may have id, title, body or text,
    published, outlet and url.
    """
    from musnad.gazetteer import open_gazetteer
    from musnad.pipeline import code_reports

    shape = shape_for(shape, output)
    messages = Messages()
    reading = Reading(published=published, outlet=outlet, read_date=read_date)
    reports = reports_of(files, reading=reading, messages=messages)
    coded = code_reports(reports, open_gazetteer(settings.gazetteer))
    with (
        written_whole(output) as stream,
        written_whole(signals) if signals else nullcontext() as aside,
        _writer(stream, shape, settings, bidi=bidi) as write,
    ):
        for one in counted(coded, what="reports", quiet=shape == TABLE and output is None):
            if texts is not None:
                keep_text(texts, one.report.text, one.report.sha256)
            write(one)
            if aside is not None:
                for signal in one.signals:
                    write_line(aside, signal)
    return messages.status


@contextmanager
def _writer(
    stream: BinaryIO, shape: str, settings: Settings, *, bidi: bool | None
) -> "Iterator[Callable[[Coded], None]]":
    """Give what writes a coded report to a stream: its claims as JSON lines, or as a table."""
    if shape == LINES:

        def lines(coded: "Coded") -> None:
            for claim in coded.claims:
                write_line(stream, claim)
            stream.flush()

        yield lines
        return
    from musnad.cli.claim_table import show_report
    from musnad.cli.screen import Screen

    with as_text(stream) as text:
        screen = Screen(settings, bidi=bidi, file=text)
        yield lambda coded: show_report(screen, coded.report, coded.claims)
