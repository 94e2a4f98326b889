"""What the finders see in a report, as a table."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from musnad.cli.screen import Screen

if TYPE_CHECKING:
    from musnad.pipeline import FoundMention


def show_mentions(screen: Screen, report: str, mentions: "Sequence[FoundMention]") -> None:
    """Write a report's name, and each mention: its kind, its value and rule, its words."""
    screen.line((f"{report}: {len(mentions)} mentions", "bold"))
    for mention in mentions:
        screen.row(f"  {mention.kind}", f"{value_words(mention.value)} [{mention.rule}]", mention.text)
    screen.line()


def value_words(value: object) -> str:
    """Return a value in words: `low 3, high 3, quantifier exact`; what is empty is left out."""
    plain = msgspec.to_builtins(value)
    if not isinstance(plain, dict):
        return str(plain)
    return ", ".join(_parts(plain))


def _parts(value: dict[str, object]) -> Iterator[str]:
    for name, part in value.items():
        if part is None or part in ("", [], {}):
            continue
        if isinstance(part, dict):
            yield f"{name} ({', '.join(_parts(part))})"
        elif isinstance(part, list):
            yield f"{name} {' '.join(map(str, part))}"
        else:
            yield f"{name} {part}"
