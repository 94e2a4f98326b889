"""A place as a text names it, before anybody asks where it is."""

import msgspec

from musnad.model.place import PlaceKind


class PlaceName(msgspec.Struct, frozen=True, kw_only=True):
    """The name of a place as it stands in a text.

    `name` is the folded name without admin word, direction and clitics; `key` what the gazetteer files it under.
    `admin` is the id of the admin word (data/lexicon/places.yml), `kinds` the kinds of place that it allows (empty:
    any). `relation` is `at`, or what is named is an area laid off from the place: `direction` (north of, the north
    of), `countryside`, `outskirts`; `bearing` is its compass direction (n, ne, e, ...) or None. `known` is false when
    only the admin word tells that this is a name; `firm` when the name needs no other word around it to be taken for
    a place. `core` is the key of a known place within the name of a facility ("the airport of X"), `far` that of the
    second that a road joins. `within` are the folded offsets of the mention of the area that the text says holds it
    ("in X", "of X"); `listed` the offset of the first name of the list it belongs to ("villages X, Y and Z").
    `dateline` marks where the report was filed; `metonym` a capital or country that stands for its government.
    """

    name: str
    key: str
    admin: str | None = None
    kinds: tuple[PlaceKind, ...] = ()
    relation: str = "at"
    bearing: str | None = None
    known: bool = True
    firm: bool = True
    core: str | None = None
    far: str | None = None
    within: tuple[int, int] | None = None
    listed: int | None = None
    dateline: bool = False
    metonym: bool = False
