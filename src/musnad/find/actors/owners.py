"""Those to whom the people or things of a description belong, and the adjectives around it."""

from musnad.arabic import Hit, Text
from musnad.find.actors.chain import Chain, take_core
from musnad.find.actors.elements import NAMES, OWNERS, STATES, Elements, first_of
from musnad.find.actors.phrases import BODY, GROUP, HERE, NATION, QUALITY
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import Group, groups, joint, qualities
from musnad.model.actor import ActorKind

_TO = "to"
_QUALITY = frozenset({QUALITY})
_BODIES = frozenset({BODY, HERE, GROUP})
_NATION = frozenset({NATION})


def take_owner(text: Text, table: Elements, chain: Chain, found: list[Hit]) -> bool:
    """Take the name or description of those to whom the core belongs, written right after it."""
    group = chain.group
    if group is None or chain.ids or not (group.owner or group.compose) or chain.country is not None:
        return False
    hit = first_of(found, OWNERS if group.owner or group.weak else STATES)
    if hit is None or hit.prefix.conjunction or not _owns(group, hit):
        return False
    to = hit.prefix.preposition == _TO and _machine(group)
    if not to and (hit.prefix.preposition or not (group.owner or hit.kind in STATES)):
        return False
    if chain.definite and not to and hit.kind not in NAMES:
        return False
    take_core(text, table, chain, hit)
    return True


def _machine(group: Group) -> bool:
    """Tell whether a description is of aircraft or guns, whose owner may follow with "to" ("a drone of ...")."""
    return group.weak and group.becomes == "forces" and group.kind == ActorKind.STATE


def _owns(group: Group, hit: Hit) -> bool:
    if hit.kind != GROUP:
        return True
    other = groups()[hit.key.partition("/")[0]]
    if other.weak and hit.prefix.article:
        return False
    return other.armed or other.kind == group.kind or other.kind in ("security", "state")


def take_quality(text: Text, table: Elements, chain: Chain, found: list[Hit]) -> bool:
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
        take_core(text, table, chain, owner)
    elif chain.ids:
        return False
    else:
        chain.last, chain.end = owner.last, owner.end
    return True


def take_joined_owner(text: Text, table: Elements, chain: Chain, word: int) -> bool:
    """Take "of" or "in" and the body that people belong to, or a nationality that is told with a noun."""
    group = chain.group
    if group is None or chain.ids or word + 1 >= len(text.words):
        return False
    if group.titled and chain.country is None and not chain.definite and _is_title(text, chain, word):
        chain.group, chain.last, chain.end = groups()[_UNLISTED], word, text.words[word].end
        return False
    form = text.words[word].form
    within = group.weak and form in joint("within")
    if not (within or form in joint("of") or (_machine(group) and form in joint("to"))):
        return False
    if chain.country is None and text.words[word + 1].form in joint("nationality"):
        return _take_stated_nationality(table, chain, word + 2)
    if not (group.owner and (group.armed or group.kind == "rescue")):
        return False
    hit = first_of(table.get(word + 1, []), _BODIES)
    if hit is None or hit.prefix.conjunction or hit.prefix.preposition or not _owns(group, hit):
        return False
    chain.country = None
    take_core(text, table, chain, hit)
    return True


_UNLISTED = "unlisted_unit"
"""The group of those whose name begins like a unit's ("the brigade of ...") and is not listed."""


def _is_title(text: Text, chain: Chain, word: int) -> bool:
    """Tell whether a word that nothing knows is the name of a unit: with the article, right after the noun."""
    form = text.words[word].form
    return text.letters[chain.end] == " " and form.startswith(clitics().article)


def _take_stated_nationality(table: Elements, chain: Chain, word: int) -> bool:
    hit = first_of(table.get(word, []), _NATION)
    if hit is None:
        return False
    chain.country, chain.last, chain.end = hit.key, hit.last, hit.end
    return True
