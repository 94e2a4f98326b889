"""Places as a text names them: names, admin words, directions, countrysides, lists, and the areas that hold them."""

from collections.abc import Iterable, Mapping

from musnad.arabic import Hit, Pattern, Text
from musnad.find.places.draft import Draft
from musnad.find.places.held_areas import find_held_areas
from musnad.find.places.holding import link_areas
from musnad.find.places.marks import mark_datelines, mark_governments
from musnad.find.places.reader import reader_of
from musnad.find.places.scanner import Scanner
from musnad.find.places.scanning import drafts_of
from musnad.gazetteer import Gazetteer
from musnad.model.mention import Mention
from musnad.model.place_name import PlaceName

__all__ = ["find_held_areas", "find_places", "patterns"]


def patterns() -> Iterable[Pattern]:
    """Return no patterns: names are looked up in the gazetteer in use, word by word."""
    return ()


def find_places(text: Text, hits: Mapping[str, list[Hit]], gazetteer: Gazetteer) -> list[Mention]:
    """Return the places that a text names, in text order; the value of each is a PlaceName.

    A place that lies wholly within a longer actor hit (`hits["actor"]`) is part of that actor's name and left out.
    """
    scanner = Scanner(text, reader_of(gazetteer), weapons=hits.get("weapon", ()))
    drafts = [draft for draft in drafts_of(scanner) if not _inside_actor(draft, hits.get("actor", ()))]
    link_areas(scanner, drafts)
    mark_datelines(scanner, drafts)
    mark_governments(scanner, drafts)
    return [_mention(draft) for draft in drafts]


def _inside_actor(draft: Draft, actors: Iterable[Hit]) -> bool:
    return any(
        hit.first <= draft.first and draft.last <= hit.last and (hit.last - hit.first) > (draft.last - draft.first)
        for hit in actors
    )


def _mention(draft: Draft) -> Mention:
    within = None if draft.within is None else (draft.within.start, draft.within.end)
    value = PlaceName(
        name=" ".join(draft.words),
        key=draft.key,
        admin=draft.admin,
        kinds=draft.kinds,
        relation=draft.relation,
        bearing=draft.bearing,
        known=draft.known,
        firm=draft.firm,
        core=draft.core,
        far=draft.far,
        within=within,
        listed=None if draft.listed is None else draft.listed.start,
        dateline=draft.dateline,
        metonym=draft.metonym,
    )
    return Mention(
        kind="place", start=draft.start, end=draft.end, first=draft.first, last=draft.last, rule=draft.rule, value=value
    )
