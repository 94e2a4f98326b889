"""The connection to a database: SQLite in one file, or PostgreSQL."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from musnad.errors import UsageError

WAIT_SECONDS = 60
"""How long a writer waits for another one before it gives up."""

WRITES = "musnad_writes"
"""The execution option of a connection that is going to write: SQLite locks the file at once, not at the first row."""

_SQLITE, _POSTGRES = "sqlite", "postgresql"


def store_url(address: str) -> URL:
    """Return the URL that an address names: a path is an SQLite file; raises UsageError for any other database."""
    remedy = "Give a file, or postgresql+psycopg://user@host/database."
    if "://" not in address:
        return URL.create(_SQLITE, database=address)
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise UsageError("the address of the store", "it is no address of a database", remedy) from error
    if url.get_backend_name() == _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != _SQLITE or not url.database or url.database == ":memory:":
        raise UsageError(shown(url), "a store is an SQLite file or a PostgreSQL database", remedy)
    return url


def shown(url: URL) -> str:
    """Return a URL as it may be shown: a file by its path, a server without its password."""
    return url.database or "" if url.get_backend_name() == _SQLITE else url.render_as_string(hide_password=True)


def sqlite_path(url: URL) -> Path | None:
    """Return the file of an SQLite store; None for a server."""
    return Path(url.database or "") if url.get_backend_name() == _SQLITE else None


def engine_for(url: URL, *, writable: bool) -> Engine:
    """Return the engine of a store; no connection is made yet."""
    path = sqlite_path(url)
    if path is not None:
        return _sqlite_engine(path, writable=writable)
    options = f"-c lock_timeout={WAIT_SECONDS}s"
    if not writable:
        options += " -c default_transaction_read_only=on"
    return create_engine(url, connect_args={"options": options}, poolclass=NullPool)


def may_write(path: Path) -> bool:
    """Tell whether a file, and what SQLite keeps beside it while it writes, may be written."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _sqlite_engine(path: Path, *, writable: bool) -> Engine:
    mode = "rwc" if writable else "ro" if may_write(path) or _has_journal(path) else "ro&immutable=1"
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )  # without an isolation level transactions begin where we say so

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "connect", _set_up_writer if writable else _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _has_journal(path: Path) -> bool:
    """Tell whether a write-ahead log stands beside a file, so that the file has to be read together with it."""
    return path.with_name(path.name + "-wal").exists()


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON")


def _set_up_writer(connection: sqlite3.Connection, record: object) -> None:
    _set_up(connection, record)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
