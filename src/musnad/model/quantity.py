"""How many: bounds and how they are meant."""

from enum import StrEnum

import msgspec


class Quantifier(StrEnum):
    """How a figure is meant (coding-rules.md, numbers)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"
    VAGUE = "vague"


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A figure with its bounds, both inclusive; None is unbounded or not said. Fractions only where the text has
    them.
    """

    low: int | float | None
    high: int | float | None
    quantifier: Quantifier = Quantifier.EXACT
