"""What the words of one actor add up to, while they are read."""

import msgspec

from musnad.arabic import Hit, Text
from musnad.find.actors.elements import NAMES, Elements
from musnad.find.actors.phrases import (
    CAPITAL,
    GROUP,
    HERE,
    SHORT,
    SINGULAR,
    SLANTS,
    STATE,
)
from musnad.lexicon.actors import body_ranks
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import Group, groups
from musnad.model.actor import ActorName, Slant


class Chain(msgspec.Struct):
    """What has been read so far, from the word `first` to `last`; the other fields lead to those of ActorName."""

    first: int
    last: int
    start: int
    end: int
    ids: tuple[str, ...] = ()
    group: Group | None = None
    head: str | None = None
    country: str | None = None
    plural: bool = True
    definite: bool = False
    bare: bool = True
    short: bool = False
    unknown: bool = False
    here: bool = False
    accusative: bool = False
    possessed: bool = False
    slant: Slant | None = None


def name_of(chain: Chain) -> ActorName | None:
    """Return what a chain names; None where the words are too weak to name anybody."""
    group = chain.group
    if group is not None and not chain.ids and chain.country is None and (group.weak or chain.short):
        return None
    return ActorName(
        ids=chain.ids,
        group=group.id if group is not None and not chain.ids else None,
        head=chain.head,
        country=chain.country,
        plural=chain.plural,
        definite=chain.definite,
        unknown=chain.unknown or (group is not None and group.unknown),
        here=chain.here,
        possessed=chain.possessed,
        slant=chain.slant,
    )


def take_core(text: Text, table: Elements, chain: Chain, hit: Hit) -> None:
    """Take a name or a description as the core of the chain; what was the core before becomes its head."""
    chain.last, chain.end = hit.last, hit.end
    if hit.kind == GROUP:
        id_, _, mark = hit.key.partition("/")
        chain.short, single = "/" + mark == SHORT, "/" + mark == SINGULAR
        if chain.group is not None:
            chain.head = chain.head or chain.group.id
        else:
            chain.plural = not single or bool(hit.suffix)
            chain.accusative = hit.suffix == clitics().endings.noun[0]
            chain.possessed = hit.suffix.endswith(_PRONOUNS)
        chain.group = groups()[id_]
        chain.definite = hit.prefix.article or _later_article(text, hit)
        chain.bare = not hit.prefix.article
        chain.slant = chain.slant or chain.group.slant
        return
    if hit.kind in (STATE, CAPITAL):
        chain.country, chain.definite = hit.key.partition("/")[0], True
        return
    same = [other for other in table[hit.first] if other.last == hit.last and other.kind in NAMES]
    chain.ids = tuple(sorted({other.key.partition("/")[0] for other in same}, key=body_ranks().__getitem__))
    chain.here = all(other.kind == HERE for other in same)
    if chain.group is not None:
        chain.head = chain.head or chain.group.id
    marks = [other.key.partition("/")[2] for other in same]
    chain.slant = chain.slant or (SLANTS[marks[0]] if marks[0] else None)
    chain.definite, chain.bare = True, False


_PRONOUNS = ("\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")
"""The pronouns that a noun for forces takes: hers or theirs."""


def _later_article(text: Text, hit: Hit) -> bool:
    article = clitics().article
    return any(text.words[word].form.startswith(article) for word in range(hit.first + 1, hit.last + 1))
