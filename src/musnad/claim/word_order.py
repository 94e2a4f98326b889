"""The order of the words around a verb: whether its subject stands before it, whether an object follows."""

from bisect import bisect_right

from musnad.claim.beside import acts
from musnad.claim.board import Board
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention


def cut_off(board: Board, trigger: Mention, actor: Mention) -> bool:
    """Tell whether another trigger, or "and that", which opens a clause, stands between."""
    between = any(trigger.last < t.first < actor.first for t in board.triggers)
    return between or board.has("and_that", trigger.last + 1, actor.first - 1)


def holds_the_object(board: Board, actor: Mention) -> bool:
    """Tell whether an actor only owns what a verb hits, the subject left out: "and it shelled posts of the army"."""
    owned = board.is_one_of(actor.first, "positions") or board.is_one_of(actor.first - 1, "positions")
    return owned and not any(board.bare(p) for p in board.places if p.first == actor.last + 1)


def doer_follows(board: Board, actor: Mention, trigger: Mention) -> bool:
    """Tell whether somebody armed stands right behind a verb, who is its subject, and not the actor that stands farther
    before it: "an officer met his death after gunmen had opened fire"."""
    return actor.last < trigger.first - 1 and any(
        a.first == trigger.last + 1 and a.value.armed and board.bare(a) for a in board.actors
    )


def has_its_subject(board: Board, trigger: Mention) -> bool:
    """Tell whether a verb has its subject before it: in the plural, as no verb before its subject is."""
    return board.form(trigger.last).endswith(clitics().plural_verb)


def has_subject(board: Board, trigger: Mention, actor: Mention) -> bool:
    """Tell whether somebody stands between a verb and an actor after it who is the verb's subject."""
    return any(trigger.last < a.first < actor.first and board.bare(a) and acts(a) for a in board.actors)


def subject_first(board: Board, trigger: Mention) -> bool:
    """Tell whether the subject stands before its verb: "that the forces executed eleven prisoners"."""
    if board.joined(trigger) or trigger.value.noun:
        return False
    before = [a for a in board.actors if a.last < trigger.first and acts(a) and not board.spoken(a)]
    near = [a for a in before if board.apart(a.last, trigger.first) <= 1 and board.bare(a)]
    return bool(near) and not cut_off(board, near[-1], trigger) and not _opened(board, near[-1].last, trigger.first)


def _opened(board: Board, left: int, right: int) -> bool:
    """Tell whether a clause opens between two words: "..., while it kept the crews from"."""
    opened = bisect_right(board.openings, right)
    return opened > 0 and board.openings[opened - 1] > left


def subject_told(board: Board, trigger: Mention) -> bool:
    """Tell whether somebody armed stands right before a verb, opening what is said: "that the forces arrested"."""
    doer = next((a for a in board.actors if a.last == trigger.first - 1 and acts(a) and board.bare(a)), None)
    return doer is not None and board.unjoined(doer.first - 1) in words_of("that")


def is_object(board: Board, trigger: Mention, mention: Mention | None) -> bool:
    """Tell whether what stands behind a verb is its own object, and no other verb's: "killed, and another was hurt"."""
    if mention is None or not board.bare(mention):
        return False
    return not any(trigger.last < t.first < mention.first for t in board.triggers)
