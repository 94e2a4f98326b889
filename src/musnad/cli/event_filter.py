"""The options of commands that choose events, and whether an event is among them."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any

import click
import msgspec

from musnad.cli.inputs import Day

if TYPE_CHECKING:
    from musnad.model.event import Event


STATUSES = (
    "occurred",
    "ongoing",
    "planned",
    "threatened",
    "denied",
    "hypothetical",
    "historical",
    "failed",
    "non_occurrence",
)
"""What an event may be (ontology.md, status)."""


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are wanted; what is empty takes all."""

    since: date | None
    countries: frozenset[str]
    types: frozenset[str]
    statuses: frozenset[str]
    least_confidence: float

    def takes(self, event: "Event") -> bool:
        """Tell whether an event is wanted.

        One without a day counts from its newest report; one whose reports have none either stays.
        """
        if self.since is not None:
            last = event.end or event.start or max((r.published for r in event.reports if r.published), default=None)
            if last is not None and last[:10] < self.since.isoformat():
                return False
        if self.countries and self.countries.isdisjoint({place.country for place in event.places}):
            return False
        if self.types and self.types.isdisjoint({event.type, event.family}):
            return False
        if self.statuses and event.status not in self.statuses:
            return False
        return event.confidence >= self.least_confidence


def chooses_events(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options that choose events; it is called with them as `wanted`."""

    @click.option("--since", type=Day(), metavar="DATE", help="Only events whose last day is not before DATE.")
    @click.option("--country", "countries", multiple=True, metavar="CODE", help="Only in this country (SY, IQ, ...).")
    @click.option(
        "--type", "types", multiple=True, metavar="TYPE", help="Only this type (strike.air) or family (strike)."
    )
    @click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only of this status.")
    @click.option(
        "--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Only where a claim is at least this sure."
    )
    @wraps(command)
    def choosing(
        *rest: Any,  # noqa: ANN401
        since: date | None,
        countries: tuple[str, ...],
        types: tuple[str, ...],
        statuses: tuple[str, ...],
        min_confidence: float,
        **others: Any,  # noqa: ANN401
    ) -> int:
        _known(types)
        wanted = EventFilter(
            since=since,
            countries=frozenset(code.upper() for code in countries),
            types=frozenset(types),
            statuses=frozenset(statuses),
            least_confidence=min_confidence,
        )
        return command(*rest, wanted=wanted, **others)

    return choosing


def _known(types: tuple[str, ...]) -> None:
    """Refuse a type that is no code and no family of the ontology."""
    from musnad.lexicon.ontology import event_types

    known = event_types()
    for name in types:
        if name not in known and name not in {kind.family for kind in known.values()}:
            raise click.UsageError(f"no event type and no family is called {name!r}; see docs/ontology.md")
