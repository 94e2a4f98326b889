"""Distances and directions on the ground."""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

KM_OF_A_DEGREE = 111.2
BEARINGS = {"n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}
"""Compass directions in degrees from north."""


def distance_km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Return the distance between two points in kilometres, exact enough below a thousand."""
    across = (b_lon - a_lon) * cos(radians((a_lat + b_lat) / 2))
    if abs(across) < 10 and abs(b_lat - a_lat) < 10:
        return KM_OF_A_DEGREE * hypot(across, b_lat - a_lat)
    north = sin(radians(b_lat - a_lat) / 2) ** 2
    east = cos(radians(a_lat)) * cos(radians(b_lat)) * sin(radians(b_lon - a_lon) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(north + east)))


def moved(lat: float, lon: float, bearing: str, km: float) -> tuple[float, float]:
    """Return the point that lies so many kilometres from another in a compass direction."""
    angle = radians(BEARINGS[bearing])
    north = lat + km * cos(angle) / KM_OF_A_DEGREE
    return round(north, 4), round(lon + km * sin(angle) / (KM_OF_A_DEGREE * cos(radians(lat))), 4)


def turn(a_lat: float, a_lon: float, b_lat: float, b_lon: float, bearing: str) -> float:
    """Return by how many degrees the way from a to b misses a compass direction: 0 to 180."""
    way = degrees(atan2((b_lon - a_lon) * cos(radians(a_lat)), b_lat - a_lat))
    return abs((way - BEARINGS[bearing] + 180) % 360 - 180)
