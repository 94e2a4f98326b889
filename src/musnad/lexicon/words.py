"""Closed classes of words, as data/lexicon/words.yml lists them."""

from functools import cache, lru_cache

import msgspec

from musnad.lexicon.loading import load
from musnad.script import fold_key


class WordClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class and its words."""

    id: str
    gloss: str
    words: list[str]


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    return {item.id: frozenset(map(fold_key, item.words)) for item in load("lexicon/words.yml", list[WordClass])}


@lru_cache(maxsize=1)
def classes_of_words() -> dict[str, list[str]]:
    """Return the ids of the classes of each word that belongs to any, in the order of the file."""
    out: dict[str, list[str]] = {}
    for class_id, words in _classes().items():
        for word in sorted(words):
            out.setdefault(word, []).append(class_id)
    return out


@cache
def words_of(class_id: str) -> frozenset[str]:
    """Return the words of a class, folded. Raises KeyError for a class that the data does not have."""
    return _classes()[class_id]
