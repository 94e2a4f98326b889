"""The frames, as data/lexicon/frames.yml lists them: which words bring which role."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One frame; a role is None where the words bring none."""

    id: str
    subject: str | None
    object: str | None
    genitive: str | None
    onto: str | None
    between: str | None
    people: str | None
    place: str


@lru_cache(maxsize=1)
def frames() -> dict[str, Frame]:
    """Return the frames by their id."""
    return {frame.id: frame for frame in load("lexicon/frames.yml", list[Frame])}
