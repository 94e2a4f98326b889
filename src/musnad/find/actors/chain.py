"""The words of one actor, read from their head to their end: head, owner, qualities, nationality, acronym."""

import msgspec

from musnad.arabic import Hit, Text
from musnad.find.actors.elements import ADJECTIVES, NAMES, OWNERS, Elements, first_of
from musnad.find.actors.phrases import BODY, CAPITAL, GROUP, HERE, NATION, OF_BODY, QUALITY, SHORT, SINGULAR, SLANTS, STATE
from musnad.lexicon.actors import bodies
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import Group, groups, joint, qualities
from musnad.model.actor import ActorName, Slant

_TO = "to"


class Chain(msgspec.Struct):
    """What has been read so far; the fields are those of ActorName, `last` and `end` where it ends, `pending` a word of belonging."""

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


def read_chain(text: Text, table: Elements, hit: Hit) -> Chain:
    """Return the chain that begins with a name or a description, read as far as it goes."""
    chain = Chain(hit.first, hit.last, hit.start, hit.end)
    _take_core(text, table, chain, hit)
    while _step(text, table, chain):
        pass
    return chain


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


def _take_core(text: Text, table: Elements, chain: Chain, hit: Hit) -> None:
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
    chain.ids = tuple(dict.fromkeys(other.key.partition("/")[0] for other in same))
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
            or _take_owner(text, table, chain, found)
            or _take_second_name(chain, found)
            or _take_quality(text, table, chain, found)
        )
    return _take_joined_owner(text, table, chain, word)


_OPENING = frozenset({" (", "(", " [", " - "})
_CLOSING = frozenset(")]")


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
    names = {other.key.partition("/")[0] for other in table[hit.first] if other.kind in NAMES and other.last == hit.last}
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


def _take_owner(text: Text, table: Elements, chain: Chain, found: list[Hit]) -> bool:
    """Take the name or description of those to whom the core belongs, written right after it."""
    group = chain.group
    if group is None or chain.ids or not group.owner or chain.country is not None:
        return False
    hit = first_of(found, OWNERS)
    if hit is None or hit.prefix.conjunction or hit.prefix.preposition or not _owns(group, hit):
        return False
    if chain.definite and hit.kind not in NAMES:
        return False
    _take_core(text, table, chain, hit)
    return True


def _owns(group: Group, hit: Hit) -> bool:
    if hit.kind != GROUP:
        return True
    other = groups()[hit.key.partition("/")[0]]
    return other.armed or other.kind == group.kind or other.kind in ("security", "state")


def _take_quality(text: Text, table: Elements, chain: Chain, found: list[Hit]) -> bool:
    """Take an adjective of the core, and with a word of belonging or loyalty the one who is named after it."""
    hit = first_of(found, _QUALITY)
    if hit is None or hit.prefix.conjunction or hit.prefix.preposition:
        return False
    if hit.prefix.article != chain.definite and not (chain.bare and chain.definite is False):
        return False
    quality = qualities()[hit.key]
    if quality.owner or quality.backer:
        return _take_belonging(text, table, chain, hit, own=quality.owner)
    if chain.ids and quality.slant is None and not hit.prefix.article:
        return False
    chain.last, chain.end = hit.last, hit.end
    chain.unknown = chain.unknown or quality.unknown
    chain.slant = chain.slant or quality.slant
    return True


_QUALITY = frozenset({QUALITY})


def _take_belonging(text: Text, table: Elements, chain: Chain, hit: Hit, *, own: bool) -> bool:
    """Take "belonging to", "loyal to" or "backed by" with what follows, where that is an actor."""
    word = hit.last + 1
    if word >= len(text.words):
        return False
    form = text.words[word].form
    if form in joint("its"):
        chain.last, chain.end = word, text.words[word].end
        return False
    apart = form in joint("to") or form in joint("by")
    owner = first_of(table.get(word + apart, []), OWNERS)
    if owner is None or not (apart or owner.prefix.preposition == _TO):
        return False
    if own and not chain.ids and chain.group is not None and chain.country is None:
        _take_core(text, table, chain, owner)
    elif chain.ids:
        return False
    else:
        chain.last, chain.end = owner.last, owner.end
    return True


def _take_joined_owner(text: Text, table: Elements, chain: Chain, word: int) -> bool:
    """Take "of" or "in" and the body that people belong to, or a nationality that is told with a noun."""
    group = chain.group
    if group is None or chain.ids or chain.country is not None or word + 1 >= len(text.words):
        return False
    form = text.words[word].form
    if form not in joint("of") and not (group.weak and form in joint("within")):
        return False
    if text.words[word + 1].form in joint("nationality"):
        return _take_stated_nationality(table, chain, word + 2)
    if not (group.owner and (group.armed or group.kind == "rescue")):
        return False
    hit = first_of(table.get(word + 1, []), _BODIES)
    if hit is None or hit.prefix.conjunction or hit.prefix.preposition or not _owns(group, hit):
        return False
    _take_core(text, table, chain, hit)
    return True


_BODIES = frozenset({BODY, HERE, GROUP})
_NATION = frozenset({NATION})


def _take_stated_nationality(table: Elements, chain: Chain, word: int) -> bool:
    hit = first_of(table.get(word, []), _NATION)
    if hit is None:
        return False
    chain.country, chain.last, chain.end = hit.key, hit.last, hit.end
    return True
