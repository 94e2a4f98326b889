"""The embedded list: GeoNames settlements, governorates, and the project's supplement, from data/gazetteer/."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from musnad.errors import DataError
from musnad.gazetteer.names import bare, index_words, key_of
from musnad.lexicon.loading import data_root
from musnad.model.place import Place, PlaceKind

COUNTRIES = ("SY", "IQ", "LB", "PS", "YE", "SD", "LY", "JO", "EG")
"""The countries whose settlements are listed, ISO 3166-1."""
CITY, BIG_CITY = 50_000, 300_000  # inhabitants, from which the radius is guessed where nobody gives one


class EmbeddedStore:
    """The places that come with Musnad, read once, each made into a Place when it is first asked for."""

    def __init__(self, places: Sequence[Place]) -> None:
        """Index the places by the keys of their names; later places of one id are left out."""
        self._places = {place.id: place for place in reversed(places)}
        self._index: dict[str, list[str]] = {}
        heads: set[str] = set()
        openers: set[str] = set()
        for place in sorted(self._places.values(), key=lambda place: place.id):
            for name in (place.name_ar, *place.names):
                words = index_words(name)
                if not words:
                    continue
                heads.add(bare(words[0]))
                if len(words) > 1:
                    openers.add(bare(words[0]))
                ids = self._index.setdefault(key_of(words), [])
                if place.id not in ids:
                    ids.append(place.id)
        governorates = (place for place in self._places.values() if place.kind is PlaceKind.GOVERNORATE)
        self._areas = {(place.country, place.name): place for place in governorates}
        self.heads, self.openers = frozenset(heads), frozenset(openers)
        self.keys = frozenset(self._index)

    def ids(self, key: str) -> Sequence[str]:
        """Return the ids of the places that have a name of this key."""
        return self._index.get(key, ())

    def place(self, id_: str) -> Place | None:
        """Return the place of an id."""
        return self._places.get(id_)

    def area(self, country: str, admin1: str) -> Place | None:
        """Return the governorate of that English name."""
        return self._areas.get((country, admin1))

    def close_keys(self, key: str, limit: int) -> list[str]:
        """Return the keys that look most like this one."""
        return [
            found[0]
            for found in process.extract(key, self._index.keys(), scorer=fuzz.ratio, score_cutoff=70, limit=limit)
        ]

    def __iter__(self) -> Iterator[Place]:
        """Go through all places, in order of their ids."""
        return iter(self._places[id_] for id_ in sorted(self._places))


@lru_cache(maxsize=1)
def embedded_store() -> EmbeddedStore:
    """Return the embedded list."""
    return EmbeddedStore(list(embedded_places()))


def embedded_places() -> Iterator[Place]:
    """Go through the embedded places: the supplement first, then governorates, then GeoNames' settlements.

    A settlement of GeoNames that the supplement has under its own id, or as `GeoNames N` among its sources, comes
    once, with the population that GeoNames gives.
    """
    areas = {(row[3], row[4]): row for row in _rows("governorates.tsv", 10)}
    settlements = {row[0]: row for row in _rows("geonames.tsv", 8)}
    taken: set[str] = set()
    for file in supplement_files():
        for row in _rows(f"supplement/{file}", 12):
            yield _supplement(row, settlements, taken)
    yield from map(_governorate, areas.values())
    for id_, row in settlements.items():
        if id_ not in taken:
            area = areas.get((row[3], row[4]))
            yield _settlement(row, area[1] if area else None)


def supplement_files() -> list[str]:
    """Return the names of the supplement's files, sorted."""
    return sorted(
        item.name for item in data_root().joinpath("gazetteer/supplement").iterdir() if item.name.endswith(".tsv")
    )


def _supplement(row: list[str], settlements: dict[str, list[str]], taken: set[str]) -> Place:
    id_, kind, name, names, country, admin1, admin2, lat, lon, radius, population, source = row
    twins = [part.replace("GeoNames ", "gn") for part in source.split(", ") if part.startswith("GeoNames ")]
    taken.update(twins)
    more = [other for twin in twins if twin in settlements for other in settlements[twin][2].split(";")]
    people = max([int(population), *(int(settlements[twin][7]) for twin in twins if twin in settlements)])
    first, *rest = dict.fromkeys([*names.split("|"), *more])
    return Place(
        id=id_,
        name=name,
        name_ar=first,
        names=tuple(rest),
        kind=PlaceKind(kind),
        country=country,
        admin1=admin1 or None,
        admin2=admin2 or None,
        pcode=_pcode(source),
        lat=float(lat),
        lon=float(lon),
        radius_m=int(radius),
        population=people,
        source=source,
    )


def _pcode(source: str) -> str | None:
    """Return the P-code that a source names: `OCHA COD-AB C1007, GeoNames 170063`."""
    lead = "OCHA COD-AB "
    return source.removeprefix(lead).split(",")[0] if source.startswith(lead) else None


def _governorate(row: list[str]) -> Place:
    id_, name, names, country, _, pcode, lat, lon, radius, source = row
    first, *rest = names.split("|")
    return Place(
        id=id_,
        name=name,
        name_ar=first,
        names=tuple(rest),
        kind=PlaceKind.GOVERNORATE,
        country=country,
        admin1=name,
        pcode=pcode or None,
        lat=float(lat),
        lon=float(lon),
        radius_m=int(radius),
        source=source,
    )


def _settlement(row: list[str], admin1: str | None) -> Place:
    id_, name, names, country, _, lat, lon, population = row
    first, *rest = names.split(";")
    people = int(population)
    return Place(
        id=id_,
        name=name,
        name_ar=first,
        names=tuple(rest),
        kind=PlaceKind.SETTLEMENT,
        country=country,
        admin1=admin1,
        lat=float(lat),
        lon=float(lon),
        radius_m=settlement_radius(people),
        population=people,
        source=f"GeoNames {id_[2:]}",
    )


def settlement_radius(population: int) -> int:
    """Return the radius in metres that a settlement of so many people is given where no source says one."""
    return 8000 if population > BIG_CITY else 3500 if population > CITY else 1500


def _rows(file: str, width: int) -> Iterator[list[str]]:
    path = f"gazetteer/{file}"
    for number, line in enumerate(data_root().joinpath(path).read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != width:
            raise DataError(
                f"data/{path}:{number}", f"{len(row)} columns where {width} belong", "Separate the columns by tabs."
            )
        yield row
