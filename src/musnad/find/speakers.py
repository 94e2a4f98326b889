"""stub"""
from collections.abc import Iterator, Mapping
from musnad.arabic import Hit, Pattern, Text
from musnad.model.mention import Mention

def patterns() -> Iterator[Pattern]:
    """Yield nothing yet."""
    return iter(())

def find_speakers(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return nothing yet."""
    return []
