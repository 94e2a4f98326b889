"""JSON lines that lose nothing: events, their claims, decisions, tombstones, each with its schema; and reading them
back.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Literal

import msgspec

from musnad.errors import ExportError
from musnad.export.exporting import Export
from musnad.export.facts import whole_claims
from musnad.model.claim import Claim
from musnad.model.decision import LoggedDecision
from musnad.model.event import Event
from musnad.model.tombstone import Tombstone


class Head(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="musnad.jsonl/1"):
    """The first line: the profile that the one number of each figure is asked of; events hold the figures of all."""

    profile: str
    order: Literal["events with their claims behind them, decisions, tombstones"] = (
        "events with their claims behind them, decisions, tombstones"
    )


class DecisionLine(msgspec.Struct, frozen=True, kw_only=True):
    """A decision of the log."""

    schema: Literal["musnad.decision/1"] = "musnad.decision/1"
    entry: LoggedDecision


class TombstoneLine(msgspec.Struct, frozen=True, kw_only=True):
    """A tombstone."""

    schema: Literal["musnad.tombstone/1"] = "musnad.tombstone/1"
    stone: Tombstone


Line = Head | Event | Claim | DecisionLine | TombstoneLine


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events, each followed by its claims, then decisions and tombstones; nothing is left out."""
    count = 0
    _write(stream, Head(profile=export.profile))
    for event in events:
        claims = whole_claims(event)
        _write(stream, msgspec.structs.replace(event, claims=tuple(claim.id for claim in claims)))
        for claim in claims:
            _write(stream, claim)
        count += 1
    for entry in export.decisions:
        _write(stream, DecisionLine(entry=entry))
    for stone in export.tombstones:
        _write(stream, TombstoneLine(stone=stone))
    return count


def _write(stream: BinaryIO, line: Line) -> None:
    text = msgspec.json.encode(line)
    read_line(text)
    stream.write(text + b"\n")


class _Schema(msgspec.Struct):
    schema: str


_TYPES: dict[str, type[Line]] = {
    "musnad.jsonl/1": Head,
    "musnad.event/1": Event,
    "musnad.claim/1": Claim,
    "musnad.decision/1": DecisionLine,
    "musnad.tombstone/1": TombstoneLine,
}


def read_line(text: bytes) -> Line:
    """Return what a line holds; raises ExportError where it has no schema that we know, or is not of its schema."""
    try:
        kind = msgspec.json.decode(text, type=_Schema).schema
        return msgspec.json.decode(text, type=_TYPES[kind])
    except (msgspec.ValidationError, msgspec.DecodeError, KeyError) as error:
        problem = f"it is no line of musnad.jsonl/1: {error}"
        raise ExportError(text[:60].decode("utf-8", "replace"), problem, "Export it again.") from error


def read(lines: Iterable[bytes]) -> Iterator[Line]:
    """Yield what the lines of a file hold, in their order."""
    return (read_line(line) for line in lines if line.strip())
