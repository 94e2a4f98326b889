"""Which actor is meant: by the words, the country and the day of the report, and what it named before."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from msgspec.structs import replace

from musnad.arabic import Text
from musnad.lexicon.actors import Body, bodies, bodies_by_head
from musnad.lexicon.groups import Group, groups
from musnad.lexicon.nationalities import nations
from musnad.model.actor import Actor, ActorKind, ActorName
from musnad.model.mention import Mention

ARMED_SECTORS = frozenset({"MIL", "REB", "UAF", "COP", "SPY"})
"""Sectors of PLOVER whose bodies carry arms."""

_FIGHTING = frozenset({"MIL", "REB"})

_OF_A_COUNTRY = frozenset({ActorKind.STATE, ActorKind.SECURITY, ActorKind.RESCUE})
"""Descriptions of these kinds are of the report's country when nothing else tells ("the police")."""


class _Context(msgspec.Struct):
    """What the report is about, and what it named so far."""

    country: str | None
    published: date | None
    named: frozenset[str]
    countries: dict[str, str] = {}
    last_force: Body | None = None
    last_group: Body | None = None


def ground_actors(
    text: Text, mentions: Sequence[Mention], *, country: str | None, published: date | None
) -> list[Mention]:
    """Return the mentions of actors with an Actor each, in order; those that turn out to name nobody are left out.

    `country` (ISO 3166-1 alpha-2) is the one that the report is about, `published` its day: they tell bodies of one
    name apart, together with what the report names elsewhere. A description with a nationality is a body of its own
    where it is a force or an office: its id is made of the state and the description ("egy-security").
    """
    context = _Context(country, published, _named(mentions))
    out = []
    for mention in mentions:
        actor = _actor(mention.value, context)
        if actor is not None:
            out.append(replace(mention, value=actor))
    return out


def _named(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the bodies that the report names without doubt."""
    return frozenset(m.value.ids[0] for m in mentions if len(m.value.ids) == 1 and not m.value.here)


def _actor(name: ActorName, context: _Context) -> Actor | None:
    if name.ids:
        body = _body_meant(name, context)
        return None if body is None else _of_body(_in_arms(body, name, context), name, context)
    if name.group is None:
        return _of_state(name, context)
    group = groups()[name.group]
    if name.unknown or group.unknown:
        return _described(group, name, known=False)
    if group.id == "regime" and name.country is None and context.country not in group.default:
        return None
    if group.anaphor:
        return None if context.last_group is None else _of_body(context.last_group, name, context)
    return _of_group(group, name, context)


def _body_meant(name: ActorName, context: _Context) -> Body | None:
    """Return the body that a name means: of that country, alive that day, named elsewhere; else the first listed."""
    found = [bodies()[id_] for id_ in name.ids]
    alive = [body for body in found if body.existed(context.published)] or found
    best = max(alive, key=lambda body: _fitness(body, name, context))
    if name.here and best.id not in context.named and not best.acts_in(name.country or context.country):
        return None
    return best


def _fitness(body: Body, name: ActorName, context: _Context) -> tuple[bool, bool, bool, bool]:
    family = body.parent is not None and body.parent in context.named
    return name.country == body.country, body.acts_in(context.country), body.id in context.named, family


def _in_arms(body: Body, name: ActorName, context: _Context) -> Body:
    """Return the forces of a government that is named with a noun for forces ("the militias of the regime")."""
    if body.sector != "GOV" or body.country is None or name.head is None or not groups()[name.head].armed:
        return body
    forces = [b for b in bodies_by_head().get(("forces", body.country), ()) if b.existed(context.published)]
    return forces[0] if forces else body


def _of_body(body: Body, name: ActorName, context: _Context) -> Actor:
    if body.kind == ActorKind.NON_STATE and body.sector != "GOV":
        context.last_group = body
    if body.sector in _FIGHTING and not name.adjective:
        context.last_force = body
    if body.country is not None and not name.here:
        context.countries.update(dict.fromkeys(body.heads, body.country))
    return Actor(
        id=body.id,
        name=body.name,
        kind=body.kind,
        country=body.country,
        sector=body.sector,
        armed=body.armed or body.sector in ARMED_SECTORS,
        civilian=body.kind == ActorKind.CIVILIAN,
        adjective=name.adjective,
        plural=name.plural,
    )


def _of_state(name: ActorName, context: _Context) -> Actor | None:
    if name.country is None:
        return None
    if name.adjective:
        return _of_group(groups()["forces"], name, context)
    nation = nations()[name.country]
    return Actor(
        id=nation.iso3,
        name=nation.name,
        kind=ActorKind.STATE,
        country=nation.iso2,
        sector="GOV",
        armed=False,
        civilian=False,
        place=name.place,
    )


def _of_group(group: Group, name: ActorName, context: _Context) -> Actor:
    """Return the body that a description means with a nationality, its own or the report's; else the description."""
    if group.id == "forces" and name.definite and name.country is None and context.last_force is not None:
        return _of_body(context.last_force, name, context)
    country = name.country or (context.countries.get(group.id) if name.definite and not name.possessed else None)
    if country is None and context.country in group.default:
        body = bodies()[group.default[context.country]]
        if body.existed(context.published):
            return _of_body(body, name, context)
    if country is None and group.compose and group.kind in _OF_A_COUNTRY and not name.possessed:
        country = context.country
    if country is None or not group.compose:
        return replace(_described(group, name), country=country)
    if name.country is not None:
        context.countries[group.id] = country
    return _composed(group, name, country, context)


def _composed(group: Group, name: ActorName, country: str, context: _Context) -> Actor:
    for head in (group.id, group.becomes or ""):
        found = [body for body in bodies_by_head().get((head, country), ()) if body.existed(context.published)]
        if found:
            return _of_body(found[0], name, context)
    if country not in nations():
        return replace(_described(group, name), country=country)
    whole, nation = groups()[group.becomes or group.id], nations()[country]
    return replace(
        _described(whole, name),
        id=f"{nation.iso3}-{whole.id.replace('_', '-')}",
        name=f"{nation.adjective} {whole.name}",
        country=country,
    )


def _described(group: Group, name: ActorName, *, known: bool = True) -> Actor:
    return Actor(
        id=None,
        name=None,
        kind=group.kind,
        country=name.country,
        sector=group.sector,
        armed=group.armed,
        civilian=group.civilian,
        known=known,
        adjective=name.adjective,
        plural=name.plural,
        group=group.id,
    )
