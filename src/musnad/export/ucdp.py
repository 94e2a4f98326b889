"""The UCDP GED CSV: 49 columns (UCDP Georeferenced Event Dataset codebook; docs/exports.md)."""

from collections.abc import Iterable, Iterator
from math import floor
from typing import Annotated, Any, BinaryIO, Literal

import msgspec
from msgspec import Meta

from musnad.export.exporting import Export
from musnad.export.facts import (
    HAPPENED,
    armed,
    country_of,
    figure,
    first_day,
    in_role,
    last_day,
    number,
    place_exactness,
    place_of,
    serial,
    time_exactness,
)
from musnad.export.publishers import outlets
from musnad.export.table import write_csv
from musnad.lexicon.countries import countries
from musnad.model.event import Event, EventActor, EventPlace

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Words = Annotated[str, Meta(min_length=1)]
People = Annotated[int, Meta(ge=0)]

_VIOLENT = ("armed", "strike", "civ", "protest", "toll")
_CIVILIANS = "Civilians"
_CELL, _COLUMNS = 0.5, 720
"""The grid of PRIO: cells of half a degree, 720 in a row, numbered from the south-west corner (Tollefsen et al.
2012).
"""


class UcdpRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row, its columns in the order of the file (`musnad.ucdp/1`). UCDP's own ids of conflicts and actors stay
    empty.
    """

    id: int
    relid: Words
    year: Annotated[int, Meta(ge=1900, le=2200)]
    active_year: int | None = None
    code_status: Words
    type_of_violence: Annotated[int, Meta(ge=1, le=3)]
    conflict_dset_id: int | None = None
    conflict_new_id: int | None = None
    conflict_name: Words
    dyad_dset_id: int | None = None
    dyad_new_id: int | None = None
    dyad_name: Words
    side_a_dset_id: int | None = None
    side_a_new_id: int | None = None
    side_a: Words
    side_b_dset_id: int | None = None
    side_b_new_id: int | None = None
    side_b: Words
    number_of_sources: Annotated[int, Meta(ge=1)]
    source_article: Words
    source_office: str
    source_date: str
    source_headline: str
    source_original: str
    where_prec: Annotated[int, Meta(ge=1, le=6)]
    where_coordinates: Words
    where_description: Words
    adm_1: str
    adm_2: str
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    geom_wkt: Annotated[str, Meta(pattern=r"^POINT \(-?[\d.]+ -?[\d.]+\)$")]
    priogrid_gid: Annotated[int, Meta(ge=1, le=259200)]
    country: Words
    country_id: int | None
    region: Literal["Africa", "Americas", "Asia", "Europe", "Middle East"]
    event_clarity: Annotated[int, Meta(ge=1, le=2)]
    date_prec: Annotated[int, Meta(ge=1, le=5)]
    date_start: Day
    date_end: Day
    deaths_a: People
    deaths_b: People
    deaths_civilians: People
    deaths_unknown: People
    best: People
    high: People
    low: People
    gwnoa: int | None
    gwnob: int | None


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write the deadly events between organised sides, or against civilians; the others are left out with the
    reason.
    """
    return write_csv(stream, UcdpRow, _rows(events, export))


def _rows(events: Iterable[Event], export: Export) -> Iterator[UcdpRow]:
    for event in events:
        why = refused(event, export.profile)
        if why is not None:
            export.leave_out(event, why)
        else:
            yield _row(event, export)


def refused(event: Event, profile: str) -> str | None:
    """Return why UCDP does not code an event, or None where it does."""
    place, killed = place_of(event), figure(event, profile, "killed")
    if event.family not in _VIOLENT:
        return f"UCDP codes lethal violence: it has no counterpart of {event.type}"
    if event.status not in HAPPENED:
        return f"it did not take place: {event.status}"
    if killed is None or not (killed.high is None or killed.high > 0):
        return f"no death by the profile {profile}"
    if event.start is None:
        return "no day is known"
    if side_a(event) is None:
        return "no organised side is named as the one who did it"
    if place is None or place.lat is None or place.lon is None:
        return "the place has no coordinates"
    return None if country_of(place) is not None else f"the country {place.country or 'of the place'} is not known"


