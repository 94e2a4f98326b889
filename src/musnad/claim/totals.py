"""Totals that a report tells without a word for them: over the places of its lead, and figure after figure."""

from musnad.claim.draft import Draft, Part
from musnad.claim.geography import holds, is_area
from musnad.lexicon.words import words_of
from musnad.model.count import Measure, Scope
from musnad.model.quantity import Quantity

_PEOPLE = (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES)


def goes_on_counting(total: Draft, draft: Draft, told: list[Draft]) -> bool:
    """Tell whether a harm with a figure and nothing else of its own goes on with the total told just before it:
    "it documented the killing of 70 civilians, and the killing of"."""
    if total.family != "toll" or not told or told[-1] is not total or draft.type != "civ.attack":
        return False
    bare = not draft.places or "places" in draft.inherited
    alone = draft.head.value.entry.harm is not None and not draft.weapons and not draft.moment_mentions
    return bare and alone and "moment" in draft.inherited and bool(draft.counts)


def as_parts(draft: Draft) -> list[Part]:
    """Return the figures of a draft as parts of a total."""
    return [Part(str(Scope.SUBSET), part.mention, part.rule, part.chain) for part in draft.counts]


def sum_up(lead: Draft, kept: list[Draft]) -> None:
    """Make a total of what a lead tells of several places with one figure, where the report then tells of them one by
    one (ontology.md, what is one claim, 4)."""
    if not over_several(lead) or not any(details(lead, other) for other in kept):
        return
    events = (str(Scope.EVENT), str(Scope.RUNNING), str(Scope.SHARED))
    period = str(Scope.PERIOD)
    lead.counts = [Part(period, p.mention, p.rule, p.chain) if p.role in events else p for p in lead.counts]
    lead.type, lead.loose = "toll.period", False
    lead.status = "occurred" if lead.status == "ongoing" else lead.status
    lead.note("total-of-the-places-told-after-it")


def same_figures(total: Draft, draft: Draft) -> bool:
    """Tell whether two drafts give exact figures for a harm, and the same wherever both give one."""
    ours, theirs = _figures(total), _figures(draft)
    both = ours.keys() & theirs.keys()
    exact = any(quantity.low == quantity.high for quantity in (ours[key] for key in both))
    return exact and all(ours[key] == theirs[key] for key in both)


def _figures(draft: Draft) -> dict[str, Quantity]:
    whole = [p.mention.value for p in draft.counts if p.role != Scope.SUBSET and p.mention.value.measure in _PEOPLE]
    return {str(count.measure): count.quantity for count in reversed(whole)}


def over_several(draft: Draft) -> bool:
    """Tell whether an attack with a figure of people is told of towns and villages of an area, none of them named."""
    board = draft.board
    if draft.family not in ("strike", "armed") or not _areas(draft):
        return False
    people = [p for p in draft.counts if p.mention.value.measure in _PEOPLE and p.mention.value.quantity.high != 0]
    if not people or any(p.role == Scope.SHARED for p in people):
        return False
    named = {word for p in board.places for word in range(p.first, p.last + 1)}
    plural = words_of("several_places")
    return any(board.unjoined(word) in plural for word in range(draft.first, draft.last + 1) if word not in named)


def _areas(draft: Draft) -> list[Part]:
    """Return the places of a draft where they are areas and nothing finer."""
    places = [p for p in draft.places if p.role == "location"]
    return places if places and all(is_area(p.mention.value) for p in places) else []


def details(total: Draft, draft: Draft) -> bool:
    """Tell whether a draft tells of one of the places of a total, on one of its days."""
    if draft.board is total.board or draft.family not in ("strike", "armed"):
        return False
    if draft.moment is None or total.moment is None:
        return False
    same_day = (draft.moment.start or "")[:10] == (total.moment.start or "")[:10]
    places = [p.mention.value for p in draft.places if p.role == "location"]
    return same_day and any(holds(a.mention.value, place) for a in _areas(total) for place in places)
