"""What a later telling of a happening adds to the first."""

from musnad.claim.draft import Draft, Part
from musnad.claim.earlier import said_then
from musnad.claim.geography import holds
from musnad.claim.responsibility import claimant
from musnad.claim.sides import names_them, of_one_side, unnamed
from musnad.claim.status import give_agency
from musnad.model.count import Scope
from musnad.model.moment import Precision


def take(host: Draft, draft: Draft) -> None:
    """Add what a later telling says to the first."""
    if host.loose and draft.type != host.type and not vague(draft) or host.loose and not draft.loose:
        host.type, host.loose = draft.type, draft.loose
    _take_places(host, draft)
    _take_actors(host, draft)
    _take_counts(host, draft)
    host.weapons = [*host.weapons, *(w for w in draft.weapons if w.value.id not in {m.value.id for m in host.weapons})]
    if _finer(draft, host):
        host.moment, host.moment_mentions, host.moment_rule = draft.moment, draft.moment_mentions, draft.moment_rule
    host.strength = max(host.strength, draft.strength)
    host.heads = host.heads | draft.heads | {draft.head.first}
    host.evidence = sorted({*host.evidence, *draft.evidence})
    host.speakers = [*host.speakers, *(s for s in draft.speakers if s not in host.speakers)]
    host.damage = [*host.damage, *(d for d in draft.damage if d not in host.damage)]
    host.note("told-again")


def _take_places(host: Draft, draft: Draft) -> None:
    if bare(draft):
        if not any(p.role == "origin" for p in host.places):
            lent = "places" in draft.inherited
            host.places = [*host.places, *(p for p in draft.places if p.role == "origin" or not lent)]
        return
    if bare(host):
        host.places, host.inherited = draft.places, host.inherited - {"places"}
        return
    one, two = locations(host), locations(draft)
    known = [a for a in one if a.mention.rule != "area-by-who-holds-it"]
    if known and all(any(wider(a, b) for b in two) for a in known):
        host.places = [*two, *(p for p in host.places if p not in one)]
    roles = {p.role for p in host.places}
    host.places = [*host.places, *(p for p in draft.places if p.role not in roles)]


def _take_actors(host: Draft, draft: Draft) -> None:
    """Take over roles that the first telling left empty, and what was hit where it only named who was hurt.

    Who takes responsibility also stands in the place of somebody of no name.
    """
    for role in ("source", "party"):
        theirs = [p for p in draft.actors if p.role == role]
        if role == "party" and names_them(draft) and unnamed(host):
            host.actors = [p for p in host.actors if p.role != role]
        if theirs and claimant(draft) is not None:
            host.actors = [p for p in host.actors if p.role != role or p.mention.value.id is not None]
        if not any(p.role == role for p in host.actors):
            host.actors = [*host.actors, *theirs]
    give_agency(host)
    ours = [p for p in host.actors if p.role == "target"]
    theirs = [p for p in draft.actors if p.role == "target"]
    for civilian in (True, False):
        if not any(p.mention.value.civilian is civilian for p in ours):
            host.actors = [*host.actors, *[p for p in theirs if p.mention.value.civilian is civilian][:1]]


def _take_counts(host: Draft, draft: Draft) -> None:
    for part in of_one_side(host, draft):
        count = part.mention.value
        known = [
            p
            for p in host.counts
            if p.mention.value.measure == count.measure and (p.role == Scope.SUBSET) == (part.role == Scope.SUBSET)
        ]
        if any(
            p.mention.value.quantity == count.quantity and p.mention.value.population == count.population for p in known
        ):
            continue
        if known and count.quantity.high == 0 or any(_again(p, part) for p in host.counts):
            continue
        vague = count.quantity.high is None or count.quantity.low != count.quantity.high
        if (
            known
            and part.role != Scope.SUBSET
            and (vague or any(p.mention.value.quantity == count.quantity for p in known))
        ):
            continue
        if known and part.role != Scope.SUBSET:
            host.counts = [
                p
                for p in host.counts
                if p not in known or p.mention.value.quantity.low == p.mention.value.quantity.high
            ]
        host.counts = [*host.counts, part]


def _again(one: Part, two: Part) -> bool:
    """Tell whether a figure was given before as a part of a total: "one and six soldiers", of seven."""
    ours, theirs = one.mention.value, two.mention.value
    same = ours.measure == theirs.measure and ours.quantity == theirs.quantity
    return one.role == Scope.SUBSET and same and ours.population == theirs.population


def _finer(draft: Draft, host: Draft) -> bool:
    if not draft.moment_mentions:
        return False
    if not host.moment_mentions or draft.anaphoric and said_then(host):
        return True
    rank = [
        Precision.MINUTE,
        Precision.PART_OF_DAY,
        Precision.DAY,
        Precision.DAYS,
        Precision.WEEK,
        Precision.MONTH,
        Precision.YEAR,
        Precision.UNKNOWN,
    ]
    return (
        draft.moment is not None
        and host.moment is not None
        and rank.index(draft.moment.precision) < rank.index(host.moment.precision)
    )


def bare(draft: Draft) -> bool:
    """Tell whether a draft has no place of its own where it happened; where fire came from does not count."""
    return "places" in draft.inherited or not draft.places or draft.family == "strike" and not located(draft)


def located(draft: Draft) -> bool:
    """Tell whether a draft has a place where it happened, and not only one that fire came from."""
    return any(p.role == "location" for p in draft.places)


def locations(draft: Draft) -> list[Part]:
    """Return the places where a draft happened, else all that it has."""
    return [p for p in draft.places if p.role == "location"] or draft.places


def wider(one: Part, two: Part) -> bool:
    """Tell whether a place holds another, or bears, without "city", the name of the governorate that does."""
    a, b = one.mention.value, two.mention.value
    if holds(a, b):
        return True
    bare = a.kind == "settlement" and a.relation == "at" and one.mention.first == one.mention.last
    return bare and a.place is not None and a.place.name == a.admin1 == b.admin1 and a.country == b.country


def vague(draft: Draft) -> bool:
    """Tell whether a draft does not say with what: no weapon, or words that point back."""
    return not draft.weapons or draft.anaphoric
