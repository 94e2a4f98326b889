"""How far a figure could be another by the choice of documents: the percentile bootstrap over documents.

Efron and Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13. Documents are drawn, not claims: the claims
of one report stand or fall together, so that intervals over claims would be too narrow.
"""

from collections.abc import Iterable, Iterator
from random import Random

RESAMPLES = 1000
SEED = 1
_BEYOND = 0.025
"""The share of resamples that is cut off on each side: 95 % stay."""


def resamples(size: int) -> Iterator[list[int]]:
    """Yield for each resample of `size` documents how often each of them was drawn; the same ones on every run."""
    chance = Random(SEED)
    for _ in range(RESAMPLES):
        drawn = [0] * size
        for index in chance.choices(range(size), k=size):
            drawn[index] += 1
        yield drawn


def interval(values: Iterable[float | None]) -> tuple[float, float] | None:
    """Return the middle 95 % of the values of a figure; None where no resample has it."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    cut = int(len(known) * _BEYOND)
    return known[cut], known[-1 - cut]
