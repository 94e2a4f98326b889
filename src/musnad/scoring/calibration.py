"""Whether confidence means what it says: of the claims given 0.8, eight in ten should be right.

The expected calibration error over equal-count bins (Nguyen and O'Connor 2015, "Posterior calibration and exploratory
analysis for natural language processing models"): the mean distance between confidence and share right, by claims.
"""

from collections.abc import Sequence

import msgspec

BINS = 10


class Sure(msgspec.Struct, frozen=True):
    """How sure the program was of a claim, from 0 to 1, and whether the claim is right."""

    confidence: float
    right: bool


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """A tenth of the claims, in order of confidence: the mean confidence, the share that is right, how many."""

    confidence: float
    right: float
    n: int

    @property
    def gap(self) -> float:
        """How far the two are apart."""
        return abs(self.confidence - self.right)


def reliability(ordered: Sequence[Sure]) -> list[Bin]:
    """Return the ten bins of claims that are in order of confidence; of fewer claims, those bins that have any."""
    size = len(ordered)
    cuts = [size * index // BINS for index in range(BINS + 1)]
    tenths = [ordered[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]
    return [
        Bin(
            confidence=sum(one.confidence for one in tenth) / len(tenth),
            right=sum(one.right for one in tenth) / len(tenth),
            n=len(tenth),
        )
        for tenth in tenths
        if tenth
    ]


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Return the expected calibration error, from 0 to 1; None where there is no claim."""
    size = sum(one.n for one in bins)
    return sum(one.gap * one.n for one in bins) / size if size else None
