"""A place mention in the making."""

import msgspec

from musnad.find.places.reading import Use
from musnad.model.place import PlaceKind


class Draft(msgspec.Struct, kw_only=True):
    """A place mention while its surroundings are still being read; the fields are those of PlaceName and Mention.

    `number` is how many places its admin word announces; `preposition` (`by`, `to`, `like`, or
    empty) and `conjunction` are its clitics.
    """

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    key: str
    rule: str
    admin: str | None = None
    kinds: tuple[PlaceKind, ...] = ()
    relation: str = "at"
    bearing: str | None = None
    known: bool = True
    firm: bool = True
    bare: bool = False
    core: str | None = None
    far: str | None = None
    number: str = ""
    preposition: str = ""
    conjunction: bool = False
    within: "Draft | None" = None
    listed: "Draft | None" = None
    dateline: bool = False
    metonym: bool = False

    def under(self, use: Use, *, first: int, start: int) -> "Draft":
        """Return this draft with an admin word before it."""
        self.admin, self.kinds, self.number = use.admin.id, tuple(use.admin.kinds), use.number
        self.first, self.start, self.bare = first, start, False
        self.preposition, self.conjunction = use.prefix.preposition, bool(use.prefix.conjunction)
        return self
