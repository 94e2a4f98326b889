"""Which of its namesakes a name means: all names of a report weighed together."""

from collections.abc import Sequence
from math import exp, fsum, log10

from musnad.ground.places.geometry import distance_km, turn
from musnad.ground.places.group import AREAS, Group
from musnad.model.place import Place, PlaceKind

ROUNDS = 3
NEAR_KM = 45.0
"""How far the pull of a report's other places reaches: a fighting front or a governorate's countryside."""
SURE, UNDECIDED, UNRIVALLED = 1.0, 0.35, 9.0
FAR_APART_KM = 15.0
HOME, NOBODY_S_HOME = 0.6, 0.1
"""What a place weighs more in the country that the outlet writes of; where that is not known, in Syria."""
FAR_KM, SMALL_TOWN = 120.0, 20_000
RIVALS_TOLD = 4
"""How many of the namesakes that were not chosen are told."""
_SMALL = frozenset({PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD})


def resolve(groups: Sequence[Group], *, home: str | None = None) -> None:
    """Choose a place for every group: by kind and fame first, then in rounds by the area named with it and by nearness.

    `home` is the country that the outlet writes of.
    """
    open_groups = [group for group in groups if len(group.places) > 1]
    holders = {id(group): _holders(group, groups) for group in open_groups}
    local = {id(group): [_local(place, group, home) for place in group.places] for group in open_groups}
    for group in groups:
        if len(group.places) > 1:
            _choose(group, local[id(group)])
        elif group.places:
            group.chosen, group.margin = 0, UNRIVALLED
    for _ in range(ROUNDS):
        changed = False
        for group in open_groups:
            before = group.chosen
            anchors = _anchors(group, groups)
            scores = [
                score + _held(place, holders[id(group)]) + _drawn(place, anchors)
                for place, score in zip(group.places, local[id(group)], strict=True)
            ]
            _choose(group, scores)
            changed = changed or group.chosen != before
        if not changed:
            break
    for group in groups:
        _disown(group, groups)
    for group in open_groups:
        group.reasons = _reasons(group, holders[id(group)], _anchors(group, groups))


def _disown(group: Group, groups: Sequence[Group]) -> None:
    """Let go of a small place that lies far off, in another country than the rest: the one meant is not in the
    gazetteer.
    """
    place = group.place
    if place is None or place.kind not in _SMALL or place.population > SMALL_TOWN or not _has_point(place):
        return
    anchors = [anchor for anchor, weight in _anchors(group, groups) if weight > 0.3]
    if not anchors or any(anchor.country == place.country for anchor in anchors):
        return
    if min(distance_km(place.lat, place.lon, a.lat, a.lon) for a in anchors) > FAR_KM:  # type: ignore[arg-type]
        group.chosen, group.places = None, ()


def _choose(group: Group, scores: list[float]) -> None:
    order = sorted(range(len(scores)), key=lambda index: (-scores[index], group.places[index].id))
    group.chosen = order[0]
    best = group.places[order[0]]
    rivals = [scores[index] for index in order[1:] if _apart(best, group.places[index])]
    group.margin = scores[order[0]] - rivals[0] if rivals else UNRIVALLED


def _apart(a: Place, b: Place) -> bool:
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return True
    if PlaceKind.GOVERNORATE in (a.kind, b.kind) and a.country == b.country and a.admin1 == b.admin1:
        return False  # a governorate and its seat
    return distance_km(a.lat, a.lon, b.lat, b.lon) > max(FAR_APART_KM, (a.radius_m + b.radius_m) / 2000)


def _local(place: Place, group: Group, home: str | None) -> float:
    """Weigh a place by itself: its kind against the admin word, then its size."""
    score = 0.25 * log10(place.population + 10) + _at_home(place, home)
    if group.kinds:
        return score + (2.0 - 0.3 * group.kinds.index(place.kind) if place.kind in group.kinds else -1.5)
    if place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.BASE, PlaceKind.CROSSING, PlaceKind.CAMP):
        score += 1.0
    if group.land:
        return score + (1.5 if place.kind is PlaceKind.GOVERNORATE else 0.0)
    return score + (
        0.4 if place.kind is PlaceKind.SETTLEMENT else -0.3 if place.kind is PlaceKind.NEIGHBOURHOOD else 0.0
    )


