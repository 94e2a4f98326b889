"""How a claim differs from what a story expects of it, in short lines that say both."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

from musnad.model.claim import Claim, ClaimActor, ClaimPlace
from musnad.script import fold_key
from tests.stories.story import Expected, Figure

W = TypeVar("W")
G = TypeVar("G")

MAIN_SCOPES = {"event", "shared", "running", "period", "combined"}
"""The scopes that a figure in the short form (measure: low, high) stands for: all but `subset`."""


def differences(wanted: Expected, claim: Claim) -> list[str]:
    """Return what is wrong with a claim, a line each; nothing where all that the story lists holds."""
    lines = [
        *_axes(wanted, claim),
        *_times(wanted, claim),
        *_roles("place", wanted.places, claim.places),
        *_roles("actor", wanted.actors, claim.actors),
        *_figures(wanted, claim),
    ]
    if wanted.trigger is not None and not alike(wanted.trigger, claim.trigger.text):
        lines.append(f"trigger: expected {wanted.trigger}, got {claim.trigger.text}")
    if wanted.weapons is not None and set(wanted.weapons) != {weapon.kind for weapon in claim.weapons}:
        lines.append(f"weapons: expected {wanted.weapons}, got {[weapon.kind for weapon in claim.weapons]}")
    if wanted.speakers is not None:
        spoken = [speaker.text for speaker in claim.attribution if speaker.text is not None]
        if not _each_has_its_like(wanted.speakers, spoken):
            lines.append(f"speakers: expected {wanted.speakers}, got {spoken}")
    return lines


def alike(wanted: str, got: str | None) -> bool:
    """Tell whether one text, folded, holds the other."""
    if got is None:
        return False
    one, other = fold_key(wanted), fold_key(got)
    return bool(one and other) and (one in other or other in one)


def _axes(wanted: Expected, claim: Claim) -> list[str]:
    axes = ("type", "status", "certainty", "agency")
    pairs = [(axis, getattr(wanted, axis), getattr(claim, axis)) for axis in axes]
    return [f"{axis}: expected {want}, got {got}" for axis, want, got in pairs if want not in (None, got)]


def _times(wanted: Expected, claim: Claim) -> list[str]:
    lines = []
    for key in ("start", "end", "precision", "basis"):
        want, got = getattr(wanted, key), getattr(claim.time, key)
        if want is msgspec.UNSET or (key == "precision" and want is None):
            continue
        if want != got:
            lines.append(f"{key}: expected {want}, got {got}")
    return lines


def _roles(
    noun: str, wanted: dict[str, list[str]] | None, got: Sequence[ClaimPlace] | Sequence[ClaimActor]
) -> list[str]:
    """Each role that is listed holds those that are listed, one for one, and no others."""
    lines = []
    for role, names in (wanted or {}).items():
        there = [item for item in got if item.role == role]
        if not one_for_one(names, there, lambda name, item: item.name == name or alike(name, item.text)):
            shown = [f"{item.name or '-'} ({item.text})" for item in there]
            lines.append(f"{noun} {role}: expected {names}, got {shown}")
    return lines


def _figures(wanted: Expected, claim: Claim) -> list[str]:
    if wanted.counts is None:
        return []
    if isinstance(wanted.counts, list):
        figures, there = wanted.counts, list(claim.counts)
    else:
        figures = [Figure(measure, *pair) for measure, pairs in wanted.counts.items() for pair in _listed(pairs)]
        there = [count for count in claim.counts if count.scope in MAIN_SCOPES]
    keys = ("measure", "low", "high", "population", "scope", "quantifier")

    def fits(figure: Figure, count: object) -> bool:
        return all(
            getattr(figure, key) == getattr(count, key)
            for key in keys
            if key in ("low", "high") or getattr(figure, key) is not None
        )

    if one_for_one(figures, there, fits):
        return []
    shown = [f"{c.measure} {c.low}-{c.high} {c.population} {c.scope} {c.quantifier}" for c in there]
    return [f"counts: expected {[f'{f.measure} {f.low}-{f.high}' for f in figures]}, got {shown}"]


def _listed(pairs: list[Any]) -> list[list[Any]]:
    """A measure has one pair of bounds, or a list of pairs where several figures are given for it."""
    return pairs if pairs and isinstance(pairs[0], list) else [pairs]


def _each_has_its_like(wanted: list[str], got: list[str]) -> bool:
    """Everyone expected speaks, and nobody else: the same speaker may stand there twice."""
    return all(any(alike(want, text) for text in got) for want in wanted) and all(
        any(alike(want, text) for want in wanted) for text in got
    )


def one_for_one(wanted: Sequence[W], got: Sequence[G], fits: Callable[[W, G], bool]) -> bool:
    """Tell whether each of `wanted` can be given one of `got` that fits, none left over on either side."""
    return len(wanted) == len(got) and len(matching(wanted, got, fits)) == len(wanted)


def matching(wanted: Sequence[W], got: Sequence[G], fits: Callable[[W, G], bool]) -> dict[int, int]:
    """Return the largest set of fitting pairs: index in `wanted` to index in `got` (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for other in range(len(got)):
            if other in tried or not fits(wanted[index], got[other]):
                continue
            tried.add(other)
            if other not in owner or place(owner[other], tried):
                owner[other] = index
                return True
        return False

    for index in range(len(wanted)):
        place(index, set())
    return {index: other for other, index in owner.items()}
