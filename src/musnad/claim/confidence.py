"""How sure we are of a claim: logistic models over the cues that fired, their weights in data/lexicon/confidence.yml.

There are four models over the same features: for violence, for gatherings and for all else told in a sentence by
itself, and for what a report tells. A report is about its events; of single sentences that name violence most only
speak of it.
"""

import math
from functools import lru_cache

import msgspec

from musnad.claim.draft import Draft
from musnad.claim.features import features
from musnad.lexicon.loading import load

_GATHERINGS = ("protest", "riot")
_VIOLENCE = ("armed", "strike", "civ")
_DISPERSED = "protest.dispersed"
"""Violence against a gathering."""


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weights of one feature in the four models, in log odds."""

    id: str
    gloss: str
    violence: float = 0.0
    gathering: float = 0.0
    other: float = 0.0
    report: float = 0.0


class Least(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The confidence below which a happening is a signal and no claim, by model.

    `elsewhere` holds in reports for the families of which there are no labelled sentences.
    """

    violence: float
    gathering: float
    other: float
    report: float
    elsewhere: float


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The models as the data file keeps them: how they were fitted, their thresholds, their weights."""

    fitted: str
    least: Least
    weights: list[Weight]


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    """Return the weight of each feature by model."""
    weights = _model().weights
    return {kind: {w.id: getattr(w, kind) for w in weights} for kind in ("violence", "gathering", "other", "report")}


@lru_cache(maxsize=1)
def _model() -> Model:
    return load("lexicon/confidence.yml", Model)


def kind_of(draft: Draft) -> str:
    """Return which model a draft falls to: `violence`, `gathering`, `other` or `report`."""
    if "context-alone" not in draft.context:
        return "report"
    family = draft.family
    if family in _GATHERINGS and draft.type != _DISPERSED:
        return "gathering"
    return "violence" if family in _VIOLENCE or family in _GATHERINGS else "other"


def least(draft: Draft) -> float:
    """Return the confidence below which a happening is a signal and not a claim."""
    kind = kind_of(draft)
    if kind == "report" and draft.family not in (*_VIOLENCE, *_GATHERINGS):
        kind = "elsewhere"
    return float(getattr(_model().least, kind))


def strength(draft: Draft) -> float:
    """Return the log odds that the words of one telling report a happening."""
    weights = _weights()[kind_of(draft)]
    return weights["base"] + sum([weights.get(feature, 0.0) for feature in features(draft)])


def confidence(draft: Draft) -> float:
    """Return the probability, from 0.01 to 0.99 in hundredths, that a claim is right in type and status.

    It is that of its strongest telling, raised where several sentences tell it.
    """
    again = len(draft.evidence) > 1
    score = draft.strength + (_weights()[kind_of(draft)].get("told-again", 0.0) if again else 0.0)
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-score)))), 2)
