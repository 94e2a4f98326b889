"""How sure we are of a claim: a logistic model over the cues that fired, its weights in data/lexicon/confidence.yml."""

import math
from functools import lru_cache

import msgspec

from musnad.claim.draft import Draft
from musnad.claim.features import features
from musnad.lexicon.loading import load


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The weight of one feature, in log odds."""

    id: str
    gloss: str
    weight: float


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The model as the data file keeps it: how it was fitted, and its weights.

    `least` is the confidence below which a happening told in a sentence by itself is a signal and no claim, and
    `least_in_reports` that for one told in a report. Both hold for the `families` of which there are labelled
    sentences; of the others the labels say less, and `least_elsewhere` holds.
    """

    fitted: str
    least: float
    least_in_reports: float
    least_elsewhere: float
    families: list[str]
    weights: list[Weight]


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {item.id: item.weight for item in _model().weights}


@lru_cache(maxsize=1)
def _model() -> Model:
    return load("lexicon/confidence.yml", Model)


def least(draft: Draft) -> float:
    """Return the confidence below which a happening is a signal and not a claim."""
    model = _model()
    if draft.family not in model.families:
        return model.least_elsewhere
    return model.least if "context-alone" in draft.context else model.least_in_reports


def strength(draft: Draft) -> float:
    """Return the log odds that the words of one telling report a happening."""
    weights = _weights()
    return weights["base"] + sum(weights.get(feature, 0.0) for feature in features(draft))


def confidence(draft: Draft) -> float:
    """Return the probability, from 0.01 to 0.99 in hundredths, that a claim is right in type and status.

    It is that of its strongest telling, raised where several sentences tell it.
    """
    score = draft.strength + (_weights().get("told-again", 0.0) if len(draft.evidence) > 1 else 0.0)
    return round(min(0.99, max(0.01, 1 / (1 + math.exp(-score)))), 2)
