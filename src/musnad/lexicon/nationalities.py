"""States and the adjectives made of their names: data/lexicon/nationalities.yml."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.lexicon.loading import load


class Nation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state: ISO 3166-1 codes, English name and adjective, Arabic names, adjectives, people, and capitals."""

    iso2: str
    iso3: str
    name: str
    adjective: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def nations() -> Mapping[str, Nation]:
    """Return every state by its ISO 3166-1 alpha-2 code, in the order of the file."""
    return MappingProxyType({nation.iso2: nation for nation in load("lexicon/nationalities.yml", list[Nation])})
