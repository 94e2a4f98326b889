"""The two sides of a fight or a deal, where only "the two sides" or "two tribes" stands for them."""

from collections.abc import Sequence

from musnad.claim.board import Board
from musnad.claim.draft import Draft, Part
from musnad.claim.roles import frame_of
from musnad.claim.totals import as_parts
from musnad.model.mention import Mention

_NAMED_BEFORE = "both-sides-named-before"
_NEXT = 2


def name_both_sides(board: Board, told: Sequence[Draft], pair: Sequence[Mention]) -> Sequence[Mention]:
    """Give "the two sides" of a sentence's happenings the two bodies that were named together last before it; return
    the two that are named together last, this sentence read."""
    for draft in told:
        mutual = frame_of(draft).between == "party"
        if mutual and pair and not _named(draft) and board.has("both_sides", draft.first, draft.last):
            kept = [part for part in draft.actors if part.role != "party"]
            draft.actors = [*kept, *(Part("party", side, _NAMED_BEFORE) for side in pair)]
    known = [actor for actor in board.actors if actor.value.id is not None and not actor.value.adjective]
    pairs = [(a, b) for a, b in zip(known, known[1:], strict=False) if board.joined(b) and b.first - a.last <= _NEXT]
    return pairs[-1] if pairs else pair


def _named(draft: Draft) -> bool:
    return any(part.role == "party" and part.mention.value.id is not None for part in draft.actors)


def unnamed(draft: Draft) -> bool:
    """Tell whether one word without a name stands for all sides of a draft: "between two tribes"."""
    parties = [part.mention.value for part in draft.actors if part.role == "party"]
    return len(parties) == 1 and parties[0].id is None


def names_them(draft: Draft) -> bool:
    """Tell whether a draft names both sides, which were spoken of before."""
    return any(part.rule == _NAMED_BEFORE for part in draft.actors)


def of_one_side(host: Draft, draft: Draft) -> list[Part]:
    """Return the figures that a later telling adds: parts of the total where they are of one of the sides of a fight,
    "29 men of X were killed"."""
    sides = {part.mention.value.id for part in host.actors if part.role == "party"} - {None}
    figured = [part.mention for part in draft.counts]
    actors = [a for a in draft.board.actors if any(c.first <= a.first <= c.last + 1 for c in figured)]
    one_sided = host.type == "armed.clash" and bool(host.counts) and any(a.value.id in sides for a in actors)
    return as_parts(draft) if one_sided else draft.counts
