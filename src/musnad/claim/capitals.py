"""Capitals: the name of one stands for its government, or for the town that is hit."""

from musnad.claim.board import Board
from musnad.model.mention import Mention

_HITTING = ("strike", "eo", "infra")


def is_hit(board: Board, mention: Mention) -> bool:
    """Tell whether a capital is the town that an attack told before it hits, and not the government that sits there."""
    if not any(p.first == mention.first and p.last == mention.last and _town(p) for p in board.places):
        return False
    told = [t for t in board.triggers if t.first < mention.first]
    return bool(told) and told[-1].value.entry.type.partition(".")[0] in _HITTING


def _town(place: Mention) -> bool:
    found = place.value.place
    return found is not None and found.kind != "country"
