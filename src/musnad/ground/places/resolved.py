"""The resolved place of one mention: the place that it names, an area, the settlement it lies in, or nowhere known."""

import msgspec

from musnad.ground.places.areas import area_name, laid_off
from musnad.ground.places.context import Context
from musnad.ground.places.geometry import distance_km
from musnad.ground.places.resolution import UNDECIDED
from musnad.ground.places.shared import shared_area
from musnad.ground.places.unlisted import far_end, misspelt, settlement_of
from musnad.model.place import Place, PlaceKind
from musnad.model.resolved_place import ResolvedPlace

FACILITY_M, ROADSIDE_M = 5_000, 2_000
"""The least radius of a facility that is known only by its settlement; how far off its line a road is still the road.
"""


def resolved(context: Context) -> ResolvedPlace:
    """Return what a mention resolves to."""
    place = context.group.place
    if place is None:
        alike = misspelt(context)
        if alike is not None:
            return _known(
                context, alike, reasons=(f"spelt almost like {alike.name_ar}, which lies near",), candidates=1
            )
        beside = settlement_of(context)
        return _unknown(context) if beside is None else _beside(context, beside)
    if context.group.margin < UNDECIDED and not context.within:
        area = shared_area(context.group.places, context.gazetteer)
        if area is not None:
            return _undecided(context, place, area)
    reasons = context.group.reasons or ("the only place of this name",)
    return _known(context, place, reasons=reasons, candidates=len(context.group.places))


def _named(context: Context) -> ResolvedPlace:
    """Return a resolved place with nothing but its name, and what the name itself says."""
    value = context.value
    return ResolvedPlace(
        place=None,
        name=context.words,
        name_ar=context.words,
        kind=value.kinds[0] if value.kinds else None,
        within=context.within,
        relation=value.relation,
        bearing=value.bearing,
        dateline=value.dateline,
        metonym=value.metonym,
        listed=value.listed,
    )


def _known(context: Context, place: Place, *, reasons: tuple[str, ...], candidates: int) -> ResolvedPlace:
    value = context.value
    name, name_ar, kind = place.name, place.name_ar, place.kind
    lat, lon, radius = place.lat, place.lon, place.radius_m
    if value.relation != "at" and lat is not None:
        lat, lon, radius = laid_off(place, value.relation, value.bearing)
        name, name_ar, kind = area_name(place, value.relation, value.bearing), context.words, PlaceKind.REGION
    return msgspec.structs.replace(
        _named(context),
        place=place,
        name=name,
        name_ar=name_ar,
        kind=kind,
        country=place.country,
        admin1=place.admin1,
        admin2=place.admin2,
        admin3=place.admin3,
        pcode=place.pcode,
        lat=lat,
        lon=lon,
        radius_m=radius,
        candidates=candidates,
        reasons=reasons,
    )


def _undecided(context: Context, best: Place, area: Place) -> ResolvedPlace:
    """Return the smallest area that all places of a name share, where nothing tells them apart."""
    number = len(context.group.places)
    return msgspec.structs.replace(
        _named(context),
        place=area,
        name=best.name,
        kind=best.kind,
        country=area.country,
        admin1=area.admin1,
        lat=area.lat,
        lon=area.lon,
        radius_m=area.radius_m,
        candidates=number,
        reasons=(f"{number} places have this name and nothing tells them apart", f"all lie in {area.name}"),
    )


def _beside(context: Context, beside: Place) -> ResolvedPlace:
    """Return a facility with the point of its settlement, or a road with the middle of what it joins."""
    lat, lon, radius = beside.lat, beside.lon, max(FACILITY_M, beside.radius_m)
    reason = f"not known itself: it takes the coordinates of {beside.name}"
    other = far_end(context, beside)
    if other is not None and None not in (lat, lon, other.lat, other.lon):
        lat, lon, radius = _between(beside, other)
        reason = f"a road: the middle between {beside.name} and {other.name}"
    return msgspec.structs.replace(
        _named(context),
        country=beside.country,
        admin1=beside.admin1,
        admin2=beside.admin2,
        admin3=beside.admin3,
        lat=lat,
        lon=lon,
        radius_m=radius,
        reasons=(reason,),
        beside=beside,
    )


def _between(a: Place, b: Place) -> tuple[float, float, int]:
    a_lat, a_lon, b_lat, b_lon = a.lat or 0.0, a.lon or 0.0, b.lat or 0.0, b.lon or 0.0
    half = distance_km(a_lat, a_lon, b_lat, b_lon) / 2
    return round((a_lat + b_lat) / 2, 4), round((a_lon + b_lon) / 2, 4), int(half * 1000) + ROADSIDE_M


def _unknown(context: Context) -> ResolvedPlace:
    area = context.holder
    return msgspec.structs.replace(
        _named(context),
        country=area.country if area else None,
        admin1=area.admin1 if area else None,
        reasons=("no place of this name is known",),
    )
