"""The register of a sentence: whether its words are those of the police blotter or of commentary.

News of an attack says how many were hurt, how far from which town, and that a source of the police says so; commentary
points, argues, and speaks of governments. Each class of words is a list of data/lexicon/words.yml.
"""

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


def register(board: Board) -> list[str]:
    """Return the id of a feature for each word of a class in a sentence, at most twice the same."""
    features = _features()
    seen = [feature for form in board.forms.values() if form in features for feature in features[form]]
    if not seen:
        return seen
    return [feature for feature in _ids() for _ in range(min(seen.count(feature), _MOST))]


@lru_cache(maxsize=1)
def _ids() -> list[str]:
    """Return the ids of the features of the classes, in the order of these."""
    return [f"register-{key.replace('_', '-')}" for key in CLASSES]


@lru_cache(maxsize=1)
def _features() -> dict[str, tuple[str, ...]]:
    """Return the features of each word that belongs to a class, also with "and" written together with it."""
    found: dict[str, list[str]] = {}
    for key, feature in zip(CLASSES, _ids(), strict=True):
        for word in sorted(words_of(key)):
            found.setdefault(word, []).append(feature)
    joined = {letter + word: tuple(keys) for word, keys in found.items() for letter in clitics().conjunctions}
    return joined | {word: tuple(keys) for word, keys in found.items()}
