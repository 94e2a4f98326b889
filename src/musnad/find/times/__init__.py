"""Times: when, and how long."""

from musnad.find.times.finder import find_times
from musnad.find.times.patterns import patterns

__all__ = ["find_times", "patterns"]
