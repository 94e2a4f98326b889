"""Where the places are that a report names: one of its namesakes each, or an area, or nowhere known."""

from collections.abc import Sequence

import msgspec

from musnad.arabic import Text
from musnad.gazetteer import Gazetteer
from musnad.gazetteer.embedded import COUNTRIES
from musnad.ground.places.context import Surroundings
from musnad.ground.places.geometry import distance_km
from musnad.ground.places.group import Group, groups_of
from musnad.ground.places.resolution import resolve
from musnad.ground.places.resolved import resolved
from musnad.lexicon.sources import source_named
from musnad.model.mention import Mention
from musnad.model.place import Place, PlaceKind
from musnad.model.report import Report

__all__ = ["ground_places"]

STRAY_KM = 250.0
"""How far from all others a doubtful name's place may lie before the name is taken for another word."""
_INHABITED = frozenset({PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD, PlaceKind.CAMP})


def ground_places(report: Report, text: Text, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the place mentions with a ResolvedPlace for their PlaceName, in the order given.

    All names of the report are weighed together. A name that only might be a place, and that means none near the
    report's other places, is left out.
    """
    if not mentions:
        return []
    groups = groups_of(mentions, gazetteer)
    resolve(groups, home=_home(report))
    surroundings = Surroundings(text, mentions, groups, gazetteer)
    out: list[Mention] = []
    before: Place | None = None
    for mention in mentions:
        if _stray(mention, surroundings.group(mention), groups):
            continue
        value = resolved(surroundings.of(mention, before=before))
        if value.place is not None and value.place.kind in _INHABITED and not value.dateline:
            before = value.place
        out.append(msgspec.structs.replace(mention, value=value))
    return out


def _home(report: Report) -> str | None:
    """Return the country of the outlet that published a report, where it is known and one of the gazetteer's nine."""
    source = None if report.outlet is None else source_named(report.outlet)
    return source.country if source is not None and source.country in COUNTRIES else None


def _stray(mention: Mention, group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether a name that only might be a place means none near the report's other places."""
    place = group.place
    if mention.value.firm or mention.value.admin is not None or place is None or place.lat is None or place.lon is None:
        return False
    others = (other.place for other in groups if other is not group and other.mentions[0].value.firm)
    points = [(other.lat, other.lon) for other in others if other is not None and other.lat is not None]
    return bool(points) and all(distance_km(place.lat, place.lon, lat, lon or 0.0) > STRAY_KM for lat, lon in points)
