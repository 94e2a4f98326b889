"""An event out of its claims: when, where, who, how many, as most of them say it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from musnad.merge.given import Shares, voices
from musnad.merge.profiles import resolve_all
from musnad.model.claim import Claim, ClaimActor, ClaimPlace, ClaimReport
from musnad.model.event import Event, EventActor, EventPlace, EventTime, Link
from musnad.script import fold_key

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

_STATUSES = ("occurred", "ongoing", "historical", "denied")
_PRECISIONS = ("minute", "part_of_day", "day", "days", "week", "month", "year", "unknown")
_KINDS = ("facility", "crossing", "base", "camp", "neighbourhood", "road", "settlement", "region", "subdistrict")
"""Kinds of places from fine to coarse; what is not here is coarser."""


def assembled(id_: str, claims: Sequence[Claim], links: Iterable[Link], *, shared: Shares) -> Event:
    """Return the event that claims make, in the order of the reports; with whole claims."""
    time = _time(claims)
    type_ = _most_common(claims, lambda claim: claim.type)
    statuses = {claim.status for claim in claims}
    return Event(
        id=id_,
        type=type_,
        family=type_.partition(".")[0],
        status=next((status for status in _STATUSES if status in statuses), claims[0].status),
        disputed="denied" in statuses and len(statuses) > 1,
        start=time.start,
        end=time.end,
        precision=time.precision,
        time=time,
        places=_places(claims),
        actors=_actors(claims),
        weapons=tuple(sorted({weapon.kind for claim in claims for weapon in claim.weapons})),
        figures=resolve_all(claims, shared=shared),
        reports=_reports(claims),
        independent=len(frozenset().union(*voices(claims).values())),
        confidence=max(claim.confidence for claim in claims),
        links=tuple(links),
        claims=tuple(claims),
    )


def _most_common(items: Iterable[T], key: Callable[[T], K]) -> K:
    """The key that most items have; of several the one that comes first."""
    return Counter(map(key, items)).most_common(1)[0][0]


def _time(claims: Sequence[Claim]) -> EventTime:
    """The time that most claims say; a finer one before a coarser one that as many say."""
    known = [claim for claim in claims if claim.time.start is not None] or list(claims)
    times: dict[tuple[str | None, str | None], list[Claim]] = {}
    for claim in known:
        days = tuple(None if value is None else value[:10] for value in (claim.time.start, claim.time.end))
        times.setdefault((days[0], days[1]), []).append(claim)
    chosen = min(times.values(), key=lambda found: (-len(found), min(map(_fineness, found))))
    finest = min(chosen, key=_fineness).time
    return EventTime(
        start=finest.start,
        end=finest.end,
        precision=finest.precision,
        basis=finest.basis,
        claims=tuple(claim.id for claim in chosen),
    )


def _fineness(claim: Claim) -> int:
    return _PRECISIONS.index(claim.time.precision)


def _grouped(parts: Iterable[tuple[Claim, T]], key: Callable[[T], K]) -> list[tuple[T, tuple[str, ...]]]:
    """The first part of each key, with the ids of the claims that have one; what most claims have comes first."""
    first: dict[K, T] = {}
    ids: dict[K, dict[str, None]] = {}
    for claim, part in parts:
        first.setdefault(key(part), part)
        ids.setdefault(key(part), {})[claim.id] = None
    return sorted(((first[k], tuple(ids[k])) for k in first), key=lambda item: -len(item[1]))


def _places(claims: Sequence[Claim]) -> tuple[EventPlace, ...]:
    parts = ((claim, place) for claim in claims for place in claim.places)
    found = _grouped(parts, lambda p: (p.role, p.id or p.name or p.text, p.lat, p.lon))
    placed = [_place(place, ids) for place, ids in found]
    return tuple(sorted(placed, key=lambda p: (p.role != "location", p.lat is None, -len(p.claims), _coarseness(p))))


def _coarseness(place: EventPlace) -> int:
    return _KINDS.index(place.kind) if place.kind in _KINDS else len(_KINDS)


def _place(place: ClaimPlace, ids: tuple[str, ...]) -> EventPlace:
    return EventPlace(
        role=place.role,
        id=place.id,
        name=place.name,
        name_ar=place.name_ar,
        kind=place.kind,
        country=place.country,
        admin1=place.admin1,
        admin2=place.admin2,
        admin3=place.admin3,
        pcode=place.pcode,
        lat=place.lat,
        lon=place.lon,
        radius_m=place.radius_m,
        claims=ids,
    )


def _actors(claims: Sequence[Claim]) -> tuple[EventActor, ...]:
    parts = ((claim, actor) for claim in claims for actor in claim.actors)
    found = _grouped(parts, lambda a: (a.role, a.id or fold_key(a.text)))
    return tuple(_actor(actor, ids) for actor, ids in found)


def _actor(actor: ClaimActor, ids: tuple[str, ...]) -> EventActor:
    return EventActor(
        role=actor.role,
        id=actor.id,
        name=actor.name,
        text=actor.text,
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        claims=ids,
    )


def _reports(claims: Sequence[Claim]) -> tuple[ClaimReport, ...]:
    return tuple({claim.report.sha256 + claim.report.id: claim.report for claim in claims}.values())
