"""The two sides of a fight or a deal, where only "the two sides" stands for them, or names that no list has."""

from collections.abc import Sequence

import msgspec

from musnad.claim.board import Board
from musnad.claim.draft import Draft, Part
from musnad.claim.noun_phrases import thing_of
from musnad.claim.roles import frame_of
from musnad.claim.totals import as_parts
from musnad.lexicon.words import words_of
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


def name_unlisted_sides(draft: Draft) -> None:
    """Give a fight or a deal the two sides that stand behind "between" where nobody who is known is a side: "clashes
    between the family of X and the family of Y", "between two armed groups"."""
    board, head = draft.board, draft.head
    if frame_of(draft).between != "party" or board.lacks("between_word"):
        return
    parties = [part for part in draft.actors if part.role == "party"]
    if parties and not unnamed(draft):
        return
    words = range(head.first + 1, min(head.last + _BETWEEN, draft.last) + 1)
    between = next((word for word in words if board.form(word) in words_of("between_word")), None)
    if between is None or any(head.last < t.first <= between for t in board.triggers):
        return
    sides = _sides_behind(draft, between)
    if len(sides) > len(parties):
        draft.actors = [*[part for part in draft.actors if part.role != "party"], *sides]


def _sides_behind(draft: Draft, between: int) -> list[Part]:
    """Return the two sides behind "between", or one word for both, which is a dual."""
    board, last = draft.board, _side_end(draft, between + 1)
    second = next((word for word in range(between + 2, last + 1) if board.joined_word(word)), None)
    if second is not None:
        return [_side(board, between + 1, second - 1), _side(board, second, last)]
    two = last > between and board.form(between + 1).endswith(tuple(words_of("dual_ending")))
    return [_side(board, between + 1, last)] if two else []


def _side_end(draft: Draft, first: int) -> int:
    """Return the last of the words behind "between" that may name sides: up to a place, a time, a verb or a mark."""
    board, limit = draft.board, draft.last
    others = (t for t in board.triggers if t is not draft.head)
    known = (*board.places, *board.moments, *others, *board.counts, *board.cues)
    stops = {word for mention in known for word in range(mention.first, mention.last + 1)}
    last = first - 1
    for word in range(first, min(limit, first + _WIDE - 1) + 1):
        led = board.form(word) in words_of("any_preposition") and board.form(word) not in words_of("from")
        if word in stops or led or word > first and board.gap(word - 1, word).strip():
            break
        last = word
    return last


def _side(board: Board, first: int, last: int) -> Part:
    side = thing_of(board.text, first, last)
    if board.joined_word(first):
        side = msgspec.structs.replace(side, start=side.start + 1)
    return Part("party", side, "named-after-between")


_BETWEEN = 6
"""How many words behind a fight or a deal "between" may stand."""
_WIDE = 8
"""How many words both sides may take up."""
