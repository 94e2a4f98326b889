"""A store of any age, of somebody else, or of nobody: each with a clear message, and nothing lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from musnad.errors import BrokenStore, BusyStore, NewerStore, NoStore, OlderStore, ReadOnlyStore, UsageError
from musnad.model.incoming import Incoming
from musnad.store import Store, engines, open_store
from musnad.store.database import Database
from musnad.store.engines import engine_for, store_url
from musnad.store.migrating import migrate, schema_of
from musnad.store.tables import FEEDS, LINKS, METADATA, SCHEMA
from tests.store.mounts import mounted
from tests.store.samples import everything, report
from tests.store.server import Server

SINCE_THE_SECOND = {FEEDS, LINKS}


def database(address: str) -> Database:
    return Database(engine_for(store_url(address), writable=True), where="", writable=True)


def old_store(address: str, store: Store) -> None:
    """Make a store of the first schema that holds what another holds."""
    with store.database.reading() as source, database(address).writing() as connection:
        migrate(connection, to="0001")
        for table in METADATA.sorted_tables:
            rows = [] if table in SINCE_THE_SECOND else [dict(row) for row in source.execute(select(table)).mappings()]
            if rows:
                connection.execute(insert(table), rows)
                if "number" in table.columns and connection.dialect.name == "postgresql":
                    serial = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), :last)"
                    connection.execute(text(serial), {"last": max(row["number"] for row in rows)})


def set_schema(store: Store, schema: str) -> None:
    with store.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :schema"), {"schema": schema})


def test_the_migrations_make_the_tables_that_the_program_knows(store: Store) -> None:
    def known(_: object, name: str | None, kind: str, *__: object) -> bool:
        return not (kind == "table" and str(name).startswith("search"))

    with store.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": known, "compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert schema_of(connection) == SCHEMA


def test_an_older_store_is_brought_up_to_date(store: Store, address: str) -> None:
    old_store(address, store)
    opened = open_store(address)
    assert list(opened.reports()) == list(store.reports())
    assert list(opened.claims()) == list(store.claims())
    word = report("mine").title.split()[0]
    assert [hit.report.report.id for hit in opened.search(word)] == ["mine"]
    assert list(opened.problems()) == []
    assert opened.keep([Incoming(report=report("mine", id="more"))])[0].new
    if opened.database.is_sqlite:
        with closing(sqlite3.connect(f"{address}.schema-0001")) as copy:
            assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
            assert copy.execute("SELECT count(*) FROM reports").fetchone() == (len(everything()),)


def test_an_older_store_is_not_changed_by_who_only_reads(store: Store, address: str) -> None:
    old_store(address, store)
    with pytest.raises(OlderStore, match=r"schema 0001, now 0002.*Open it once where it may be written"):
        open_store(address, read_only=True)
    with database(address).reading() as connection:
        assert schema_of(connection) == "0001"


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    store: Store, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_store(address, store)
    with monkeypatch.context() as patched:
        patched.setattr("musnad.store.search.index_words", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            open_store(address)
    with database(address).reading() as connection:
        assert schema_of(connection) == "0001"
    assert list(open_store(address).problems()) == []


def test_a_newer_store_is_left_alone(store: Store, request: pytest.FixtureRequest) -> None:
    set_schema(store, "9999")
    address = store.database.engine.url.render_as_string(hide_password=False)
    address = store.where if store.database.is_sqlite else address
    with pytest.raises(NewerStore, match=r"a newer Musnad made it \(schema 9999; this one knows 0002\).*Update Musnad"):
        open_store(address)
    set_schema(store, SCHEMA)
    assert list(open_store(address).problems()) == []


def test_no_store_is_made_unless_asked(address: str, tmp_path: Path) -> None:
    with pytest.raises(NoStore, match="musnad ingest"):
        open_store(address)
    with pytest.raises(NoStore):
        open_store(address, read_only=True, create=True)
    assert list(tmp_path.iterdir()) == []
    open_store(address, create=True)
    assert list(open_store(address).reports()) == []


def test_folders_are_made_for_a_new_store(tmp_path: Path) -> None:
    open_store(str(tmp_path / "a" / "b" / "store.sqlite"), create=True)
    assert (tmp_path / "a" / "b" / "store.sqlite").exists()


def test_somebody_else_s_database_is_left_alone(address: str) -> None:
    with database(address).writing() as connection:
        connection.execute(text("CREATE TABLE theirs (x INTEGER)"))
    with pytest.raises(BrokenStore, match="a database of something else"):
        open_store(address, create=True)


@pytest.mark.parametrize("content", [b"no database at all, but long" * 90, b"SQLite format 3\0" * 100])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(content)
    with pytest.raises(BrokenStore):
        open_store(str(path), create=True)
    assert path.read_bytes() == content


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(NoStore):
        open_store(str(tmp_path), create=True)


@pytest.mark.parametrize("address", ["mysql://x/y", "sqlite://", "sqlite:///:memory:", "://", "postgres//x"])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises((UsageError, NoStore)):
        open_store(address)


def test_a_server_that_is_not_there_is_said_without_the_password() -> None:
    with pytest.raises(NoStore, match="server runs") as caught:
        open_store("postgresql+psycopg://me:secret@127.0.0.1:9/x")
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there_is_said(server: Server) -> None:
    with pytest.raises(NoStore, match="does not exist"):
        open_store(server.dsn("nobody"))


def test_an_address_may_name_the_file_as_a_url(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/store.sqlite", create=True)
    assert open_store(str(tmp_path / "store.sqlite")).writable


def test_a_read_only_file_is_read(filled_file: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", kilobytes=4096) as mount:
        path = mount.folder / "store.sqlite"
        path.write_bytes(filled_file.read_bytes())
        mount.freeze()
        store = open_store(str(path))
        assert not store.writable
        assert len(list(store.reports())) == len(everything())
        assert list(store.problems()) == []
        with pytest.raises(ReadOnlyStore, match="it may only be read"):
            store.keep(everything())
        with pytest.raises(NoStore):
            open_store(str(mount.folder / "new.sqlite"), create=True)


def test_a_read_only_server_is_read(server: Server, filled_database: str) -> None:
    address = server.new_database(like=filled_database)
    server.run(f"ALTER DATABASE {address.rpartition('/')[2]} SET default_transaction_read_only = on")
    store = open_store(address)
    assert len(list(store.reports())) == len(everything())
    with pytest.raises(ReadOnlyStore, match="it may only be read"):
        store.keep([Incoming(report=report("mine", id="new"))])


def test_who_may_not_write_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program writes for longer than we wait."""
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.3 if store.database.is_sqlite else 1)
    url = store.where if store.database.is_sqlite else str(store.database.engine.url)
    impatient = open_store(url)
    with store.database.writing() as connection:
        if not store.database.is_sqlite:
            connection.execute(text("LOCK TABLE decisions, reports IN EXCLUSIVE MODE"))
        else:
            connection.execute(text("UPDATE reports SET likeness = likeness"))
        with pytest.raises(BusyStore, match="another program is writing to it"):
            impatient.keep([Incoming(report=report("mine", id="new"))])
    assert impatient.keep([Incoming(report=report("mine", id="new"))])[0].new
