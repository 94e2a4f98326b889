"""The reports of a store as a table: a line or two each, or one of them whole."""

from typing import TYPE_CHECKING

from musnad.cli.claim_table import show_claim
from musnad.model.capture import Capture

if TYPE_CHECKING:
    from musnad.cli.reports import Shown
    from musnad.cli.screen import Screen


def show_report(screen: "Screen", shown: "Shown") -> None:
    """Write a report: its day, publisher, id and title; the passage that a search found; all of it, if it is whole."""
    report = shown.stored.report
    day = "date not known" if report.published is None else report.published.isoformat()
    screen.line((day, "bold"), f"  {report.id}", f"  {report.outlet or 'outlet not known'}", *_remarks(shown))
    if report.title:
        screen.passage("", report.title)
    if shown.passage is not None:
        screen.passage(f"  {len(shown.found)} found", " ".join(shown.passage.text.split()))
    if shown.whole:
        _show_whole(screen, shown)
    if shown.claims:
        _show_claims(screen, shown)


def _remarks(shown: "Shown") -> list[tuple[str, str]]:
    stored = shown.stored
    remarks = []
    if stored.near_of is not None:
        remarks.append((f"  copy of {stored.near_of} ({stored.likeness or 0:.0%})", "yellow"))
    if stored.superseded:
        remarks.append(("  fetched again later with another text", "yellow"))
    return remarks


def _show_whole(screen: "Screen", shown: "Shown") -> None:
    screen.row("  sha256", shown.stored.report.sha256, None)
    for capture in shown.captures:
        screen.row("  had", _capture(capture), None)
    screen.line()
    for line in shown.stored.report.text.splitlines():
        if line.strip():
            screen.passage("", line)


def _show_claims(screen: "Screen", shown: "Shown") -> None:
    for number, claim in enumerate(shown.claims, 1):
        screen.line()
        show_claim(screen, claim, str(number))
    screen.line()


def _capture(capture: Capture) -> str:
    led = f", which led to {capture.final_url}" if capture.final_url not in (None, capture.source) else ""
    kept = f"; kept in {capture.archive}" if capture.archive is not None else ""
    return f"{capture.at} from {capture.source}{led}, by {capture.tool}{kept}"
