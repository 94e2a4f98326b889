"""The phrases that the finder of actors looks for."""

from collections.abc import Iterator

from musnad.arabic import Pattern
from musnad.lexicon.actors import Alias, Body, bodies
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import Group, deeds, groups, qualities
from musnad.lexicon.nationalities import Nation, nations
from musnad.model.actor import Slant

BODY, HERE, GROUP, STATE, CAPITAL, NATION, OF_BODY, QUALITY, DEED = KINDS = (
    "actor",
    "actor.here",
    "actor.group",
    "actor.state",
    "actor.capital",
    "actor.nation",
    "actor.adjective",
    "actor.quality",
    "actor.deed",
)
"""The pattern kinds: names of bodies (everywhere, or only where they act), descriptions, states, capitals,
nationalities, adjectives made of a body's name, adjectives around a description, event nouns."""

SINGULAR, SHORT, ADJECTIVAL, BARE = "/1", "/s", "/a", "/b"
"""What stands after a group's id in the key of a phrase for one person, of a phrase that needs a
nationality, of a word that is an adjective too; after a state's code, of a name that never takes the article."""

_MARKS = {None: "", Slant.HOSTILE: "/-", Slant.FRIENDLY: "/+"}
SLANTS = {"-": Slant.HOSTILE, "+": Slant.FRIENDLY}
"""What stands after a body's id in the key of an alias that carries an attitude."""


def patterns() -> Iterator[Pattern]:
    """Yield the phrases of every body, description, state and nationality, and of the words around them."""
    for body in bodies().values():
        yield from _of_body(body)
    for group in groups().values():
        yield from _of_group(group)
    for nation in nations().values():
        yield from _of_nation(nation)
    for quality in qualities().values():
        yield from (Pattern(QUALITY, quality.id, phrase, "person") for phrase in quality.phrases)
    for deed in deeds():
        yield from (Pattern(DEED, deed.id, phrase, "noun") for phrase in deed.phrases)


def _of_body(body: Body) -> Iterator[Pattern]:
    yield Pattern(BODY, body.id, body.name_ar, "name")
    for alias in body.aliases:
        if isinstance(alias, Alias):
            yield Pattern(HERE if alias.here else BODY, body.id + _MARKS[alias.slant], alias.text, "name")
        else:
            yield Pattern(BODY, body.id, alias, "name")
    for adjective in body.adjectives:
        yield Pattern(OF_BODY, body.id, adjective, "person")


def _of_group(group: Group) -> Iterator[Pattern]:
    for phrase in group.phrases:
        yield Pattern(GROUP, group.id, phrase, group.form or ("name" if " " in phrase else "noun"))
    for phrase in group.singular:
        yield Pattern(GROUP, group.id + SINGULAR, phrase, group.form or "noun")
    for phrase in group.adjectival:
        yield Pattern(GROUP, group.id + ADJECTIVAL, phrase, "person")
    for phrase in group.short:
        yield Pattern(GROUP, group.id + SHORT, phrase, "name")


def _of_nation(nation: Nation) -> Iterator[Pattern]:
    article = clitics().article
    for name in nation.names:
        yield Pattern(STATE, nation.iso2 if name.startswith(article) else nation.iso2 + BARE, name, "name")
    for capital in nation.capitals:
        yield Pattern(CAPITAL, nation.iso2 if capital.startswith(article) else nation.iso2 + BARE, capital, "name")
    for adjective in nation.adjectives:
        yield Pattern(NATION, nation.iso2, adjective, "person")
    for people in nation.people:
        yield Pattern(NATION, nation.iso2, people, "name")
