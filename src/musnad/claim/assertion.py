"""Whether a happening is told or only spoken of.

"The attack", "the case of his murder", "terrorist attacks" tell nothing unless words beside them say what, where or
when; and the words of war are lent to matches, films, prices, storms and diseases.
"""

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft
from musnad.claim.earlier import goes_on_around
from musnad.claim.kinds import counted_over
from musnad.claim.responsibility import claimant
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_FAMILIES = ("armed", "strike", "eo", "civ", "protest", "riot", "infra", "siege", "forensics")
_REFERRED = 3
"""How many words before a noun the words that only refer to it may stand."""
_INTRODUCED = 5
_LASTING = 2
"""How many words behind a noun the words may stand that say that it lasts: an adjective may come between."""
_CERTAIN = 2
"""How many words of sport or screen outweigh an "attacker" or a "striker"."""
_LIGHT = ("light_do", "light_happen", "light_undergo", "announced")


def asserted(draft: Draft) -> bool:
    """Tell whether the words of a happening of a known kind tell it.

    A finished verb does; a noun or an unfinished verb only with a figure, a place, a time, or a verb to introduce it.
    """
    if (draft.family in _FAMILIES or draft.family == "toll") and _elsewhere(draft):
        return False
    return _tells(draft)


def may_tell(draft: Draft) -> bool:
    """Tell whether the words of a happening may tell it, whatever kind it turns out to be."""
    return _tells(draft) or _follows(draft) or bool(draft.counts) and counted_over(draft)


def _tells(draft: Draft) -> bool:
    head = draft.head.value
    if draft.family not in _FAMILIES or head.tense == "perfect" or within(draft.board.counts, draft.first, draft.last):
        return True
    if any(t.value.tense == "perfect" for t in (*draft.modifiers, *draft.harms)):
        return True
    if claimant(draft) is not None:
        return True
    timed = bool(within(draft.board.moments, draft.first, draft.last))
    placed = any(part.mention.value.kind != "country" for part in draft.places)
    if head.noun and _referred(draft.board, draft.head):
        return timed and placed
    introduced = _introduced(draft.board, draft.head) or done_by(draft.board, draft.head)
    going_on = _lasting(draft.board, draft.head) or goes_on_around(draft)
    return timed or placed or introduced or going_on or _named_doer(draft) or _opening(draft) or _finished(draft)


def _elsewhere(draft: Draft) -> bool:
    """Tell whether the sentence is of sport, screen, market or weather, and nothing in it is of war."""
    board = draft.board
    if draft.family in ("protest", "riot") or board.lacks("elsewhere"):
        return False
    known = words_of("elsewhere")
    lent = sum(word.form in known for word in board.text.words[board.sentence.first : board.sentence.last])
    if not lent:
        return False
    armed = any(a.value.armed or a.value.kind == "security" or not a.value.known for a in board.actors)
    killed = any(c.value.measure == "killed" for c in board.counts)
    return not (draft.weapons or killed or armed and lent < _CERTAIN)


def _referred(board: Board, head: Mention) -> bool:
    """Tell whether the noun stands after words that speak of a happening as known: "since", "accused of"."""
    low = max(board.sentence.first, head.first - _REFERRED)
    return any(
        c.value == "reference" and low <= c.last <= head.first and _free(board, c.last, head.first) for c in board.cues
    )


def _introduced(board: Board, head: Mention) -> bool:
    """Tell whether a verb before or around a noun says that it took place."""
    low = max(board.sentence.first, head.first - _INTRODUCED)
    return any(
        c.value in _LIGHT and low <= c.last <= head.first and _free(board, c.last, head.first) for c in board.cues
    )


def _lasting(board: Board, head: Mention) -> bool:
    """Tell whether words right behind a known noun say that it goes on: "the clashes still go on"."""
    lasts = board.cue("continuing", head.last + 1, head.last + _LASTING) if head.value.noun else None
    return lasts is not None and _free(board, head.last, lasts.first)


def done_by(board: Board, head: Mention) -> bool:
    """Tell whether a noun with "by" is what "did" brings after its subject, however long: "six gunmen in two cars
    carried out the kidnapping of"."""
    if not head.value.noun or head.value.preposition != "by":
        return False
    low = max(board.sentence.first, head.first - _SUBJECT)
    did = [c for c in board.cues_of("light_do") if low <= c.first < head.first and _does(board, c)]
    return bool(did) and _free(board, did[-1].last, head.first)


def _does(board: Board, cue: Mention) -> bool:
    return board.unjoined(cue.first) in words_of("do_by")


_SUBJECT = 16
"""How many words the subject of "did" may have."""


def _named_doer(draft: Draft) -> bool:
    """Tell whether a verb right behind a noun says who did it: "the attack was carried out by a suicide bomber"."""
    head, board = draft.head, draft.board
    by = board.cue("by", head.last + 1, head.last + 1)
    return head.value.noun and by is not None and board.cue("light_do", by.first, by.first) is not None


def _free(board: Board, left: int, right: int) -> bool:
    return not any(left < t.first and t.last < right for t in board.triggers)


def _finished(draft: Draft) -> bool:
    """Tell whether a noun tells what had been done before: "after their taking of the town", "after driving the
    fighters out of it", "after fierce battles with the army"."""
    head, board = draft.head, draft.board
    done = bool(head.value.pronoun) or draft.type == "armed.territory_gain" and _driven(board, head)
    done = done or not head.value.definite and _with_somebody(board, head)
    return draft.family == "armed" and done and _follows(draft)


def _follows(draft: Draft) -> bool:
    """Tell whether a noun stands right behind "after" or a word for a cause."""
    head = draft.head
    return head.value.noun and draft.board.cue("cause", head.first - 1, head.first - 1) is not None


def _with_somebody(board: Board, head: Mention) -> bool:
    """Tell whether somebody armed is named behind a noun as one of its sides: "battles with the army"."""
    near = (a for a in board.actors if head.last < a.first <= head.last + _SIDE and a.value.armed)
    return any(board.cue_over("between", a.first - 1) is not None for a in near)


_SIDE = 4
"""How many words behind a noun for a fight one of its sides may stand."""


def _driven(board: Board, head: Mention) -> bool:
    """Tell whether those who are driven out follow the noun directly."""
    return any(head.last < a.first <= head.last + 1 and a.value.armed for a in board.actors)


def _opening(draft: Draft) -> bool:
    """Tell whether a noun that is not the known one opens its sentence, as in a headline."""
    head = draft.head.value
    return bool(head.noun) and not head.definite and draft.head.first <= draft.board.sentence.first + 1
