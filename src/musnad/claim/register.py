"""The register of a sentence: whether its words are those of the police blotter or of commentary.

News of an attack says how many were hurt, how far from which town, and that a source of the police says so; commentary
points, argues, and speaks of governments. Each class of words is a list of data/lexicon/words.yml.
"""

from collections.abc import Iterator
from functools import lru_cache

from musnad.claim.board import Board
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of

CLASSES = (
    "argument",
    "pointing",
    "relative",
    "politics_talk",
    "long_past",
    "whereabouts",
    "police_talk",
    "wounds",
    "people_hit",
)
"""The classes that are counted, in the order in which they are told."""
_MOST = 2
"""More words of a class than this say nothing more."""


def register(board: Board) -> Iterator[str]:
    """Yield the id of a feature for each word of a class in a sentence, at most twice the same."""
    seen = dict.fromkeys(CLASSES, 0)
    classes = _classes()
    for keys in [classes[form] for form in board.forms.values() if form in classes]:
        for key in keys:
            seen[key] += 1
    for key, count in seen.items():
        yield from [f"register-{key.replace('_', '-')}"] * min(count, _MOST)


@lru_cache(maxsize=1)
def _classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of each word that belongs to one, also with "and" written together with it."""
    found: dict[str, list[str]] = {}
    for key in CLASSES:
        for word in sorted(words_of(key)):
            found.setdefault(word, []).append(key)
    joined = {letter + word: tuple(keys) for word, keys in found.items() for letter in clitics().conjunctions}
    return joined | {word: tuple(keys) for word, keys in found.items()}
