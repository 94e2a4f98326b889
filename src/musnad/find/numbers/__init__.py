"""Numbers: in words and in digits, with their bounds."""

from musnad.find.numbers.figures import Numbered, numbered
from musnad.find.numbers.finder import find_numbers
from musnad.find.numbers.patterns import patterns

__all__ = ["Numbered", "find_numbers", "numbered", "patterns"]
