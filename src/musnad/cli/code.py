"""musnad code: what reports claim."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.claim_table import show_coded
from musnad.cli.inputs import Inputs, reads_reports
from musnad.cli.messages import Messages
from musnad.cli.output import keep_text, write_line, written_whole
from musnad.cli.progress import counted
from musnad.cli.results import Results, writes_results
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.model.claim import Claim
    from musnad.pipeline import Coded


@click.command(short_help="Print what reports claim.")
@reads_reports
@writes_results
@click.option("--signals", metavar="FILE", help="Write what was seen and not coded to FILE, as JSON lines.")
@click.option(
    "--texts",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep the text of each report in DIR, named by the hash in its claims: offsets point into it.",
)
@click.option(
    "--min-confidence",
    metavar="P",
    type=click.FloatRange(0, 1),
    help="Give every claim at least so sure, and no other. By default the thresholds that fit the labelled reports.",
)
@click.pass_obj
def code(
    settings: Settings,
    *,
    inputs: Inputs,
    results: Results,
    signals: str | None,
    texts: Path | None,
    min_confidence: float | None,
) -> int:
    """Print what reports claim: who did what to whom, where, when, how many were hurt, and who says so.

    FILE is a report (.txt, .html), reports (.jsonl, .csv, .warc, each also with .gz), a folder of them, or - for
    standard input: JSON lines where it begins with a brace, else one text. Records may have id, title, body or text,
    published, outlet and url.
    """
    from musnad.cli.gazetteer import opened
    from musnad.pipeline import AT_ONCE, code_reports

    messages = Messages()
    at_once = 1 if inputs.live else AT_ONCE
    coded = code_reports(inputs.reports(messages), opened(settings), least_confidence=min_confidence, at_once=at_once)
    with (
        results.printing(settings, lines=_claims, table=show_coded) as show,
        written_whole(signals) if signals else nullcontext() as aside,
    ):
        for one in counted(coded, what="reports", quiet=results.on_screen):
            if texts is not None:
                keep_text(texts, one.report.text, one.report.sha256)
            show(one)
            if aside is not None:
                for signal in one.signals:
                    write_line(aside, signal)
    return messages.status


def _claims(coded: "Coded") -> "tuple[Claim, ...]":
    return coded.claims
