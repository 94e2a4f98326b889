"""The elements of an actor's words: what may begin at each word, the longest first."""

from collections.abc import Mapping

from musnad.arabic import Hit
from musnad.find.actors.phrases import BODY, CAPITAL, DEED, GROUP, HERE, KINDS, NATION, OF_BODY, QUALITY, SHORT, STATE
from musnad.lexicon.groups import groups

Elements = Mapping[int, list[Hit]]
"""The hits that begin at a word, by the index of the word; the longest first, names of bodies before descriptions."""

NAMES = frozenset({BODY, HERE})
OWNERS = frozenset({BODY, HERE, GROUP, STATE, CAPITAL})
"""What may be named right after a noun for people: who they belong to."""

STATES = frozenset({STATE, CAPITAL})
ADJECTIVES = frozenset({NATION, OF_BODY})

_RANK = {BODY: 0, HERE: 1, GROUP: 2, STATE: 3, CAPITAL: 4, NATION: 5, OF_BODY: 6, QUALITY: 7, DEED: 8}


def elements(hits: Mapping[str, list[Hit]]) -> Elements:
    """Return the elements of a text by their first word."""
    out: dict[int, list[Hit]] = {}
    for kind in KINDS:
        for hit in hits.get(kind, ()):
            known = out.get(hit.first)
            if known is None:
                out[hit.first] = [hit]
            else:
                known.append(hit)
    for known in out.values():
        if len(known) > 1:
            known.sort(key=_order)
    return out


def _order(hit: Hit) -> tuple[int, int, bool, str]:
    """Return what elements of one first word are ordered by; of equals, descriptions that point back come first."""
    if hit.kind != GROUP:
        return -hit.last, _RANK[hit.kind], False, hit.key
    id_, _, mark = hit.key.partition("/")
    return -hit.last, _RANK[GROUP], "/" + mark == SHORT or not groups()[id_].anaphor, hit.key


def first_of(found: list[Hit], kinds: frozenset[str]) -> Hit | None:
    """Return the longest element of some kinds among those that begin at a word."""
    for hit in found:
        if hit.kind in kinds:
            return hit
    return None
