"""The claims of a report as a table: each value beside the words it came from, the sentence underneath."""

from typing import TYPE_CHECKING

from musnad.cli.claim_rows import evidence_of, rows_of
from musnad.model.claim import Claim

if TYPE_CHECKING:
    from musnad.cli.screen import Screen
    from musnad.pipeline import Coded


def show_coded(screen: "Screen", coded: "Coded") -> None:
    """Write a report's name, day and title, and its claims."""
    report, claims = coded.report, coded.claims
    day = "date not known" if report.published is None else report.published.isoformat()
    count = "no claim" if not claims else "1 claim" if len(claims) == 1 else f"{len(claims)} claims"
    screen.line((f"{report.id}, {day}: {count}", "bold"))
    if report.title:
        screen.passage("", report.title)
    for number, claim in enumerate(claims, 1):
        screen.line()
        show_claim(screen, claim, str(number))
    screen.line()


def show_claim(screen: "Screen", claim: Claim, name: str) -> None:
    """Write one claim: its type, its values, its sentences."""
    screen.line((f"{name} ".ljust(4), "dim"), (claim.type, "bold cyan"), f"  {claim.confidence:.2f}")
    above = None
    for row in rows_of(claim):
        screen.row("" if row.field == above else f"  {row.field}", row.value, row.words)
        above = row.field
    for sentence in evidence_of(claim):
        screen.passage("  in", sentence)
