"""Events and suggestions as tables: what happened, how many say so, and why these claims stand together."""

from typing import TYPE_CHECKING

from musnad.export.facts import figure
from musnad.model.claim import Claim

if TYPE_CHECKING:
    from musnad.cli.screen import Screen
    from musnad.model.event import Event, Figure, Suggestion

_SHORT = 16


def show_event(screen: "Screen", event: "Event", *, profile: str, whole: bool) -> None:
    """Write one event; `whole` with the reasons of its links and with the sentences of its claims."""
    disputed = ", denied by some" if event.disputed else ""
    screen.line((event.id, "bold"), "  ", (event.type, "bold cyan"), f"  {event.status}{disputed}  {_when(event)}")
    for place in event.places if whole else event.places[:1]:
        areas = dict.fromkeys(filter(None, (place.name, place.admin2, place.admin1, place.country)))
        screen.row("  where", ", ".join(areas), place.name_ar)
    for actor in event.actors:
        screen.row(f"  {actor.role}", actor.name or "", actor.text if actor.name is None else None)
    for measure in ("killed", "injured", "missing", "detained", "displaced", "returned"):
        found = figure(event, profile, measure)
        if found is not None:
            screen.row(f"  {measure}", f"{_bounds(found)} ({found.rule})", None)
    count = len(event.reports)
    screen.row("  told by", f"{count} report{'s' * (count > 1)}, {event.independent} independent", None)
    if whole:
        _show_links(screen, event)
        for claim in event.claims:
            _show_claim(screen, claim)
    screen.line()


def _when(event: "Event") -> str:
    if event.start is None:
        return "day not known"
    return event.start if event.start == event.end else f"{event.start} to {event.end or '...'}"


def _bounds(found: "Figure") -> str:
    if found.high is None:
        return f"{found.low or 0:g} or more"
    if found.low == found.high:
        return f"{found.low:g}"
    best = "" if found.best is None else f", best {found.best:g}"
    return f"{found.low or 0:g} to {found.high:g}{best}"


def _show_links(screen: "Screen", event: "Event") -> None:
    for link in event.links:
        score = "" if link.score is None else f" {link.score:.2f}"
        screen.row(
            "  joined", f"{_short(link.a)} and {_short(link.b)}, {link.by}{score}: {'; '.join(link.reasons)}", None
        )


def _show_claim(screen: "Screen", claim: "Claim | str") -> None:
    if isinstance(claim, str):
        screen.row("  claim", _short(claim), None)
        return
    outlet = claim.report.outlet or claim.report.id
    screen.row("  claim", f"{_short(claim.id)}, {claim.type}, {outlet}, {claim.report.published or 'no date'}", None)
    for span in claim.evidence:
        screen.passage("", " ".join(span.text.split()))


def _short(id_: str) -> str:
    return id_[: len("sha256:") + _SHORT]


def show_suggestion(screen: "Screen", found: "Suggestion") -> None:
    """Write two events that may be one: the score, what speaks for it and what against it."""
    screen.line((f"{found.score:.2f}", "bold"), f"  {found.events[0]} and {found.events[1]}")
    screen.row("  claims", f"{_short(found.a)} and {_short(found.b)}", None)
    screen.row("  for", "; ".join(found.reasons), None)
    if found.against:
        screen.row("  against", "; ".join(found.against), None)
    if found.verdict is not None:
        screen.row("  judged", found.verdict, None)
