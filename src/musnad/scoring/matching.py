"""Which coded claim is which gold claim: the likeliest pairs first, each claim in one pair at most.

A pair needs a family of types that fits, and something of the text in common: the trigger's words, a sentence that
holds the trigger, or a place. The points are those by which the project's evaluation sets are measured.
"""

from collections.abc import Sequence

from musnad.model.claim import Claim
from musnad.scoring.gold import GoldClaim
from musnad.scoring.wording import folded, same_words

_CONFUSABLE = (frozenset({"armed", "strike", "civ"}), frozenset({"force", "armed"}))
"""Families that careful people, too, choose between for one happening: an attack, or the movement of a force."""

_BASE, _TYPE, _PLACE, _DAY, _TRIGGER, _SENTENCE = 1, 4, 2, 1, 2, 1


def pairs(gold: Sequence[GoldClaim], coded: Sequence[Claim]) -> list[tuple[int, int]]:
    """Return which gold claim goes with which coded one, by index, the likeliest first; equal ones in text order."""
    scored = [(affinity(one, claim), i, j) for i, one in enumerate(gold) for j, claim in enumerate(coded)]
    taken: tuple[set[int], set[int]] = set(), set()
    found = []
    for points, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if points > 0 and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append((i, j))
    return found


def affinity(gold: GoldClaim, claim: Claim) -> int:
    """Return how much speaks for it that a coded claim is this gold claim, in points; 0 where it cannot be."""
    if not fits(gold, claim):
        return 0
    trigger = same_words(gold.trigger, claim.trigger.text)
    sentence = any(folded(gold.trigger) in folded(span.text) for span in claim.evidence)
    place = same_place(gold, claim)
    if not (trigger or sentence or place):
        return 0
    type_, day = claim.type in gold.types, overlaps(gold, claim)
    return _BASE + _TYPE * type_ + _PLACE * place + _DAY * day + _TRIGGER * trigger + _SENTENCE * sentence


def family(type_: str) -> str:
    """Return the family of an event type: the first word of its code."""
    return type_.partition(".")[0]


def fits(gold: GoldClaim, claim: Claim) -> bool:
    """Tell whether the families of two claims allow them to be one."""
    right = {family(type_) for type_ in gold.types}
    coded = family(claim.type)
    return coded in right or any({coded} | right <= group for group in _CONFUSABLE)


def same_place(gold: GoldClaim, claim: Claim) -> bool:
    """Tell whether one place of each is the same, by its words or its English name; where there are, of locations."""
    right = [place for place in gold.places if place.role == "location"] or list(gold.places)
    coded = [place for place in claim.places if place.role == "location"] or list(claim.places)
    return any(
        same_words(one.text, other.text) or same_words(one.name_en or "", other.name or "")
        for one in right
        for other in coded
    )


def overlaps(gold: GoldClaim, claim: Claim) -> bool:
    """Tell whether both say when, and their days have one in common."""
    start, end = day(claim.time.start), day(claim.time.end)
    if gold.start is None or start is None:
        return False
    return gold.start.isoformat() <= (end or start) and start <= (gold.end or gold.start).isoformat()


def day(moment: str | None) -> str | None:
    """Return the day of a moment in ISO 8601, or None."""
    return moment[:10] if moment else None
