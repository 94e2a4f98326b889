"""OCHA's common operational datasets (COD-AB): tables of admin areas and of populated places, in any of their column
styles.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from musnad.gazetteer.importers.batch import Refusal
from musnad.gazetteer.importers.checking import arabic_names, english_name, fault, number_of, text_of
from musnad.gazetteer.importers.plain import RADIUS_M, SMALL_M
from musnad.model.place import Place, PlaceKind

_LEVEL_KINDS = {
    0: PlaceKind.COUNTRY,
    1: PlaceKind.GOVERNORATE,
    2: PlaceKind.DISTRICT,
    3: PlaceKind.SUBDISTRICT,
    4: PlaceKind.SETTLEMENT,
}
_LAT = ("point_y", "center_lat", "y_coord", "latitude", "lat", "y")
_LON = ("point_x", "center_lon", "x_coord", "longitude", "lon", "long", "x")


class Columns(msgspec.Struct, frozen=True):
    """Where in a table everything stands: the index of each column, or of several."""

    english: int | None
    arabic: tuple[int, ...]
    pcode: int
    lat: int
    lon: int
    country: int | None
    areas: tuple[tuple[int, int], ...]
    level: int


def columns_of(header: Sequence[object]) -> Columns | None:
    """Return where a table has what we need, or None where it is no table of places with P-codes and points.

    Known styles: the HDX workbook of v02 (`adm3_name`, `adm3_name1`, `featurename_ar`, `point_x`), older tables
    (`ADM3_AR`, `admin3Name_ar`, `admin3Pcode`), and shapefile tables (`NAME_ARA`, `NAME_ENG`, `PCODE`).
    """
    at = {re.sub(r"[^a-z0-9_]", "", text_of(cell).lower()): index for index, cell in enumerate(header)}
    lat, lon = _first(at, _LAT), _first(at, _LON)
    if lat is None or lon is None or "left_pcod" in at or "adm_p_lvl" in at or "admin_level" in at or "adm_level" in at:
        return None
    areas = tuple((level, index) for level in (1, 2, 3) if (index := _first(at, _english(level))) is not None)
    if "featurename_en" in at or "featurename_ar" in at:
        arabic = [at[name] for name in ("featurename_ar", "featurealtname1_ar", "featurealtname2_ar") if name in at]
        return Columns(at.get("featurename_en"), tuple(arabic), at["pcode"], lat, lon, _first(at, _pcode(0)), areas, 4)
    level = max(
        (
            level
            for level in _LEVEL_KINDS
            if _first(at, _pcode(level)) is not None and _first(at, _arabic(level)) is not None
        ),
        default=-1,
    )
    if level >= 0:
        arabic = [
            at[name] for name in (*_arabic(level), f"admin{level}altname1_ar", f"admin{level}altname2_ar") if name in at
        ]
        code = _first(at, _pcode(level))
        return Columns(
            _first(at, _english(level)), tuple(arabic), code or 0, lat, lon, _first(at, _pcode(0)), areas, level
        )
    code, name = (
        _first(at, ("pcode", "p_code", "loc_pcode", "cod_pcode")),
        _first(at, ("name_ara", "name_ar", "arabic_name")),
    )
    if code is None or name is None:
        return None
    return Columns(
        _first(at, ("name_eng", "name_en", "name")), (name,), code, lat, lon, _first(at, ("iso2", "country")), areas, 4
    )


def _english(level: int) -> tuple[str, ...]:
    return (f"adm{level}_name", f"adm{level}_en", f"admin{level}name_en", f"admin{level}name", f"adm{level}name_en")


def _arabic(level: int) -> tuple[str, ...]:
    return (f"adm{level}_name1", f"adm{level}_ar", f"admin{level}name_ar", f"adm{level}name_ar")


def _pcode(level: int) -> tuple[str, ...]:
    return (f"adm{level}_pcode", f"admin{level}pcode", f"admin{level}pcod", f"adm{level}pcode")


def _first(at: Mapping[str, int], names: Iterable[str]) -> int | None:
    return next((at[name] for name in names if name in at), None)


def read_table(columns: Columns, rows: Iterable[tuple[str, Sequence[object]]]) -> tuple[list[Place], list[Refusal]]:
    """Return the places of a table, and the rows refused; a row comes with the words that say where it stands."""
    places: list[Place] = []
    refused: list[Refusal] = []
    for where, row in rows:
        if not any(cell is not None and cell != "" for cell in row):
            continue
        found = _place(columns, row)
        if isinstance(found, str):
            refused.append(Refusal(where, text_of(row[columns.arabic[0]]) or text_of(row[columns.english or 0]), found))
        else:
            places.append(found)
    return places, refused


def _place(columns: Columns, row: Sequence[object]) -> Place | str:
    pcode = text_of(row[columns.pcode])
    if not pcode:
        return "no P-code"
    kind = PlaceKind.NEIGHBOURHOOD if columns.level == 4 and pcode.startswith("N") else _LEVEL_KINDS[columns.level]
    country = (text_of(row[columns.country]) if columns.country is not None else "") or _country_of(pcode)
    lat, lon = number_of(row[columns.lat]), number_of(row[columns.lon])
    wrong = fault(country[:2].upper(), lat, lon)
    if wrong is not None:
        return wrong
    names = arabic_names([text_of(row[index]) for index in columns.arabic], kind)
    if not names:
        return "no Arabic name"
    areas = {level: text_of(row[index]) or None for level, index in columns.areas}
    english = english_name(text_of(row[columns.english])) if columns.english is not None else ""
    return Place(
        id=pcode if columns.level else f"iso{country[:2].upper()}",
        name=english or names[0],
        name_ar=names[0],
        names=tuple(names[1:]),
        kind=kind,
        country=country[:2].upper(),
        admin1=areas.get(1),
        admin2=areas.get(2) if columns.level != 1 else None,
        admin3=areas.get(3) if columns.level > 2 else None,
        pcode=pcode,
        lat=lat,
        lon=lon,
        radius_m=RADIUS_M.get(kind, SMALL_M),
        source=f"OCHA COD-AB {pcode}",
    )


def _country_of(pcode: str) -> str:
    """Return the country that a P-code begins with; Syria's communities and quarters have C or N and a number."""
    return "SY" if pcode[:1] in ("C", "N") and pcode[1:].isdecimal() else pcode[:2]
