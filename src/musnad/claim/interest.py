"""Whether a speaker is a party that tells of its enemy's dead (coding-rules.md, attribution)."""

from collections.abc import Iterable

from musnad.lexicon.actors import Body, bodies
from musnad.model.actor import Actor, ActorKind
from musnad.model.speaker import SpeakerKind, SpeakerName

_PARTIES = frozenset({SpeakerKind.PARTY, SpeakerKind.MILITARY, SpeakerKind.SECURITY, SpeakerKind.OFFICIAL})
_GOVERNING = frozenset({ActorKind.STATE, ActorKind.SECURITY})


def is_interested(speaker: SpeakerName, victims: Iterable[Actor]) -> bool:
    """Tell whether a speaker is a known side, and one of those who were killed an armed actor of another side."""
    if speaker.kind not in _PARTIES:
        return False
    body = bodies()[speaker.ids[0]] if speaker.ids else None
    if body is None and speaker.country is None:
        return False
    return any(actor.armed and _opposed(body, speaker.country, actor) for actor in victims)


def _opposed(body: Body | None, country: str | None, actor: Actor) -> bool:
    other = bodies().get(actor.id or "")
    if body is not None and other is not None:
        governing = body.kind in _GOVERNING and other.kind in _GOVERNING
        return _root(body) != _root(other) and not (governing and body.country == other.country)
    mine = body.country if body is not None else country
    return actor.country is not None and actor.country != mine


def _root(body: Body) -> str:
    """Return the body that a body is, in the end, a part of."""
    while body.parent is not None:
        body = bodies()[body.parent]
    return body.id
