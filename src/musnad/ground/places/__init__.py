"""Where the places are that a report names: one of its namesakes each, or an area, or nowhere known."""

from collections.abc import Sequence

import msgspec

from musnad.arabic import Text
from musnad.gazetteer import Gazetteer
from musnad.ground.places.areas import area_name, laid_off
from musnad.ground.places.geometry import distance_km
from musnad.ground.places.group import Group, groups_of
from musnad.ground.places.resolution import UNDECIDED, resolve
from musnad.model.mention import Mention
from musnad.model.place import Place, PlaceKind
from musnad.model.place_name import PlaceName
from musnad.model.report import Report
from musnad.model.resolved_place import ResolvedPlace

FACILITY_M = 5_000
"""The least radius of a facility that is known only by its settlement."""


def ground_places(report: Report, text: Text, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the place mentions with a ResolvedPlace for their PlaceName, in the order given.

    All names of the report are weighed together. A name that only might be a place, and that means none near the
    report's other places, is left out.
    """
    groups = groups_of(mentions, gazetteer)
    resolve(groups)
    chosen = {id(mention): group for group in groups for mention in group.mentions}
    out = []
    before: Place | None = None
    for mention in mentions:
        group = chosen[id(mention)]
        if _stray(mention, group, groups):
            continue
        value = _resolved(mention, group, chosen, mentions, gazetteer, text, before)
        place = value.place
        if (
            place is not None
            and place.kind in (PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD)
            and not mention.value.dateline
        ):
            before = place
        out.append(msgspec.structs.replace(mention, value=value))
    return out


STRAY_KM = 250.0


def _stray(mention: Mention, group: Group, groups: Sequence[Group]) -> bool:
    value: PlaceName = mention.value
    place = group.place
    if value.firm or value.admin is not None or place is None or place.lat is None or place.lon is None:
        return False
    others = [other.place for other in groups if other is not group and other.mentions[0].value.firm]
    points = [
        (other.lat, other.lon)
        for other in others
        if other is not None and other.lat is not None and other.lon is not None
    ]
    return bool(points) and min(distance_km(place.lat, place.lon, lat, lon) for lat, lon in points) > STRAY_KM


def _resolved(
    mention: Mention,
    group: Group,
    chosen: dict[int, Group],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    text: Text,
    before: Place | None,
) -> ResolvedPlace:
    value: PlaceName = mention.value
    words = text.raw[slice(*text.span(mention.start, mention.end))]
    spans = _spans(mention, mentions)
    holder = next((chosen[id(m)].place for m in mentions if (m.start, m.end) in spans), None)
    place = group.place
    if place is None:
        beside = _settlement(value, gazetteer, holder, before)
        return _unknown(value, words, spans, beside, holder)
    if group.margin < UNDECIDED and not spans:
        shared = shared_area(group.places, gazetteer)
        if shared is not None:
            return _shared(value, group, shared, words, spans)
    return _known(value, group, place, words, spans)


def _spans(mention: Mention, mentions: Sequence[Mention]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    within = mention.value.within
    while within is not None and within not in out:
        out.append(within)
        within = next((m.value.within for m in mentions if (m.start, m.end) == within), None)
    return tuple(out)


def _known(
    value: PlaceName, group: Group, place: Place, words: str, spans: tuple[tuple[int, int], ...]
) -> ResolvedPlace:
    name, lat, lon, radius, kind = place.name, place.lat, place.lon, place.radius_m, place.kind
    if value.relation != "at" and lat is not None:
        lat, lon, radius = laid_off(place, value.relation, value.bearing)
        name, kind = area_name(place, value.relation, value.bearing), PlaceKind.REGION
    return ResolvedPlace(
        place=place,
        name=name,
        name_ar=place.name_ar if value.relation == "at" else words,
        kind=kind,
        country=place.country,
        admin1=place.admin1,
        admin2=place.admin2,
        admin3=place.admin3,
        pcode=place.pcode,
        lat=lat,
        lon=lon,
        radius_m=radius,
        candidates=len(group.places),
        reasons=group.reasons or ("the only place of this name",),
        within=spans,
        relation=value.relation,
        bearing=value.bearing,
        dateline=value.dateline,
        metonym=value.metonym,
        listed=value.listed,
    )


def _shared(
    value: PlaceName, group: Group, area: Place, words: str, spans: tuple[tuple[int, int], ...]
) -> ResolvedPlace:
    best = group.place or area
    return ResolvedPlace(
        place=area,
        name=best.name,
        name_ar=words,
        kind=best.kind,
        country=area.country,
        admin1=area.admin1,
        admin2=area.admin2,
        lat=area.lat,
        lon=area.lon,
        radius_m=area.radius_m,
        candidates=len(group.places),
        reasons=(f"{len(group.places)} places have this name and nothing tells them apart", f"all lie in {area.name}"),
        within=spans,
        relation=value.relation,
        bearing=value.bearing,
        dateline=value.dateline,
        metonym=value.metonym,
        listed=value.listed,
    )


def shared_area(places: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """Return the smallest area that all places share: a governorate or a country; None where there is none."""
    countries = {place.country for place in places}
    if len(countries) != 1:
        return None
    governorates = {place.admin1 for place in places}
    if len(governorates) == 1 and None not in governorates:
        found = gazetteer.area(places[0].country, str(places[0].admin1))
        if found is not None:
            return found
    return gazetteer.get(f"iso{places[0].country}")


def _settlement(value: PlaceName, gazetteer: Gazetteer, holder: Place | None, before: Place | None) -> Place | None:
    """Return the settlement that a facility lies in: the one in its name, the one that the text says holds it, the
    last named.
    """
    if value.core is not None:
        places = [place for place in gazetteer.by_key(value.core) if place.kind is not PlaceKind.GOVERNORATE]
        if places:
            anchor = holder or before
            return min(places, key=lambda place: (_gap(place, anchor), -place.population, place.id))
    if not _is_facility(value):
        return None
    return holder or before


def _gap(place: Place, anchor: Place | None) -> float:
    if anchor is None or anchor.lat is None or anchor.lon is None or place.lat is None or place.lon is None:
        return 0.0
    return round(distance_km(place.lat, place.lon, anchor.lat, anchor.lon) / 50)


def _is_facility(value: PlaceName) -> bool:
    return bool(value.kinds) and value.kinds[0] in (PlaceKind.FACILITY, PlaceKind.BASE, PlaceKind.CROSSING)


def _unknown(
    value: PlaceName, words: str, spans: tuple[tuple[int, int], ...], beside: Place | None, holder: Place | None
) -> ResolvedPlace:
    area = beside or holder
    reason = (
        "no place of this name is known"
        if beside is None
        else f"not known itself: it takes the coordinates of {beside.name}"
    )
    return ResolvedPlace(
        place=None,
        name=words,
        name_ar=words,
        kind=value.kinds[0] if value.kinds else None,
        country=area.country if area else None,
        admin1=area.admin1 if area else None,
        admin2=beside.admin2 if beside else None,
        admin3=beside.admin3 if beside else None,
        lat=beside.lat if beside else None,
        lon=beside.lon if beside else None,
        radius_m=max(FACILITY_M, beside.radius_m) if beside else None,
        candidates=0,
        reasons=(reason,),
        within=spans,
        beside=beside,
        relation=value.relation,
        bearing=value.bearing,
        dateline=value.dateline,
        metonym=value.metonym,
        listed=value.listed,
    )
