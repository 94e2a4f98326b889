"""Events computed from what the store holds, as every command about events does it."""

from typing import TYPE_CHECKING

import msgspec

from musnad.merge.merging import Merged, events, merged_sketches
from musnad.merge.recoded import follow_events, follow_judgements, heirs
from musnad.merge.sketch import Sketch, sketches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musnad.model.event import Event
    from musnad.model.event_row import EventRow
    from musnad.store import Store


class Saved(msgspec.Struct, frozen=True):
    """What a computation that was kept gave, and how many events are new."""

    result: Merged
    claims: int
    fresh: int


def compute_and_save(store: "Store") -> Saved:
    """Compute the events, keep which claims each has now and who is no more, and return what came out.

    Where somebody else kept a computation meanwhile, theirs is what came before, and it is done again.
    """
    from musnad.store.clock import now

    while True:
        before = store.events_before()
        result = _computed(store, sketches(store.claims()), before, when=now())
        if store.events_before() == before:
            store.save_events(result.rows, result.tombstones)
            known = {row.id for row in before}
            fresh = sum(row.id not in known for row in result.rows)
            return Saved(result, sum(len(row.claims) for row in result.rows), fresh)


def computed_events(store: "Store") -> "Iterator[Event]":
    """Yield the events as they are now, with whole claims; nothing is kept."""
    claims = list(store.claims())
    return events(claims, _computed(store, sketches(claims), store.events_before(), when=""))


def _computed(store: "Store", drawn: list[Sketch], before: "list[EventRow]", *, when: str) -> Merged:
    """Compute, after what was kept and judged of claims of earlier codings has been put to what they are now."""
    judgements = store.judgements()
    known = {sketch.id for sketch in drawn}
    kept = {claim for row in before for claim in row.claims}
    gone = (kept | {id_ for one in judgements for id_ in (one.a, one.b)}) - known
    names = heirs(store.claims_named(gone), drawn) if gone else {}
    return merged_sketches(drawn, follow_judgements(judgements, names), follow_events(before, names), when=when)


def find_row(rows: "list[EventRow]", name: str) -> "EventRow | None":
    """Return the event whose id is, or begins with, a name; None where there is none or more than one."""
    wanted = name if name.startswith("event:") else f"event:{name}"
    found = [row for row in rows if row.id.startswith(wanted)]
    return found[0] if len(found) == 1 else None


def find_claim(rows: "list[EventRow]", name: str) -> str | None:
    """Return the claim whose id is, or begins with, a name; None where there is none or more than one."""
    wanted = name if name.startswith("sha256:") else f"sha256:{name}"
    found = [claim for row in rows for claim in row.claims if claim.startswith(wanted)]
    return found[0] if len(found) == 1 else None
