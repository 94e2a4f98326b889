"""Noun phrases for things that are hit, and for those of whom a verb says that they suffer it."""

from musnad.arabic import Text
from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.mention import Mention

_WIDEST = 5
_SUFFERS = 14
"""How many words may stand from a verb of suffering to what is suffered."""


def suffering(draft: Draft) -> Mention | None:
    """Return the subject of a verb of suffering before a noun: "a patrol came under fire", "a judge survived an
    attempt"; of a thing that a force owns, that force."""
    board, head = draft.board, draft.head
    verbs = _verbs_of_suffering(board, head)
    if not head.value.noun or verbs is None or board.lacks(verbs):
        return None
    words = range(max(draft.first, head.first - _SUFFERS), head.first - 1)
    verb = next((w for w in reversed(words) if board.unjoined(w) in words_of(verbs)), None)
    if verb is None or any(verb < t.first < head.first for t in board.triggers) or not _opens(board, verb):
        return None
    first = verb + 1
    actor = next((a for a in board.actors if a.first == first), None)
    if actor is not None:
        return actor
    towns = [p for p in board.places if p.value.place is not None or p.value.kind not in ("facility", None)]
    if any(m.first <= first <= m.last for m in (*towns, *board.moments)) or _names_areas(board, first):
        return None
    last = phrase_end(board, first, head.first - 1)
    owner = next((a for a in board.actors if first < a.first <= last + 1 and a.value.armed), None)
    return owner or thing_of(board.text, first, last)


def _verbs_of_suffering(board: Board, head: Mention) -> str | None:
    """Return the class of verbs that the preposition before a noun goes with; "from an attempt at" is one too."""
    if head.value.preposition == "to":
        return "undergo"
    before = head.first - 1 - (board.cue_over("attempt", head.first - 1) is not None)
    return "survive" if board.form(before) in words_of("from") else None


def _names_areas(board: Board, first: int) -> bool:
    """Tell whether a noun phrase only says in which areas it was ("several areas in"), or is none."""
    areas = any(board.form(word) in words_of(key) for word in (first, first + 1) for key in ("areas", "several_places"))
    return areas or board.form(first) in words_of("any_preposition")


def _opens(board: Board, verb: int) -> bool:
    """Tell whether a verb opens its clause, so that its subject stands behind it."""
    before = board.form(verb - 1)
    if not before or board.joined_word(verb) or board.parted(verb - 1, verb):
        return True
    return any(before in words_of(key) for key in ("any_preposition", "clause_opener", "already"))


def phrase_end(board: Board, word: int, limit: int) -> int:
    """Return the last word of a noun phrase: up to a preposition, a verb, a place, a mark, or five words."""
    last = word
    stops = {m.first for m in (*board.places, *board.moments, *board.triggers, *board.cues)}
    stops |= {m.first for m in (*board.weapons, *board.counts) if board.attached(m) == "by"}
    for after in range(word + 1, min(limit, word + _WIDEST - 1) + 1):
        gap = board.gap(after - 1, after)
        if (
            gap.strip()
            or after in stops
            or board.form(after) in words_of("any_preposition")
            or board.form(after) in words_of("phrase_stop")
        ):
            break
        last = after
    return last


def thing_of(text: Text, first: int, last: int) -> Mention:
    """Return the words from one to another as a mention of a thing."""
    actor = Actor(id=None, name=None, kind=None, country=None, sector=None, armed=False, civilian=False, group="thing")
    start = text.words[first].start
    return Mention(
        kind="actor", start=start, end=text.words[last].end, first=first, last=last, rule="thing-hit", value=actor
    )
