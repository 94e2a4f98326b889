"""Places that are not where anything happens: where a report was filed, and capitals that stand for governments."""

from collections.abc import Sequence

from musnad.find.places.draft import Draft
from musnad.find.places.scanner import Scanner
from musnad.model.place import PlaceKind

_DASHES = frozenset("-/|\u2013\u2014")
_OPENERS = frozenset(":(")
_LEAD_LETTERS, _LEAD_WORDS = 40, 4
"""How far into its paragraph a dateline begins at most: behind the name of an agency."""
SEAT_OF_GOVERNMENT = 500_000
"""Inhabitants from which a town is taken for a capital where it speaks; speaking towns are few."""


def mark_datelines(scanner: Scanner, drafts: Sequence[Draft]) -> None:
    """Mark the places at the head of a paragraph that say where the report was filed ("Homs - agency")."""
    for draft in drafts:
        if draft.relation == "at" and draft.admin is None:
            draft.dateline = _is_dateline(scanner.text.letters, draft)


def _is_dateline(letters: str, draft: Draft) -> bool:
    begin = letters.rfind("\n", 0, draft.start) + 1
    before = letters[begin : draft.start].strip()
    after = letters[draft.end : draft.end + 2].lstrip(" ")[:1]
    if not before:
        return after in _DASHES or after in _OPENERS
    short = len(before) <= _LEAD_LETTERS and before.count(" ") < _LEAD_WORDS
    return short and before[-1] in _DASHES and (after in _DASHES or after in _OPENERS or after in ("", "\n"))


def mark_governments(scanner: Scanner, drafts: Sequence[Draft]) -> None:
    """Mark capitals and countries that speak, decide or deal with each other: their governments are meant."""
    for draft in drafts:
        if draft.bare and not draft.preposition and _may_govern(scanner, draft):
            draft.metonym = _speaks(scanner, draft) or _deals(scanner, draft)


def _may_govern(scanner: Scanner, draft: Draft) -> bool:
    places = scanner.reader.gazetteer.by_key(draft.key)
    return any(place.kind is PlaceKind.COUNTRY or place.population > SEAT_OF_GOVERNMENT for place in places)


def _speaks(scanner: Scanner, draft: Draft) -> bool:
    before, after = draft.first - 1, draft.last + 1
    led = scanner.has(before, "speaking") and scanner.adjacent(before)
    return led or (scanner.has(after, "speaking") and scanner.adjacent(draft.last))


def _deals(scanner: Scanner, draft: Draft) -> bool:
    """Tell whether it is a side of an agreement, talks, a quarrel: "the agreement between X and Y"."""
    if scanner.has(draft.first - 1, "dealings"):
        return True
    near = any(scanner.has(index, "dealings") for index in range(draft.first - 4, draft.first))
    return near and draft.listed is not None
