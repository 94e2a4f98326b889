"""Spellings that are near each other: what letters a careless ear or hand takes for one another."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load
from musnad.script import fold_key


class Confusions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/lexicon/confusions.yml as it stands: groups of letters that are mistaken for each other, and letters that
    drop out.
    """

    alike: list[list[str]]
    weak: list[str]


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    data = load("lexicon/confusions.yml", Confusions)
    table = {ord(fold_key(letter)): fold_key(group[0]) for group in data.alike for letter in group}
    return table | {ord(fold_key(letter)): "" for letter in data.weak}


def skeleton(key: str) -> str:
    """Return the consonants of a key that survive bad spelling, without doubled ones; the first letter always stays."""
    rest = key[1:].translate(_table())
    head = key[:1].translate({code: form for code, form in _table().items() if form})
    out = head
    for char in rest:
        if char != out[-1:]:
            out += char
    return out


def shortened(key: str) -> set[str]:
    """Return a key and all that it becomes with one letter left out."""
    return {key, *(key[:index] + key[index + 1 :] for index in range(len(key)))} if len(key) > 3 else {key}
