"""Countries, with the codes that exports need: data/countries.yml."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.lexicon.loading import load


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One country: ISO 3166-1 codes, the regions of ACLED and UCDP, the number of Gleditsch and Ward."""

    code: str
    iso3: str
    numeric: int
    name: str
    acled: str
    ucdp: str
    gw: int | None = None


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Return the countries by their two letters, in the order of the file."""
    return MappingProxyType({country.code: country for country in load("countries.yml", list[Country])})
