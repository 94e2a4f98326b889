"""How the words of a sentence are shared out among its happenings: those that lack what they need leave theirs."""

import msgspec

from musnad.claim.assertion import may_tell
from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.claim.happenings import happenings, in_a_name
from musnad.claim.kinds import give_kind, is_settled
from musnad.claim.needs import unmet_by_parts, unmet_by_words
from musnad.claim.roles import bodies_of, give_roles
from musnad.claim.sides import name_unlisted_sides
from musnad.claim.sites import sites_of
from musnad.claim.subjects import without_doers
from musnad.claim.targets import give_targets
from musnad.claim.tolls import give_counts
from musnad.claim.where import give_places
from musnad.model.mention import Mention

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
    while others := wardrobe.read_otherwise():
        board = msgspec.structs.replace(board, triggers=[others.get(t.first, t) for t in board.triggers])
        wardrobe = _Wardrobe(board)
    dropped: list[tuple[Draft, str]] = []
    drafts, lacking = wardrobe.clothed()
    while lacking is not None:
        dropped.append(lacking)
        drafts, lacking = wardrobe.clothed(frozenset(draft.head.first for draft, _ in dropped))
    for one in [d for d in dropped if d[0].family in _TRIED_AGAIN] if len(dropped) > 1 else ():
        without = frozenset(draft.head.first for draft, _ in dropped if draft is not one[0])
        again, lacking = wardrobe.clothed(without)
        if lacking is None:
            return again, [other for other in dropped if other is not one]
    return drafts, dropped


_Key = tuple[object, ...]
"""What tells a draft from another before it is clothed."""


class _Wardrobe:
    """The clothed drafts of a sentence, so that one whose words stay the same is clothed once."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._sites = sites_of(board)
        self._bodies = bodies_of(board)
        self._triggers = [trigger for trigger in board.triggers if not in_a_name(board, trigger)]
        self._bare = self._laid_out(frozenset())
        self._clothed: dict[_Key, tuple[Draft, str | None]] = {}

    def read_otherwise(self) -> dict[int, Mention]:
        """Return the other readings of the triggers that lack what they need and have one, by their first word."""
        if all(trigger.value.others is None for trigger in self._triggers):
            return {}
        given = ((key, draft) for key, draft in self._bare if draft.head.value.others is not None)
        return {d.head.first: d.head.value.others for key, d in given if self._finished(key, d)[1] is not None}

    def clothed(self, without: frozenset[int] = frozenset()) -> tuple[list[Draft], tuple[Draft, str] | None]:
        """Return the happenings of a sentence with their actors, counts, places and kinds, and the one to drop first of
        those that lack what they need: a noun before a verb. None lacks anything where that is None.

        `without` are the first words of triggers that have turned out to tell of nothing. Where one is to be dropped
        the rest may be left as they are.
        """
        laid_out = self._laid_out(without) if without else self._bare
        told: dict[int, Draft] = {}
        for key, draft in sorted(laid_out, key=_is_verb):
            told[draft.head.first], need = self._finished(key, draft)
            if need is not None:
                return [], (told[draft.head.first], need)
        return [told[draft.head.first] for _, draft in laid_out], None

    def _laid_out(self, without: frozenset[int]) -> list[tuple[_Key, Draft]]:
        """Return the happenings of a sentence with their counts, each with what tells it from others."""
        drafts = happenings(self._board, [trigger for trigger in self._triggers if trigger.first not in without])
        give_counts(self._board, drafts)
        return [(_told_from_others(draft), draft) for draft in drafts]

    def _finished(self, key: _Key, draft: Draft) -> tuple[Draft, str | None]:
        if key not in self._clothed:
            self._clothed[key] = draft, self._clothe(draft)
        return self._clothed[key]

    def _clothe(self, draft: Draft) -> str | None:
        """Give a draft its places, actors and kind, and return the first need that it lacks; with what its words lack
        it is left as it is."""
        give_places(draft, self._sites)
        settled = is_settled(draft)
        if settled:
            give_kind(draft)
            need = unmet_by_words(draft)
        else:
            need = None if may_tell(draft) else "telling"
        if need is not None:
            return need
        give_roles(draft, self._bodies)
        give_targets(draft)
        name_unlisted_sides(draft)
        if not settled:
            give_kind(draft)
            need = unmet_by_words(draft)
        return need or unmet_by_parts(draft)


def _is_verb(laid_out: tuple[_Key, Draft]) -> bool:
    return not laid_out[1].head.value.noun


def _told_from_others(draft: Draft) -> _Key:
    """Return what tells a draft from another before it is clothed."""
    told = [draft.head.first, draft.first, draft.last, draft.type, draft.loose, *draft.rules]
    if draft.modifiers or draft.harms:
        told += [*[t.first for t in draft.modifiers], None, *[h.first for h in draft.harms]]
    told += [(p.role, p.mention.start, p.mention.end, p.mention.value.measure) for p in draft.counts]
    return tuple(told)
