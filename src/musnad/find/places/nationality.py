"""The adjectives of nations, as words that are no places themselves."""

from functools import lru_cache

from musnad.gazetteer.names import bare, name_key
from musnad.lexicon.clitics import clitics
from musnad.lexicon.nationalities import nations
from musnad.script import fold_key


def nation_key(word: str) -> str | None:
    """Return the key of the country whose adjective a folded word is, with any ending; None where it is none."""
    table = _adjectives()
    stems = (stem[: len(stem) - cut] for stem in (word, bare(word)) for cut in (0, 1))
    return next((table[stem] for stem in stems if stem in table), None)


def is_nation(word: str) -> bool:
    """Tell whether a folded word is the name of a country just so."""
    return word in _names()


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(fold_key(name) for nation in nations().values() for name in nation.names)


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    """Return the keys of countries by their folded adjectives; the feminine ending is left to the reader."""
    return {
        fold_key(adjective): name_key(nation.names[0])
        for nation in nations().values()
        for adjective in nation.adjectives
        if adjective not in nation.names and not adjective.endswith(clitics().feminine)
    }
