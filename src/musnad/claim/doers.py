"""Who did it, where the words beside the happening do not say: the one named before, the speaker, the adjective."""

import msgspec

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft, Part
from musnad.claim.earlier import comes_first, done_by_somebody
from musnad.claim.responsibility import claimant
from musnad.claim.roles import doer_role, frame_of
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.mention import Mention

_DOING = ("strike", "armed", "civ", "law", "siege", "infra", "force")
_VIOLENT = ("strike", "armed", "civ", "toll")
_UNARMED = ("rescue", "monitor", "media")
"""Kinds of bodies that attack nobody, though the report tells of their work beside an attack."""
_SAYING = ("stmt", "deal")
_OF_TEAMS = ("eo", "aid")
"""Families whose acts are those of "its teams"."""
_NEAR = 3
_OWN_ACTS = ("force", "stmt", "deal", "detain", "armed", "strike", "law", "aid")
_AUTHORITIES = ("law", "eo")
"""Families whose acts are announced by those who did them."""


def find_doers(draft: Draft, before: Draft | None, last: Draft | None) -> None:
    """Give a happening with no doer of its own one that its words point to.

    `before` is the happening told before it in its paragraph, `last` the one told before it anywhere. In this order:
    the speaker, where the verb's subject is a pronoun after "that"; who takes responsibility for it; an adjective of
    nationality in its clause; who makes a statement; rescuers who tell of their own work; who is accused of it; the
    doer of the one before, for a verb with no subject, for a noun in the same sentence, and for words that point back;
    who announces its own act.
    """
    role = doer_role(frame_of(draft))
    draft.actors = [_of_its_body(draft, _who_sent(draft, part, role)) for part in draft.actors]
    if any(p.role == role for p in draft.actors):
        return
    finders = (
        _speaker,
        _claimant,
        _adjective,
        _sayer,
        _rescuers,
        lambda d: _accused(d, before),
        lambda d: _of_another(d, before, last),
        _announcer,
    )
    for find in finders:
        found = find(draft)
        if found:
            draft.actors = [*draft.actors, *found]
            return


def _of_its_body(draft: Draft, part: Part) -> Part:
    """Return the part of "its forces" as that of the body that speaks, or that is named before them."""
    board, mention = draft.board, part.mention
    text = board.text.letters[mention.start : mention.end]
    if mention.value.id is not None or not mention.value.armed or not text.endswith(tuple(clitics().pronouns)):
        return part
    bodies = [a for a in board.actors if a.last < mention.first and a.value.id is not None]
    if not bodies:
        return part
    body = bodies[-1].value
    value = msgspec.structs.replace(
        mention.value, id=body.id, name=body.name, kind=body.kind, country=body.country, sector=body.sector
    )
    return msgspec.structs.replace(part, mention=msgspec.structs.replace(mention, value=value))


def _who_sent(draft: Draft, part: Part, role: str) -> Part:
    """Return the part of a weapon that acts as that of whoever sent it: "drones that the militia launched hit"."""
    board, mention = draft.board, part.mention
    armed = any(w.first <= mention.first and mention.last <= w.last for w in board.weapons)
    if part.role != role or not armed or not board.form(mention.last + 1).endswith(tuple(clitics().pronouns)):
        return part
    senders = [a for a in board.actors if a.first == mention.last + 2 and board.bare(a) and a.value.known]
    return Part(role, senders[0], "sent-the-weapon") if senders else part


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
    if head.value.noun or draft.family not in (*_DOING, *_OF_TEAMS):
        return []
    before = head.first - 2, head.first - 1
    if not board.stands("that_pronoun", *before) and not board.stands("own_team", *before):
        return []
    inside = [
        a
        for s in board.speakers
        for a in board.actors
        if s.first <= a.first and a.last <= s.last and s.last < head.first
    ]
    armed = [a for a in inside if a.value.armed]
    return [Part(doer_role(frame_of(draft)), actor, "speaker-is-the-subject") for actor in (armed or inside[-1:])[:1]]


