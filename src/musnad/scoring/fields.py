"""What of a matched claim is right, field by field.

Fields are judged on matched pairs only: whether a claim was found at all is measured apart. A field is judged where the
gold, or for counts and actors either side, has something to say; its n is how often that was. The rules follow the
measure of the project's evaluation sets; the meanings are those of ontology.md and coding-rules.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from musnad.model.claim import Claim, ClaimCount
from musnad.model.count import Scope
from musnad.scoring.gold import GoldActor, GoldClaim, GoldCount
from musnad.scoring.matching import day, same_place
from musnad.scoring.wording import agree

FIELDS = (
    "type",
    "status",
    "certainty",
    "date",
    "date_none",
    "place",
    "killed",
    "injured",
    "actor_source",
    "actor_target",
    "actor_party",
    "speaker",
    "speaker_none",
)
"""The fields in the order in which they are given out."""

_ROLES = {"actor_source": ("source",), "actor_target": ("target", "affected"), "actor_party": ("party",)}
"""Bystanders named apart count among those who were hit: the line between them is fine."""

_OWN = (None, Scope.EVENT, Scope.PERIOD, Scope.RUNNING, Scope.SHARED)
_COMBINED = (Scope.COMBINED,)

Bounds = tuple[int | float | None, int | float | None]


def judged(gold: GoldClaim, claim: Claim, *, wordings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, bool]]:
    """Yield each field that can be judged and whether it is right; `wordings` as `wordings_of` gives them."""
    yield "type", claim.type in gold.types
    yield "status", claim.status == gold.status
    yield "certainty", claim.certainty == gold.certainty
    yield _date(gold, claim)
    if gold.places:
        yield "place", same_place(gold, claim) and len(claim.places) <= 2 * len(gold.places) + 1
    for measure in ("killed", "injured"):
        yield from _count(measure, gold, claim)
    for name in _ROLES:
        yield from _actor(name, gold, claim, wordings)
    yield _speaker(gold, claim)


def right(gold: GoldClaim, claim: Claim) -> bool:
    """Tell whether a matched claim counts as right when its confidence is measured: by its type and its status."""
    return claim.type in gold.types and claim.status == gold.status


def wordings_of(claims: Iterable[GoldClaim]) -> dict[str, list[str]]:
    """Return the different wordings that a report has for each body, by the body's canonical name."""
    found: dict[str, list[str]] = {}
    for actor in (actor for claim in claims for actor in claim.actors if actor.canonical is not None):
        known = found.setdefault(actor.canonical or "", [])
        if actor.text not in known:
            known.append(actor.text)
    return found


def _date(gold: GoldClaim, claim: Claim) -> tuple[str, bool]:
    """Judge the days, both ends of them; or that none is given where the report says none."""
    start, end = day(claim.time.start), day(claim.time.end)
    if gold.start is None:
        return "date_none", start is None
    return "date", (start, end) == (gold.start.isoformat(), gold.end.isoformat() if gold.end else None)


def _count(measure: str, gold: GoldClaim, claim: Claim) -> Iterator[tuple[str, bool]]:
    """Judge a count: the same figures, or figures of the same sum; part figures ("among them a child") are no figures.

    Where the gold has only one figure for killed and injured together, that figure is right too.
    """
    own, coded = _figures(gold.counts, measure, _OWN), _figures(claim.counts, measure, _OWN)
    if not own and not coded:
        return
    together = _figures(gold.counts, measure, _COMBINED)
    yield measure, own == coded or _sum(own) == _sum(coded) or (not own and coded == together)


def _figures(
    counts: Iterable[GoldCount | ClaimCount], measure: str, scopes: Sequence[Scope | None]
) -> frozenset[Bounds]:
    return frozenset((one.low, one.high) for one in counts if one.measure == measure and one.scope in scopes)


def _sum(figures: frozenset[Bounds]) -> Bounds:
    """Return the bounds of the sum; without an upper one as soon as one figure has none."""
    highs = [high for _, high in figures if high is not None]
    return sum(low or 0 for low, _ in figures), sum(highs) if len(highs) == len(figures) else None


def _actor(
    name: str, gold: GoldClaim, claim: Claim, wordings: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, bool]]:
    """Judge the actors of a role, by their words or by the report's other words for them, then without many more."""
    own = [actor for actor in gold.actors if actor.role in _ROLES[name]]
    coded = [actor.text for actor in claim.actors if actor.role in _ROLES[name]]
    if not own and not coded:
        return
    other = [text for actor in own for text in _known_as(actor, wordings)]
    yield (
        name,
        agree([actor.text for actor in own], coded) or (agree(other, coded) and len(coded) <= 2 * len(own)),
    )


def _known_as(actor: GoldActor, wordings: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return (actor.text,) if actor.canonical is None else wordings[actor.canonical]


def _speaker(gold: GoldClaim, claim: Claim) -> tuple[str, bool]:
    """Judge who says so; or that nobody is named but the outlet, whose own entry has no words in the text."""
    coded = [one.text for one in claim.attribution if one.text and one.start is not None]
    if not gold.speakers:
        return "speaker_none", not coded
    return "speaker", agree([one.text for one in gold.speakers], coded)
