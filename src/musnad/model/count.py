"""A counted thing: so many killed, hurt, taken, driven out, fired."""

from enum import StrEnum

import msgspec

from musnad.model.quantity import Quantity


class Measure(StrEnum):
    """What is counted (ontology.md, counts)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RETURNED = "returned"
    HOUSEHOLDS = "households"
    ITEMS = "items"


class Scope(StrEnum):
    """How a count stands to the other counts of its report (ontology.md, counts)."""

    EVENT = "event"
    PERIOD = "period"
    RUNNING = "running"
    SUBSET = "subset"
    COMBINED = "combined"
    SHARED = "shared"


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity with what it counts.

    `measure` is None where the phrase alone does not say what befell those counted ("three civilians"): the claim
    stage reads it from the trigger. `population` is an id of data/lexicon/populations.yml, or "unknown".
    """

    quantity: Quantity
    measure: Measure | None
    population: str
    scope: Scope = Scope.EVENT
