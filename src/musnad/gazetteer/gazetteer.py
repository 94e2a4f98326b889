"""The gazetteer: every place that is known, by name and by id."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from musnad.gazetteer.embedded import embedded_store
from musnad.gazetteer.names import name_key
from musnad.model.place import Place, PlaceKind


class Store(Protocol):
    """Where places are kept: the embedded list, or a database."""

    @property
    def heads(self) -> frozenset[str]:
        """The first words of all names, folded, without article."""
        ...

    @property
    def openers(self) -> frozenset[str]:
        """The first words of the names that have more than one."""
        ...

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all names."""
        ...

    def ids(self, key: str) -> Sequence[str]:
        """Return the ids of the places that have a name of this key."""
        ...

    def place(self, id_: str) -> Place | None:
        """Return the place of an id."""
        ...

    def area(self, country: str, admin1: str) -> Place | None:
        """Return the governorate of that English name."""
        ...

    def close_keys(self, key: str, limit: int) -> list[str]:
        """Return keys that look like this one, the likest first."""
        ...

    def __iter__(self) -> Iterator[Place]:
        """Go through all places, in order of their ids."""
        ...


REMEMBERED = 50_000
"""How many answers are remembered before all are forgotten: a long run over many reports must not grow for ever."""


class Gazetteer:
    """Places by name and by id, over one store."""

    def __init__(self, store: Store) -> None:
        """Keep the store; what was asked for is remembered."""
        self.store = store
        self.keys = store.keys
        self.heads = store.heads
        self.openers = store.openers
        self._known: dict[str, tuple[Place, ...]] = {}
        self._close: dict[tuple[str, int], list[str]] = {}

    def begins(self, word: str) -> bool:
        """Tell whether a folded word, without clitics and article, begins any name."""
        return word in self.heads

    def candidates(self, folded_name: str) -> Sequence[Place]:
        """Return the places that a folded name may mean, in order of their ids."""
        return self.by_key(name_key(folded_name))

    def by_key(self, key: str) -> tuple[Place, ...]:
        """Return the places that have a name of this key (`names.key_of`), in order of their ids."""
        if key not in self.keys:
            return ()
        found = self._known.get(key)
        if found is None:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            places = (self.store.place(id_) for id_ in self.store.ids(key))
            found = self._known[key] = tuple(place for place in places if place is not None)
        return found

    def get(self, id_: str) -> Place | None:
        """Return the place of an id."""
        return self.store.place(id_)

    def area(self, country: str, admin1: str) -> Place | None:
        """Return the governorate of a country that has an English name, as places have it in `admin1`."""
        return self.store.area(country, admin1)

    def close_keys(self, key: str, limit: int) -> list[str]:
        """Return the keys that look most like one, at most so many; asked twice, they are remembered."""
        found = self._close.get((key, limit))
        if found is None:
            if len(self._close) > REMEMBERED:
                self._close.clear()
            found = self._close[key, limit] = self.store.close_keys(key, limit)
        return found

    def lookup(self, name: str, *, near: str | None = None, kind: PlaceKind | None = None) -> list[Place]:
        """Return the places that a name may mean, best first, however noisily it is written."""
        from musnad.gazetteer.lookup import lookup

        return lookup(self, name, near=near, kind=kind)

    def __iter__(self) -> Iterator[Place]:
        """Go through all places, in order of their ids."""
        return iter(self.store)


@lru_cache(maxsize=4)
def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """Return the gazetteer in a database that `musnad places import` made; with no path the embedded list.

    Raises GazetteerError when the file is missing, is no gazetteer, or is of another version.
    """
    if path is None:
        return Gazetteer(embedded_store())
    from musnad.gazetteer.database import DatabaseStore

    return Gazetteer(DatabaseStore(path))
