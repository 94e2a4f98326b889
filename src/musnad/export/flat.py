"""A flat CSV: one row an event, in our own terms."""

from collections.abc import Iterable
from typing import Annotated, Any, BinaryIO

import msgspec
from msgspec import Meta

from musnad.export.exporting import Export
from musnad.export.facts import figure, place_of
from musnad.export.parties import parties
from musnad.export.publishers import outlets
from musnad.export.table import write_csv
from musnad.model.event import Event, EventPlace


class FlatRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row (`musnad.csv/1`); what is not known is empty."""

    x_schema: str
    x_profile: str
    id: str
    type: str
    family: str
    status: str
    disputed: bool
    start: str | None
    end: str | None
    precision: str
    place: str | None
    place_ar: str | None
    place_kind: str | None
    country: str | None
    admin1: str | None
    admin2: str | None
    admin3: str | None
    pcode: str | None
    lat: Annotated[float, Meta(ge=-90, le=90)] | None
    lon: Annotated[float, Meta(ge=-180, le=180)] | None
    precision_m: int | None
    source: str | None
    target: str | None
    weapons: str
    killed_low: float | None
    killed: float | None
    killed_high: float | None
    killed_rule: str | None
    injured_low: float | None
    injured: float | None
    injured_high: float | None
    injured_rule: str | None
    reports: int
    independent: int
    confidence: float
    outlets: str
    claims: str


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events; nothing is left out."""
    return write_csv(stream, FlatRow, (_row(event, export) for event in events))


def _row(event: Event, export: Export) -> FlatRow:
    one, two = parties(event)
    return FlatRow(
        x_schema=export.schema,
        x_profile=export.profile,
        id=event.id,
        type=event.type,
        family=event.family,
        status=event.status,
        disputed=event.disputed,
        start=event.start,
        end=event.end,
        precision=event.precision,
        **_where(place_of(event)),
        source=one.name if one else None,
        target=two.name if two else None,
        weapons="; ".join(event.weapons),
        **_toll(event, export.profile, "killed"),
        **_toll(event, export.profile, "injured"),
        reports=len(event.reports),
        independent=event.independent,
        confidence=event.confidence,
        outlets="; ".join(outlets(event)),
        claims="; ".join(claim if isinstance(claim, str) else claim.id for claim in event.claims),
    )


def _where(place: EventPlace | None) -> dict[str, Any]:
    return {
        "place": place.name if place else None,
        "place_ar": place.name_ar if place else None,
        "place_kind": place.kind if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "admin2": place.admin2 if place else None,
        "admin3": place.admin3 if place else None,
        "pcode": place.pcode if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision_m": place.radius_m if place else None,
    }


def _toll(event: Event, profile: str, measure: str) -> dict[str, Any]:
    found = figure(event, profile, measure)
    return {
        f"{measure}_low": found.low if found else None,
        measure: found.best if found else None,
        f"{measure}_high": found.high if found else None,
        f"{measure}_rule": found.rule if found else None,
    }
