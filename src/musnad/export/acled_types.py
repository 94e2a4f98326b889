"""Which of ACLED's types an event is: the counterparts of data/ontology/types.yml, and which of several holds."""

from collections.abc import Callable

from musnad.export.facts import armed, in_role, whole_claims
from musnad.lexicon.ontology import event_types
from musnad.model.event import Event
from musnad.model.event_type import Acled


def acled_type(event: Event) -> Acled | None:
    """Return the counterpart that holds for an event, or None where ACLED has none."""
    counterparts = event_types()[event.type].acled
    otherwise = None
    for one in counterparts:
        if one.when is None or one.when == "otherwise":
            otherwise = one
        elif _CONDITIONS[one.when](event):
            return one
    return otherwise


def _is_fought(event: Event) -> bool:
    return event.family == "armed" and any(armed(actor) for actor in in_role(event, "target", "party"))


def _state_gains(event: Event) -> bool:
    return any(
        actor.kind in ("state", "security") or actor.sector in ("MIL", "GOV") for actor in in_role(event, "source")
    )


def _grenade(event: Event) -> bool:
    return "grenade" in event.weapons


def _combatant(event: Event) -> bool:
    counted = {count.population for claim in whole_claims(event) for count in claim.counts}
    return bool(counted & {"combatant", "security"}) or any(armed(actor) for actor in in_role(event, "target"))


def _hurt(event: Event) -> bool:
    return any(
        count.measure in ("killed", "injured", "casualties") and (count.low is None or count.low > 0)
        for claim in whole_claims(event)
        for count in claim.counts
    )


def _mob(event: Event) -> bool:
    return any(actor.kind == "civilian" for actor in in_role(event, "target", "affected"))


_CONDITIONS: dict[str, Callable[[Event], bool]] = {
    "when fought": _is_fought,
    "a state gains": _state_gains,
    "a grenade": _grenade,
    "the person is a combatant": _combatant,
    "people were hurt": _hurt,
    "a mob": _mob,
}
"""What `when` in data/ontology/types.yml asks."""


def disorder(kind: Acled) -> str:
    """Return ACLED's disorder type of a type and sub-event type."""
    if kind.sub_event == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    if kind.event == "Protests" or kind.sub_event == "Violent demonstration":
        return "Demonstrations"
    return "Strategic developments" if kind.event == "Strategic developments" else "Political violence"
