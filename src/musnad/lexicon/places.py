"""The words that go with place names, as data/lexicon/places.yml lists them."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load
from musnad.model.place import PlaceKind


class AdminWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that says what kind of place the name after it is; `open` where any word after it is a name.

    With `definite` an unknown word must have the article; with `facility` the word itself is part of the name.
    """

    id: str
    kinds: list[PlaceKind]
    one: list[str]
    two: list[str]
    many: list[str]
    open: bool = False
    definite: bool = False
    facility: bool = False
    feminine: bool = False
    lists: bool = True


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as it stands."""

    admin: list[AdminWord]
    not_names: list[str]
    anaphors: list[str]
    compound_heads: list[str]
    trailing: list[str]
    directions: dict[str, list[str]]
    countryside: list[str]
    outskirts: list[str]
    parts: list[str]
    territories: list[str]
    around: list[str]
    locatives: list[str]
    holders: list[str]
    bodies: list[str]
    titles: list[str]
    given_names: list[str]
    speaking: list[str]
    dealings: list[str]
    common: list[str]


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """Return the words that go with place names."""
    return load("lexicon/places.yml", PlaceWords)
