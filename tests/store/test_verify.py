"""A single changed byte is found, and a row that is missing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import msgspec
import pytest
from sqlalchemy import Connection, LargeBinary, Table, Text, delete, select, text, update

from musnad.errors import BrokenStore
from musnad.model.decision import Decision
from musnad.model.event_row import EventRow
from musnad.model.incoming import Incoming
from musnad.model.tombstone import Tombstone
from musnad.store import Store, open_store
from musnad.store.tables import FEEDS, LINKS, METADATA, SKETCHES
from tests.store.samples import altered, coded, report

NOON = "2024-03-03T12:00:00Z"
UNCHECKED = {FEEDS, LINKS, SKETCHES}
"""They are evidence of nothing: what is asked next, and how near-duplicates are looked for."""

CHECKED = [table for table in METADATA.sorted_tables if table not in UNCHECKED]


@pytest.fixture(autouse=True)
def decisions_and_events(store: Store) -> None:
    ids = [claim.id for claim in store.claims()]
    store.decide(Decision(kind="judge", who="r", why="w", when=NOON, verdict="same", a=ids[0], b=ids[1]))
    store.decide(Decision(kind="undo", who="r", why="w", when=NOON, undoes=store.decisions()[0].id))
    store.save_events(
        [EventRow("e", tuple(ids[:2]))], [Tombstone(event="f", when=NOON, why="merged", successors=("e",))]
    )


def loosen(connection: Connection) -> None:
    """Let a connection write what the foreign keys forbid, as somebody would who edits the file."""
    if connection.dialect.name == "sqlite":
        connection.connection.execute("COMMIT")
        connection.connection.execute("PRAGMA foreign_keys=OFF")
        connection.connection.execute("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SET session_replication_role = replica"))


def flipped(value: object, random: Random) -> object:
    """Return a value with one byte changed."""
    raw = value.encode() if isinstance(value, str) else value
    at = random.randrange(len(raw))
    changed = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
    if not isinstance(value, str):
        return changed
    try:
        return changed.decode()
    except UnicodeDecodeError:
        return flipped(value, random)


def test_a_sound_store_has_no_problems(store: Store) -> None:
    assert list(store.problems()) == []


@pytest.mark.parametrize("table", CHECKED, ids=lambda table: table.name)
def test_a_changed_byte_is_found_in_every_column(store: Store, table: Table) -> None:
    random = Random(table.name)
    tried = 0
    for column in table.columns:
        if not isinstance(column.type, Text | LargeBinary):
            continue
        with store.database.reading() as connection:
            rows = [row for row in connection.execute(select(table)).mappings() if row[column.name]]
        if not rows or (table.name, column.name) == ("event_claims", "event"):
            continue
        row = random.choice(rows)
        keys = [key == row[key.name] for key in table.primary_key.columns]
        changed = flipped(row[column.name], random)
        with store.database.writing() as connection:
            loosen(connection)
            connection.execute(update(table).where(*keys).values({column.name: changed}))
        assert list(store.problems()), f"{table.name}.{column.name}: {row[column.name]!r} became {changed!r}"
        back = [key == (changed if key is column else row[key.name]) for key in table.primary_key.columns]
        with store.database.writing() as connection:
            loosen(connection)
            connection.execute(update(table).where(*back).values({column.name: row[column.name]}))
        tried += 1
    assert list(store.problems()) == []
    assert tried >= 1


@pytest.mark.parametrize("name", ["reports", "runs", "claims", "told", "signals", "decisions"])
def test_a_missing_row_is_found(store: Store, name: str) -> None:
    table = METADATA.tables[name]
    with store.database.writing() as connection:
        loosen(connection)
        row = connection.execute(select(table)).mappings().first()
        assert row is not None
        connection.execute(delete(table).where(*(key == row[key.name] for key in table.primary_key.columns)))
    assert list(store.problems())


def test_an_index_that_lacks_a_word_is_found(store: Store) -> None:
    with store.database.writing() as connection:
        if store.database.is_sqlite:
            connection.execute(text("INSERT INTO search (rowid, words) VALUES (1, 'more')"))
        else:
            connection.execute(text("UPDATE search SET words = words || 'more'::tsvector WHERE report = 1"))
    assert list(store.problems())


def test_bytes_that_are_no_letters_are_found(filled_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    shutil.copy(filled_file, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE claims SET content = CAST(x'ff' || content AS TEXT)")
        connection.commit()
    with pytest.raises(BrokenStore, match="it is no store, or it is damaged"):
        list(open_store(str(path)).problems())


def test_any_byte_of_a_text_that_changes_in_the_file_is_found(filled_file: Path, tmp_path: Path) -> None:
    """As a disk does that forgets: the bytes of the file itself, where a text stands in it."""
    raw = filled_file.read_bytes()
    text = report("protest").text.encode()
    at = raw.index(text[:200])
    random = Random(1)
    for _ in range(12):
        place = at + random.randrange(200)
        path = tmp_path / "store.sqlite"
        path.write_bytes(raw[:place] + bytes([raw[place] ^ (1 << random.randrange(8))]) + raw[place + 1 :])
        assert any("its SHA-256 does not fit" in problem for problem in open_store(str(path)).problems())


def test_offsets_that_do_not_fit_are_found(store: Store) -> None:
    """A claim that was made with wrong offsets has an id that fits, and words that do not."""

    mine = report("mine")
    coding = coded(mine, lexicon="other")
    claim = coding.claims[0]
    trigger = msgspec.structs.replace(claim.trigger, start=claim.trigger.start + 1)
    moved = altered(claim, trigger=trigger)
    store.keep([Incoming(report=mine, coding=msgspec.structs.replace(coding, claims=(moved,)))])
    assert any("does not stand at" in problem for problem in store.problems())
