"""What the finders see in a report, as a table."""

from collections.abc import Iterator, Mapping

from musnad.cli.mentions import Found
from musnad.cli.screen import Screen

_LEFT_OUT = {"name_ar", "admin3", "pcode", "radius_m"}
"""Parts of values that a table has no room for, or that are Arabic beside Arabic."""


def show_mentions(screen: Screen, found: Found) -> None:
    """Write a report's name, and each mention: its kind, its value and rule, its words."""
    screen.line((f"{found.id}: {len(found.mentions)} mentions", "bold"))
    for mention in found.mentions:
        screen.row(f"  {mention.kind}", f"{value_words(mention.value)} [{mention.rule}]", mention.text)
    screen.line()


def value_words(value: Mapping[str, object]) -> str:
    """Return a value in words: `low 3, high 3, quantifier exact`; what is empty is left out."""
    return ", ".join(_parts(value))


def _parts(value: Mapping[str, object]) -> Iterator[str]:
    return (f"{name} {part}" for name, part in value.items() if part is not None and name not in _LEFT_OUT)
