"""The cues, as data/lexicon/cues.yml lists them: small words that say how a happening is meant."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load
from musnad.lexicon.words import words_of
from musnad.script import fold_key


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of cue and its phrases."""

    id: str
    gloss: str
    form: str
    phrases: list[str]


@lru_cache(maxsize=1)
def cues() -> list[Cue]:
    """Return the cues in the order of the file."""
    return load("lexicon/cues.yml", list[Cue])


@lru_cache(maxsize=1)
def result_verbs() -> frozenset[str]:
    """Return, folded, the verbs of the cue `result` that bring with a preposition what came of something: "led to"."""
    phrases = [fold_key(phrase).split() for cue in cues() if cue.id == "result" for phrase in cue.phrases]
    led = [words for words in phrases if len(words[-1]) == 1 or words[-1] in words_of("any_preposition")]
    return frozenset(words[-2] for words in led if len(words) > 1)
