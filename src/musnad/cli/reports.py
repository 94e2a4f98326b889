"""musnad reports: what reports the store has, found by words, shown with their claims."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import click
import msgspec

from musnad.cli.inputs import Day
from musnad.cli.report_table import show_report
from musnad.cli.results import Results, writes_results
from musnad.cli.store import opened_store
from musnad.errors import UsageError
from musnad.model.capture import Capture
from musnad.model.claim import Claim
from musnad.model.report_line import ReportLine
from musnad.model.span import Span
from musnad.model.stored_report import StoredReport
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.store import Store


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A report as it is printed: by itself, or whole, with its captures and claims; what a search found in it."""

    stored: StoredReport
    whole: bool
    captures: tuple[Capture, ...] = ()
    claims: tuple[Claim, ...] = ()
    found: tuple[Span, ...] = ()
    passage: Span | None = None


@click.command(short_help="List, search and show the reports in the store.")
@click.argument("ids", nargs=-1, metavar="[REPORT]...")
@click.option("--search", "query", metavar="WORDS", help='Only reports with these words; "in a row"; begin*.')
@click.option("--since", type=Day(), metavar="DATE", help="Only reports published on this day or later.")
@click.option("--outlet", metavar="NAME", help="Only reports of this publisher.")
@click.option("--copies/--no-copies", default=True, help="With or without near-copies of other reports.")
@click.option("--with-claims", is_flag=True, help="Give the claims of each report, whole.")
@click.option("--with-text", is_flag=True, help="In JSON lines, give the text of each report.")
@writes_results
@click.pass_obj
def reports(
    settings: Settings,
    *,
    ids: tuple[str, ...],
    query: str | None,
    since: date | None,
    outlet: str | None,
    copies: bool,
    with_claims: bool,
    with_text: bool,
    results: Results,
) -> int:
    """Print the reports in the store: when, who printed it, what it is called, and of which it is a copy.

    With REPORT, its id or the beginning of the hash of its text, that one is shown whole: how it was had, its text, its
    claims with the sentences that they rest on. Words are searched in every spelling, with prefixes and the article.
    """
    if ids and query is not None:
        raise UsageError("musnad reports", "it takes ids or --search, not both", "Leave one of them out.")
    store = opened_store(settings, read_only=True)
    chosen = _whole(store, ids) if ids else _found(store, query) if query is not None else _listed(store)

    def lines(one: Shown) -> tuple[ReportLine]:
        return (_line(one, with_claims=with_claims, with_text=with_text),)

    with results.printing(settings, lines=lines, table=show_report) as show:
        for one in chosen:
            if _wanted(one.stored, since=since, outlet=outlet, copies=copies):
                told = with_claims and not one.whole
                show(msgspec.structs.replace(one, claims=tuple(store.claims_of(one.stored))) if told else one)
    return 0


def _listed(store: "Store") -> Iterator[Shown]:
    return (Shown(stored=stored, whole=False) for stored in store.reports())


def _found(store: "Store", query: str) -> Iterator[Shown]:
    for hit in store.search(query):
        yield Shown(stored=hit.report, whole=False, found=hit.found, passage=hit.passage)


def _whole(store: "Store", ids: Iterable[str]) -> Iterator[Shown]:
    for id_ in ids:
        stored = store.report(id_)
        if stored is None:
            raise UsageError(id_, "there is no such report", "List them with `musnad reports`.")
        captures, claims = tuple(store.captures(stored)), tuple(store.claims_of(stored))
        yield Shown(stored=stored, whole=True, captures=captures, claims=claims)


def _wanted(stored: StoredReport, *, since: date | None, outlet: str | None, copies: bool) -> bool:
    """Tell whether a report passes the filters; one whose day is not known is not known to be older."""
    day = stored.report.published
    return (
        (since is None or day is None or day >= since)
        and (outlet is None or (stored.report.outlet or "").casefold() == outlet.casefold())
        and (copies or stored.near_of is None)
    )


def _line(one: Shown, *, with_claims: bool, with_text: bool) -> ReportLine:
    report = one.stored.report
    return ReportLine(
        id=report.id,
        title=report.title,
        outlet=report.outlet,
        url=report.url,
        published=None if report.published is None else report.published.isoformat(),
        sha256=report.sha256,
        arrived=one.stored.arrived,
        near_of=one.stored.near_of,
        likeness=one.stored.likeness,
        superseded=one.stored.superseded,
        found=one.found if one.passage is not None else msgspec.UNSET,
        captures=one.captures if one.whole else msgspec.UNSET,
        claims=one.claims if one.whole or with_claims else msgspec.UNSET,
        text=report.text if with_text else msgspec.UNSET,
    )
