"""One claim for what a report tells twice: in its lead and its body, by one speaker and the next."""

from musnad.claim.draft import Draft, Part
from musnad.claim.geography import holds, is_area, same
from musnad.claim.harms import takes_harm
from musnad.claim.responsibility import claimant
from musnad.claim.status import give_agency
from musnad.claim.tolls import share, spared
from musnad.claim.when import is_long
from musnad.lexicon.words import words_of
from musnad.model.count import Scope
from musnad.model.moment import Basis, Precision

_DONE = ("occurred", "ongoing")
_ORDINAL = 4
"""How many words behind a trigger an ordinal may stand: "the second attack hit"."""
_FOLLOWING = 2
"""How many sentences later a happening may be gone on with when neither place nor day is said again."""


def told_once(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with later tellings of a happening taken into the first, in the order of the text.

    That nobody was hurt is told of a happening, and is none itself.
    """
    kept: list[Draft] = []
    for draft in drafts:
        host = next((k for k in reversed(kept) if _one(k, draft, lead=_leads(k, kept))), None)
        if host is None:
            kept += [draft] if not spared(draft) else []
            continue
        siblings = [k for k in kept if k is host or _bare(draft) and k.head is host.head]
        for sibling in siblings:
            _take(sibling, draft)
        share(siblings)
    return kept


def _leads(draft: Draft, kept: list[Draft]) -> bool:
    """Tell whether a draft stands in the first sentence that tells of anything, and has not been told in detail yet."""
    return draft.board is kept[0].board and not draft.heads


def _bare(draft: Draft) -> bool:
    """Tell whether a draft has no place of its own where it happened; where fire came from does not count."""
    return "places" in draft.inherited or not draft.places or draft.family == "strike" and not _located(draft)


def _located(draft: Draft) -> bool:
    return any(p.role == "location" for p in draft.places)


def _one(host: Draft, draft: Draft, *, lead: bool) -> bool:
    """Tell whether two drafts tell of one happening: kind, status, day, place and doer all allow it."""
    if host.head is draft.head or draft.head.first in host.heads:
        return False
    if not (_kinds(host, draft) and _statuses(host, draft) and _days(host, draft) and _doers(host, draft)):
        return False
    if host.family in ("stmt", "deal"):
        return (
            host.type == draft.type
            and host.head.value.entry.id == draft.head.value.entry.id
            and _same_places(host, draft)
        )
    return _places(host, draft, lead=lead)


def _kinds(host: Draft, draft: Draft) -> bool:
    if host.type == draft.type:
        return True
    pointing = draft.anaphoric and (draft.loose or draft.head.value.entry.harm is not None)
    if draft.loose and draft.type == "civ.attack" and _vague(draft) and draft.places and not _bare(draft):
        return takes_harm(host) and _same_places(host, draft)
    open_kind = pointing or host.loose and _vague(host) and host.head.value.entry.harm is not None
    return open_kind and takes_harm(host) and takes_harm(draft) and "law" not in (host.family, draft.family)


def _vague(draft: Draft) -> bool:
    return not draft.weapons or draft.anaphoric


def _statuses(host: Draft, draft: Draft) -> bool:
    return (
        draft.anaphoric
        and _bare(draft)
        and {host.status, draft.status} <= set(_DONE)
        or host.status == draft.status
        or host.status in _DONE
        and draft.status in _DONE
        and "ongoing" not in (host.status, draft.status)
    )


def _days(host: Draft, draft: Draft) -> bool:
    one, two = host.moment, draft.moment
    if one is None or two is None or "moment" in draft.inherited or two.basis is Basis.PUBLICATION and draft.anaphoric:
        return True
    if two.start is None and two.end is None and draft.moment_mentions:
        return _bare(draft)
    if two.span and not one.span and is_long(two):
        return False
    if one.start is None or two.start is None:
        return (one.start, one.end) == (two.start, two.end)
    if one.basis is Basis.PUBLICATION and not one.span:
        return one.start[:10] == two.start[:10]
    return one.start[:10] <= (two.end or two.start)[:10] and two.start[:10] <= (one.end or one.start)[:10]


def _doers(host: Draft, draft: Draft) -> bool:
    """Tell whether the doers can be the same: one is not named, or they share a body or a country; gunmen of no name
    can be of whoever takes responsibility."""
    ours, theirs = _marks(host), _marks(draft)
    if claimant(draft) is not None and not any(p.mention.value.id for p in host.actors if p.role != "target"):
        return True
    return not ours or not theirs or bool(ours & theirs)


def _marks(draft: Draft) -> set[str]:
    doers = [p.mention.value for p in draft.actors if p.role in ("source", "party")]
    marks = {mark for actor in doers for mark in (actor.id, actor.country and f"country {actor.country}") if mark}
    return marks or {actor.group for actor in doers if actor.group and actor.known}


def _locations(draft: Draft) -> list[Part]:
    return [p for p in draft.places if p.role == "location"] or draft.places


def _same_places(host: Draft, draft: Draft) -> bool:
    one, two = _locations(host), _locations(draft)
    return not one or not two or any(same(a.mention.value, b.mention.value) for a in one for b in two)


def _places(host: Draft, draft: Draft, *, lead: bool) -> bool:
    if _bare(draft):
        counted = draft.counts and (host.counts or host.type != draft.type)
        own_time = [m for m in draft.moment_mentions if m not in host.moment_mentions]
        beside = host.board is draft.board and not counted and not own_time
        alone = beside and (draft.head.value.noun or host.type == draft.type)
        return draft.anaphoric or alone or _agreeing(host, draft) or _goes_on(host, draft)
    if not host.places:
        return host.type == draft.type and (draft.anaphoric or lead)
    one, two = _locations(host), _locations(draft)
    if any(same(a.mention.value, b.mention.value) for a in one for b in two):
        return True
    if host.type == draft.type and _marks(host) & _marks(draft) and any(_around(a, b) for a in one for b in two):
        return True
    nested = any(
        holds(a.mention.value, b.mention.value) or holds(b.mention.value, a.mention.value) for a in one for b in two
    )
    summary = lead and any(is_area(p.mention.value) for p in one)
    return nested and (draft.anaphoric or summary or _agreeing(host, draft))


def _same_day(host: Draft, draft: Draft) -> bool:
    days = {m.start[:10] for m in (host.moment, draft.moment) if m is not None and m.start is not None}
    return len(days) == 1 and host.moment is not None


def _around(one: Part, two: Part) -> bool:
    """Tell whether two places are a town and its outskirts."""
    a, b = one.mention.value, two.mention.value
    one_place = a.place is not None and b.place is not None and a.place.id == b.place.id
    return one_place and {a.relation, b.relation} == {"at", "outskirts"}


def _goes_on(host: Draft, draft: Draft) -> bool:
    """Tell whether a sentence with no place and no day of its own goes on with what was told just before it."""
    board = draft.board
    following = 0 <= board.sentence.index - host.board.sentence.index <= _FOLLOWING
    more = any(board.form(w) in words_of("likewise") for w in range(board.sentence.first, draft.head.last + _ORDINAL))
    dated = draft.moment_mentions and not (_bare(host) and _marks(host) & _marks(draft)) and not _same_day(host, draft)
    return following and host.type == draft.type and not dated and not more


def _agreeing(host: Draft, draft: Draft) -> bool:
    """Tell whether both give the same figure for the same harm."""
    ours = [p.mention.value for p in host.counts if p.mention.value.scope is not Scope.SUBSET]
    theirs = [p.mention.value for p in draft.counts]
    return any(a.measure == b.measure and a.quantity == b.quantity for a in ours for b in theirs)


def _take(host: Draft, draft: Draft) -> None:
    """Add what a later telling says to the first."""
    if host.loose and draft.type != host.type and not _vague(draft) or host.loose and not draft.loose:
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
    if _bare(draft):
        if not any(p.role == "origin" for p in host.places):
            lent = "places" in draft.inherited
            host.places = [*host.places, *(p for p in draft.places if p.role == "origin" or not lent)]
        return
    if _bare(host):
        host.places, host.inherited = draft.places, host.inherited - {"places"}
        return
    one, two = _locations(host), _locations(draft)
    known = [a.mention.value for a in one if a.mention.rule != "area-by-who-holds-it"]
    if known and all(any(holds(a, b.mention.value) for b in two) for a in known):
        host.places = [*two, *(p for p in host.places if p not in one)]
    roles = {p.role for p in host.places}
    host.places = [*host.places, *(p for p in draft.places if p.role not in roles)]


def _take_actors(host: Draft, draft: Draft) -> None:
    """Take over roles that the first telling left empty, and what was hit where it only named who was hurt.

    Who takes responsibility also stands in the place of somebody of no name.
    """
    for role in ("source", "party"):
        theirs = [p for p in draft.actors if p.role == role]
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
    for part in draft.counts:
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
        if known and count.quantity.high == 0:
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


def _finer(draft: Draft, host: Draft) -> bool:
    if not draft.moment_mentions:
        return False
    if not host.moment_mentions:
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
