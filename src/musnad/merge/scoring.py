"""The score of two claims: how likely it is that they tell of one happening, with the reasons in words."""

from math import asin, cos, exp, radians, sin, sqrt

import msgspec

from musnad.lexicon.merging import Merging, Weights, merging
from musnad.merge.sketch import Site, Sketch, word_set

_EARTH_KM = 12742.0
_FINENESS = ("place_same", "place_named", "place_city", "place_area", "place_near")


class Score(msgspec.Struct, frozen=True, gc=False):
    """How likely it is that two claims tell of one happening.

    `marks` are the weights that counted, by name, with what each was multiplied by. `joins`: a machine may join them,
    for the score reaches the threshold, and place, family and status are one.
    """

    value: float
    joins: bool
    marks: tuple[tuple[str, float], ...]


def score(a: Sketch, b: Sketch) -> Score | None:
    """Return the score of two claims, or None where they cannot tell of one happening.

    That is where nothing of place or time is common, and in one report: it tells each happening in one claim.
    """
    if a.report == b.report:
        return None
    rules = merging()
    place = place_relation(a, b, rules)
    time = time_relation(a, b)
    if place is None or time is None:
        return None
    marks: list[tuple[str, float]] = [("base", 1.0), (place, 1.0), (time, 1.0), (_type(a, b), 1.0)]
    marks += [(f"{name}_{which}", 1.0) for name, which in _figures(a, b)]
    if a.sources and b.sources:
        marks.append(("source_same" if a.sources & b.sources else "source_other", 1.0))
    if a.speakers & b.speakers:
        marks.append(("speaker_same", 1.0))
    if a.weapons & b.weapons:
        marks.append(("weapon_same", 1.0))
    marks.append(("words", likeness(a, b) - rules.words_by_chance))
    value = _chance(rules.weights, marks)
    least = rules.automatic_undated if time == "day_unknown" else rules.automatic
    one = place != "place_near" and a.family == b.family and a.manner == b.manner
    return Score(value, one and value >= least, tuple(marks))


def _chance(weights: Weights, marks: list[tuple[str, float]]) -> float:
    return round(1 / (1 + exp(-sum(getattr(weights, name) * times for name, times in marks))), 4)


def place_relation(a: Sketch, b: Sketch, rules: Merging) -> str | None:
    """Return how the places of two claims stand to each other, by the name of its weight; None where they are apart."""
    best = None
    for one in a.sites:
        for other in b.sites:
            relation = _relation(one, other, rules)
            if relation is not None and (best is None or _FINENESS.index(relation) < _FINENESS.index(best)):
                best = relation
    return best


def _relation(one: Site, other: Site, rules: Merging) -> str | None:
    if one.id is not None and one.id == other.id:
        if not (one.fine and other.fine):
            return "place_area"
        return "place_same" if min(one.radius_m, other.radius_m) < rules.city_radius_m else "place_city"
    if (one.id is None or other.id is None) and one.fine and other.fine and set(one.names) & set(other.names):
        return "place_named" if _same_country(one, other) else None
    distance = km(one, other)
    if distance is None or not (one.fine and other.fine):
        return None
    reach = max(rules.near_km, min(one.radius_m + other.radius_m, 2 * rules.fine_radius_m) / 1000)
    return "place_near" if distance <= reach else None


def _same_country(one: Site, other: Site) -> bool:
    return one.country is None or other.country is None or one.country == other.country


def km(one: Site, other: Site) -> float | None:
    """Return the distance of two sites in kilometres, along the sphere; None where a point is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = radians(one.lat), radians(other.lat)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.lon - one.lon) / 2) ** 2
    return _EARTH_KM * asin(min(1.0, sqrt(h)))


def span_of(sketch: Sketch) -> tuple[int, int] | None:
    """Return the days on which it may have happened: a day taken from the publication may have been the day before."""
    if sketch.first is None or sketch.last is None:
        return None
    return sketch.first - sketch.loose, sketch.last


def time_relation(a: Sketch, b: Sketch) -> str | None:
    """Return how the times of two claims stand to each other, by the name of its weight; None where they are apart."""
    one, other = span_of(a), span_of(b)
    if one is None or other is None:
        return "day_unknown"
    if one[0] > other[1] or other[0] > one[1]:
        return None
    plain = a.first == a.last == b.first == b.last
    return "day_same" if plain or (a.first, a.last) == (b.first, b.last) else "day_loose"


def _type(a: Sketch, b: Sketch) -> str:
    if a.family != b.family:
        return "family_other"
    return "type_same" if a.type == b.type else "type_related"


def _figures(a: Sketch, b: Sketch) -> list[tuple[str, str]]:
    """The measures that both give, each with `same` (the same exact figure, one or more) or `other` (they exclude)."""
    out = []
    for name, one, other in zip(("killed", "injured"), a.figures, b.figures, strict=True):
        if one is None or other is None:
            continue
        if one == other and one[0] > 0 and one[0] == one[1]:
            out.append((name, "same"))
        elif _excludes(one, other) or _excludes(other, one):
            out.append((name, "other"))
    return out


def _excludes(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    return one[1] is not None and one[1] < other[0]


def likeness(a: Sketch, b: Sketch) -> float:
    """Return the share of words that two claims' sentences have in common, of the words of the shorter one (0 to 1)."""
    one, other = word_set(a.words), word_set(b.words)
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
