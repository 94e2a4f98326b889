"""The phrases that this dimension asks the matcher for."""

from collections.abc import Iterable

from musnad.arabic import Pattern


def patterns() -> Iterable[Pattern]:
    """Return nothing: words of time are looked up word by word."""
    return ()
