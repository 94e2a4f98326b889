"""One place for what several sources have: told by P-code, else by distance and name; what is uncertain stays apart."""

from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz import fuzz

from musnad.gazetteer.names import index_words, key_of
from musnad.gazetteer.nearby import Grid, distance_km
from musnad.model.place import Place, PlaceKind
from musnad.script import fold_key

SAME_KEY_KM = {
    PlaceKind.GOVERNORATE: 250.0,
    PlaceKind.DISTRICT: 30.0,
    PlaceKind.SUBDISTRICT: 15.0,
    PlaceKind.COUNTRY: 2000.0,
}
"""How far apart two sources put one place of the same name: areas by their centres, settlements within four
kilometres.
"""
SETTLEMENT_KM, FUZZY_KM, FUZZY_RATIO = 4.0, 2.0, 86.0
INHERIT_REACH = 2
_POINTS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD, PlaceKind.CAMP})


class Merged(msgspec.Struct, frozen=True):
    """The places after merging, and how many rows went into others."""

    places: list[Place]
    joined: int


def merge_places(sources: Iterable[Sequence[Place]]) -> Merged:
    """Return one place for each that the sources have; earlier sources give the id, the English name and the point.

    Two are one when they have one P-code; or the same kind of thing, a common key and little distance; or little
    distance and names that look alike. A place that could be two others stays apart.
    """
    pool = _Pool()
    joined = 0
    for source in sources:
        added = list({place.id: place for place in source if not pool.take(place)}.values())
        joined += len(source) - len(added)
        for place in added:
            pool.add(place)
    return Merged(_with_areas(pool.places), joined)


class _Pool:
    def __init__(self) -> None:
        self.places: list[Place] = []
        self._grid = Grid()
        self._wide: dict[tuple[str, PlaceKind], list[int]] = {}
        self._ids: dict[str, int] = {}
        self._keys: list[frozenset[str]] = []

    def add(self, place: Place) -> None:
        index = len(self.places)
        self.places.append(place)
        self._keys.append(_keys(place))
        self._ids.setdefault(place.id, index)
        if place.pcode:
            self._ids.setdefault(place.pcode, index)
        if place.kind in SAME_KEY_KM:
            self._wide.setdefault((place.country, place.kind), []).append(index)
        else:
            self._grid.add(place, index)

    def take(self, place: Place) -> bool:
        """Join a place to the one that is the same, if there is exactly one."""
        index = self._ids.get(place.id)
        if index is None and place.pcode:
            index = self._ids.get(place.pcode)
        if index is None:
            index = self._same(place)
        if index is None:
            return False
        self.places[index] = _joined(self.places[index], place)
        self._keys[index] = self._keys[index] | _keys(place)
        self._ids.setdefault(place.id, index)
        return True

    def _same(self, place: Place) -> int | None:
        keys = _keys(place)
        near = (
            self._wide.get((place.country, place.kind), ()) if place.kind in SAME_KEY_KM else self._grid.around(place)
        )
        found: list[tuple[float, int]] = []
        alike: list[tuple[float, int]] = []
        for index in near:
            other = self.places[index]
            if other.country != place.country or not _same_sort(place, other):
                continue
            apart = distance_km(place, other)
            if apart <= SAME_KEY_KM.get(place.kind, SETTLEMENT_KM) and keys & self._keys[index]:
                found.append((apart, index))
            elif apart <= FUZZY_KM and place.kind not in SAME_KEY_KM and _look_alike(keys, self._keys[index]):
                alike.append((apart, index))
        return _only(found) if found else _only(alike)


def _only(found: list[tuple[float, int]]) -> int | None:
    """Return the one that is meant: the only one, or the nearest where the next is three times as far."""
    found.sort()
    if len(found) > 1 and found[1][0] < 3 * max(found[0][0], 0.2):
        return None
    return found[0][1] if found else None


def _same_sort(a: Place, b: Place) -> bool:
    return a.kind is b.kind or (a.kind in _POINTS and b.kind in _POINTS)


def _look_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(fuzz.ratio(x, y) >= FUZZY_RATIO and x[0] == y[0] for x in a for y in b)


def _keys(place: Place) -> frozenset[str]:
    return frozenset(key for name in (place.name_ar, *place.names) if (key := key_of(index_words(name))))


def _joined(first: Place, second: Place) -> Place:
    names = {fold_key(name): name for name in reversed([first.name_ar, *first.names, second.name_ar, *second.names])}
    rest = [
        name
        for name in dict.fromkeys([*first.names, second.name_ar, *second.names])
        if names[fold_key(name)] == name and name != first.name_ar
    ]
    known = {part.strip() for part in first.source.split(",")}
    sources = [first.source, *(part.strip() for part in second.source.split(",") if part.strip() not in known)]
    return msgspec.structs.replace(
        first,
        names=tuple(rest),
        admin1=first.admin1 or second.admin1,
        admin2=first.admin2 or second.admin2,
        admin3=first.admin3 or second.admin3,
        pcode=first.pcode or second.pcode,
        population=max(first.population, second.population),
        source=", ".join(sources),
    )


def _with_areas(places: list[Place]) -> list[Place]:
    """Give settlements whose source names no area the areas of the nearest that has them, in the same country."""
    grid = Grid()
    for index, place in enumerate(places):
        if place.admin1 and place.kind in _POINTS:
            grid.add(place, index)
    out = []
    for place in places:
        if place.admin1 is None and place.kind not in SAME_KEY_KM and place.kind is not PlaceKind.REGION:
            mates = [
                places[index] for index in grid.around(place, INHERIT_REACH) if places[index].country == place.country
            ]
            if mates:
                mate = min(mates, key=lambda other: (distance_km(place, other), other.id))
                place = msgspec.structs.replace(place, admin1=mate.admin1, admin2=mate.admin2, admin3=mate.admin3)
        out.append(place)
    return out
