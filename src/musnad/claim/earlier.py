"""What a sentence names beside its news: what came before it, what goes on around it, what somebody did once."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention
from musnad.model.moment import Basis, Moment, Precision

_TITLED = 2
"""How many words may stand between a word for somebody responsible and what he did: "those accused of being behind"."""


def comes_first(board: Board, head: Mention) -> bool:
    """Tell whether a noun with the article names what came before: "after the attack", "in answer to the attack"."""
    if not head.value.noun or not head.value.definite:
        return False
    following = words_of("following")
    return board.form(head.first - 1) in following or (
        board.form(head.first - 1) in words_of("onto") and board.form(head.first - 2) in following
    )


def done_by_somebody(board: Board, head: Mention) -> bool:
    """Tell whether a noun only says what somebody once did: "who were responsible for the launching of"."""
    if not head.value.noun or board.form(head.first - 1) not in words_of("about_or_in"):
        return False
    return board.stands("responsible", head.first - 1 - _TITLED, head.first - 2)


def told_aside(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether the report goes on with what it told before a happening: that only says who somebody is, or what
    came first."""
    if done_by_somebody(draft.board, draft.head):
        return True
    news = any(other.board is draft.board and other.head.first < draft.head.first for other in told)
    return news and comes_first(draft.board, draft.head)


def goes_on_around(draft: Draft) -> bool:
    """Tell whether a noun names what goes on around the news: behind "amid", in a sentence that sets a scene."""
    board, head = draft.board, draft.head
    if not head.value.noun or head.value.preposition or board.form(head.first - 1) not in words_of("amid_word"):
        return False
    return board.stands("scene", board.sentence.first, board.sentence.first + _OPENING - 1)


_OPENING = 3


def before_the_death(draft: Draft, mention: Mention | None, published: date | None) -> Moment | None:
    """Return the moment of an attack of whose wounds somebody died on a day: not after it; None where that is not told.

    A day named behind the attack is its own.
    """
    board, head = draft.board, draft.head
    if head.value.entry.harm is not None or board.lacks("succumbed"):
        return None
    words = range(board.sentence.first, head.first)
    wounds = next((word for word in words if board.form(word) in words_of("succumbed")), None)
    if wounds is None or mention is not None and mention.first > wounds:
        return None
    day = None if published is None else published.isoformat()
    end, basis = (day, Basis.INFERRED) if mention is None else (mention.value.end, mention.value.basis)
    return Moment(start=None, end=end and end[:10], precision=Precision.UNKNOWN, basis=basis)


def not_after(moment: Moment, sequel: Moment | None) -> Moment:
    """Return a weekday a week earlier where it came out after what followed on it: "after the attack of Saturday"."""
    if moment.basis is not Basis.WEEKDAY or moment.start is None or moment.end is None:
        return moment
    if sequel is None or sequel.end is None or moment.start[:10] <= sequel.end[:10] or "T" in moment.start:
        return moment
    week = timedelta(days=7)
    days = [(date.fromisoformat(side) - week).isoformat() for side in (moment.start, moment.end)]
    return msgspec.structs.replace(moment, start=days[0], end=days[1])


def said_then(draft: Draft) -> bool:
    """Tell whether the day of a draft is the day on which it was said: "officials said yesterday that", "..., as the
    army announced on Sunday"."""
    board = draft.board
    return any(
        0 < mention.first - speaker.last <= _NEXT
        and (board.form(mention.last + 1) in words_of("that") or _closes(board, draft, speaker, mention))
        for mention in draft.moment_mentions
        for speaker in board.speakers
    )


def _closes(board: Board, draft: Draft, speaker: Mention, mention: Mention) -> bool:
    """Tell whether a day stands right behind those who tell of a happening at the end of its sentence."""
    behind = draft.head.last < speaker.first and mention.first == speaker.last + 1
    return behind and not board.parted(speaker.last, mention.first)


_NEXT = 2
