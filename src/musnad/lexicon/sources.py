"""Publishers: agencies, newspapers, channels, websites: data/sources/."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.errors import DataError
from musnad.lexicon.loading import load_folder
from musnad.script import fold_key


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A publisher.

    `standing`: `state`, `public` (paid by a state, edited apart from it), `affiliated` (a party's), `independent`.
    `names` are what the press calls it; `also` what its own pages and feeds call it.
    """

    id: str
    name: str
    kind: str
    standing: str
    language: str
    country: str | None = None
    names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """Return every publisher by its id, agencies before outlets; raises DataError where an id stands twice."""
    out: dict[str, Source] = {}
    for source in load_folder("sources", Source):
        if source.id in out:
            raise DataError("data/sources", f"the id {source.id} stands twice", "Give one of them another id.")
        out[source.id] = source
    return MappingProxyType(out)


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, Source]:
    return {
        fold_key(name): source for source in sources().values() for name in (source.name, *source.names, *source.also)
    }


def source_named(name: str) -> Source | None:
    """Return the publisher of a name, in any of its spellings; None for one that is not listed."""
    return _by_name().get(fold_key(name))
