"""musnad explain: why a claim is what it is, or why a sentence gave none."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

import click

from musnad.cli.inputs import read_date, reads_reports, reports_of
from musnad.cli.messages import Messages
from musnad.cli.output import LINES, as_text, shape_for, write_line, writes_results, written_whole
from musnad.errors import UsageError
from musnad.read import Reading
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.explanation import Explanation


@click.command()
@reads_reports
@writes_results
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Only the Nth sentence of the report.")
@click.option("--claim", metavar="ID", help="Only the sentences of the claim with this id, or whose id begins so.")
@click.pass_obj
def explain(
    settings: Settings,
    files: Sequence[str],
    *,
    published: date | None,
    outlet: str | None,
    shape: str | None,
    output: str | None,
    bidi: bool | None,
    sentence: int | None,
    claim: str | None,
) -> int:
    """Print why each claim of a report is what it is, sentence by sentence, and why other sentences gave none.

    For each sentence: what was seen in it and by which rule; for each claim the trigger, the rules, where its day comes
    from, why this place and not another of its name, who says so through whom.
    """
    from musnad.cli.explanation import explain_report
    from musnad.gazetteer import open_gazetteer

    messages = Messages()
    reading = Reading(published=published, outlet=outlet, read_date=read_date)
    reports = reports_of(files, reading=reading, messages=messages)
    gazetteer = open_gazetteer(settings.gazetteer)
    chosen = (
        one
        for report in reports
        for one in explain_report(report, gazetteer)
        if (sentence is None or one.sentence == sentence) and (claim is None or one.tells(claim))
    )
    with (
        written_whole(output) as stream,
        _writer(stream, shape_for(shape, output), settings, bidi=bidi) as write,
    ):
        empty = True
        for one in chosen:
            write(one)
            empty = False
    if empty and not messages.failures:
        raise UsageError(claim or f"sentence {sentence}", "no report has it", "Look at all: leave the option out.")
    return messages.status


@contextmanager
def _writer(
    stream: BinaryIO, shape: str, settings: Settings, *, bidi: bool | None
) -> "Iterator[Callable[[Explanation], None]]":
    """Give what writes the explanation of a sentence to a stream: as one JSON line, or for people."""
    if shape == LINES:
        yield lambda one: write_line(stream, one)
        return
    from musnad.cli.explanation_page import show_explanation
    from musnad.cli.screen import Screen

    with as_text(stream) as text:
        screen = Screen(settings, bidi=bidi, file=text)
        yield lambda one: show_explanation(screen, one)
