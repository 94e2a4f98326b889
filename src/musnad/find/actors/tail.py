"""The words of one actor, read from their head to their end: owner, qualities, nationality, acronym."""

from musnad.arabic import Hit, Text
from musnad.find.actors.chain import Chain, take_core
from musnad.find.actors.elements import ADJECTIVES, NAMES, Elements, first_of
from musnad.find.actors.owners import take_joined_owner, take_owner, take_quality
from musnad.find.actors.phrases import NATION
from musnad.lexicon.actors import bodies
from musnad.lexicon.clitics import clitics

_OPENING = frozenset({" (", "(", " [", " - "})
_CLOSING = frozenset(")]")


def read_chain(text: Text, table: Elements, hit: Hit) -> Chain:
    """Return the chain that begins with a name or a description, read as far as it goes."""
    chain = Chain(hit.first, hit.last, hit.start, hit.end)
    take_core(text, table, chain, hit)
    while _step(text, table, chain):
        pass
    return chain


def _step(text: Text, table: Elements, chain: Chain) -> bool:
    """Read the next element, if it belongs to the chain; tell whether it did."""
    word = chain.last + 1
    if word >= len(text.words):
        return False
    gap = text.letters[chain.end : text.words[word].start]
    found = table.get(word)
    if gap != " ":
        return found is not None and gap in _OPENING and _take_acronym(text, table, chain, found)
    if found is not None:
        return (
            _take_adjective(chain, found)
            or take_owner(text, table, chain, found)
            or _take_second_name(chain, found)
            or take_quality(text, table, chain, found)
        )
    return take_joined_owner(text, table, chain, word)


def _take_acronym(text: Text, table: Elements, chain: Chain, found: list[Hit]) -> bool:
    """Take the acronym or the other name of the same body that stands in brackets."""
    hit = first_of(found, NAMES)
    if hit is None or not chain.ids or not _same(table, chain, hit):
        return False
    closing = hit.end < len(text.letters) and text.letters[hit.end] in _CLOSING
    if not closing:
        return False
    chain.last, chain.end = hit.last, hit.end + 1
    return False


def _take_second_name(chain: Chain, found: list[Hit]) -> bool:
    """Take another name of the same body that follows without a break ("the SDF, qasad" in quotation marks)."""
    hit = first_of(found, NAMES)
    if hit is None or not chain.ids or hit.prefix.preposition or hit.prefix.conjunction:
        return False
    if not any(other.kind in NAMES and other.key.partition("/")[0] in chain.ids for other in found):
        return False
    chain.last, chain.end = hit.last, hit.end
    return True


def _same(table: Elements, chain: Chain, hit: Hit) -> bool:
    names = {
        other.key.partition("/")[0] for other in table[hit.first] if other.kind in NAMES and other.last == hit.last
    }
    return any(id_ in names for id_ in chain.ids)


def _take_adjective(chain: Chain, found: list[Hit]) -> bool:
    """Take a nationality, or an adjective made of a body's name, that agrees with the core."""
    hit = first_of(found, ADJECTIVES)
    if hit is None or hit.prefix.conjunction or hit.prefix.preposition or not _agrees(chain, hit):
        return False
    if hit.kind == NATION:
        if chain.country is not None and chain.country != hit.key:
            return False
        if chain.ids:
            kept = tuple(id_ for id_ in chain.ids if bodies()[id_].country == hit.key)
            if not kept:
                return False
            chain.ids = kept
            chain.here = False
        chain.country = hit.key
    else:
        if chain.ids or chain.group is None:
            return False
        chain.ids, chain.head = (hit.key,), chain.head or chain.group.id
    chain.last, chain.end, chain.short = hit.last, hit.end, False
    return True


def _agrees(chain: Chain, hit: Hit) -> bool:
    if hit.suffix == clitics().endings.noun[0]:
        return chain.accusative
    return hit.prefix.article if chain.definite else (not hit.prefix.article or chain.bare)
