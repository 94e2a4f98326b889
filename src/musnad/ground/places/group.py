"""The mentions of one report that name the same place, and the places that the name could mean."""

from collections.abc import Sequence

import msgspec

from musnad.gazetteer import Gazetteer
from musnad.model.mention import Mention
from musnad.model.place import Place, PlaceKind
from musnad.model.place_name import PlaceName

AREAS = frozenset(
    {PlaceKind.GOVERNORATE, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT, PlaceKind.REGION, PlaceKind.COUNTRY}
)


class Group(msgspec.Struct, kw_only=True):
    """Mentions of one name with one kind of admin word; a report means one place by them.

    `places` are the candidates, `kinds` what the admin words allow, `chosen` the index of the place meant, or None.
    """

    mentions: list[Mention]
    places: Sequence[Place]
    kinds: tuple[PlaceKind, ...]
    land: bool
    chosen: int | None = None
    margin: float = 0.0
    reasons: tuple[str, ...] = ()

    @property
    def place(self) -> Place | None:
        """The place meant, as far as it is known yet."""
        return None if self.chosen is None else self.places[self.chosen]


def groups_of(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Group]:
    """Return the groups of a report's place mentions, in order of their first mention."""
    out: dict[tuple[str, bool, bool], Group] = {}
    for mention in mentions:
        value: PlaceName = mention.value
        land = value.relation in ("countryside", "direction") and not value.kinds
        area = bool(value.kinds) and value.kinds[0] in AREAS
        key = (value.key, land, area)
        group = out.get(key)
        if group is None:
            places = gazetteer.by_key(value.key)
            group = out[key] = Group(mentions=[], places=places, kinds=value.kinds, land=land)
        elif value.kinds and not group.kinds:
            group.kinds = value.kinds
        group.mentions.append(mention)
    return list(out.values())
