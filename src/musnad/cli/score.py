"""musnad score: how well reports are coded, measured on reports that people have coded by hand."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import click

from musnad.cli.inputs import read_date
from musnad.cli.messages import Messages
from musnad.cli.progress import counted
from musnad.cli.results import Results, writes_results
from musnad.errors import BrokenRecord, EmptyInput, ReadError, UsageError
from musnad.read import Notice, Reading
from musnad.read.inputs import STANDARD_INPUT
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.model.claim import Claim
    from musnad.model.report import Report
    from musnad.read.lines import Line
    from musnad.scoring.gold import GoldReport
    from musnad.scoring.gold_file import Gold
    from musnad.scoring.report import Scores

    Pair: TypeAlias = tuple[GoldReport, Sequence[Claim]]


@click.command(short_help="Print how well reports are coded, against a gold file.")
@click.argument("gold", metavar="GOLD")
@click.argument("claims", metavar="[CLAIMS]", required=False)
@writes_results
@click.pass_obj
def score(settings: Settings, *, gold: str, claims: str | None, results: Results) -> int:
    """Print how well reports are coded: claims found, each field of them, each family of types, and the confidence.

    GOLD is a .jsonl file of reports that people have coded by hand, one a line. Its reports are coded and compared with
    it; or, with CLAIMS, what musnad code --format jsonl has made of them before is. Either may be - for standard input.
    Every figure has a 95 % interval, from a bootstrap over reports.
    """
    from musnad.cli.score_table import show_scores
    from musnad.scoring.gold_file import read_gold

    if gold == claims == STANDARD_INPUT:
        raise UsageError("GOLD and CLAIMS", "both are standard input", "Give one of them as a file.")
    messages = Messages()
    with _lines(gold) as lines:
        read = read_gold(lines, tell=messages.tell)
    coded = (
        _code(read, settings, messages, quiet=results.on_screen) if claims is None else _read(read, claims, messages)
    )
    if not coded:
        messages.tell(EmptyInput(gold, "no report in it can be scored", "See docs/scoring.md for what a line holds."))
        return messages.status
    with results.printing(settings, lines=lambda found: found.lines(), table=show_scores) as show:
        show(_scores(coded))
    return messages.status


def _code(gold: "Gold", settings: Settings, messages: Messages, *, quiet: bool) -> "list[Pair]":
    """Return the gold reports with what the pipeline makes of them; those that cannot be read are told and left out."""
    from musnad.cli.gazetteer import opened
    from musnad.pipeline import code_report

    gazetteer = opened(settings)
    reports = counted(_readable(gold, messages), what="reports", quiet=quiet)
    return [(report, code_report(text, gazetteer).claims) for report, text in reports]


def _readable(gold: "Gold", messages: Messages) -> "Iterator[tuple[GoldReport, Report]]":
    from musnad.read.record import report_of

    for placed in gold.reports.values():
        try:
            yield placed.report, report_of(placed.report.record(), placed.where, reading=Reading(read_date=read_date))
        except ReadError as error:
            messages.tell(error)


def _read(gold: "Gold", claims: str, messages: Messages) -> "list[Pair]":
    """Return the gold reports with their claims in a file."""
    from musnad.scoring.claims_file import read_claims

    with _lines(claims) as lines:
        found = read_claims(lines, gold, tell=messages.tell)
    if not any(found.values()):
        messages.tell(Notice(claims, "it has no claim of the gold reports; every gold claim counts as missed"))
    return [(placed.report, found[name]) for name, placed in gold.reports.items()]


def _scores(coded: "list[Pair]") -> "Scores":
    from musnad.scoring.document import document_of
    from musnad.scoring.report import Measured, scores

    coders = {f"{one.coder.name} {one.coder.version} {one.coder.lexicon}" for _, claims in coded for one in claims}
    measured = Measured(
        reports=len(coded),
        gold=sum(len(report.claims) for report, _ in coded),
        core=sum(claim.core for report, _ in coded for claim in report.claims),
        coded=sum(len(claims) for _, claims in coded),
        coders=tuple(sorted(coders)),
    )
    return scores([document_of(report, claims) for report, claims in coded], measured)


@contextmanager
def _lines(name: str) -> "Iterator[Iterable[Line | ReadError | Notice]]":
    """Give the lines of a file, or of standard input; raise MissingInput or BinaryInput where it has none."""
    from musnad.read.lines import lines_of
    from musnad.read.stream import opened

    if name == STANDARD_INPUT:
        yield lines_of(_buffered(sys.stdin.buffer), "standard input")
        return
    with opened(Path(name), name) as stream:
        yield _lines_of_text(stream, name)


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]


def _lines_of_text(stream: io.BufferedReader, name: str) -> "Iterator[Line | ReadError | Notice]":
    """Yield the lines of a file, and in place of the damage that ends a compressed one, what it is."""
    from musnad.read.lines import lines_of
    from musnad.read.stream import refuse_binary

    try:
        refuse_binary(stream, name)
        yield from lines_of(stream, name)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BrokenRecord(name, f"the compressed file is broken or cut short ({error})", "Fetch or pack it again.")
