"""The cues, as data/lexicon/cues.yml lists them: small words that say how a happening is meant."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load


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
