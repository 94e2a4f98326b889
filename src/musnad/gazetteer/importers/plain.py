"""Plain CSV: one place a row, with the columns country, kind, name_ar, name, pcode, lat, lon, source."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from musnad.gazetteer.importers.batch import Batch, Refusal
from musnad.gazetteer.importers.checking import arabic_names, english_name, fault, number_of, text_of
from musnad.model.place import Place, PlaceKind

COLUMNS = frozenset({"country", "kind", "name_ar", "lat", "lon"})
KINDS = {
    "country": PlaceKind.COUNTRY,
    "adm1": PlaceKind.GOVERNORATE,
    "region": PlaceKind.GOVERNORATE,
    "adm2": PlaceKind.DISTRICT,
    "county": PlaceKind.DISTRICT,
    "adm3": PlaceKind.SUBDISTRICT,
    "community": PlaceKind.SETTLEMENT,
    "city": PlaceKind.SETTLEMENT,
    "locality": PlaceKind.SETTLEMENT,
    "neighbourhood": PlaceKind.NEIGHBOURHOOD,
    "campus": PlaceKind.FACILITY,
    **{kind.value: kind for kind in PlaceKind if kind.value not in ("region", "country")},
}
"""What the kinds of COD-AB, Who's On First and our own lists are to us; a Who's On First region is a governorate."""

RADIUS_M = {
    PlaceKind.COUNTRY: 300_000,
    PlaceKind.GOVERNORATE: 60_000,
    PlaceKind.DISTRICT: 20_000,
    PlaceKind.SUBDISTRICT: 10_000,
    PlaceKind.REGION: 20_000,
}
"""A radius for areas whose source gives none: about that of the median Syrian one."""
SMALL_M = 1_500


def read_rows(rows: Iterable[tuple[int, Mapping[str, str]]]) -> Batch:
    """Return the places of numbered rows."""
    places: list[Place] = []
    refused: list[Refusal] = []
    for number, row in rows:
        found = _place(row)
        if isinstance(found, str):
            refused.append(Refusal(f"line {number}", text_of(row.get("name_ar")) or text_of(row.get("name")), found))
        else:
            places.append(found)
    return Batch("plain CSV", tuple(places), tuple(refused))


def _place(row: Mapping[str, str]) -> Place | str:
    kind = KINDS.get(text_of(row["kind"]).lower())
    if kind is None:
        return f"kind {row['kind']!r} is unknown"
    lat, lon = number_of(row["lat"]), number_of(row["lon"])
    country = text_of(row["country"]).upper()
    wrong = fault(country, lat, lon)
    if wrong is not None:
        return wrong
    names = arabic_names([text_of(row["name_ar"])], kind)
    if not names:
        return "no Arabic name"
    source, pcode = text_of(row.get("source")) or "CSV", text_of(row.get("pcode"))
    return Place(
        id=pcode or _id(source, country, kind.value, names[0], str(lat), str(lon)),
        name=english_name(text_of(row.get("name"))) or names[0],
        name_ar=names[0],
        names=tuple(names[1:]),
        kind=kind,
        country=country,
        pcode=pcode or None,
        lat=lat,
        lon=lon,
        radius_m=RADIUS_M.get(kind, SMALL_M),
        source=f"{source} {pcode}".strip(),
    )


def _id(source: str, *parts: str) -> str:
    return f"{source.lower()}-{sha256('|'.join(parts).encode()).hexdigest()[:12]}"
