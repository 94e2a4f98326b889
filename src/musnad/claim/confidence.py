"""How sure we are of a claim: a logistic model over the cues that fired, its weights in data/lexicon/confidence.yml."""

import math
from functools import lru_cache

import msgspec

from musnad.claim.draft import Draft
from musnad.lexicon.loading import load


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weight of one feature, in log odds."""

    id: str
    gloss: str
    weight: float


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The model as the data file keeps it: how it was fitted, and its weights."""

    fitted: str
    weights: list[Weight]


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {item.id: item.weight for item in load("lexicon/confidence.yml", Model).weights}


def confidence(draft: Draft) -> float:
    """Return the probability, from 0.01 to 0.99 in hundredths, that a claim is right in type and status."""
    weights = _weights()
    score = weights["base"] + sum(weights.get(feature, 0.0) for feature in features(draft))
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-score)))), 2)


def features(draft: Draft) -> list[str]:
    """Return the features of a draft that the model weighs, in a fixed order; one with no weight counts for nothing."""
    head = draft.head.value
    out = [f"family-{draft.family}", f"status-{draft.status}"]
    out.append("noun" if head.noun else f"verb-{head.tense}")
    checks = {
        "definite": head.definite,
        "anaphoric": draft.anaphoric,
        "place": bool(draft.places) and "places" not in draft.inherited,
        "place-inherited": "places" in draft.inherited,
        "doer": draft.agency == "known",
        "target": any(p.role == "target" for p in draft.actors),
        "figure": bool(draft.counts),
        "weapon": bool(draft.weapons),
        "own-time": bool(draft.moment_mentions),
        "speaker": bool(draft.speakers),
        "told-again": len(draft.evidence) > 1,
        "hedged": draft.certainty == "hedged",
        "loose": draft.loose,
        "modifiers": bool(draft.modifiers),
        "shared-sentence": "one-claim-a-place" in draft.rules,
    }
    return out + [name for name, holds in checks.items() if holds]
