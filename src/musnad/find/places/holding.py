"""Which area holds a place, as the text says: "X in the countryside of Y", "X of the district of Z"."""

from collections.abc import Sequence

from musnad.find.places.draft import Draft
from musnad.find.places.scanner import Scanner

_LAID_OFF = frozenset({"countryside", "direction"})
_BREAKS = frozenset(".\n\u061f!\u061b:")
_LEADS = 3
"""How many words may lead from a place to its area: "which lies in"."""


def link_areas(scanner: Scanner, drafts: Sequence[Draft]) -> None:
    """Set `within` of every place whose text says which area holds it; a whole list shares the area of its last."""
    for place, area in zip(drafts, drafts[1:], strict=False):
        if _holds(scanner, place, area):
            place.within = area
    shared: dict[int, Draft] = {}
    for place in drafts:
        if place.listed is not None and place.within is not None and place.within.listed is not place.listed:
            shared[id(place.listed)] = place.within
    for place in drafts:
        if place.listed is not None and place.within is None and id(place.listed) in shared:
            area = shared[id(place.listed)]
            if area.first > place.last:
                place.within = area


def _holds(scanner: Scanner, place: Draft, area: Draft) -> bool:
    """Tell whether the next place of a text is named as the area that holds this one."""
    if area.conjunction or area.relation == "outskirts":
        return False
    if area.listed is not None and area.listed is place.listed:
        return False
    between = scanner.text.between(place.last, area.first)
    if area.first - place.last - 1 > _LEADS or not _BREAKS.isdisjoint(between):
        return False
    if not all(scanner.has(index, "holders") for index in range(place.last + 1, area.first)):
        return False
    if area.relation in _LAID_OFF:
        return True
    led = area.first > place.last + 1 or area.preposition == "by" or "(" in between or "-" in between
    return led and _may_hold(scanner, place, area)


def _may_hold(scanner: Scanner, place: Draft, area: Draft) -> bool:
    """Tell whether what is named by itself may hold the place: a town holds no countryside of another."""
    if place.relation != "countryside" or area.admin is not None:
        return True
    return scanner.reader.standing(area.key)[1]
