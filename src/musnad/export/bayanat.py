"""The CSV that Bayanat's sheet import takes: one row an event, to be mapped onto the fields of a bulletin."""

from collections.abc import Iterable, Iterator
from typing import Annotated, BinaryIO

import msgspec
from msgspec import Meta

from musnad.export.exporting import Export
from musnad.export.facts import first_day, known_since, last_day, place_of
from musnad.export.notes import notes, title_of
from musnad.export.publishers import outlets
from musnad.export.table import write_csv
from musnad.model.event import Event

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class BayanatRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row (`musnad.bayanat/1`), named as Bayanat names the fields; lists are parted by commas."""

    originid: str
    title: Annotated[str, Meta(min_length=1)]
    title_ar: str | None
    description: Annotated[str, Meta(min_length=1)]
    publish_date: Day | None
    source_link: str | None
    sources: str
    locations: str
    geo_lat: Annotated[float, Meta(ge=-90, le=90)] | None
    geo_lng: Annotated[float, Meta(ge=-180, le=180)] | None
    labels: str
    event_title: str
    event_type: str
    event_location: str | None
    event_from_date: Day | None
    event_to_date: Day | None
    event_estimated: bool
    x_schema: str
    x_profile: str


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events; nothing is left out."""
    return write_csv(stream, BayanatRow, _rows(events, export))


def _rows(events: Iterable[Event], export: Export) -> Iterator[BayanatRow]:
    for event in events:
        place, what = place_of(event), title_of(event)
        where = place.name or place.name_ar if place else None
        title = ", ".join(filter(None, (what, where, first_day(event))))
        yield BayanatRow(
            originid=event.id,
            title=title,
            title_ar=next((report.title for report in event.reports if report.title), None),
            description=notes(event, export.profile),
            publish_date=known_since(event),
            source_link=next((report.url for report in event.reports if report.url), None),
            sources=",".join(name.replace(",", " ") for name in outlets(event)),
            locations=",".join(dict.fromkeys(place.name for place in event.places if place.name)),
            geo_lat=place.lat if place else None,
            geo_lng=place.lon if place else None,
            labels=",".join((event.family, event.type, event.status, *event.weapons)),
            event_title=title,
            event_type=event.type,
            event_location=where,
            event_from_date=first_day(event) or None,
            event_to_date=last_day(event) or None,
            event_estimated=event.precision not in ("minute", "part_of_day", "day"),
            x_schema=export.schema,
            x_profile=export.profile,
        )
