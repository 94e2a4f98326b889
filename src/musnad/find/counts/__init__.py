"""Counts: so many killed, hurt, taken, driven out, fired."""

from musnad.find.counts.finder import find_counts
from musnad.find.counts.patterns import patterns

__all__ = ["find_counts", "patterns"]
