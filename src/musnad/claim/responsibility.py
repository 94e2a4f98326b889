"""Who takes responsibility for a happening: "the movement claimed responsibility for the attack"."""

from musnad.claim.beside import acts
from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_VERB = "take_responsibility"
_REACH = 3
"""How many words may lead from the responsibility, or from who takes it, to the happening: "for carrying out the"."""
_NEGATED = 2
_REFUSED = ("denied", "accused")


def claimant(draft: Draft) -> Mention | None:
    """Return the speaker, or the actor, that takes responsibility for a happening; None where nobody does."""
    board, head = draft.board, draft.head
    if board.lacks("own_responsibility") and board.lacks("takes_responsibility"):
        return None
    said = [s for s in board.speakers if s.value.verb not in _REFUSED and not _negated(board, s.first)]
    if head.value.noun:
        before = [s for s in said if s.last < head.first]
        if before and _takes(board, before[-1], head):
            return before[-1]
        if board.unjoined(head.first - 1) in words_of("takes_responsibility") and not _negated(board, head.first):
            return next((a for a in board.actors if a.first == head.last + 1 and board.bare(a) and acts(a)), None)
    return next((s for s in said if head.last < s.first and _takes_it(board, s, draft.last)), None)


def _takes(board: Board, speaker: Mention, head: Mention) -> bool:
    """Tell whether what a speaker says is that it was its own act."""
    owned = board.has("own_responsibility", max(speaker.last + 1, head.first - _REACH), head.first - 1)
    taken = speaker.value.verb_id == _VERB and head.first - speaker.last <= _REACH
    return (owned or taken) and not any(speaker.last < t.first < head.first for t in board.triggers)


def _takes_it(board: Board, speaker: Mention, last: int) -> bool:
    """Tell whether a speaker says that what was told before was its own act: "responsibility for it"."""
    owned = (w for w in range(speaker.last + 1, min(last, speaker.last + _REACH)))
    return any(
        board.form(w) in words_of("own_responsibility") and board.form(w + 1) in words_of("about_it") for w in owned
    )


def _negated(board: Board, first: int) -> bool:
    """Tell whether a negation stands before the verb in front of a word."""
    return any(0 < first - c.last <= _NEGATED for c in board.cues_of("negation"))
