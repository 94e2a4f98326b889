"""The bodies of data/ontology/actors/: who they are, how the press calls them, in which years."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.errors import DataError
from musnad.lexicon.loading import load_folder
from musnad.model.actor import ActorKind, Slant

_FOLDER = "ontology/actors"


class Alias(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another name of a body.

    `slant` is the attitude that the wording carries. `here`: the words mean this body only in reports about a
    country where it acts, or after its full name ("al-Hashd" is also a crowd).
    """

    text: str
    slant: Slant | None = None
    here: bool = False


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}):
    """A body: a force, a group, an agency.

    `name` is neutral English, `name_ar` neutral Arabic. `country` is where it comes from (ISO 3166-1 alpha-2),
    `active` where it acts, if elsewhere. `since` is its first day, `until` the day on which it was no more, as
    YYYY-MM-DD. `heads` are the groups of lexicon/groups.yml that mean this body beside the nationality of its
    country ("the army" + "Syrian"). `parent` is the body it is part of. `adjectives` are nationality-like
    adjectives made of its name.
    """

    id: str
    name: str
    name_ar: str
    kind: ActorKind
    sector: str
    country: str | None = None
    since: str | None = None
    until: str | None = None
    active: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    parent: str | None = None
    armed: bool = False
    aliases: tuple[str | Alias, ...] = ()
    adjectives: tuple[str, ...] = ()

    def existed(self, day: date | None) -> bool:
        """Tell whether there was such a body on a day; on an unknown day there was."""
        if day is None:
            return True
        when = day.isoformat()
        return (self.since or "") <= when and (self.until is None or when < self.until)

    def acts_in(self, country: str | None) -> bool:
        """Tell whether a country is the body's own, or one where it acts."""
        return country is not None and (country == self.country or country in self.active)


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """Return every body by its id, in the order of the files.

    Raises DataError where an id stands twice, or a parent is no body.
    """
    out: dict[str, Body] = {}
    for body in load_folder(_FOLDER, Body):
        if body.id in out:
            raise DataError(f"data/{_FOLDER}", f"the id {body.id} stands twice", "Give one of the bodies another id.")
        out[body.id] = body
    lost = [body.parent for body in out.values() if body.parent is not None and body.parent not in out]
    if lost:
        raise DataError(f"data/{_FOLDER}", f"no body has the id {lost[0]}, named as a parent", "Mend the parent.")
    return MappingProxyType(out)


@lru_cache(maxsize=1)
def body_ranks() -> Mapping[str, int]:
    """Return the place of every body in the files: of several of one name the first is meant, all else equal."""
    return MappingProxyType({id_: rank for rank, id_ in enumerate(bodies())})


@lru_cache(maxsize=1)
def bodies_by_head() -> Mapping[tuple[str, str], tuple[Body, ...]]:
    """Return the bodies that a group means beside a nationality, by group id and country."""
    out: dict[tuple[str, str], list[Body]] = {}
    for body in bodies().values():
        for head in body.heads:
            out.setdefault((head, body.country or ""), []).append(body)
    return MappingProxyType({key: tuple(found) for key, found in out.items()})
