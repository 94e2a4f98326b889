"""The database of places: its tables, its version, and how it is written."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from musnad.gazetteer.names import bare, index_words, key_of
from musnad.gazetteer.similarity import shortened, skeleton
from musnad.model.place import Place, PlaceKind

VERSION = "1"
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE origins (origin TEXT PRIMARY KEY, format TEXT NOT NULL, rank INTEGER NOT NULL, rows BLOB NOT NULL);
CREATE TABLE places (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE names (key TEXT, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE areas (country TEXT, name TEXT, id TEXT, PRIMARY KEY (country, name)) WITHOUT ROWID;
CREATE TABLE close (form TEXT, key TEXT, PRIMARY KEY (form, key)) WITHOUT ROWID;
"""
"""`origins` has each imported file's places as they were read; all else is made of them anew at every import."""

_encoder = msgspec.msgpack.Encoder()
PLACE = msgspec.msgpack.Decoder(Place)
PLACES = msgspec.msgpack.Decoder(list[Place])


def create(path: Path) -> sqlite3.Connection:
    """Return a new database with empty tables."""
    connection = sqlite3.connect(path)
    connection.executescript(TABLES)
    connection.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    return connection


def write_origin(connection: sqlite3.Connection, origin: str, format_: str, rank: int, places: Iterable[Place]) -> None:
    """Keep the places of one file, in place of what was read from a file of that name before."""
    blob = _encoder.encode(list(places))
    connection.execute("INSERT OR REPLACE INTO origins VALUES (?, ?, ?, ?)", (origin, format_, rank, blob))


def write_places(connection: sqlite3.Connection, places: list[Place]) -> None:
    """Write the merged places with all that finds them by name."""
    keys: dict[str, set[str]] = {}
    heads: set[str] = set()
    openers: set[str] = set()
    for place in places:
        for name in (place.name_ar, *place.names):
            words = index_words(name)
            if words and (key := key_of(words)):
                keys.setdefault(key, set()).add(place.id)
                heads.add(bare(words[0]))
                if len(words) > 1:
                    openers.add(bare(words[0]))
    connection.executemany("INSERT INTO places VALUES (?, ?)", ((place.id, _encoder.encode(place)) for place in places))
    connection.executemany(
        "INSERT INTO names VALUES (?, ?)", ((key, id_) for key in sorted(keys) for id_ in sorted(keys[key]))
    )
    connection.executemany(
        "INSERT OR IGNORE INTO areas VALUES (?, ?, ?)",
        ((place.country, place.name, place.id) for place in places if place.kind is PlaceKind.GOVERNORATE),
    )
    connection.executemany("INSERT INTO close VALUES (?, ?)", _close_forms(keys))
    lists = {"keys": sorted(keys), "heads": sorted(heads), "openers": sorted(openers)}
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)", ((name, "\n".join(forms)) for name, forms in lists.items())
    )


def _close_forms(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Go through all forms under which a key is found when it is misspelt."""
    for key in sorted(keys):
        yield from ((form, key) for form in sorted((*shortened(key), f"~{skeleton(key)}")))
