"""GeoJSON (RFC 7946): a feature an event, without geometry where it is not located."""

from collections.abc import Iterable
from typing import Annotated, BinaryIO, Literal

import msgspec
from msgspec import Meta

from musnad.errors import ExportError
from musnad.export.exporting import Export
from musnad.export.facts import figure, place_of
from musnad.export.parties import parties
from musnad.model.event import Event

Degrees = Annotated[float, Meta(ge=-180, le=180)]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A point: longitude, then latitude, in degrees (WGS 84)."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[Degrees, Annotated[float, Meta(ge=-90, le=90)]]


class Properties(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the event; `precision_m` is the radius in metres around the point within which it was."""

    id: str
    type: str
    status: str
    disputed: bool
    start: str | None
    end: str | None
    precision: str
    place: str | None
    place_ar: str | None
    place_kind: str | None
    pcode: str | None
    country: str | None
    admin1: str | None
    admin2: str | None
    precision_m: int | None
    source: str | None
    target: str | None
    weapons: tuple[str, ...]
    killed_low: float | None
    killed: float | None
    killed_high: float | None
    injured_low: float | None
    injured: float | None
    injured_high: float | None
    reports: int
    independent: int
    confidence: float


class Feature(msgspec.Struct, frozen=True, kw_only=True):
    """One event."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Point | None
    properties: Properties


class FeatureCollection(msgspec.Struct, frozen=True, kw_only=True):
    """All of them (`musnad.geojson/1`)."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    x_schema: str
    x_profile: str
    features: tuple[Feature, ...]


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events; nothing is left out, one that is not located has no geometry."""
    head = {"type": "FeatureCollection", "x_schema": export.schema, "x_profile": export.profile}
    stream.write(msgspec.json.encode(head)[:-1] + b',"features":[')
    count = 0
    for event in events:
        stream.write((b",\n" if count else b"\n") + _checked(feature(event, export.profile)))
        count += 1
    stream.write(b"\n]}\n")
    return count


def feature(event: Event, profile: str) -> Feature:
    """Return the feature of an event."""
    place, (one, two) = place_of(event), parties(event)
    point = None
    if place is not None and place.lat is not None and place.lon is not None:
        point = Point(coordinates=(place.lon, place.lat))
    killed, injured = figure(event, profile, "killed"), figure(event, profile, "injured")
    properties = Properties(
        id=event.id,
        type=event.type,
        status=event.status,
        disputed=event.disputed,
        start=event.start,
        end=event.end,
        precision=event.precision,
        place=place.name if place else None,
        place_ar=place.name_ar if place else None,
        place_kind=place.kind if place else None,
        pcode=place.pcode if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        admin2=place.admin2 if place else None,
        precision_m=place.radius_m if place else None,
        source=one.name if one else None,
        target=two.name if two else None,
        weapons=event.weapons,
        killed_low=killed.low if killed else None,
        killed=killed.best if killed else None,
        killed_high=killed.high if killed else None,
        injured_low=injured.low if injured else None,
        injured=injured.best if injured else None,
        injured_high=injured.high if injured else None,
        reports=len(event.reports),
        independent=event.independent,
        confidence=event.confidence,
    )
    return Feature(id=event.id, geometry=point, properties=properties)


def _checked(made: Feature) -> bytes:
    text = msgspec.json.encode(made)
    try:
        msgspec.json.decode(text, type=Feature)
    except msgspec.ValidationError as error:
        raise ExportError(made.id, str(error), "This is a fault of the export: please report it.") from error
    return text
