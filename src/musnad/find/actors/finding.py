"""Finds the actors of a text: names, descriptions, nationalities on event nouns, states."""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from musnad.arabic import Hit, Text
from musnad.find.actors.chain import Chain, name_of
from musnad.find.actors.elements import ADJECTIVES, Elements, elements, first_of
from musnad.find.actors.phrases import ADJECTIVAL, CAPITAL, DEED, GROUP, NATION, OF_BODY, STATE
from musnad.find.actors.tail import read_chain
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import groups, joint
from musnad.lexicon.words import words_of
from musnad.model.actor import ActorKind, ActorName
from musnad.model.mention import Mention
from musnad.script import fold_key

_ADJECTIVE_REACH = 4
_SHORTEST = 2
_NISBA = re.compile("\u064a\u0647?\u0627?$")
"""The ending of an adjective made of a noun, folded."""

_CORES = frozenset({"actor", "actor.here", GROUP, STATE, CAPITAL})
_DEEDS = frozenset({DEED})
_NATIONS = frozenset({NATION})
_STATES = frozenset({STATE})
_VERBS = ("trigger:active", "trigger:passive")


def find_actors(text: Text, hits: Mapping[str, list[Hit]], *, table: Elements | None = None) -> list[Mention]:
    """Return the actors of a text in order, none overlapping another; values are ActorName.

    `table` are the elements of its hits, where they are known already.

    Rules: `actor-name` (a body by its name, with its head noun), `actor-nationality` (a description with a
    nationality), `actor-description`, `actor-adjective` (a nationality on an event noun), `actor-state`,
    `actor-people`.
    """
    table = elements(hits) if table is None else table
    verbs = frozenset(hit.last for kind in _VERBS for hit in hits.get(kind, ()))
    out: list[Mention] = []
    free = 0
    for first in sorted(table):
        if first < free:
            continue
        mention = _read(text, table, first, verbs)
        if mention is not None:
            out.append(mention)
            free = mention.last + 1
    _spread_nationality(text, out)
    return out


def _read(text: Text, table: Elements, first: int, verbs: frozenset[int]) -> Mention | None:
    """Return the actor whose words begin at a word, if one does."""
    found = table[first]
    if first_of(found, ADJECTIVES) is not None:
        mention = _of_a_deed(text, table, first)
        if mention is not None:
            return mention
    for hit in found:
        if hit.kind in _CORES:
            mention = _state(text, hit) if hit.kind in (STATE, CAPITAL) else _chained(text, table, hit, verbs)
            if mention is not None:
                return mention
    nation = first_of(found, _NATIONS)
    return _people(nation) if nation is not None else None


def _chained(text: Text, table: Elements, hit: Hit, verbs: frozenset[int]) -> Mention | None:
    chain = read_chain(text, table, hit)
    name = name_of(chain)
    if name is None or (name.here and _qualified(text, chain.last)):
        return None
    if hit.key.endswith(ADJECTIVAL) and not _with_owner(chain, hit) and not _is_noun(text, hit, verbs):
        return None
    rule = "actor-name" if name.ids else "actor-nationality" if name.country else "actor-description"
    return Mention(
        kind="actor", start=chain.start, end=chain.end, first=chain.first, last=chain.last, rule=rule, value=name
    )


def _with_owner(chain: Chain, hit: Hit) -> bool:
    """Tell whether those whom a person belongs to are named after it, which an adjective does not bring."""
    if chain.last == hit.last:
        return False
    armed = chain.head is not None and groups()[chain.head].kind == ActorKind.NON_STATE
    return hit.suffix in _construct() or (armed and bool(chain.ids))


def _qualified(text: Text, last: int) -> bool:
    """Tell whether an adjective that is no part of a name follows a name of two meanings ("al-qa'ida al-jawwiyya")."""
    if last + 1 >= len(text.words) or text.letters[text.words[last].end] != " ":
        return False
    return text.words[last + 1].form.startswith(clitics().article)