def _claimant(draft: Draft) -> list[Part]:
    """The speaker of "claimed responsibility for the attack"."""
    taker = claimant(draft) if draft.family in _DOING else None
    if taker is None:
        return []
    inside = [a for a in draft.board.actors if taker.first <= a.first and a.last <= taker.last]
    actor = inside[-1] if inside else _as_actor(taker)
    return [Part(doer_role(frame_of(draft)), actor, "takes-responsibility")]


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


def _accused(draft: Draft, before: Draft | None) -> list[Part]:
    """The one who is accused of what a noun after "of" says: "accused the group of stalling"."""
    if before is None or before.board is not draft.board or before.type != "stmt.accuse":
        return []
    head = draft.head.value
    if not head.noun or head.preposition != "by" and not draft.board.joined(draft.head):
        return []
    accused = [p for p in before.actors if p.role == "target"]
    return [Part(doer_role(frame_of(draft)), p.mention, "accused-of-it") for p in accused[:1]]


def _announcer(draft: Draft) -> list[Part]:
    """The one who announces an act of its own: "announced its withdrawal", "the police announced the arrest of"."""
    head, board = draft.head, draft.board
    own = bool(head.value.pronoun) and draft.family in _OWN_ACTS
    if not head.value.noun or not own and draft.family not in _AUTHORITIES:
        return []
    said = [s for s in board.speakers if s.last < head.first and not s.value.anaphoric]
    if not said or not own and said[-1].value.verb != "announced":
        return []
    speaker = said[-1]
    inside = [a for a in board.actors if speaker.first <= a.first and a.last <= speaker.last and not a.value.civilian]
    role = doer_role(frame_of(draft))
    if inside:
        return [Part(role, inside[-1], "announces-its-act")]
    fit = own or str(speaker.value.kind) in ("military", "security", "official")
    return [Part(role, _as_actor(speaker), "announces-its-act")] if fit else []


def _of_another(draft: Draft, before: Draft | None, last: Draft | None) -> list[Part]:
    if draft.family not in _DOING or frame_of(draft).subject is None:
        return []
    head = draft.head
    if comes_first(draft.board, head) or done_by_somebody(draft.board, head):
        return []
    active = not head.value.noun and "active" in head.value.readings and head.value.entry.harm is None
    if before is not None and (before.board is draft.board or active):
        return _handed(draft, before)
    if last is not None and (_resumes(draft.board, draft) or last.family == draft.family and _like_it(draft)):
        return _handed(draft, last)
    return []


def _handed(draft: Draft, other: Draft) -> list[Part]:
    if other.family in _SAYING and draft.head.value.noun and draft.family in _VIOLENT:
        return []  # who condemns an attack, or agrees to end it, is not who made it
    doers = [p for p in other.actors if p.role in ("source", "party") and not p.mention.value.civilian]
    if draft.family in _VIOLENT:
        doers = [p for p in doers if p.mention.value.kind not in _UNARMED]
    return [Part(doer_role(frame_of(draft)), p.mention, "doer-of-the-one-before") for p in doers]


def _like_it(draft: Draft) -> bool:
    """Tell whether a happening is said to be like the one before it, or is taken up again with the article."""
    similar = draft.board.stands("similar", draft.head.last + 1, draft.head.last + _NEAR - 1)
    return similar or any(t.value.noun and t.value.definite for t in draft.triggers)


def _resumes(board: Board, draft: Draft) -> bool:
    """Tell whether a sentence opens with what the happening before it led to: "the campaign resulted in arrests"."""
    opening = board.cue("result", board.sentence.first, board.sentence.first + 1)
    if opening is not None and opening.first < draft.head.first:
        return True
    return board.form(board.sentence.first).removeprefix(clitics().conjunctions[0]) in words_of("result_verb")
