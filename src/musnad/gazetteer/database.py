"""The imported gazetteer: a database that is only read, place by place as they are asked for."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from rapidfuzz import fuzz

from musnad.errors import GazetteerError
from musnad.gazetteer.schema import PLACE, VERSION
from musnad.gazetteer.similarity import shortened, skeleton
from musnad.model.place import Place

_REMEDY = "Make it with `musnad places import FILE`, or unset MUSNAD_GAZETTEER to use the embedded list."


class DatabaseStore:
    """The places of a database that `musnad places import` made."""

    def __init__(self, path: Path) -> None:
        """Open a database for reading; raises GazetteerError when there is none, or it is none of ours."""
        if not path.is_file():
            raise GazetteerError(str(path), "there is no gazetteer", _REMEDY)
        self.path = path
        self._connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, check_same_thread=False)
        try:
            version = self._connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        except sqlite3.DatabaseError as error:
            raise GazetteerError(str(path), f"it is no gazetteer ({error})", _REMEDY) from error
        if version is None or version[0] != VERSION:
            raise GazetteerError(str(path), "it was made by another version of Musnad", "Import its files again.")
        self.keys, self.heads, self.openers = (self._forms(name) for name in ("keys", "heads", "openers"))
        self._place = lru_cache(maxsize=20_000)(self._read)

    def _forms(self, name: str) -> frozenset[str]:
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (name,)).fetchone()
        return frozenset(row[0].split("\n")) if row is not None and row[0] else frozenset()

    def ids(self, key: str) -> Sequence[str]:
        """Return the ids of the places that have a name of this key, sorted."""
        return [row[0] for row in self._connection.execute("SELECT id FROM names WHERE key = ? ORDER BY id", (key,))]

    def place(self, id_: str) -> Place | None:
        """Return the place of an id."""
        return self._place(id_)

    def _read(self, id_: str) -> Place | None:
        row = self._connection.execute("SELECT data FROM places WHERE id = ?", (id_,)).fetchone()
        return None if row is None else PLACE.decode(row[0])

    def area(self, country: str, admin1: str) -> Place | None:
        """Return the governorate of that English name."""
        row = self._connection.execute(
            "SELECT id FROM areas WHERE country = ? AND name = ?", (country, admin1)
        ).fetchone()
        return None if row is None else self.place(row[0])

    def close_keys(self, key: str, limit: int) -> list[str]:
        """Return keys that one letter or bad spelling tells apart from this one, the likest first."""
        forms = [*sorted(shortened(key)), f"~{skeleton(key)}"]
        marks = ", ".join("?" * len(forms))
        rows = self._connection.execute(f"SELECT DISTINCT key FROM close WHERE form IN ({marks})", forms)
        found = sorted((-fuzz.ratio(key, row[0]), row[0]) for row in rows)
        return [other for _, other in found[:limit]]

    def __iter__(self) -> Iterator[Place]:
        """Go through all places, in order of their ids."""
        return (PLACE.decode(row[0]) for row in self._connection.execute("SELECT data FROM places ORDER BY id"))
