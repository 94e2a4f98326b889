"""Places by where they are: a grid of tenths of a degree."""

from collections.abc import Iterator
from math import cos, hypot, radians

from musnad.model.place import Place

_CELL = 10  # cells a degree
KM_OF_A_DEGREE = 111.2


def distance_km(a: Place, b: Place) -> float:
    """Return the distance between two places that have points, in kilometres; exact enough below a hundred."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return float("inf")
    return KM_OF_A_DEGREE * hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2)))


class Grid:
    """Places that are asked for by nearness."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cells: dict[tuple[int, int], list[int]] = {}

    def add(self, place: Place, index: int) -> None:
        """Remember the index of a place at its point."""
        if place.lat is not None and place.lon is not None:
            self._cells.setdefault((int(place.lat * _CELL), int(place.lon * _CELL)), []).append(index)

    def around(self, place: Place, reach: int = 1) -> Iterator[int]:
        """Go through the indexes of what lies within so many cells (about ten kilometres each) of a place."""
        if place.lat is None or place.lon is None:
            return
        row, column = int(place.lat * _CELL), int(place.lon * _CELL)
        for north in range(row - reach, row + reach + 1):
            for east in range(column - reach, column + reach + 1):
                yield from self._cells.get((north, east), ())