def _at_home(place: Place, home: str | None) -> float:
    if home is None:
        return NOBODY_S_HOME if place.country == "SY" else 0.0
    return HOME if place.country == home else 0.0


def _holders(group: Group, groups: Sequence[Group]) -> list[tuple[Group, str | None]]:
    spans = {mention.value.within for mention in group.mentions if mention.value.within is not None}
    if not spans:
        return []
    return [
        (other, mention.value.bearing)
        for other in groups
        if other is not group
        for mention in other.mentions
        if (mention.start, mention.end) in spans
    ]


def _held(place: Place, holders: list[tuple[Group, str | None]]) -> float:
    score = 0.0
    for group, bearing in holders:
        areas = [area for area in group.places if inside(place, area)]
        if not group.places:
            continue
        if not areas:
            score -= 3.0
            continue
        area = group.place if group.place in areas else areas[0]
        score += 3.0
        if bearing is not None and area is not None and _has_point(area) and _has_point(place):
            score += 0.8 - turn(area.lat, area.lon, place.lat, place.lon, bearing) / 90  # type: ignore[arg-type]
    return score


def inside(place: Place, area: Place) -> bool:
    """Tell whether an area holds a place: by the names of the place's areas where it has them, else by distance."""
    if area.kind is PlaceKind.COUNTRY:
        return place.country == area.country
    if area.kind is PlaceKind.GOVERNORATE and place.admin1 is not None and place.country == area.country:
        return place.admin1 == area.name
    if place.id == area.id or not _has_point(place) or not _has_point(area):
        return False
    reach = area.radius_m / 1000 + (25.0 if area.kind is PlaceKind.SETTLEMENT else 5.0)
    return distance_km(place.lat, place.lon, area.lat, area.lon) <= reach  # type: ignore[arg-type]


def _has_point(place: Place) -> bool:
    return place.lat is not None and place.lon is not None


def _anchors(group: Group, groups: Sequence[Group]) -> list[tuple[Place, float]]:
    """Return the other places of the report with their weight: the surer and the smaller, the heavier."""
    out = []
    for other in groups:
        place = other.place
        if other is group or place is None or not _has_point(place):
            continue
        sure = 1.0 if other.margin >= SURE else 0.4
        small = 0.35 if place.kind in AREAS else 1.0
        filed = 0.5 if all(mention.value.dateline for mention in other.mentions) else 1.0
        out.append((place, sure * small * filed))
    return out


def _drawn(place: Place, anchors: list[tuple[Place, float]]) -> float:
    """Weigh a place by the report's other places: the nearest pull most; then by how many lie in the same country."""
    if not anchors or not _has_point(place):
        return 0.0
    pulls = []
    mates = total = 0.0
    for anchor, weight in anchors:
        total += weight
        if anchor.country == place.country:
            mates += weight
            pulls.append(weight * exp(-distance_km(place.lat, place.lon, anchor.lat, anchor.lon) / NEAR_KM))  # type: ignore[arg-type]
    pulls.sort(reverse=True)
    return 2.0 * mates / total + fsum(pull / (2**index) for index, pull in enumerate(pulls[:4]))


def _reasons(
    group: Group, holders: list[tuple[Group, str | None]], anchors: list[tuple[Place, float]]
) -> tuple[str, ...]:
    """Return in words why this place was chosen, and which namesakes were not."""
    place = group.place
    if place is None:
        return ()
    out = [f"one of {len(group.places)} places of this name"]
    if place.kind in group.kinds:
        out.append(f"it is a {place.kind.value}, as the word before the name says")
    areas = (other.place for other, _ in holders)
    out.extend(f"the text says it is in {area.name}" for area in areas if area is not None and inside(place, area))
    near = [(distance_km(place.lat, place.lon, a.lat, a.lon), a.name) for a, _ in anchors if _has_point(place)]  # type: ignore[arg-type]
    if near and min(near)[0] < 2 * NEAR_KM:
        out.append(f"{min(near)[1]}, also named, is {min(near)[0]:.0f} km away")
    rivals = [other for other in group.places if other is not place][:RIVALS_TOLD]
    out.extend(f"not the {rival.kind.value} {rival.name} in {rival.admin1 or rival.country}" for rival in rivals)
    return tuple(out)
