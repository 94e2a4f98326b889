"""Weapons: data/lexicon/weapons.yml."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.lexicon.loading import load
from musnad.model.weapon import WeaponFamily
from musnad.script import fold_key


class WeaponEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A weapon, as the file has it; its head explains the keys."""

    id: str
    gloss: str
    family: WeaponFamily
    type: str | None = None
    phrases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def weapons() -> Mapping[str, WeaponEntry]:
    """Return every entry by its id, in the order of the file."""
    return MappingProxyType({entry.id: entry for entry in load("lexicon/weapons.yml", list[WeaponEntry])})


@lru_cache(maxsize=64)
def beside(weapon: str) -> frozenset[str]:
    """Return the words, folded, one of which must stand near an uncertain noun for it to be this weapon."""
    return frozenset(map(fold_key, weapons()[weapon].beside))