def _is_noun(text: Text, hit: Hit, verbs: frozenset[int]) -> bool:
    """Tell whether a word that is an adjective too names a person: by its ending, or by a verb or a harm before it."""
    before = text.words[hit.first - 1].form if hit.first > 0 else ""
    if hit.suffix in _feminine():
        return False
    if hit.suffix in _plurals():
        return not before.endswith(hit.suffix)
    if hit.prefix.preposition or not before:
        return True
    acts = joint("acts")
    return before in acts or before[1:] in acts or before[0].isdigit() or hit.first - 1 in verbs


def _state(text: Text, hit: Hit) -> Mention | None:
    """Return the mention of a state, unless the words before it say that it is only where something is."""
    key, _, mark = hit.key.partition("/")
    if hit.prefix.preposition == "by" or (mark and hit.prefix.article):
        return None
    before = text.words[hit.first - 1].form if hit.first > 0 else ""
    if before in joint("places") or (before[:1] in clitics().conjunctions and before[1:] in joint("places")):
        return None
    name = ActorName(country=key, place=True, definite=True)
    return _of(hit, "actor-state", name)


def _people(hit: Hit) -> Mention | None:
    """Return the people of a nation, named by a plural with the article ("al-Suriyyun")."""
    plural = hit.suffix in _plurals() or hit.form == "name"
    if not (plural and hit.prefix.article):
        return None
    return _of(hit, "actor-people", ActorName(group="nationals", country=hit.key, definite=True))


def _of_a_deed(text: Text, table: Elements, first: int) -> Mention | None:
    """Return a nationality that tells whose an event noun before it is ("Russian air strikes")."""
    hit = first_of(table[first], ADJECTIVES)
    if hit is None or hit.prefix.preposition:
        return None
    deed = _deed_before(text, table, first)
    if deed is None or any(_article(text, word) != hit.prefix.article for word in range(deed.last + 1, first)):
        return None
    if hit.prefix.article != deed.prefix.article:
        return None
    if hit.kind == OF_BODY:
        return _of(hit, "actor-adjective", ActorName(ids=(hit.key,), adjective=True))
    if hit.suffix == _accusative() and first_of(table[first], _STATES) is not None and deed.suffix != hit.suffix:
        return None
    return _of(hit, "actor-adjective", ActorName(country=hit.key, adjective=True))


def _article(text: Text, word: int) -> bool:
    form, article = text.words[word].form, clitics().article
    return form.startswith(article) or form[1:].startswith(article)


def _deed_before(text: Text, table: Elements, first: int) -> Hit | None:
    """Return the event noun that an adjective belongs to, with nothing but adjectives between them."""
    for word in range(first - 1, max(-1, first - 1 - _ADJECTIVE_REACH), -1):
        if text.letters[text.words[word].end] != " ":
            return None
        deed = first_of(table.get(word, []), _DEEDS)
        if deed is not None:
            return deed
        form = text.words[word].form
        if len(form) <= _SHORTEST or (_NISBA.search(form) is None and form not in words_of("event_adjective")):
            return None
    return None


def _spread_nationality(text: Text, mentions: list[Mention]) -> None:
    """Give a description the nationality of the one joined to it ("the army and the Iraqi police")."""
    for place in range(len(mentions) - 1):
        one, other = mentions[place], mentions[place + 1]
        if other.first != one.last + 1 or one.value.country is not None or one.value.group is None:
            continue
        joined = text.letters[text.words[other.first].start : other.start] in clitics().conjunctions
        if joined and other.value.country is not None and not other.value.place and groups()[one.value.group].compose:
            mentions[place] = replace(one, value=replace(one.value, country=other.value.country))


def _accusative() -> str:
    return clitics().endings.noun[0]


@lru_cache(maxsize=1)
def _plurals() -> frozenset[str]:
    return frozenset(clitics().endings.person[1:3])


@lru_cache(maxsize=1)
def _construct() -> frozenset[str]:
    """Return the endings of a plural before those it belongs to ("gunmen of")."""
    return frozenset(clitics().endings.person[6:8])


@lru_cache(maxsize=1)
def _feminine() -> frozenset[str]:
    return frozenset({fold_key(clitics().feminine), clitics().endings.feminine[0]})


def _of(hit: Hit, rule: str, name: ActorName) -> Mention:
    return Mention(kind="actor", start=hit.start, end=hit.end, first=hit.first, last=hit.last, rule=rule, value=name)
