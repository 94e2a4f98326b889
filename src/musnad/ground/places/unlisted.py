"""Places that no gazetteer has under their name: facilities of a known town, roads between two, misspelt villages."""

from rapidfuzz import fuzz

from musnad.gazetteer import Gazetteer
from musnad.ground.places.context import Context
from musnad.ground.places.geometry import distance_km
from musnad.ground.places.resolution import inside
from musnad.model.place import Place, PlaceKind

FACILITIES = frozenset({PlaceKind.FACILITY, PlaceKind.BASE, PlaceKind.CROSSING, PlaceKind.ROAD})
ALIKE, NEAR_KM, CLOSE_KEYS = 82.0, 60.0, 6
"""How alike a spelling must be, of a hundred, and how near to what the report names, to be taken for the known place.
"""


def is_facility(context: Context) -> bool:
    """Tell whether a name is that of a facility: a base, a crossing, a road, a building."""
    kinds = context.value.kinds
    return bool(kinds) and kinds[0] in FACILITIES


def settlement_of(context: Context) -> Place | None:
    """Return the settlement that a facility lies in: that in its name, the one that the text gives, the last named."""
    if not is_facility(context):
        return None
    if context.value.core is not None:
        found = nearest(context.gazetteer, context.value.core, context.anchor)
        if found is not None:
            return found
    return context.anchor


def far_end(context: Context, near: Place) -> Place | None:
    """Return the second place that a road joins, the one of its name that lies nearest to the first."""
    return None if context.value.far is None else nearest(context.gazetteer, context.value.far, near)


def nearest(gazetteer: Gazetteer, key: str, anchor: Place | None) -> Place | None:
    """Return the place of a key that is meant beside another: settlements first, the nearer, the larger."""
    places = [place for place in gazetteer.by_key(key) if place.kind is not PlaceKind.GOVERNORATE]
    if not places:
        return None
    return min(places, key=lambda place: (_tens_of_km(place, anchor), -place.population, place.id))


def _tens_of_km(place: Place, anchor: Place | None) -> int:
    if anchor is None or anchor.lat is None or anchor.lon is None or place.lat is None or place.lon is None:
        return 0
    return int(distance_km(place.lat, place.lon, anchor.lat, anchor.lon) / 50)


def misspelt(context: Context) -> Place | None:
    """Return the one place near the report's others whose name is spelt almost so; None where there is none or
    several.
    """
    anchor, key = context.anchor, context.value.key
    if (
        anchor is None
        or anchor.lat is None
        or anchor.lon is None
        or context.value.admin is None
        or is_facility(context)
    ):
        return None
    found: dict[str, Place] = {}
    for other in context.gazetteer.close_keys(key, CLOSE_KEYS):
        if fuzz.ratio(key, other) < ALIKE:
            continue
        for place in context.gazetteer.by_key(other):
            if place.kind in context.value.kinds and _near(place, anchor, context):
                found[place.id] = place
    return next(iter(found.values())) if len(found) == 1 else None


def _near(place: Place, anchor: Place, context: Context) -> bool:
    if place.lat is None or place.lon is None or anchor.lat is None or anchor.lon is None:
        return False
    if context.holder is not None:
        return inside(place, context.holder)
    return distance_km(place.lat, place.lon, anchor.lat, anchor.lon) <= NEAR_KM
