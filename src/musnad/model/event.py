"""An event: what several claims say of one happening, computed and never stored over. The shape of `musnad.event/1`."""

import msgspec

from musnad.model.claim import Claim, ClaimReport


class EventTime(msgspec.Struct, frozen=True, kw_only=True):
    """When, as most of the claims say it; `claims` are the ids of those that do."""

    start: str | None
    end: str | None
    precision: str
    basis: str | None
    claims: tuple[str, ...]


class EventPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where, as most of the claims say it, the finest place first; without coordinates where none are known."""

    role: str
    id: str | None
    name: str | None
    name_ar: str | None
    kind: str | None
    country: str | None
    admin1: str | None
    admin2: str | None
    admin3: str | None
    pcode: str | None
    lat: float | None
    lon: float | None
    radius_m: int | None
    claims: tuple[str, ...]


class EventActor(msgspec.Struct, frozen=True, kw_only=True):
    """Who, in a role. A description that names no known body has its words as `text`, and neither id nor name."""

    role: str
    id: str | None
    name: str | None
    text: str
    kind: str | None
    country: str | None
    sector: str | None
    claims: tuple[str, ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """How many by one profile: bounds and the one number, the claims that give them, and the rule of the profile.

    `best` is None where the profile gives a range only; `high` is None where the claims give no upper bound.
    """

    profile: str
    measure: str
    population: str
    low: int | float | None
    best: int | float | None
    high: int | float | None
    claims: tuple[str, ...]
    rule: str


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Why two claims are in one event: by whom (`automatic`, or who judged), how sure, and the reasons in words."""

    a: str
    b: str
    by: str
    score: float | None
    reasons: tuple[str, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One happening as its claims tell it.

    `claims` are whole claims or their ids, in the order of the reports. `disputed`: some claims say that it did not
    happen. `independent` is how many speakers tell it who do not relay one another. `figures` are those of every
    profile.
    """

    schema: str = "musnad.event/1"
    id: str
    type: str
    family: str
    status: str
    disputed: bool
    start: str | None
    end: str | None
    precision: str
    time: EventTime
    places: tuple[EventPlace, ...]
    actors: tuple[EventActor, ...]
    weapons: tuple[str, ...]
    figures: tuple[Figure, ...]
    reports: tuple[ClaimReport, ...]
    independent: int
    confidence: float
    links: tuple[Link, ...]
    claims: tuple[Claim | str, ...]


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """Two claims of two events that may be one happening: the score, the reasons in words, and a verdict already
    given.
    """

    a: str
    b: str
    events: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    verdict: str | None
