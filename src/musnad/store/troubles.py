"""What a database says when something goes wrong, as errors of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from musnad.errors import BrokenStore, BusyStore, FullStore, NoStore, ReadOnlyStore, StoreError

_KEPT = "What was there before is still there."
_SQLITE = {
    "SQLITE_FULL": FullStore,
    "SQLITE_READONLY": ReadOnlyStore,
    "SQLITE_BUSY": BusyStore,
    "SQLITE_LOCKED": BusyStore,
    "SQLITE_CANTOPEN": NoStore,
    "SQLITE_NOTADB": BrokenStore,
    "SQLITE_CORRUPT": BrokenStore,
    "SQLITE_IOERR": FullStore,
}
_NOT_UTF_8 = "Could not decode to UTF-8"
_POSTGRES: tuple[tuple[type[psycopg.Error], type[StoreError]], ...] = (
    (psycopg.errors.DiskFull, FullStore),
    (psycopg.errors.ReadOnlySqlTransaction, ReadOnlyStore),
    (psycopg.errors.InsufficientPrivilege, ReadOnlyStore),
    (psycopg.errors.LockNotAvailable, BusyStore),
    (psycopg.errors.DeadlockDetected, BusyStore),
    (psycopg.errors.DataCorrupted, BrokenStore),
    (psycopg.errors.IndexCorrupted, BrokenStore),
    (psycopg.OperationalError, NoStore),
)
_SAID = {
    FullStore: ("there is no room left to write", f"Make room on the disk, then run the command again. {_KEPT}"),
    ReadOnlyStore: ("it may only be read", "Make it writable for you, or name another in MUSNAD_STORE."),
    BusyStore: ("another program is writing to it", f"Wait until it has finished, then run the command again. {_KEPT}"),
    NoStore: ("it cannot be opened", "Check the address, and that the server runs."),
    BrokenStore: ("it is no store, or it is damaged", "Look at it with `musnad verify`, or take your last copy of it."),
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn what the database says is wrong within the block into a StoreError that names the store."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        kind = _kind(cause)
        if kind is None:
            raise
        problem, remedy = _SAID[kind]
        first = next(iter(str(cause).strip().splitlines()), "")
        raise kind(where, f"{problem} ({first})", remedy) from error


def _kind(cause: BaseException | None) -> type[StoreError] | None:
    if isinstance(cause, sqlite3.Error):
        if str(cause).startswith(_NOT_UTF_8):
            return BrokenStore
        name = getattr(cause, "sqlite_errorname", "")
        return next((kind for start, kind in _SQLITE.items() if name.startswith(start)), None)
    return next((kind for theirs, kind in _POSTGRES if isinstance(cause, theirs)), None)
