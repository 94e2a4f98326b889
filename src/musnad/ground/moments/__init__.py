"""Moments: what a time phrase says, given the day of publication and the times mentioned before it."""

from musnad.ground.moments.grounding import ground_moments

__all__ = ["ground_moments"]
