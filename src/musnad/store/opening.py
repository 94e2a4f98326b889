"""A store opened: made where there is none, brought to the newest schema where it is older."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from musnad.errors import BrokenStore, NewerStore, NoStore, OlderStore, StoreError
from musnad.store.database import Database
from musnad.store.engines import engine_for, may_write, shown, sqlite_path, store_url
from musnad.store.migrating import migrate, schema_of
from musnad.store.store import Store
from musnad.store.tables import SCHEMA
from musnad.store.troubles import told

_NONE = "Make one with `musnad ingest`, or name another in MUSNAD_STORE."
_OLDEST_SERVER = (15,)
_MIGRATION_LOCK = 0x6D75736E  # any number, so long as every Musnad takes the same


def open_store(address: str, *, create: bool = False, read_only: bool = False) -> Store:
    """Return the store at an address: a file, `sqlite:///file`, or `postgresql+psycopg://user@host/database`.

    With `create` an empty store is made where there is none. An older one is brought to the newest schema (of a file a
    copy is kept beside it first) unless it is opened `read_only`. A file that may not be written is opened for reading.
    Raises a StoreError that says what is wrong.
    """
    url = store_url(address)
    where, path = shown(url), sqlite_path(url)
    if path is not None and not path.exists() and not create:
        raise NoStore(where, "there is no store", _NONE)
    if path is not None and create and not read_only:
        _make_folder(path.parent, where)
    writable = not read_only and (path is None or may_write(path))
    database = Database(engine_for(url, writable=writable), where=where, writable=writable)
    schema = _schema(database)
    _refuse_old_servers(database)
    if schema != SCHEMA:
        _refuse_others(schema, where, create=create, writable=writable)
        _bring_up(database, schema, path)
    return Store(database)


def _make_folder(folder: Path, where: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"its folder cannot be made ({error.strerror})"
        raise NoStore(where, problem, "Name another in MUSNAD_STORE.") from error


def _schema(database: Database) -> str | None:
    with database.reading() as connection:
        return schema_of(connection)


def _refuse_old_servers(database: Database) -> None:
    version = database.engine.dialect.server_version_info or (0,)
    if not database.is_sqlite and version < _OLDEST_SERVER:
        problem = f"its server is PostgreSQL {version[0]}, and {_OLDEST_SERVER[0]} or newer is needed"
        raise StoreError(database.where, problem, "Update the server.")


def _refuse_others(schema: str | None, where: str, *, create: bool, writable: bool) -> None:
    if schema is None and not (create and writable):
        raise NoStore(where, "there is no store in it yet", _NONE)
    if schema == "":
        raise BrokenStore(where, "it is a database of something else", "Name another in MUSNAD_STORE.")
    if schema is not None and schema > SCHEMA:
        problem = f"a newer Musnad made it (schema {schema}; this one knows {SCHEMA})"
        raise NewerStore(where, problem, "Update Musnad, or name another store. Nothing was changed.")
    if schema is not None and not writable:
        problem = f"an older Musnad made it (schema {schema}, now {SCHEMA}), and it may not be changed"
        raise OlderStore(where, problem, "Open it once where it may be written: `musnad verify` is enough.")


def _bring_up(database: Database, schema: str | None, path: Path | None) -> None:
    """Make the tables, or take the steps that an older store lacks; somebody else may be doing it just now."""
    if path is not None and schema is not None:
        _keep_copy(path, schema)
    with database.writing() as connection:
        if path is None:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        if schema_of(connection) != SCHEMA:
            migrate(connection)


def _keep_copy(path: Path, schema: str) -> None:
    """Copy a file, with what stands in its write-ahead log, to one that is named after its schema."""
    copy = path.with_name(f"{path.name}.schema-{schema}")
    if copy.exists():
        return
    partial = copy.with_name(f"{copy.name}.partial")
    with told(str(copy)), closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(partial)) as new:
        old.backup(new)
    partial.replace(copy)
