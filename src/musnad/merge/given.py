"""The figures that a claim gives, each with who gives it: what a profile makes its number of."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import msgspec

from musnad.lexicon.profiles import Profile
from musnad.model.claim import Claim, ClaimCount, ClaimSpeaker
from musnad.script import fold, fold_key

WHOLE = ("event", "running", "shared")
"""The scopes of a count that says how many there were in all; a subset is part of another, a period is apart."""

_DOZENS, _HUNDREDS, _THOUSANDS = 20, 200, 2000
"""The lower bounds of "dozens", "hundreds" and "thousands" (coding-rules.md, numbers)."""

Shares = Mapping[tuple[str, int, int], int]


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: bounds, who is counted (`all` for everybody), and how it is told.

    `voices` are the independent speakers of the claim. `weak`: only a party tells it of its enemy, or somebody hedges.
    `detail` is how many populations it is made of; `day` that of the report.
    """

    claim: str
    population: str
    low: int | float
    high: int | float | None
    running: bool
    voices: frozenset[str]
    weak: bool
    detail: int
    day: str


def shares(claims: Iterable[Claim]) -> dict[tuple[str, int, int], int]:
    """Return in how many claims each shared figure stands, by the report's hash and the figure's offsets."""
    out: dict[tuple[str, int, int], int] = {}
    for claim in claims:
        for key in {(claim.report.sha256, c.start, c.end) for c in claim.counts if c.scope == "shared"}:
            out[key] = out.get(key, 0) + 1
    return out


def given(
    claim: Claim, measure: str, profile: Profile, *, voices: frozenset[str], large: bool, shared: Shares
) -> list[Given]:
    """Return what one claim gives of a measure: the total, and each population where the profile keeps them apart.

    `voices` are its speakers, `large` tells whether the attack was large, `shared` in how many claims a figure stands.
    """
    counts = [c for c in claim.counts if c.measure == measure and c.low is not None]
    whole = [c for c in counts if c.scope in (("period",) if claim.type == "toll.period" else WHOLE)]
    running = [c for c in whole if c.scope == "running"]
    bounds = {}
    for count in running or whole:
        if (found := _bounds(claim, count, profile, large=large, shared=shared)) is not None:
            bounds[count] = found
    out = []
    if bounds:
        out.append(_given(claim, "all", _total(bounds), voices=voices, running=bool(running), detail=_detail(counts)))
    if profile.populations:
        by_population: dict[str, list[tuple[float, float | None]]] = {}
        for count in counts:
            parts = _bounds(claim, count, profile, large=large, shared=shared) if count.scope != "period" else None
            if parts is not None and count.population != "unknown":
                by_population.setdefault(count.population, []).append(parts)
        out += [
            _given(claim, who, _hull(found), voices=voices, running=False, detail=1)
            for who, found in by_population.items()
        ]
    return out


def _detail(counts: list[ClaimCount]) -> int:
    return len({(count.population, count.scope) for count in counts})


def _given(
    claim: Claim,
    population: str,
    bounds: tuple[float, float | None],
    *,
    voices: frozenset[str],
    running: bool,
    detail: int,
) -> Given:
    return Given(
        claim=claim.id,
        population=population,
        low=bounds[0],
        high=bounds[1],
        running=running,
        voices=voices,
        weak=claim.certainty == "hedged" or _interested(claim),
        detail=detail,
        day=claim.report.published or "",
    )


def _bounds(
    claim: Claim, count: ClaimCount, profile: Profile, *, large: bool, shared: Shares
) -> tuple[float, float | None] | None:
    """A figure's bounds as the profile takes them; None where it does not take the figure at all."""
    low, high = count.low or 0, count.high
    if count.quantifier == "vague" and not (low == high == 0):
        if profile.vague == "skip":
            return None
        if profile.vague == "fixed":
            low = high = _fixed(low, profile, large=large)
        elif profile.vague == "low":
            high = low
    parts = 1
    if profile.shared == "split" and count.scope == "shared":
        parts = shared.get((claim.report.sha256, count.start, count.end), 1)
    if profile.period == "split" and claim.type == "toll.period":
        parts = days_counted(claim)
    return (low, high) if parts == 1 else (low // parts, None if high is None else -(-high // parts))


def _fixed(low: float, profile: Profile, *, large: bool) -> int:
    if low >= _THOUSANDS:
        return profile.thousands
    if low >= _HUNDREDS:
        return profile.hundreds
    if low >= _DOZENS:
        return profile.dozens
    return profile.several_in_large if large else profile.several


def days_counted(claim: Claim) -> int:
    """Return over how many days a total was counted; 1 where that is not known."""
    start, end = claim.time.start, claim.time.end
    if start is None or end is None:
        return 1
    return max(1, (date.fromisoformat(end[:10]) - date.fromisoformat(start[:10])).days + 1)


def _total(bounds: Mapping[ClaimCount, tuple[float, float | None]]) -> tuple[float, float | None]:
    """The bounds of all people: populations are added, figures for one population are alternatives.

    A figure that names no population is the total, unless it is less than the others together: then it may be one more.
    """
    kinds: dict[str, list[tuple[float, float | None]]] = {}
    for count, found in bounds.items():
        kinds.setdefault(count.population, []).append(found)
    whole = kinds.pop("unknown", None)
    if not kinds:
        return _hull(whole or [])
    named = [_hull(found) for found in kinds.values()]
    low = sum(part[0] for part in named)
    high = None if any(part[1] is None for part in named) else sum(part[1] or 0 for part in named)
    if whole is None:
        return low, high
    least, most = _hull(whole)
    if least >= low:
        return least, most
    return low, None if most is None or high is None else high + most


def _hull(found: list[tuple[float, float | None]]) -> tuple[float, float | None]:
    highs = [high for _, high in found]
    return min(low for low, _ in found), None if None in highs else max(high for high in highs if high is not None)


def _interested(claim: Claim) -> bool:
    nearest = [chain[0] for chain in chains(claim) if chain[0].text is not None]
    return bool(nearest) and all(speaker.interested for speaker in nearest)


def chains(claim: Claim) -> list[list[ClaimSpeaker]]:
    """Return the chains of a claim's speakers, each nearest to the event first."""
    out: dict[int, list[ClaimSpeaker]] = {}
    for speaker in claim.attribution:
        out.setdefault(speaker.chain, []).append(speaker)
    return list(out.values())


def voices(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """Return the independent speakers of each claim, by its id: the first of each chain.

    Where nobody is named it is the outlet, else the report. Outlets that print the same sentences are one speaker: a
    wire copy printed by ten is one text with ten publishers.
    """
    out: dict[str, frozenset[str]] = {}
    first: dict[str, str] = {}
    for claim in claims:
        told = {_voice(chain[0]) for chain in chains(claim) if chain[0].text is not None}
        if not told:
            words = fold(" ".join(span.text for span in claim.evidence)).text
            told = {first.setdefault(words, claim.report.outlet or claim.report.id)}
        out[claim.id] = frozenset(told)
    return out


@lru_cache(maxsize=4096)
def _voice(speaker: ClaimSpeaker) -> str:
    return speaker.name or fold_key(speaker.text or "")
