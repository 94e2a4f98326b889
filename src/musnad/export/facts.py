"""What every format asks of an event: where it was, who was in it, how many, since when it is known."""

from datetime import date

import msgspec

from musnad.lexicon.countries import Country, countries
from musnad.model.claim import Claim
from musnad.model.event import Event, EventActor, EventPlace, Figure

HAPPENED = ("occurred", "ongoing", "historical")
"""The statuses of what took place; the rest was planned, threatened, denied, thought of, attempted, or did not
happen.
"""

POINTS = ("settlement", "neighbourhood", "camp", "base", "facility", "crossing")
"""The kinds of places that are a point on a map of a country."""

ARMED = ("MIL", "COP", "SPY", "REB", "UAF")
"""The sectors (PLOVER) of those who bear arms."""

_NEAR_M = 10000


def whole_claims(event: Event) -> list[Claim]:
    """Return the claims of an event; raises TypeError where it has only their ids."""
    out = [claim for claim in event.claims if isinstance(claim, Claim)]
    if len(out) != len(event.claims):
        raise TypeError(f"{event.id}: an export needs whole claims")
    return out


def place_of(event: Event) -> EventPlace | None:
    """Return the place of an event: the location most claims name, one with coordinates first; else any place."""
    return event.places[0] if event.places else None


def located(place: EventPlace | None) -> bool:
    """Tell whether a place has coordinates."""
    return place is not None and place.lat is not None and place.lon is not None


def country_of(place: EventPlace | None) -> Country | None:
    """Return the country of a place, or None where it is not known or not listed."""
    return None if place is None or place.country is None else countries().get(place.country)


class Exactness(msgspec.Struct, frozen=True):
    """How exact a place or a time is in ACLED's codes and in UCDP's; None where the codebook has no code for it."""

    acled: int | None
    ucdp: int | None


def place_exactness(place: EventPlace) -> Exactness:
    """Return the codes of a place (coding-rules.md, profiles): ACLED 1 to 3, UCDP 1 to 6."""
    if place.kind in POINTS:
        return Exactness(1, 1 if place.id is not None else 2)
    if place.kind == "road" or (place.kind == "region" and (place.radius_m or 0) <= _NEAR_M):
        return Exactness(2, 2)
    if place.kind in ("subdistrict", "district"):
        return Exactness(2, 3)
    if place.kind in ("governorate", "region"):
        return Exactness(3, 4 if place.kind == "governorate" else 5)
    return Exactness(None, 6)


def time_exactness(event: Event) -> Exactness:
    """Return the codes of a time (coding-rules.md, profiles): ACLED 1 to 3, UCDP 1 to 5; none where no day is known."""
    days = days_of(event)
    if days is None:
        return Exactness(None, None)
    if event.precision == "year" or days > 31:
        return Exactness(None, 5)
    if event.precision == "month" or days > 7:
        return Exactness(3, 4)
    if event.precision == "week" or days == 7:
        return Exactness(2, 3)
    return Exactness(2, 2) if days > 2 or (days == 2 and event.precision == "days") else Exactness(1, 1)


def days_of(event: Event) -> int | None:
    """Return over how many days an event may have been; None where no day is known."""
    if event.start is None:
        return None
    end = event.end or event.start
    return max(1, (date.fromisoformat(end[:10]) - date.fromisoformat(event.start[:10])).days + 1)


def first_day(event: Event) -> str:
    """Return the first day of an event that has one, YYYY-MM-DD."""
    return (event.start or "")[:10]


def last_day(event: Event) -> str:
    """Return the last day of an event that has one, YYYY-MM-DD."""
    return (event.end or event.start or "")[:10]


def known_since(event: Event) -> str | None:
    """Return the day of its newest report, or None where none has a day."""
    return max((report.published for report in event.reports if report.published), default=None)


def figure(event: Event, profile: str, measure: str, *, population: str = "all") -> Figure | None:
    """Return what a profile makes of a measure, or None where no claim gives it or the profile does not take it."""
    for one in event.figures:
        if (one.profile, one.measure, one.population) == (profile, measure, population):
            return one
    return None


def number(found: Figure | None) -> int | None:
    """Return the one number of a figure: the best, else the lowest; None where there is none."""
    if found is None:
        return None
    value = found.best if found.best is not None else found.low
    return None if value is None else int(value)


def in_role(event: Event, *roles: str) -> list[EventActor]:
    """Return the actors of some roles, those that most claims name first."""
    return [actor for actor in event.actors if actor.role in roles]


def armed(actor: EventActor) -> bool:
    """Tell whether an actor bears arms."""
    return actor.sector in ARMED


def serial(event: Event) -> int:
    """Return a number for an event, made of its id; it fits into 60 bits."""
    return int(event.id.rpartition(":")[2][:15], 16)
