"""CSV with the hashtags of the Humanitarian Exchange Language in a second header row (HXL 1.1)."""

from collections.abc import Iterable, Iterator
from typing import Annotated, BinaryIO

import msgspec
from msgspec import Meta

from musnad.export.exporting import Export
from musnad.export.facts import country_of, figure, first_day, number, place_of
from musnad.export.notes import notes
from musnad.export.parties import parties
from musnad.export.publishers import outlets
from musnad.export.table import write_csv
from musnad.model.event import Event


class HxlRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row (`musnad.hxl/1`); what is not known is empty. The last two columns are ours."""

    event_id: str
    date: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None
    year: Annotated[int, Meta(ge=1900, le=2200)] | None
    type: str
    sub_type: str
    first_group: str | None
    second_group: str | None
    admin1: str | None
    admin1_code: Annotated[str, Meta(pattern=r"^[A-Z]{2}[0-9]{2,}$")] | None
    admin2: str | None
    admin3: str | None
    location: str | None
    lat: Annotated[float, Meta(ge=-90, le=90)] | None
    lon: Annotated[float, Meta(ge=-180, le=180)] | None
    source: str
    description: str
    killed: Annotated[int, Meta(ge=0)] | None
    injured: Annotated[int, Meta(ge=0)] | None
    displaced: Annotated[int, Meta(ge=0)] | None
    country_code: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None
    country: str | None
    x_schema: str
    x_profile: str


TAGS = (
    "#event+code",
    "#date+occurred",
    "#date+year",
    "#event+type",
    "#event+type+sub",
    "#group+name+first",
    "#group+name+second",
    "#adm1+name",
    "#adm1+code",
    "#adm2+name",
    "#adm3+name",
    "#loc+name",
    "#geo+lat",
    "#geo+lon",
    "#meta+source",
    "#description",
    "#affected+killed",
    "#affected+injured",
    "#affected+idps",
    "#country+code",
    "#country+name",
    "#x_schema",
    "#x_profile",
)

_ADMIN1_CODE = 4
"""How long the P-code of a first-level area is (OCHA COD: the country's two letters and two digits)."""


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events; nothing is left out, what is not known is empty."""
    return write_csv(stream, HxlRow, _rows(events, export), second=TAGS)


def _rows(events: Iterable[Event], export: Export) -> Iterator[HxlRow]:
    for event in events:
        place, (one, two) = place_of(event), parties(event)
        country = country_of(place)
        yield HxlRow(
            event_id=event.id,
            date=first_day(event) or None,
            year=int(first_day(event)[:4]) if event.start else None,
            type=event.family,
            sub_type=event.type,
            first_group=one.name if one else None,
            second_group=two.name if two else None,
            admin1=place.admin1 if place else None,
            admin1_code=admin1_code(place.pcode if place else None),
            admin2=place.admin2 if place else None,
            admin3=place.admin3 if place else None,
            location=place.name if place else None,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            source="; ".join(outlets(event)),
            description=notes(event, export.profile),
            killed=number(figure(event, export.profile, "killed")),
            injured=number(figure(event, export.profile, "injured")),
            displaced=number(figure(event, export.profile, "displaced")),
            country_code=country.iso3 if country else None,
            country=country.name if country else None,
            x_schema=export.schema,
            x_profile=export.profile,
        )


def admin1_code(pcode: str | None) -> str | None:
    """Return the P-code of the first-level area that a place's P-code begins with, or None where it has none."""
    head = (pcode or "")[:_ADMIN1_CODE]
    return head if len(head) == _ADMIN1_CODE and head[:2].isalpha() and head[2:].isdecimal() else None
