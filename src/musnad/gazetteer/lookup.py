"""Look-up of one name, as noisily as reports write it: admin words, lists, notes, bad spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz import fuzz

from musnad.gazetteer.names import fold_words, has_article, key_of
from musnad.gazetteer.nearby import distance_km
from musnad.lexicon.clitics import clitics
from musnad.lexicon.places import place_words
from musnad.model.place import Place, PlaceKind
from musnad.script import fold_key

if TYPE_CHECKING:
    from musnad.gazetteer.gazetteer import Gazetteer

LIMIT = 20
"""How many places are given at most."""
_CLOSE_KEYS = 12
_LEAST, _LEAST_BESIDE = 72.0, 80.0
"""How alike a name must be, of a hundred: alone, and beside places that have the name itself."""
_NOTE = re.compile(r"[(\[].*?[)\]]")
_SPLIT = re.compile(r"[,;/\u060c\u061b|]|\s-\s")


class Variant(msgspec.Struct, frozen=True):
    """One way to understand a noisy name: the words to look for, what kind its admin word tells, and how far-fetched
    it is.
    """

    words: tuple[str, ...]
    kinds: tuple[PlaceKind, ...]
    cost: float


def lookup(gazetteer: Gazetteer, name: str, *, near: str | None = None, kind: PlaceKind | None = None) -> list[Place]:
    """Return the places that a name may mean, best first, at most twenty.

    `near` names a place that the one meant lies near; `kind` is what it must be. Alike in name, the place of the
    wanted kind comes first, then the nearer, then the one that more sources have, then the larger.
    """
    near = near or area_of(name)
    anchor = next(iter(lookup(gazetteer, near)), None) if near else None
    best: dict[str, tuple[float, Place]] = {}
    for variant in variants(name):
        for place, likeness in _matches(gazetteer, variant):
            if kind is not None and place.kind is not kind:
                continue
            score = likeness - variant.cost + _merit(place, variant, anchor)
            if place.id not in best or best[place.id][0] < score:
                best[place.id] = (score, place)
    ranked = sorted(best.values(), key=lambda item: (-item[0], item[1].id))
    return [place for _, place in ranked[:LIMIT]]


def area_of(name: str) -> str | None:
    """Return what follows a name behind a comma, a dash or in brackets: the area that it lies in, as a rule."""
    note = _NOTE.search(name)
    if note is not None:
        return note.group().strip("()[] ") or None
    parts = [part for part in _SPLIT.split(name) if part.strip()]
    return parts[1] if len(parts) > 1 else None


def variants(name: str) -> list[Variant]:
    """Return the ways to understand a noisy name, the nearest to its words first."""
    whole = _NOTE.sub(" ", name)
    parts = [part for part in _SPLIT.split(whole) if part.strip()] or [whole]
    out: list[Variant] = []
    for cost, part in enumerate(parts):
        words = fold_words(part)
        for extra, piece in enumerate(_pieces(words)):
            out.extend(_of_words(piece, cost=6.0 * cost + 2.0 * extra))
    note = " ".join(found.strip("()[] ") for found in _NOTE.findall(name))
    if note:
        out.extend(_of_words(fold_words(note), cost=6.0))
    return [variant for variant in out if variant.words]


def _pieces(words: list[str]) -> list[list[str]]:
    """Return the names that a standing-alone "and" joins."""
    lead = clitics().conjunctions[0]
    pieces: list[list[str]] = [[]]
    for word in words:
        if word == lead:
            pieces.append([])
        else:
            pieces[-1].append(word)
    whole = [pieces[0]] if len(pieces) == 1 else pieces
    return [piece for piece in whole if piece]


def _of_words(words: list[str], *, cost: float) -> Iterable[Variant]:
    kinds: tuple[PlaceKind, ...] = ()
    admins = _admins()
    start = 0
    while start < len(words) - 1 and words[start] in admins:
        kinds = kinds or admins[words[start]]
        start += 1
    if start:
        yield Variant(tuple(words), kinds, cost + 1.0)
    core = words[start:]
    yield Variant(tuple(core), kinds, cost)
    if len(core) > 2:
        yield Variant(tuple(core[:2]), kinds, cost + 9.0)
    if len(core) > 1:
        yield Variant(tuple(core[:1]), kinds, cost + 14.0)
        yield Variant(tuple(core[1:]), kinds, cost + 16.0)


@lru_cache(maxsize=1)
def _admins() -> dict[str, tuple[PlaceKind, ...]]:
    words = place_words()
    out = {
        fold_key(phrase): tuple(admin.kinds)
        for admin in words.admin
        if not admin.facility and admin.id != "mountain"
        for number in ("one", "two", "many")
        for phrase in getattr(admin, number)
    }
    return out | {fold_key(phrase): () for phrase in (*words.outskirts, *words.countryside, *words.around)}


def _matches(gazetteer: Gazetteer, variant: Variant) -> Iterable[tuple[Place, float]]:
    key = key_of(variant.words)
    if not key:
        return
    places = gazetteer.by_key(key)
    for place in places:
        yield place, 100.0 + _spelling(place, variant.words)
    if variant.cost >= 9.0:
        return
    for other in gazetteer.store.close_keys(key, _CLOSE_KEYS):
        likeness = fuzz.ratio(key, other)
        if other != key and likeness >= (_LEAST_BESIDE if places else _LEAST):
            yield from ((place, likeness - (4.0 if places else 0.0)) for place in gazetteer.by_key(other))


def _spelling(place: Place, words: tuple[str, ...]) -> float:
    """Give a little for a name written just so: the article, the ending, the words apart."""
    wanted = list(words)
    names = [fold_words(name) for name in (place.name_ar, *place.names)]
    if wanted in names:
        return 3.0
    definite = has_article(words[0])
    return 1.5 if any(found and has_article(found[0]) == definite for found in names) else 0.0


_PLAIN = {
    PlaceKind.SETTLEMENT: 0.0,
    PlaceKind.COUNTRY: 0.6,
    PlaceKind.REGION: -0.2,
    PlaceKind.GOVERNORATE: -0.3,
    PlaceKind.DISTRICT: -1.2,
    PlaceKind.SUBDISTRICT: -1.0,
    PlaceKind.NEIGHBOURHOOD: -0.8,
}
HOME = 4.0  # most of what is read tells of Syria: where nothing else speaks, its places come first


def _merit(place: Place, variant: Variant, anchor: Place | None) -> float:
    """Weigh a place by what is not in its name: its kind, its size, who knows it, where it is."""
    score = _PLAIN.get(place.kind, 0.0) + 0.5 * log10(place.population + 10)
    score += 0.35 * min(place.source.count(","), 4) + (HOME if place.country == "SY" else 0.0)
    if variant.kinds:
        score += 1.5 if place.kind in variant.kinds else -1.0
    if anchor is not None:
        score -= min(distance_km(place, anchor), 400.0) / 10
    return score
