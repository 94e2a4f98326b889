"""What the finders saw in a report, as it is given out: offsets in the text as read, and a value of plain parts."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from musnad.arabic import Text
from musnad.model.count import Count
from musnad.model.mention import Mention
from musnad.model.quantity import Quantity

KINDS = ("number", "count", "time", "place", "actor", "weapon", "speaker", "trigger")
"""The kinds that are given out; the small words that only colour others are not."""

_PLACE = ("name", "name_ar", "kind", "country", "admin1", "admin2", "admin3", "pcode", "lat", "lon", "radius_m")
_FIELDS: dict[str, tuple[str, ...]] = {
    "time": ("start", "end", "precision", "basis"),
    "actor": ("id", "name", "kind", "country", "sector"),
    "speaker": ("name", "kind", "verb"),
    "weapon": ("id",),
}
_HIDING = {"number": ("number", "count", "time")}
"""The kinds whose longer readings hide one of this kind: the figure in a count is no number besides."""


class FoundMention(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of some words: what kind, the words, their half-open code points, the value, the rule that saw it."""

    kind: str
    text: str
    start: int
    end: int
    value: dict[str, Any]
    rule: str


class Found(msgspec.Struct, frozen=True):
    """A report, by its id, and what was seen in it."""

    id: str
    mentions: list[FoundMention]


def given_out(text: Text, mentions: Sequence[Mention]) -> list[FoundMention]:
    """Return mentions in the order of the text; of those of one kind that overlap, the longest."""
    return [found(text, mention) for mention in longest(mentions) if mention.kind in KINDS]


def longest(mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions without those that overlap a longer one of their kind, nor a number within a count or a time."""
    taken: dict[str, list[Mention]] = {kind: [] for kind in KINDS}
    for mention in sorted(mentions, key=lambda one: (one.start - one.end, one.start)):
        others = [other for kind in _HIDING.get(mention.kind, (mention.kind,)) for other in taken.get(kind, ())]
        if not any(mention.start < other.end and other.start < mention.end for other in others):
            taken.setdefault(mention.kind, []).append(mention)
    kept = [mention for others in taken.values() for mention in others]
    return sorted(kept, key=lambda one: (one.start, -one.end, one.kind))


def found(text: Text, mention: Mention) -> FoundMention:
    """Return a mention of one of KINDS as it is given out."""
    start, end = text.span(mention.start, mention.end)
    value = dict(_value(mention))
    return FoundMention(
        kind=mention.kind, text=text.raw[start:end], start=start, end=end, value=value, rule=mention.rule
    )


def _value(mention: Mention) -> Iterator[tuple[str, object]]:
    """Yield the parts of a value that mean something outside the program."""
    value = mention.value
    if isinstance(value, Quantity):
        yield from (("low", _whole(value.low)), ("high", _whole(value.high)), ("quantifier", value.quantifier))
    elif isinstance(value, Count):
        yield from _value(msgspec.structs.replace(mention, value=value.quantity))
        yield from (("measure", value.measure), ("population", value.population), ("scope", value.scope))
    elif mention.kind == "place":
        yield "id", value.place and value.place.id
        yield from ((name, getattr(value, name)) for name in (*_PLACE, "candidates"))
    elif mention.kind == "trigger":
        yield from (("id", value.entry.id), ("type", value.entry.type))
    else:
        yield from ((name, getattr(value, name)) for name in _FIELDS[mention.kind])


def _whole(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value
