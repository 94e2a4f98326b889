"""A claim: one happening in one report, with all who tell it there. The shape of `musnad.claim/1`."""

import msgspec

from musnad.model.span import Span


class ClaimReport(msgspec.Struct, frozen=True, kw_only=True):
    """The report that a claim was read in."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    sha256: str


class ClaimTime(msgspec.Struct, frozen=True, kw_only=True):
    """When, and the words that say so; none where the day is the publication's or taken over from another sentence."""

    start: str | None
    end: str | None
    precision: str
    basis: str | None
    spans: tuple[Span, ...] = ()


class ClaimPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where, in a role; `candidates` is how many places the name could have meant."""

    role: str
    text: str
    start: int
    end: int
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
    candidates: int


class ClaimActor(msgspec.Struct, frozen=True, kw_only=True):
    """Who, in a role; `id` and `name` are null for a description that names no known body."""

    role: str
    text: str
    start: int
    end: int
    id: str | None
    name: str | None
    kind: str | None
    country: str | None = None
    sector: str | None = None


class ClaimCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many."""

    measure: str
    population: str
    low: int | float | None
    high: int | float | None
    quantifier: str
    scope: str
    chain: int | None
    text: str
    start: int
    end: int


class ClaimWeapon(msgspec.Struct, frozen=True, kw_only=True):
    """With what; `kind` is an id of data/lexicon/weapons.yml."""

    kind: str
    text: str
    start: int
    end: int


class ClaimSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who says so. The publishing outlet is the one entry whose text, start and end are null."""

    text: str | None
    start: int | None
    end: int | None
    name: str | None
    kind: str
    verb: str | None
    chain: int
    interested: bool


class Coder(msgspec.Struct, frozen=True, kw_only=True):
    """What coded the claim: the program, its version, and the fingerprint of its lexicon."""

    name: str
    version: str
    lexicon: str


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One happening in one report; the field names are those of architecture.md."""

    schema: str = "musnad.claim/1"
    id: str
    report: ClaimReport
    type: str
    status: str
    certainty: str
    agency: str
    trigger: Span
    time: ClaimTime
    places: tuple[ClaimPlace, ...]
    actors: tuple[ClaimActor, ...]
    counts: tuple[ClaimCount, ...]
    weapons: tuple[ClaimWeapon, ...]
    attribution: tuple[ClaimSpeaker, ...]
    damage: tuple[Span, ...]
    evidence: tuple[Span, ...]
    confidence: float
    rules: tuple[str, ...]
    coder: Coder
