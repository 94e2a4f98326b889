"""A place that a text names, with where it is."""

import msgspec

from musnad.model.place import Place, PlaceKind


class ResolvedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A named place and what it was resolved to.

    `place` is the gazetteer's entry, or None where none fits: then there are no coordinates unless `beside`, the
    settlement that a facility lies in, lends its own. `name` is English, or the words as they stand where no English
    name is known. `lat`, `lon` and `radius_m` are of what is named (for "the north of X" not those of X).
    `candidates` is how many places the name could have meant. `reasons` says in words why this one. `within` are the
    folded offsets of the mentions of areas that hold it. `relation`, `bearing`, `dateline` and `metonym` are those of
    the name.
    """

    place: Place | None
    name: str
    name_ar: str
    kind: PlaceKind | None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    pcode: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_m: int | None = None
    candidates: int = 0
    reasons: tuple[str, ...] = ()
    within: tuple[tuple[int, int], ...] = ()
    beside: Place | None = None
    relation: str = "at"
    bearing: str | None = None
    dateline: bool = False
    metonym: bool = False
    listed: int | None = None
