"""How the words of a sentence are shared out among its happenings: those that lack what they need leave theirs."""

import msgspec

from musnad.claim.board import Board
from musnad.claim.draft import Draft, Part
from musnad.claim.happenings import happenings
from musnad.claim.kinds import give_kind
from musnad.claim.needs import unmet
from musnad.claim.roles import bodies_of, give_roles
from musnad.claim.sites import sites_of
from musnad.claim.subjects import without_doers
from musnad.claim.targets import give_targets
from musnad.claim.tolls import give_counts
from musnad.claim.where import give_places

_TRIED_AGAIN = ("law", "force", "detain", "pop", "aid", "svc", "deal", "stmt")
"""Families whose triggers are tried once more when what lacked its need beside them is gone."""


def told_in(board: Board) -> tuple[list[Draft], list[tuple[Draft, str]]]:
    """Return the happenings of a sentence, and those whose triggers lack what they need, with the need.

    The words of the latter are shared out again among the others, one after another.
    """
    if not board.triggers:
        return [], []
    board = without_doers(board)
    wardrobe = _Wardrobe(board)
    drafts, lacking = wardrobe.clothed()
    while others := {d.head.first: d.head.value.others for d, _ in lacking if d.head.value.others is not None}:
        board = msgspec.structs.replace(board, triggers=[others.get(t.first, t) for t in board.triggers])
        wardrobe = _Wardrobe(board)
        drafts, lacking = wardrobe.clothed()
    dropped: list[tuple[Draft, str]] = []
    while lacking:
        dropped.append(next((one for one in lacking if one[0].head.value.noun), lacking[0]))
        drafts, lacking = wardrobe.clothed(frozenset(draft.head.first for draft, _ in dropped))
    for one in [d for d in dropped if d[0].family in _TRIED_AGAIN] if len(dropped) > 1 else ():
        without = frozenset(draft.head.first for draft, _ in dropped if draft is not one[0])
        again, lacking = wardrobe.clothed(without)
        if not lacking:
            return again, [other for other in dropped if other is not one]
    return drafts, dropped


class _Wardrobe:
    """The clothed drafts of a sentence, so that one whose words stay the same is clothed once."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._sites = sites_of(board)
        self._bodies = bodies_of(board)
        self._actors: dict[tuple[object, ...], list[Part]] = {}
        self._clothed: dict[tuple[object, ...], tuple[Draft, str | None]] = {}

    def clothed(self, without: frozenset[int] = frozenset()) -> tuple[list[Draft], list[tuple[Draft, str]]]:
        """Return the happenings of a sentence with their actors, counts, places and kinds, and those that lack what
        they need."""
        drafts = happenings(self._board, without)
        if not drafts:
            return [], []
        keys = [_words_of(draft) for draft in drafts]
        for key, draft in zip(keys, drafts, strict=True):
            if key not in self._actors:
                give_roles(draft, self._bodies)
                self._actors[key] = draft.actors
            draft.actors = self._actors[key]
        give_counts(self._board, drafts)
        done = [self._finished(key, draft) for key, draft in zip(keys, drafts, strict=True)]
        return [draft for draft, _ in done], [(draft, need) for draft, need in done if need is not None]

    def _finished(self, words: tuple[object, ...], draft: Draft) -> tuple[Draft, str | None]:
        key = (words, *((p.role, p.mention.start, p.mention.end, p.mention.value.measure) for p in draft.counts))
        if key not in self._clothed:
            give_places(draft, self._sites)
            give_targets(draft)
            give_kind(draft)
            self._clothed[key] = draft, unmet(draft)
        return self._clothed[key]


def _words_of(draft: Draft) -> tuple[object, ...]:
    """Return what tells a draft from another before it is clothed."""
    told = (draft.head.first, *(t.first for t in draft.modifiers), None, *(h.first for h in draft.harms))
    return (*told, draft.first, draft.last, draft.type, draft.loose, *draft.rules)
