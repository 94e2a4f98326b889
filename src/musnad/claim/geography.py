"""How two resolved places stand to each other: the same, one within the other, or apart."""

import math

from musnad.model.resolved_place import ResolvedPlace

_EARTH_M = 6371000.0
_CLOSE_M = 1000.0


def metres(one: ResolvedPlace, two: ResolvedPlace) -> float | None:
    """Return the distance of two places in metres (haversine, sphere of 6371 km), or None where one is not located."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    phi, psi = math.radians(one.lat), math.radians(two.lat)
    half = (
        math.sin((psi - phi) / 2) ** 2
        + math.cos(phi) * math.cos(psi) * math.sin(math.radians(two.lon - one.lon) / 2) ** 2
    )
    return 2 * _EARTH_M * math.asin(min(1.0, math.sqrt(half)))


def same(one: ResolvedPlace, two: ResolvedPlace) -> bool:
    """Tell whether two places are one: the same entry laid off in the same direction, or the same name."""
    if one.place is not None and two.place is not None:
        return one.place.id == two.place.id and one.relation == two.relation and one.bearing == two.bearing
    return one.name == two.name


_AREAS = ("country", "governorate", "district", "subdistrict", "region")
_WITHIN_TOWNS = ("neighbourhood", "camp", "facility", "crossing", "base", "road")


def is_area(place: ResolvedPlace) -> bool:
    """Tell whether a place is an area rather than a town or a spot: a district, a region, a direction."""
    return place.relation in ("direction", "countryside") or place.kind in _AREAS


def holds(area: ResolvedPlace, place: ResolvedPlace) -> bool:
    """Tell whether one place lies within another: by the areas that hold it, else by distance and radius."""
    if area.kind is not None and area.place is not None and area.relation == "at":
        if area.kind == "country":
            return area.country == place.country and place.kind != "country"
        if area.kind == "governorate":
            return area.place.name == place.admin1 and area.country == place.country and place.kind != "governorate"
        if area.kind == "district":
            return area.place.name == place.admin2 and area.country == place.country
    if not (is_area(area) or area.kind == "settlement" and place.kind in _WITHIN_TOWNS):
        return False
    apart = metres(area, place)
    if apart is None or area.radius_m is None or place.radius_m is None:
        return False
    return place.radius_m < area.radius_m and apart <= max(area.radius_m, _CLOSE_M)
