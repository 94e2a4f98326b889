"""The one number, or the range, that a coding profile makes of the figures of many claims."""

from collections.abc import Callable, Iterable, Sequence

from musnad.lexicon.profiles import Profile, profiles
from musnad.merge.given import Given, Shares, given, voices
from musnad.model.claim import Claim
from musnad.model.event import Figure

MEASURES = ("killed", "injured", "missing", "detained", "displaced", "returned", "households")

_LARGE_KILLED, _LARGE_INJURED = 10, 20
"""From how many killed, or injured, in any report an attack is large: ACLED then takes ten for "several"."""

Bounds = tuple[float, float | None, float | None]


def resolve_all(claims: Sequence[Claim], *, shared: Shares) -> tuple[Figure, ...]:
    """Return the figures of an event under every profile, in the order of data/profiles.yml."""
    return tuple(figure for profile in profiles().values() for figure in resolve(claims, profile, shared=shared))


def resolve(claims: Sequence[Claim], profile: Profile, *, shared: Shares) -> list[Figure]:
    """Return the figures of an event under one profile: a value for each measure, with its claims and the rule.

    `shared` says in how many claims a figure stands that one report gives for several happenings (`given.shares`).
    """
    told = [claim for claim in claims if claim.status != "denied"]
    if not any(claim.counts for claim in told):
        return []
    toll = any(claim.type == "toll.period" for claim in told)
    if toll and profile.period == "skip":
        return []
    out: list[Figure] = []
    for measure in MEASURES:
        found = _given(told, measure, profile, shared)
        for population in dict.fromkeys(one.population for one in found):
            out.append(_figure([one for one in found if one.population == population], measure, profile, toll=toll))
        if not found and measure == "killed" and profile.casualties == "zero":
            out += _unsplit(told, profile)
    return out


def _given(claims: Iterable[Claim], measure: str, profile: Profile, shared: Shares) -> list[Given]:
    claims = [claim for claim in claims if any(count.measure == measure for count in claim.counts)]
    large = any(_is_large(claim) for claim in claims) if profile.vague == "fixed" else False
    told = voices(claims)
    found = (given(c, measure, profile, voices=told[c.id], large=large, shared=shared) for c in claims)
    return _latest([one for parts in found for one in parts])


def _is_large(claim: Claim) -> bool:
    bounds = {"killed": _LARGE_KILLED, "injured": _LARGE_INJURED}
    return any(count.low is not None and count.low >= bounds.get(count.measure, 10**9) for count in claim.counts)


def _latest(found: list[Given]) -> list[Given]:
    """Leave out what a later running total of the same speakers takes the place of."""
    running = [one for one in found if one.running]
    return [
        one
        for one in found
        if not any(
            later.day > one.day and later.population == one.population and one.voices <= later.voices
            for later in running
        )
    ]


def _figure(found: list[Given], measure: str, profile: Profile, *, toll: bool) -> Figure:
    choose = _CHOICES[profile.conflict]
    (low, best, high), used, rule = choose(found, profile)
    if toll:
        rule = "period-split-evenly" if profile.period == "split" else "period-total"
    return Figure(
        profile=profile.id,
        measure=measure,
        population=found[0].population,
        low=low,
        best=best,
        high=high,
        claims=tuple(dict.fromkeys(one.claim for one in used)),
        rule=f"{profile.id}-{rule}",
    )


Choice = Callable[[list[Given], Profile], tuple[Bounds, list[Given], str]]


def _lowest(found: list[Given], profile: Profile) -> tuple[Bounds, list[Given], str]:
    firm = [one for one in found if not one.weak] if profile.reliable else found
    value = min(one.low for one in firm or found)
    rule = "only-figure" if len({(one.low, one.high) for one in found}) == 1 else "lowest"
    if profile.reliable and firm and len(firm) < len(found):
        rule = "lowest-reliable"
    return (value, value, value), [one for one in firm or found if one.low == value], rule


def _highest(found: list[Given], profile: Profile) -> tuple[Bounds, list[Given], str]:
    value = max(one.low for one in found)
    rule = "only-figure" if len({one.low for one in found}) == 1 else "highest"
    return (value, value, value), [one for one in found if one.low == value], rule


def _range(found: list[Given], profile: Profile) -> tuple[Bounds, list[Given], str]:
    low, high = _least_and_most(found)
    return (low, low if low == high else None, high), found, "only-figure" if low == high else "range"


def _independent(found: list[Given], profile: Profile) -> tuple[Bounds, list[Given], str]:
    low, high = _least_and_most(found)
    voices: dict[float, set[str]] = {}
    for one in found:
        voices.setdefault(one.low, set()).update(one.voices)
    best = min(voices, key=lambda value: (-len(voices[value]), value))
    rule = "only-figure" if len(voices) == 1 else "most-independent-speakers"
    return (low, best, high), [one for one in found if one.low in (low, best) or one.high == high], rule


def _detailed(found: list[Given], profile: Profile) -> tuple[Bounds, list[Given], str]:
    best = max(found, key=lambda one: (one.detail, one.day))
    several = len({one.low for one in found}) > 1
    rule = "only-figure" if not several else "most-detailed"
    if several and sum(one.detail == best.detail for one in found) > 1:
        rule = "latest"
    return (best.low, best.low, best.low), [best], rule


def _least_and_most(found: list[Given]) -> tuple[float, float | None]:
    """The lowest low, and the highest figure: where nobody gives an upper bound, the highest that is given."""
    low = min(one.low for one in found)
    if all(one.high is None for one in found):
        return low, None
    return low, max(one.low if one.high is None else one.high for one in found)


_CHOICES: dict[str, Choice] = {
    "lowest": _lowest,
    "highest": _highest,
    "range": _range,
    "independent": _independent,
    "detailed": _detailed,
}


def _unsplit(claims: Iterable[Claim], profile: Profile) -> list[Figure]:
    """No deaths, where claims give the killed and the injured in one figure only."""
    ids = tuple(claim.id for claim in claims if any(count.measure == "casualties" for count in claim.counts))
    if not ids:
        return []
    rule = f"{profile.id}-casualties-without-split"
    return [
        Figure(profile=profile.id, measure="killed", population="all", low=0, best=0, high=0, claims=ids, rule=rule)
    ]
