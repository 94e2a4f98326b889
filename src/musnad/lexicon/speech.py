"""How reports say who speaks: verbs of saying, "according to", nouns for speakers, and what ends their words."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from musnad.lexicon.loading import load
from musnad.model.speaker import SpeakerKind
from musnad.script import fold_key

VerbClass = Literal[
    "said",
    "announced",
    "confirmed",
    "denied",
    "alleged",
    "accused",
    "condemned",
    "demanded",
    "threatened",
    "promised",
    "documented",
]


class SpeechVerb(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"verb": "class", "of": "from"}):
    """A verb of saying, as data/lexicon/speech.yml has it; its head explains the keys."""

    id: str
    gloss: str
    verb: VerbClass
    perfect: tuple[str, ...] = ()
    imperfect: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    masdars: tuple[str, ...] = ()
    hedge: bool = False
    that: bool = False
    of: bool = False
    press: bool = False
    onto: bool = False
    by: bool = False
    clear: bool = False
    carries: bool = False


class Aside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways to write "according to"."""

    id: str
    gloss: str
    phrases: tuple[str, ...]


class SpeakerNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for those who speak, as data/lexicon/speakers.yml has them; its head explains the keys."""

    id: str
    gloss: str
    kind: SpeakerKind
    phrases: tuple[str, ...]
    open: bool = False
    lone: bool = False
    role: bool = False
    document: bool = False


class SpeakerEnds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Closed classes of words around a speaker's, as data/lexicon/speaker_ends.yml has them."""

    that: tuple[str, ...]
    words: tuple[str, ...]
    times: tuple[str, ...]
    occasions: tuple[str, ...]
    contents: tuple[str, ...]
    adverbs: tuple[str, ...]
    same: tuple[str, ...]
    openers: tuple[str, ...]
    was: tuple[str, ...]
    perfect: tuple[str, ...]
    negation: tuple[str, ...]
    relative: tuple[str, ...]
    what: tuple[str, ...]
    of_what: tuple[str, ...]
    to_do: tuple[str, ...]
    done_that: tuple[str, ...]
    within: tuple[str, ...] = msgspec.field(name="in")
    to: tuple[str, ...]
    onto: tuple[str, ...]
    of: tuple[str, ...] = msgspec.field(name="from")
    like: tuple[str, ...] = msgspec.field(name="as")
    name_too: tuple[str, ...]
    and_names: tuple[str, ...]
    quantity: tuple[str, ...]
    these: tuple[str, ...]


@lru_cache(maxsize=1)
def speech_verbs() -> Mapping[str, SpeechVerb]:
    """Return the verbs of saying by id, in the order of the file."""
    return MappingProxyType({verb.id: verb for verb in load("lexicon/speech.yml", list[SpeechVerb])})


@lru_cache(maxsize=1)
def asides() -> tuple[Aside, ...]:
    """Return the ways to write "according to"."""
    return tuple(load("lexicon/asides.yml", list[Aside]))


@lru_cache(maxsize=1)
def speaker_nouns() -> Mapping[str, SpeakerNoun]:
    """Return the nouns for speakers by id, in the order of the file."""
    return MappingProxyType({noun.id: noun for noun in load("lexicon/speakers.yml", list[SpeakerNoun])})


@lru_cache(maxsize=1)
def speaker_ends() -> SpeakerEnds:
    """Return the closed classes of words around a speaker's."""
    return load("lexicon/speaker_ends.yml", SpeakerEnds)


@lru_cache(maxsize=32)
def ends(kind: str) -> frozenset[str]:
    """Return one class of words around a speaker's, folded, by the name of its key ("in" is `within`)."""
    return frozenset(map(fold_key, getattr(speaker_ends(), kind)))
