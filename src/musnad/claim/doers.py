"""Who did it, where the words beside the happening do not say: the one named before, the speaker, the adjective."""

import msgspec

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft, Part
from musnad.claim.roles import doer_role, frame_of
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.mention import Mention

_DOING = ("strike", "armed", "civ", "law", "siege", "infra", "force")
_VIOLENT = ("strike", "armed", "civ", "toll")
_NEAR = 3


def find_doers(draft: Draft, before: Draft | None, last: Draft | None) -> None:
    """Give a happening with no doer of its own one that its words point to.

    `before` is the happening told before it in its paragraph, `last` the one told before it anywhere. In this order: an
    adjective of nationality in its clause; the speaker, where the verb's subject is a pronoun after "that"; the rescuers who
    tell of their own work; the doer of the one before, for a verb with no subject, for a noun in the same sentence, and for
    words that point back.
    """
    role = doer_role(frame_of(draft))
    if any(p.role == role for p in draft.actors):
        return
    for find in (_adjective, _speaker, _sayer, _rescuers, lambda d: _of_another(d, before, last)):
        found = find(draft)
        if found:
            draft.actors = [*draft.actors, *found]
            return


def _adjective(draft: Draft) -> list[Part]:
    if draft.family not in _VIOLENT or frame_of(draft).subject is None and frame_of(draft).id != "blast":
        return []
    used = {p.mention.first for p in draft.actors}
    own = within(draft.board.actors, draft.first, draft.last)
    left = [a for a in own if a.value.adjective and a.first not in used]
    return [Part(doer_role(frame_of(draft)), actor, "adjective-in-the-clause") for actor in left[:1]]


def _speaker(draft: Draft) -> list[Part]:
    """The speaker of "said that they fired": the pronoun on "that" is the subject of the verb after it."""
    board, head = draft.board, draft.head
    if head.value.noun or draft.family not in _DOING:
        return []
    that = any(board.form(head.first - step) in words_of("that_pronoun") for step in (1, 2))
    if not that:
        return []
    inside = [
        a
        for s in board.speakers
        for a in board.actors
        if s.first <= a.first and a.last <= s.last and s.last < head.first
    ]
    return [Part(doer_role(frame_of(draft)), actor, "speaker-is-the-subject") for actor in inside[-1:]]


_KINDS = {"party": "non_state", "monitor": "monitor", "rescue": "rescue", "agency": "media", "medic": "rescue"}


def _sayer(draft: Draft) -> list[Part]:
    """The speaker of a statement that is itself the news, as the words name them: "the governor demanded"."""
    if draft.family != "stmt":
        return []
    head = draft.head
    near = [s for s in draft.board.speakers if s.first - head.last <= _NEAR and head.first - s.last <= _NEAR + _NEAR]
    return [Part("source", _as_actor(s), "speaker-of-the-statement") for s in near[:1] if not s.value.anaphoric]


def _as_actor(speaker: Mention) -> Mention:
    value = speaker.value
    actor = Actor(
        id=None,
        name=value.name,
        kind=_KINDS.get(str(value.kind), "state"),
        country=value.country,
        sector=None,
        armed=str(value.kind) in ("military", "security"),
        civilian=False,
    )
    return msgspec.structs.replace(speaker, kind="actor", rule="speaker-of-the-statement", value=actor)


def _rescuers(draft: Draft) -> list[Part]:
    if draft.family != "aid":
        return []
    board = draft.board
    inside = [a for s in board.speakers for a in board.actors if s.first <= a.first and a.last <= s.last]
    return [Part("source", actor, "speaker-is-the-helper") for actor in inside if actor.value.kind == "rescue"][:1]


def _of_another(draft: Draft, before: Draft | None, last: Draft | None) -> list[Part]:
    if draft.family not in _DOING or frame_of(draft).subject is None:
        return []
    head = draft.head
    active = not head.value.noun and "active" in head.value.readings and head.value.entry.harm is None
    if before is not None and (before.board is draft.board or active):
        return _handed(draft, before)
    if last is not None and (_resumes(draft.board, draft) or last.family == draft.family and _like_it(draft)):
        return _handed(draft, last)
    return []


def _handed(draft: Draft, other: Draft) -> list[Part]:
    doers = [p for p in other.actors if p.role in ("source", "party") and not p.mention.value.civilian]
    return [Part(doer_role(frame_of(draft)), p.mention, "doer-of-the-one-before") for p in doers]


def _like_it(draft: Draft) -> bool:
    """Tell whether a happening is said to be like the one before it, or is taken up again with the article."""
    board = draft.board
    similar = any(board.form(draft.head.last + step) in words_of("similar") for step in range(1, _NEAR))
    return similar or any(t.value.noun and t.value.definite for t in draft.triggers)


def _resumes(board: Board, draft: Draft) -> bool:
    """Tell whether a sentence opens with what the happening before it led to: "the campaign resulted in the arrest of"."""
    opening = board.cue("result", board.sentence.first, board.sentence.first + 1)
    return opening is not None and opening.first < draft.head.first
