"""Gold: a report with the claims that a person says it makes. The fields of docs/scoring.md."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

import msgspec

from musnad.model.count import Measure, Scope

Words: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\S")]
"""A stretch of the report's text, or a name: never empty."""

Status: TypeAlias = Literal[
    "occurred",
    "ongoing",
    "planned",
    "threatened",
    "denied",
    "hypothetical",
    "historical",
    "failed",
    "non_occurrence",
]
"""The statuses of ontology.md."""


class GoldPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where, in a role; `name_en` is the English name, where the coder knows it."""

    role: Literal["location", "origin", "destination", "via"]
    text: Words
    name_en: str | None = None


class GoldActor(msgspec.Struct, frozen=True, kw_only=True):
    """Who, in a role; actors of one report with the same `canonical` name are the same body in other words."""

    role: Literal["source", "target", "affected", "party"]
    text: Words
    canonical: str | None = None


class GoldCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many, both bounds inclusive; None where there is no bound. Without a scope it is the event's."""

    measure: Measure
    low: int | float | None = None
    high: int | float | None = None
    scope: Scope | None = None


class GoldSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who says so, in the words of the report."""

    text: Words


class GoldClaim(msgspec.Struct, frozen=True, kw_only=True):
    """One happening that a report tells of.

    Any of `alt_types` is as right as `type`. A claim that is not `core` may be coded or left out, neither is an error:
    background, and what two careful people would not both have noted. `start` and `end` are inclusive days; None where
    the report says none.
    """

    type: str
    status: Status
    certainty: Literal["asserted", "hedged"]
    trigger: Words
    alt_types: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    places: tuple[GoldPlace, ...] = ()
    actors: tuple[GoldActor, ...] = ()
    counts: tuple[GoldCount, ...] = ()
    speakers: tuple[GoldSpeaker, ...] = ()
    core: bool = True

    @property
    def types(self) -> tuple[str, ...]:
        """Every type that is right."""
        return (self.type, *self.alt_types)


class GoldReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report as its record gives it, with its claims; an empty list where it claims nothing."""

    id: str | int
    claims: tuple[GoldClaim, ...]
    title: str | None = None
    body: str | None = None
    text: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None

    @property
    def name(self) -> str:
        """The id as a string, as claims name the report."""
        return str(self.id)

    def record(self) -> dict[str, str | None]:
        """Return the fields of the report alone, as `musnad code` reads them."""
        return {
            "id": self.name,
            "title": self.title,
            "body": self.body,
            "text": self.text,
            "published": self.published,
            "outlet": self.outlet,
            "url": self.url,
        }
