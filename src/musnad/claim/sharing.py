"""How the words of a sentence are shared out among its happenings: those that lack what they need leave theirs."""

import msgspec

from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.claim.happenings import happenings
from musnad.claim.kinds import give_kind
from musnad.claim.needs import unmet
from musnad.claim.roles import give_roles
from musnad.claim.targets import give_targets
from musnad.claim.tolls import give_counts
from musnad.claim.where import give_places

_TRIED_AGAIN = ("law", "force", "detain", "pop", "aid", "svc", "deal", "stmt")
"""Families whose triggers are tried once more when what lacked its need beside them is gone."""


def told_in(board: Board) -> tuple[list[Draft], list[tuple[Draft, str]]]:
    """Return the happenings of a sentence, and those whose triggers lack what they need, with the need.

    The words of the latter are shared out again among the others, one after another.
    """
    drafts = _clothed(board)
    lacking = [(draft, need) for draft in drafts if (need := unmet(draft)) is not None]
    while others := {d.head.first: d.head.value.others for d, _ in lacking if d.head.value.others is not None}:
        board = msgspec.structs.replace(board, triggers=[others.get(t.first, t) for t in board.triggers])
        drafts = _clothed(board)
        lacking = [(draft, need) for draft in drafts if (need := unmet(draft)) is not None]
    dropped: list[tuple[Draft, str]] = []
    while lacking:
        dropped.append(next((one for one in lacking if one[0].head.value.noun), lacking[0]))
        drafts = _clothed(board, frozenset(draft.head.first for draft, _ in dropped))
        lacking = [(draft, need) for draft in drafts if (need := unmet(draft)) is not None]
    for one in [d for d in dropped if d[0].family in _TRIED_AGAIN] if len(dropped) > 1 else ():
        without = frozenset(draft.head.first for draft, _ in dropped if draft is not one[0])
        again = _clothed(board, without)
        if all(unmet(draft) is None for draft in again):
            return again, [other for other in dropped if other is not one]
    return drafts, dropped


def _clothed(board: Board, without: frozenset[int] = frozenset()) -> list[Draft]:
    """Return the happenings of a sentence with their actors, counts, places and kinds."""
    drafts = happenings(board, without)
    for draft in drafts:
        give_roles(draft)
    give_counts(board, drafts)
    for draft in drafts:
        give_places(draft)
        give_targets(draft)
        give_kind(draft)
    return drafts
