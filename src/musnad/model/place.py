"""A place of the gazetteer."""

from enum import StrEnum

import msgspec


class PlaceKind(StrEnum):
    """What kind of place it is (ontology.md, places)."""

    COUNTRY = "country"
    GOVERNORATE = "governorate"
    DISTRICT = "district"
    SUBDISTRICT = "subdistrict"
    REGION = "region"
    SETTLEMENT = "settlement"
    NEIGHBOURHOOD = "neighbourhood"
    CAMP = "camp"
    BASE = "base"
    FACILITY = "facility"
    CROSSING = "crossing"
    ROAD = "road"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place as a gazetteer knows it.

    `name` is English as OCHA writes it, `name_ar` Arabic as the source writes it,
    `names` its other Arabic names and spellings. `country` is ISO 3166-1 alpha-2.
    `admin1..3` are the English names of the areas that hold it. `lat`, `lon` in degrees (WGS 84), both or neither.
    `radius_m` is the distance in metres within which the place lies around that point. `population` is 0 where unknown.
    """

    id: str
    name: str
    name_ar: str
    names: tuple[str, ...] = ()
    kind: PlaceKind
    country: str
    admin1: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    pcode: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_m: int = 1500
    population: int = 0
    source: str = ""
