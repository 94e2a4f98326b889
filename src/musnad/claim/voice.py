"""Whether a verb is active or passive, where its letters do not say."""

from musnad.claim.beside import acts
from musnad.claim.board import Board
from musnad.claim.word_order import is_object, subject_told
from musnad.model.mention import Mention

_OBJECT_REACH = 3


def is_passive(board: Board, trigger: Mention) -> bool:
    """Tell whether a verb is read as a passive: marked so, or with nobody armed as its subject."""
    readings = trigger.value.readings
    if trigger.value.pronoun or _shoots_down(board, trigger):
        return False
    if "active" not in readings:
        return "passive" in readings
    if "passive" not in readings or _carried_out(board, trigger):
        return False
    subject = next((a for a in board.actors if trigger.last < a.first <= trigger.last + 2), None)
    counted = next((c for c in board.counts if trigger.last < c.first <= trigger.last + 2), None)
    if subject_told(board, trigger) and any(is_object(board, trigger, m) for m in (subject, counted)):
        return False
    if counted is not None and (subject is None or counted.first <= subject.first):
        return True
    if subject is None or not acts(subject) or not board.bare(subject):
        return True
    return trigger.value.entry.harm is not None and not _object_follows(board, subject)


def _shoots_down(board: Board, trigger: Mention) -> bool:
    """Tell whether somebody armed stands right behind a verb of shooting down, and the aircraft or missile behind
    them: "the air defences shot down a drone"."""
    if not trigger.value.entry.type.startswith("eo."):
        return False
    shooter = next((a for a in board.actors if a.first == trigger.first + 1 and a.value.armed and board.bare(a)), None)
    return shooter is not None and any(w.first == shooter.last + 1 and board.bare(w) for w in board.weapons)


def _carried_out(board: Board, trigger: Mention) -> bool:
    """Tell whether what attacks with a weapon is that weapon itself: "drones attacked"."""
    return trigger.value.entry.type.startswith(("strike.", "civ.")) and any(
        w.first == trigger.last + 1 and board.bare(w) for w in board.weapons
    )


def _object_follows(board: Board, subject: Mention) -> bool:
    return any(
        subject.last < m.first and board.apart(subject.last, m.first) < _OBJECT_REACH and board.bare(m)
        for m in (*board.actors, *board.counts)
    )
