"""Places as they are given out: as JSON, and as rows of a table."""

from typing import Any

import msgspec

from musnad.cli.screen import Screen
from musnad.model.place import Place


class LookedUp(msgspec.Struct, frozen=True):
    """What was asked for, and the places that it may mean, best first."""

    id: str
    name: str
    places: list[Place]


class Counted(msgspec.Struct, frozen=True):
    """How many places of a kind are known in a country."""

    country: str
    kind: str
    places: int


def given_place(place: Place) -> dict[str, Any]:
    """Return a place as plain parts, for a line of JSON."""
    return {name: msgspec.to_builtins(getattr(place, name)) for name in place.__struct_fields__}


def show_places(screen: Screen, found: LookedUp) -> None:
    """Write the places that a name may mean, one a row: where, what, and its Arabic name."""
    if found.name:
        screen.row("", f"{len(found.places)} places may be meant by", found.name)
    for rank, place in enumerate(found.places, 1):
        screen.row(f"  {rank}" if found.name else "", _words(place), place.name_ar)
    if not found.places:
        screen.line("  No place of this name is known.")


def show_counts(screen: Screen, count: Counted) -> None:
    """Write how many places of one kind there are in one country."""
    screen.row(count.country, f"{count.kind}: {count.places}", None)


def _words(place: Place) -> str:
    areas = ", ".join(area for area in (place.admin2, place.admin1) if area and area != place.name)
    where = f"{areas}, {place.country}" if areas else place.country
    point = "" if place.lat is None else f"; {place.lat:.4f}, {place.lon:.4f} within {place.radius_m / 1000:g} km"
    return f"{place.name}, {place.kind.value} in {where}{point} [{place.id}]"
