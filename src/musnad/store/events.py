"""What the store keeps of events: the claims of each when they were last computed, and tombstones."""

from collections.abc import Iterable
from itertools import groupby

import msgspec
from sqlalchemy import Connection, delete, insert, select, text

from musnad.model.event_row import EventRow
from musnad.model.tombstone import Tombstone
from musnad.store.sealing import row_seal
from musnad.store.tables import EVENT_CLAIMS, TOMBSTONES

_IDS = msgspec.json.Decoder(tuple[str, ...])
_AT_ONCE = 500


def events_before(connection: Connection) -> list[EventRow]:
    """Return the events as they were last computed, sorted by id."""
    query = select(EVENT_CLAIMS.c.event, EVENT_CLAIMS.c.claim).order_by(EVENT_CLAIMS.c.event, EVENT_CLAIMS.c.position)
    rows = groupby(connection.execute(query), key=lambda row: row.event)
    return [EventRow(event, tuple(row.claim for row in group)) for event, group in rows]


def save_events(
    connection: Connection, snapshot: Iterable[EventRow], tombstones: Iterable[Tombstone], *, sqlite: bool
) -> None:
    """Put a new computation in the place of the last one, and add tombstones; only what differs is written."""
    if not sqlite:
        connection.execute(text("LOCK TABLE event_claims IN EXCLUSIVE MODE"))
    old = {row.id: row.claims for row in events_before(connection)}
    new = {row.id: row.claims for row in snapshot}
    gone = [id_ for id_, claims in old.items() if new.get(id_) != claims]
    for start in range(0, len(gone), _AT_ONCE):
        connection.execute(delete(EVENT_CLAIMS).where(EVENT_CLAIMS.c.event.in_(gone[start : start + _AT_ONCE])))
    rows = [
        {"event": id_, "position": position, "claim": claim}
        for id_, claims in sorted(new.items())
        if old.get(id_) != claims
        for position, claim in enumerate(claims)
    ]
    if rows:
        connection.execute(insert(EVENT_CLAIMS), rows)
    stones = [_stone(stone) for stone in tombstones]
    if stones:
        connection.execute(insert(TOMBSTONES), stones)


def _stone(stone: Tombstone) -> dict[str, object]:
    successors = msgspec.json.encode(stone.successors).decode()
    row: dict[str, object] = {"event": stone.event, "at": stone.when, "why": stone.why, "successors": successors}
    return {**row, "seal": row_seal(TOMBSTONES, row)}


def tombstones(connection: Connection) -> list[Tombstone]:
    """Return all tombstones, oldest first."""
    return [
        Tombstone(event=row.event, when=row.at, why=row.why, successors=_IDS.decode(row.successors))
        for row in connection.execute(select(TOMBSTONES).order_by(TOMBSTONES.c.number))
    ]
