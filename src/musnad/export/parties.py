"""The two sides of an event as codebooks name them."""

import msgspec

from musnad.export.facts import armed, country_of, in_role, place_of
from musnad.model.event import Event, EventActor

STATE, REBEL, MILITIA, COMMUNAL, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = range(1, 9)
"""ACLED's inter codes (coding-rules.md, profiles)."""

_STATE_SECTORS = ("MIL", "COP", "SPY", "GOV", "LEG", "JUD")
_UNKNOWN_GROUP = "Unidentified Armed Group"


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One side: its name, those beside it, its inter code, and the actor behind it, or None for a description."""

    name: str
    beside: tuple[str, ...]
    inter: int
    actor: EventActor | None


def parties(event: Event) -> tuple[Party | None, Party | None]:
    """Return who did it and to whom; the sides of a mutual act, the one that most claims name first."""
    sides = in_role(event, "party")
    if sides and not in_role(event, "source"):
        return _party(event, sides[:1]), _party(event, sides[1:])
    doers, hit = in_role(event, "source"), in_role(event, "target", "affected")
    ids = {actor.id for actor in doers} - {None}
    return _party(event, doers), _party(event, [actor for actor in hit if actor.id not in ids])


def _party(event: Event, actors: list[EventActor]) -> Party | None:
    if not actors:
        return None
    first = min(actors, key=lambda actor: (actor.name is None, -len(actor.claims)))
    names = dict.fromkeys(name_of(event, actor) for actor in actors)
    name = name_of(event, first)
    names.pop(name)
    return Party(name=name, beside=tuple(names), inter=inter_of(event, first), actor=first)


def name_of(event: Event, actor: EventActor) -> str:
    """Return the neutral name of an actor; a description of nobody in particular is told by what it is and where."""
    if actor.name is not None:
        return actor.name
    inter = inter_of(event, actor)
    words = {CIVILIANS: "Civilians", PROTESTERS: "Protesters", RIOTERS: "Rioters"}.get(inter, _UNKNOWN_GROUP)
    return in_country(event, words)


def in_country(event: Event, words: str) -> str:
    """Return a description with the country of the event, as ACLED writes it: `Civilians (Syria)`."""
    country = country_of(place_of(event))
    return words if country is None else f"{words} ({country.name})"


def civilians(event: Event) -> Party:
    """Return civilians of the event's country, for acts against people whom no report names."""
    return Party(name=in_country(event, "Civilians"), beside=(), inter=CIVILIANS, actor=None)


def unidentified(event: Event) -> Party:
    """Return an armed group that no report names."""
    return Party(name=in_country(event, _UNKNOWN_GROUP), beside=(), inter=MILITIA, actor=None)


def inter_of(event: Event, actor: EventActor) -> int:
    """Return ACLED's inter code of an actor; those of another country than the event's are external."""
    place = place_of(event)
    abroad = place is not None and actor.country is not None and place.country not in (None, actor.country)
    if actor.sector in _STATE_SECTORS or actor.kind in ("state", "security"):
        return EXTERNAL if abroad else STATE
    if actor.kind == "international" and actor.sector in ("IGO", "MIL"):
        return EXTERNAL
    if actor.sector == "REB":
        return REBEL
    if armed(actor) or (actor.kind == "non_state" and actor.sector in ("PTY", "OPP")):
        return MILITIA
    if event.family == "protest" and actor.role in ("source", "party"):
        return PROTESTERS
    if event.family == "riot" and actor.role in ("source", "party"):
        return RIOTERS
    if (
        actor.id is None
        and actor.kind is None
        and event.family in ("armed", "strike", "civ")
        and actor.role == "source"
    ):
        return MILITIA
    return CIVILIANS
