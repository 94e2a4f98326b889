"""PLOVER JSON, one event a line (PLOVER: Political Language Ontology for Verifiable Event Records, 2023)."""

from collections.abc import Iterable, Sequence
from typing import Annotated, BinaryIO, Literal

import msgspec
from msgspec import Meta

from musnad.errors import ExportError
from musnad.export.exporting import Export
from musnad.export.facts import (
    HAPPENED,
    country_of,
    figure,
    first_day,
    in_role,
    known_since,
    number,
    place_of,
    whole_claims,
)
from musnad.export.parties import name_of
from musnad.lexicon.countries import countries
from musnad.lexicon.ontology import event_types
from musnad.model.event import Event, EventActor, EventPlace
from musnad.model.event_type import Plover

Type = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]

QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""PLOVER's quad codes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""

NEED_RECIPIENT = ("AID", "COOPERATE", "SANCTION")

_CONTEXTS = {
    "military": ("armed", "strike", "eo", "force", "siege"),
    "human_rights": ("civ", "detain", "forensics"),
    "legal": ("law",),
    "refugees": ("pop",),
    "diplomatic": ("deal",),
    "humanitarian": ("aid", "svc"),
    "political": ("protest", "riot", "stmt"),
}


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One who acts or is acted upon: the name, PLOVER's sector, the country's three letters."""

    name: str
    sector: str | None
    country: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None
    x_id: str | None


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """The place as told and as resolved; all null where it is not known."""

    extracted_place: str | None
    resolved_place: str | None
    geonameid: int | None
    lat: Annotated[float, Meta(ge=-90, le=90)] | None
    lon: Annotated[float, Meta(ge=-180, le=180)] | None
    city: str | None
    district: str | None
    province: str | None
    country: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None
    resolution: str | None


class TextInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Where the words of the event stand in its report, in code points, half-open."""

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]


class CiteInfo(msgspec.Struct, frozen=True, kw_only=True):
    """The first of the event's reports; `x_reports` has all ids."""

    source: str | None
    date: str | None
    url: str | None
    headline: str | None
    x_sha256: str
    x_reports: tuple[str, ...]


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """How many, by the profile; null where no report says."""

    dead: Annotated[int, Meta(ge=0)] | None
    injured: Annotated[int, Meta(ge=0)] | None
    arrested: Annotated[int, Meta(ge=0)] | None


class PloverEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One line (`musnad.plover/1`). `text` is null unless sentences of reports were asked for."""

    id: str
    date: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")] | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    event: Annotated[tuple[Type, ...], Meta(min_length=1)]
    event_loc: Location
    event_text: str
    quad_code: Annotated[int, Meta(ge=1, le=4)]
    mode: tuple[str, ...]
    context: tuple[str, ...]
    text: str | None
    text_info: TextInfo
    cite_info: CiteInfo
    size: Size
    coder: str
    coded_date: str | None
    x_schema: str
    x_profile: str
    x_type: str
    x_status: str


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write the events that PLOVER has a type for; one that lacks its recipient is written, and said to be
    incomplete.
    """
    count = 0
    for event in events:
        kinds = event_types()[event.type].plover
        if not kinds:
            export.leave_out(event, f"PLOVER has no counterpart of {event.type}")
        elif event.status not in HAPPENED:
            export.leave_out(event, f"it did not take place: {event.status}")
        else:
            stream.write(_line(event, kinds, export))
            count += 1
    return count


def _line(event: Event, kinds: Sequence[Plover], export: Export) -> bytes:
    made = _plover(event, kinds, export)
    if not made.recipient and made.event[0] in NEED_RECIPIENT:
        export.incomplete(event, f"{made.event[0]} needs a recipient, and no report names one")
    line = msgspec.json.encode(made)
    try:
        msgspec.json.decode(line, type=PloverEvent)
    except msgspec.ValidationError as error:
        raise ExportError(event.id, str(error), "This is a fault of the export: please report it.") from error
    return line + b"\n"


def _plover(event: Event, kinds: Sequence[Plover], export: Export) -> PloverEvent:
    first = whole_claims(event)[0]
    place = place_of(event)
    types = tuple(dict.fromkeys(kind.type for kind in kinds))
    return PloverEvent(
        id=event.id,
        date=first_day(event) or None,
        actor=tuple(_actor(event, actor) for actor in in_role(event, "source", "party")),
        recipient=tuple(_actor(event, actor) for actor in in_role(event, "target", "affected", "party")),
        event=types,  # type: ignore[arg-type]  # the type looks at it as it is written
        event_loc=_location(event, place),
        event_text=first.trigger.text,
        quad_code=QUADS[types[0]],
        mode=tuple(dict.fromkeys(kind.mode for kind in kinds if kind.mode)),
        context=tuple(name for name, families in _CONTEXTS.items() if event.family in families),
        text=" ".join(span.text for span in first.evidence) if export.texts else None,
        text_info=TextInfo(start=first.evidence[0].start, end=first.evidence[-1].end),
        cite_info=_cited(event),
        size=Size(
            dead=number(figure(event, export.profile, "killed")),
            injured=number(figure(event, export.profile, "injured")),
            arrested=number(figure(event, export.profile, "detained")),
        ),
        coder=f"{first.coder.name} {first.coder.version}",
        coded_date=known_since(event),
        x_schema=export.schema,
        x_profile=export.profile,
        x_type=event.type,
        x_status=event.status,
    )


def _actor(event: Event, actor: EventActor) -> Actor:
    return Actor(name=name_of(event, actor), sector=actor.sector, country=_iso3(actor.country), x_id=actor.id)


def _iso3(code: str | None) -> str | None:
    country = None if code is None else countries().get(code)
    return None if country is None else country.iso3


def _cited(event: Event) -> CiteInfo:
    first = event.reports[0]
    return CiteInfo(
        source=first.outlet,
        date=first.published,
        url=first.url,
        headline=first.title,
        x_sha256=first.sha256,
        x_reports=tuple(report.id for report in event.reports),
    )


def _location(event: Event, place: EventPlace | None) -> Location:
    if place is None:
        nothing = dict.fromkeys(Location.__struct_fields__)
        return Location(**nothing)
    told = [p.text for claim in whole_claims(event) for p in claim.places if p.id == place.id and p.name == place.name]
    country = country_of(place)
    fine = place.kind in ("settlement", "neighbourhood", "camp")
    geonames = place.id.removeprefix("gn") if place.id else ""
    return Location(
        extracted_place=told[0] if told else None,
        resolved_place=place.name if place.id else None,
        geonameid=int(geonames) if geonames.isdecimal() and place.id != geonames else None,
        lat=place.lat,
        lon=place.lon,
        city=place.name if fine else None,
        district=place.admin2,
        province=place.admin1,
        country=country.iso3 if country else None,
        resolution=place.kind,
    )
