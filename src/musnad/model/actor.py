"""An actor: who does something or has it done to them, as the words name them and as we know them."""

from enum import StrEnum

import msgspec


class ActorKind(StrEnum):
    """What kind of body it is (architecture.md, canonical names)."""

    STATE = "state"
    NON_STATE = "non_state"
    SECURITY = "security"
    CIVILIAN = "civilian"
    RESCUE = "rescue"
    MONITOR = "monitor"
    INTERNATIONAL = "international"
    MEDIA = "media"


class Slant(StrEnum):
    """The attitude that a wording carries; the neutral name never does."""

    HOSTILE = "hostile"
    FRIENDLY = "friendly"


class ActorName(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as the words name it, before we know which one is meant.

    `ids` are the bodies of data/ontology/actors/ that bear the name; `group` is the id of data/lexicon/groups.yml
    that the words describe ("soldiers", "the army", "civilians"); `head` is the noun that stands before a name or
    an owner ("fighters of", "aircraft of"), an id of the same file. `country` is ISO 3166-1 alpha-2, from a
    nationality or the name of a state. `adjective`: the words are a nationality on an event noun ("Russian
    shelling"). `place`: the words name a state or a capital, and so may be a place as well. `unknown`: the words
    say that nobody knows who it is. `here`: the words mean these bodies only in reports about a country where they
    act, or after their full name. `possessed`: a pronoun says whose they are ("its forces"), and so it is not the
    report's country that tells.
    """

    ids: tuple[str, ...] = ()
    group: str | None = None
    head: str | None = None
    country: str | None = None
    adjective: bool = False
    place: bool = False
    plural: bool = True
    definite: bool = False
    unknown: bool = False
    here: bool = False
    possessed: bool = False
    slant: Slant | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as we know it.

    `id` and `name` are None for a description of nobody in particular. `country` is ISO 3166-1 alpha-2, `sector` a
    code of PLOVER. `known` is False where the words say that nobody knows who it is ("unknown gunmen"). `group` is
    the id of data/lexicon/groups.yml, for descriptions. `place`: the words name a state or a capital, and may be a
    place instead.
    """

    id: str | None
    name: str | None
    kind: str | None
    country: str | None
    sector: str | None
    armed: bool
    civilian: bool
    known: bool = True
    adjective: bool = False
    place: bool = False
    plural: bool = True
    group: str | None = None
