"""What one word form can be in the name of a place: admin word, direction, beginning of a name."""

import msgspec

from musnad.lexicon.clitics import Prefix
from musnad.lexicon.places import AdminWord


class Use(msgspec.Struct, frozen=True, gc=False):
    """An admin word in a word form: how many places it announces (`one`, `two`, `many`), and the clitics before it."""

    admin: AdminWord
    number: str
    prefix: Prefix

    @property
    def width(self) -> int:
        """How many letters of the word form are clitics."""
        return self.prefix.width


class Start(msgspec.Struct, frozen=True, gc=False):
    """A way in which a word form can begin a name: `rest` is the word without clitics and article.

    `opens` where names of more than one word begin with it; `key` is that of the name that it is alone, empty where it
    is none.
    """

    rest: str
    width: int
    article: bool
    conjunction: bool
    preposition: str
    opens: bool
    key: str


class Reading(msgspec.Struct, frozen=True, gc=False):
    """All that a word form can be. `prefix` holds the clitics before a direction, countryside or outskirts word."""

    plain: bool
    uses: tuple[Use, ...]
    starts: tuple[Start, ...]
    bearing: str
    definite: bool
    countryside: bool
    outskirts: bool
    prefix: Prefix
    roles: frozenset[str]

    @property
    def width(self) -> int:
        """How many letters before a direction, countryside or outskirts word are clitics."""
        return self.prefix.width
