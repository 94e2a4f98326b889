"""A sketch: what of a claim decides whether another claim tells of the same happening."""

import re
from array import array
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from zlib import crc32

import msgspec

from musnad.gazetteer.names import bare, index_words, key_of
from musnad.lexicon.merging import Merging, merging
from musnad.model.claim import Claim, ClaimPlace
from musnad.script import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_COUNTED = ("killed", "injured")


class Site(msgspec.Struct, frozen=True, gc=False):
    """Where, for comparing: `id` of the gazetteer or None, the keys of its names, the point, and whether it is fine."""

    id: str | None
    names: tuple[str, ...]
    shown: str
    country: str | None
    lat: float | None
    lon: float | None
    radius_m: int
    fine: bool


class Sketch(msgspec.Struct, frozen=True, gc=False):
    """A claim as merging sees it.

    `number` is its place in the order of the claims, `trigger` where its trigger stands in the report. `first` and
    `last` are days (ordinals of the proleptic Gregorian calendar), None where no day is known; `loose` where the day
    is only the publication's, so that it may have been the day before. `figures` are low and high of `killed` and
    `injured`, as far as given. `words` are hashes, as bytes.
    """

    number: int
    id: str
    report: str
    trigger: int
    type: str
    family: str
    manner: str
    first: int | None
    last: int | None
    loose: bool
    sites: tuple[Site, ...]
    figures: tuple[tuple[int, int | None] | None, ...]
    sources: frozenset[str]
    speakers: frozenset[str]
    weapons: frozenset[str]
    words: bytes


def sketches(claims: Iterable[Claim]) -> list[Sketch]:
    """Return the sketch of each claim, in their order."""
    rules = merging()
    return [sketch(claim, number, rules) for number, claim in enumerate(claims)]


def sketch(claim: Claim, number: int, rules: Merging) -> Sketch:
    """Return the sketch of one claim."""
    first, last = days_of(claim)
    return Sketch(
        number=number,
        id=claim.id,
        report=claim.report.id,
        trigger=claim.trigger.start,
        type=claim.type,
        family=claim.type.partition(".")[0],
        manner=rules.manner(claim.status),
        first=first,
        last=last,
        loose=claim.time.basis == "publication",
        sites=_sites(claim, rules),
        figures=tuple(_bounds(claim, measure) for measure in _COUNTED),
        sources=_bodies(claim),
        speakers=frozenset(s.name or s.text or "" for s in claim.attribution if s.kind != "outlet" and s.text),
        weapons=frozenset(weapon.kind for weapon in claim.weapons),
        words=_words(claim),
    )


def days_of(claim: Claim) -> tuple[int | None, int | None]:
    """Return the first and the last day of a claim as ordinals; both None where one of them is not known."""
    start, end = claim.time.start, claim.time.end
    if start is None or end is None:
        return None, None
    return _ordinal(start[:10]), _ordinal(end[:10])


@lru_cache(maxsize=16384)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _sites(claim: Claim, rules: Merging) -> tuple[Site, ...]:
    """The fine places where it happened; where there are none, the areas; for movements without a location all
    places.
    """
    places = [place for place in claim.places if place.role == "location"] or list(claim.places)
    sites = [_site(place, rules) for place in places]
    fine = [site for site in sites if site.fine]
    return tuple({(site.id, site.names): site for site in fine or sites}.values())


def _site(place: ClaimPlace, rules: Merging) -> Site:
    names = dict.fromkeys(place_key(name) for name in (place.name_ar, place.text) if name)
    fine = place.kind in rules.fine_kinds or place.kind is None
    if place.kind == "region" and place.radius_m is not None:
        fine = place.radius_m <= rules.fine_radius_m
    shown, radius = place.name or place.text, place.radius_m or 0
    return Site(place.id, tuple(filter(None, names)), shown, place.country, place.lat, place.lon, radius, fine)


@lru_cache(maxsize=16384)
def place_key(name: str) -> str:
    """Return the key of a place's name without the admin word before it ("the town of")."""
    return key_of(index_words(name))


def _bounds(claim: Claim, measure: str) -> tuple[int, int | None] | None:
    """The lowest and the highest figure of a measure for the whole happening; None where there is none."""
    found = [c for c in claim.counts if c.measure == measure and c.scope in ("event", "running", "shared")]
    low = [int(c.low) for c in found if c.low is not None]
    if not low:
        return None
    high = [c.high for c in found]
    most = None if None in high else sum(int(value) for value in high if value is not None)
    return min(low), most


def _bodies(claim: Claim) -> frozenset[str]:
    return frozenset(
        actor.id or f"of {actor.country}"
        for actor in claim.actors
        if actor.role in ("source", "party") and (actor.id or actor.country)
    )


def _words(claim: Claim) -> bytes:
    """The hashes of the words of the evidence, sorted, each once."""
    hashes = {crc32(bare(word).encode()) for span in claim.evidence for word in _WORD.findall(fold(span.text).text)}
    return array("I", sorted(hashes)).tobytes()


@lru_cache(maxsize=8192)
def word_set(words: bytes) -> frozenset[int]:
    """Return the word hashes of a sketch as a set."""
    return frozenset(array("I", words))
