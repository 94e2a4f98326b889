"""The words of one speaker: what they name, where they stand, and what ends them."""

from enum import StrEnum

import msgspec

from musnad.model.speaker import SpeakerKind

LONGEST_NAME = 3
"""How many words a personal name without an office has at most."""


class End(StrEnum):
    """What ends the words of a speaker."""

    THAT = "that"
    OCCASION = "occasion"
    TOLD = "told"
    VERB = "verb"
    MARK = "mark"
    COLON = "colon"
    FROM = "from"
    WORD = "word"
    CONTENT = "content"
    LIMIT = "limit"


class Phrase(msgspec.Struct):
    """The words of a speaker: where they stand, what they name, and what ended them at the word `stop`."""

    first: int
    last: int
    kind: SpeakerKind | None = None
    noun: str | None = None
    ids: tuple[str, ...] = ()
    source: str | None = None
    country: str | None = None
    open: bool = False
    role: bool = False
    lone: bool = False
    definite: bool = False
    unknown: int = 0
    solid: int = -1
    end: End = End.LIMIT
    stop: int = 0
    by_name: bool = False
    onto: bool = False
    by: bool = False
    single: bool = False

    @property
    def named(self) -> bool:
        """Whether the words say who it is, by a noun, a body or a publisher."""
        return self.kind is not None
