"""Whether a row can be true: names that are names, coordinates that lie in their country."""

import re
import unicodedata
from functools import lru_cache

import msgspec

from musnad.lexicon.loading import data_root
from musnad.lexicon.places import place_words
from musnad.model.place import PlaceKind
from musnad.script import fold_key

NULLS = frozenset({"", "<null>", "null", "none", "n/a", "na", "-"})
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a0-9 ]+")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_KEYBOARD = str.maketrans(
    {"\u06a9": "\u0643", "\u06cc": "\u064a", "\u0640": ""}
)  # Persian kaf and yeh, which keyboards put into Arabic names
_NOTE = re.compile(r"\s*[(\[].*?[)\]]\s*")


class Box(msgspec.Struct, frozen=True):
    """The smallest box that holds a country, in degrees."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies in the box."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


@lru_cache(maxsize=1)
def boxes() -> dict[str, Box]:
    """Return the boxes of the countries that a gazetteer may cover, by ISO 3166-1 code."""
    lines = data_root().joinpath("gazetteer/boxes.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: Box(*map(float, row[1:5])) for row in rows}


def text_of(value: object) -> str:
    """Return a cell as text, with the many ways to say nothing made empty."""
    text = unicodedata.normalize("NFKC", str(value)).strip() if value is not None else ""
    return "" if text.lower() in NULLS else text


def number_of(value: object) -> float | None:
    """Return a cell as a number, or None where it is none; 34,5 with a decimal comma is read too."""
    text = text_of(value)
    try:
        return float(text.replace(",", ".")) if text else None
    except ValueError:
        return None


def arabic_names(values: list[str], kind: PlaceKind) -> list[str]:
    """Return the Arabic names among some, cleaned, each once: without notes in brackets, and without the parent ("A -
    parent").
    """
    out: dict[str, str] = {}
    for value in values:
        for part in value.split("|"):
            name = _clean(part, kind)
            if name and fold_key(name) not in out:
                out[fold_key(name)] = name
    return list(out.values())


def _clean(part: str, kind: PlaceKind) -> str:
    bare = "".join(
        char for char in unicodedata.normalize("NFKC", part) if unicodedata.category(char) not in {"Mn", "Cf"}
    )
    bare = _NOTE.sub(" ", bare.translate(_KEYBOARD)).strip()
    small = kind in (PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD)
    if small:
        bare = re.split(r"\s+-\s*|\s*-\s+|[/\n]|\u060c", bare)[0].strip()
    bare = re.sub(r"[-_]", " ", bare)
    if kind is PlaceKind.NEIGHBOURHOOD and bare.startswith(f"{_quarter()} "):
        bare = bare[len(_quarter()) + 1 :]
    bare = " ".join(bare.split())
    return bare if _ARABIC.fullmatch(bare) and _LETTER.search(bare) and len(bare) > 1 else ""


@lru_cache(maxsize=1)
def _quarter() -> str:
    return next(admin.one[0] for admin in place_words().admin if admin.id == "quarter")


def english_name(value: str) -> str:
    """Return an English name without notes in brackets and without its alternatives."""
    return " ".join(_NOTE.sub(" ", value.split("|")[0]).split())


def fault(country: str, lat: float | None, lon: float | None, *, wanted: str | None = None) -> str | None:
    """Return why a row's place cannot be right, or None; `wanted` is the country that the whole file is of."""
    if lat is None or lon is None:
        return "no coordinates"
    if country not in boxes():
        return f"country {country or '(none)'} is not one that a gazetteer may cover"
    if wanted is not None and country != wanted:
        return f"country {country} in a file of {wanted}"
    if lat == 0 and lon == 0:
        return "coordinates 0, 0"
    box = boxes()[country]
    if box.holds(lat, lon):
        return None
    if box.holds(lon, lat):
        return f"latitude {lat} and longitude {lon} are swapped"
    return f"latitude {lat}, longitude {lon} lies outside {country}"
