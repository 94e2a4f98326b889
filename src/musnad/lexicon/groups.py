"""Descriptions of actors: data/lexicon/groups.yml, and the small files of words that stand around a description."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from musnad.errors import DataError
from musnad.lexicon.loading import load
from musnad.model.actor import ActorKind, Slant
from musnad.script import fold_key


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A description of actors, as the file has it; its head explains the keys."""

    id: str
    gloss: str
    name: str
    kind: ActorKind
    sector: str
    phrases: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    adjectival: tuple[str, ...] = ()
    form: str | None = None
    becomes: str | None = None
    compose: bool = False
    owner: bool = False
    titled: bool = False
    weak: bool = False
    armed: bool = False
    civilian: bool = False
    unknown: bool = False
    anaphor: bool = False
    slant: Slant | None = None
    default: dict[str, str] = {}


class Quality(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives around a description, and what they say of it; the head of the file explains the keys."""

    id: str
    gloss: str
    phrases: tuple[str, ...]
    slant: Slant | None = None
    unknown: bool = False
    owner: bool = False
    backer: bool = False


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Event nouns whose adjective tells who did it."""

    id: str
    gloss: str
    phrases: tuple[str, ...]


class Joints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Small words between a description and those it belongs to."""

    of: tuple[str, ...]
    within: tuple[str, ...]
    acts: tuple[str, ...]
    nationality: tuple[str, ...]
    by: tuple[str, ...]
    to: tuple[str, ...]
    its: tuple[str, ...]
    places: tuple[str, ...]


@lru_cache(maxsize=1)
def groups() -> Mapping[str, Group]:
    """Return every group by its id, in the order of the file; raises DataError where `becomes` names no group."""
    out = {group.id: group for group in load("lexicon/groups.yml", list[Group])}
    lost = [group.becomes for group in out.values() if group.becomes is not None and group.becomes not in out]
    if lost:
        raise DataError("data/lexicon/groups.yml", f"no group has the id {lost[0]}", "Mend the key `becomes`.")
    return MappingProxyType(out)


@lru_cache(maxsize=1)
def qualities() -> Mapping[str, Quality]:
    """Return the adjectives that may stand around a description, by id."""
    return MappingProxyType({quality.id: quality for quality in load("lexicon/qualities.yml", list[Quality])})


@lru_cache(maxsize=1)
def deeds() -> tuple[Deed, ...]:
    """Return the event nouns whose adjective tells who did it."""
    return tuple(load("lexicon/deeds.yml", list[Deed]))


@lru_cache(maxsize=8)
def joint(kind: str) -> frozenset[str]:
    """Return the words of one key of data/lexicon/joints.yml, folded."""
    return frozenset(map(fold_key, getattr(joints(), kind)))


@lru_cache(maxsize=1)
def joints() -> Joints:
    """Return the small words between a description and those it belongs to."""
    return load("lexicon/joints.yml", Joints)
