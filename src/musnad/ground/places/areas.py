"""Where an area lies that is named by a place: north of it, its countryside, its outskirts."""

from musnad.ground.places.geometry import moved
from musnad.model.place import Place, PlaceKind

_WIDE = frozenset(
    {PlaceKind.COUNTRY, PlaceKind.GOVERNORATE, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT, PlaceKind.REGION}
)
COUNTRYSIDE_M = 20_000
"""How far the countryside of a town reaches that is no governorate's seat: about a Syrian district."""
OUTSKIRTS_M = 3_000
_NAMES = {
    "n": "northern",
    "ne": "north-eastern",
    "e": "eastern",
    "se": "south-eastern",
    "s": "southern",
    "sw": "south-western",
    "w": "western",
    "nw": "north-western",
    "c": "central",
}


def laid_off(place: Place, relation: str, bearing: str | None) -> tuple[float, float, int]:
    """Return latitude, longitude and radius in metres of an area that is named by a place which has a point."""
    lat, lon, radius = place.lat or 0.0, place.lon or 0.0, place.radius_m
    if relation == "outskirts":
        if bearing is None or bearing == "c":
            return lat, lon, radius + OUTSKIRTS_M
        return *moved(lat, lon, bearing, radius / 1000), max(radius, OUTSKIRTS_M)
    if place.kind not in _WIDE:
        radius = COUNTRYSIDE_M if relation == "countryside" else radius + 5_000
    if bearing is None or bearing == "c":
        return lat, lon, radius
    shift = radius // 2 if place.kind in _WIDE or relation == "countryside" else radius
    return *moved(lat, lon, bearing, shift / 1000), radius * 6 // 10 if place.kind in _WIDE else radius


def area_name(place: Place, relation: str, bearing: str | None) -> str:
    """Return the English name of an area that is named by a place."""
    if relation == "outskirts":
        side = f"{_NAMES[bearing].capitalize()} outskirts" if bearing else "Outskirts"
        return f"{side} of {place.name}"
    if relation == "countryside":
        return (
            f"{_NAMES[bearing].capitalize()} countryside of {place.name}" if bearing else f"Countryside of {place.name}"
        )
    return f"{_NAMES[bearing or 'c'].capitalize()} {place.name}"
