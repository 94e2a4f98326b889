"""The ACLED CSV: 31 columns (ACLED Codebook; docs/exports.md)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Any, BinaryIO, Literal

import msgspec
from msgspec import Meta

from musnad.export.acled_types import acled_type, disorder
from musnad.export.exporting import Export
from musnad.export.facts import (
    HAPPENED,
    country_of,
    figure,
    first_day,
    known_since,
    located,
    number,
    place_exactness,
    place_of,
    serial,
    time_exactness,
)
from musnad.export.notes import notes
from musnad.export.parties import CIVILIANS, Party, civilians, parties, unidentified
from musnad.export.publishers import outlets, scale
from musnad.export.table import write_csv
from musnad.model.event import Event, EventPlace
from musnad.model.event_type import Acled

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Words = Annotated[str, Meta(min_length=1)]
Inter = Annotated[int, Meta(ge=0, le=8)]


class AcledRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row, its columns in the order of the file (`musnad.acled/1`)."""

    event_id_cnty: Annotated[str, Meta(pattern="^[A-Z]{3}[0-9]+$")]
    event_date: Day
    year: Annotated[int, Meta(ge=1900, le=2200)]
    time_precision: Annotated[int, Meta(ge=1, le=3)]
    disorder_type: Literal[
        "Political violence", "Demonstrations", "Strategic developments", "Political violence; Demonstrations"
    ]
    event_type: Literal[
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Protests",
        "Riots",
        "Strategic developments",
    ]
    sub_event_type: Words
    actor1: Words
    assoc_actor_1: str
    inter1: Annotated[int, Meta(ge=1, le=8)]
    actor2: str
    assoc_actor_2: str
    inter2: Inter
    interaction: Annotated[int, Meta(ge=10, le=88)]
    civilian_targeting: Literal["", "Civilian targeting"]
    iso: Annotated[int, Meta(ge=1, le=999)]
    region: Words
    country: Words
    admin1: str
    admin2: str
    admin3: str
    location: Words
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    geo_precision: Annotated[int, Meta(ge=1, le=3)]
    source: str
    source_scale: Words
    notes: Words
    fatalities: Annotated[int, Meta(ge=0)]
    tags: Words
    timestamp: int | None


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write the events that ACLED codes; the others are left out with the reason."""
    return write_csv(stream, AcledRow, _rows(events, export))


def _rows(events: Iterable[Event], export: Export) -> Iterator[AcledRow]:
    for event in events:
        why = refused(event)
        if why is not None:
            export.leave_out(event, why)
        else:
            yield _row(event, export)


def refused(event: Event) -> str | None:
    """Return why ACLED does not code an event, or None where it does."""
    place = place_of(event)
    if acled_type(event) is None:
        return f"ACLED has no counterpart of {event.type}"
    if event.status not in HAPPENED:
        return f"it did not take place: {event.status}"
    if event.start is None:
        return "no day is known"
    if time_exactness(event).acled is None:
        return "only the year, or more than a month, is known: ACLED has no such precision"
    if place is None:
        return "no place is known"
    if place_exactness(place).acled is None:
        return f"only the {place.kind or 'name of a place'} is known: ACLED has no such precision"
    if not located(place):
        return f"the place {place.name or 'without a name'} has no coordinates"
    return None if country_of(place) is not None else f"the country {place.country or 'of the place'} is not known"


def _row(event: Event, export: Export) -> AcledRow:
    place, kind = place_of(event), acled_type(event)
    assert place is not None and kind is not None  # `refused` has looked
    when = known_since(event)
    return AcledRow(
        event_date=first_day(event),
        year=int(first_day(event)[:4]),
        time_precision=time_exactness(event).acled or 0,
        disorder_type=disorder(kind),  # type: ignore[arg-type]  # the row's type looks at it as it is written
        event_type=kind.event,  # type: ignore[arg-type]
        sub_event_type=kind.sub_event,
        **_who(event, kind),
        **_where(event, place),
        source="; ".join(outlets(event)),
        source_scale=scale(event, place.country),
        notes=notes(event, export.profile),
        fatalities=number(figure(event, export.profile, "killed")) or 0,
        tags=f"schema={export.schema}; profile={export.profile}; id={event.id}",
        timestamp=None if when is None else int(datetime.fromisoformat(when).replace(tzinfo=UTC).timestamp()),
    )


def _who(event: Event, kind: Acled) -> dict[str, Any]:
    one, two = sides(event, kind.event)
    targeted = two is not None and two.inter == CIVILIANS and disorder(kind) != "Strategic developments"
    return {
        "actor1": one.name,
        "assoc_actor_1": "; ".join(one.beside),
        "inter1": one.inter,
        "actor2": two.name if two else "",
        "assoc_actor_2": "; ".join(two.beside) if two else "",
        "inter2": two.inter if two else 0,
        "interaction": interaction(one.inter, two.inter if two else 0),
        "civilian_targeting": "Civilian targeting" if targeted else "",
    }


def _where(event: Event, place: EventPlace) -> dict[str, Any]:
    country = country_of(place)
    assert country is not None and place.lat is not None and place.lon is not None  # `refused` has looked
    return {
        "event_id_cnty": f"{country.iso3}{serial(event)}",
        "iso": country.numeric,
        "region": country.acled,
        "country": country.name,
        "admin1": place.admin1 or "",
        "admin2": place.admin2 or "",
        "admin3": place.admin3 or "",
        "location": place.name or place.name_ar or "",
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": place_exactness(place).acled or 0,
    }


def sides(event: Event, event_type: str) -> tuple[Party, Party | None]:
    """Return actor 1 and actor 2: in violence against civilians the second is the target, civilians if nobody is
    named.
    """
    one, two = parties(event)
    if one is None:
        named = two if event_type in ("Protests", "Riots", "Strategic developments") else None
        one, two = named or unidentified(event), None if named is not None else two
    if two is None and event_type == "Violence against civilians":
        two = civilians(event)
    return one, two


def interaction(one: int, two: int) -> int:
    """Return ACLED's interaction code: the two inter codes, the lower first; a lone actor's with a zero behind."""
    low, high = sorted((one, two))
    return low * 10 + high if low else high * 10