def side_a(event: Event) -> EventActor | None:
    """Return the organised side that did it: a body that is named and bears arms, or a state."""
    return next((a for a in in_role(event, "source", "party") if a.name is not None and _organised(a)), None)


def side_b(event: Event, first: EventActor) -> EventActor | None:
    """Return the armed side that it was done to, or None for civilians."""
    others = [a for a in in_role(event, "target", "party") if a.name is not None and a.id != first.id and _organised(a)]
    return others[0] if others else None


def _organised(actor: EventActor) -> bool:
    return armed(actor) or _is_state(actor)


def _is_state(actor: EventActor) -> bool:
    return actor.kind in ("state", "security")


def _row(event: Event, export: Export) -> UcdpRow:
    place, country, one = place_of(event), country_of(place_of(event)), side_a(event)
    assert place is not None and country is not None and one is not None  # `refused` has looked
    two = side_b(event, one)
    state = _is_state(one) or (two is not None and _is_state(two))
    names = (one.name or "", (two.name or "") if two else _CIVILIANS)
    return UcdpRow(
        id=serial(event),
        relid=f"{country.iso3}-{first_day(event)[:4]}-{export.schema}-{export.profile}-{serial(event)}",
        year=int(first_day(event)[:4]),
        code_status="Disputed" if event.disputed else "Clear",
        type_of_violence=3 if two is None else 1 if state else 2,
        conflict_name=" - ".join(names),
        dyad_name=" - ".join(names),
        side_a=names[0],
        side_b=names[1],
        **_sources(event),
        **_where(place),
        country=country.name,
        country_id=country.gw,
        region=country.ucdp,  # type: ignore[arg-type]  # the row's type looks at it as it is written
        event_clarity=2 if event.family == "toll" else 1,
        date_prec=time_exactness(event).ucdp or 0,
        date_start=first_day(event),
        date_end=last_day(event),
        **_deaths(event, export.profile, all_civilians=two is None),
        gwnoa=_state_number(one),
        gwnob=_state_number(two),
    )


def _deaths(event: Event, profile: str, *, all_civilians: bool) -> dict[str, Any]:
    """The deaths: civilians as far as reports say so, the rest unknown, for no report says of which side they were."""
    killed = figure(event, profile, "killed")
    best = number(killed) or 0
    low = int(killed.low or 0) if killed else 0
    high = int(killed.high) if killed and killed.high is not None else best
    of_civilians = number(figure(event, profile, "killed", population="civilian")) or 0
    civilians = best if all_civilians else min(best, of_civilians)
    return {
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": civilians,
        "deaths_unknown": best - civilians,
        "best": best,
        "high": max(high, best),
        "low": min(low, best),
    }


def _state_number(actor: EventActor | None) -> int | None:
    if actor is None or actor.country is None or not _is_state(actor):
        return None
    country = countries().get(actor.country)
    return None if country is None else country.gw


def _sources(event: Event) -> dict[str, Any]:
    reports = event.reports
    articles = [", ".join(filter(None, (f'"{r.outlet or r.id}"', r.published, r.title))) for r in reports]
    return {
        "number_of_sources": len(reports),
        "source_article": "; ".join(articles),
        "source_office": "; ".join(outlets(event)),
        "source_date": "; ".join(r.published or "" for r in reports),
        "source_headline": "; ".join(r.title or "" for r in reports),
        "source_original": "; ".join(dict.fromkeys(r.url or r.id for r in reports)),
    }


def _where(place: EventPlace) -> dict[str, Any]:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    name = place.name or place.name_ar or place.country or ""
    areas = dict.fromkeys(filter(None, (name, place.admin3, place.admin2, place.admin1)))
    return {
        "where_prec": place_exactness(place).ucdp,
        "where_coordinates": name,
        "where_description": ", ".join(areas),
        "adm_1": place.admin1 or "",
        "adm_2": place.admin2 or "",
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon:.6f} {lat:.6f})",
        "priogrid_gid": floor((lat + 90) / _CELL) * _COLUMNS + floor((lon + 180) / _CELL) + 1,
    }
