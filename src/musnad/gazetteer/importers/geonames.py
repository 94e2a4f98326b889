"""GeoNames dumps: 19 columns by tab, with alternateNamesV2.txt and admin1CodesASCII.txt where they lie beside the
file.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from musnad.gazetteer.embedded import settlement_radius
from musnad.gazetteer.importers.batch import Batch, Refusal
from musnad.gazetteer.importers.checking import arabic_names, boxes, fault, number_of
from musnad.gazetteer.importers.plain import RADIUS_M, SMALL_M
from musnad.model.place import Place, PlaceKind

WIDTH = 19
_KINDS = {
    "PCLI": PlaceKind.COUNTRY,
    "PCLD": PlaceKind.COUNTRY,
    "ADM1": PlaceKind.GOVERNORATE,
    "ADM2": PlaceKind.DISTRICT,
    "ADM3": PlaceKind.SUBDISTRICT,
    "PPLX": PlaceKind.NEIGHBOURHOOD,
    "AIRB": PlaceKind.BASE,
    "INSM": PlaceKind.BASE,
    "AIRP": PlaceKind.FACILITY,
    "DAM": PlaceKind.FACILITY,
    "PRN": PlaceKind.FACILITY,
    "RGN": PlaceKind.REGION,
    "MT": PlaceKind.REGION,
    "MTS": PlaceKind.REGION,
    "VAL": PlaceKind.REGION,
    "DSRT": PlaceKind.REGION,
}
"""Feature codes that we keep beside the populated places (class P); all else is passed over."""


def read_geonames(path: Path, lines: Iterable[str]) -> Batch:
    """Return the places of a dump that have an Arabic name."""
    others = _alternates(path.parent / "alternateNamesV2.txt")
    areas = _areas(path.parent / "admin1CodesASCII.txt")
    places: list[Place] = []
    refused: list[Refusal] = []
    passed = 0
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != WIDTH:
            refused.append(Refusal(f"line {number}", cells[0][:40], f"{len(cells)} columns where {WIDTH} belong"))
            continue
        kind = _KINDS.get(cells[7]) or (PlaceKind.SETTLEMENT if cells[6] == "P" else None)
        if kind is None or cells[8] not in boxes():
            passed += 1
            continue
        found = _place(cells, kind, others.get(cells[0], []), areas)
        if isinstance(found, str):
            refused.append(Refusal(f"line {number}", cells[1], found))
        else:
            places.append(found)
    ignored = (f"{passed} rows of other features or countries",) if passed else ()
    return Batch("GeoNames dump", tuple(places), tuple(refused), ignored)


def _place(cells: list[str], kind: PlaceKind, others: list[str], areas: dict[str, str]) -> Place | str:
    lat, lon = number_of(cells[4]), number_of(cells[5])
    wrong = fault(cells[8], lat, lon)
    if wrong is not None:
        return wrong
    names = arabic_names([*others, *cells[3].split(",")], kind)
    if not names:
        return "no Arabic name"
    people = int(number_of(cells[14]) or 0)
    return Place(
        id=f"gn{cells[0]}",
        name=cells[2] or cells[1],
        name_ar=names[0],
        names=tuple(names[1:]),
        kind=kind,
        country=cells[8],
        admin1=areas.get(f"{cells[8]}.{cells[10]}"),
        lat=lat,
        lon=lon,
        radius_m=RADIUS_M.get(kind, settlement_radius(people) if kind is PlaceKind.SETTLEMENT else SMALL_M),
        population=people,
        source=f"GeoNames {cells[0]}",
    )


def _alternates(path: Path) -> dict[str, list[str]]:
    """Return the Arabic names of alternateNamesV2, preferred ones first, without historic and colloquial ones."""
    out: dict[str, list[str]] = {}
    for cells in _cells(path):
        if len(cells) >= 8 and cells[2] == "ar" and cells[6] != "1" and cells[7] != "1":
            names = out.setdefault(cells[1], [])
            names.insert(0, cells[3]) if cells[4] == "1" else names.append(cells[3])
    return out


def _areas(path: Path) -> dict[str, str]:
    return {cells[0]: cells[2] for cells in _cells(path) if len(cells) > 2}


def _cells(path: Path) -> Iterator[list[str]]:
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from (line.rstrip("\n").split("\t") for line in lines)
