"""One claim for what a report tells twice: in its lead and its body, by one speaker and the next."""

from datetime import date, timedelta

from musnad.claim.draft import Draft, Part
from musnad.claim.earlier import said_then
from musnad.claim.geography import holds, is_area, same
from musnad.claim.harms import takes_harm
from musnad.claim.responsibility import claimant
from musnad.claim.sides import names_them, unnamed
from musnad.claim.taking import bare, locations, take, vague, wider
from musnad.claim.tolls import share, spared
from musnad.claim.totals import as_parts, details, goes_on_counting, over_several, same_figures, sum_up
from musnad.claim.when import is_long
from musnad.model.count import Scope
from musnad.model.moment import Basis

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
        if kept and goes_on_counting(kept[-1], draft, kept):
            draft.counts = as_parts(draft)
            take(kept[-1], draft)
            continue
        host = _host(kept, draft)
        if host is None:
            kept += [draft] if not spared(draft) else []
            continue
        siblings = [k for k in kept if k is host or bare(draft) and k.head is host.head]
        for sibling in siblings:
            take(sibling, draft)
        share(siblings)
    lead = next((k for k in kept if k.board is kept[0].board and over_several(k)), None)
    for other in [k for k in kept if lead is not None and details(lead, k) and same_figures(lead, k)]:
        assert lead is not None
        take(lead, other)
        kept.remove(other)
    if lead is not None:
        sum_up(lead, kept)
    return kept


def _host(kept: list[Draft], draft: Draft) -> Draft | None:
    """Return the draft that tells of the same happening: the latest, or one before it that gives the same figure for
    the same place."""
    hosts = (k for k in reversed(kept) if _one(k, draft, lead=_leads(k, kept)))
    host = next(hosts, None)
    if host is None or not draft.counts or bare(draft) or _agreeing(host, draft):
        return host
    return next((k for k in hosts if _agreeing(k, draft)), host)


def _leads(draft: Draft, kept: list[Draft]) -> bool:
    """Tell whether a draft stands in the first sentence that tells of anything, and has not been told in detail yet.

    What is told of several places at once is none that a later sentence tells in detail.
    """
    return draft.board is kept[0].board and not draft.heads and not over_several(draft)


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
    if draft.loose and draft.type == "civ.attack" and vague(draft) and draft.places and not bare(draft):
        return takes_harm(host) and _same_places(host, draft)
    if host.loose and host.type == "civ.attack" and vague(host) and not bare(host) and host.board is draft.board:
        return draft.family == "strike" and _same_places(host, draft)
    open_kind = pointing or host.loose and vague(host) and host.head.value.entry.harm is not None
    return open_kind and takes_harm(host) and takes_harm(draft) and "law" not in (host.family, draft.family)


def _statuses(host: Draft, draft: Draft) -> bool:
    if draft.anaphoric and draft.status == "historical" and host.status in _DONE:
        if said_then(host) or _days_before(host, draft):
            return True
    return (
        draft.anaphoric
        and bare(draft)
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
        return bare(draft)
    if two.span and not one.span and is_long(two):
        return False
    if draft.anaphoric and said_then(host) and two.end is not None and one.end is not None and two.end <= one.end:
        return True
    if one.start is None or two.start is None:
        return (one.start, one.end) == (two.start, two.end)
    if one.basis is Basis.PUBLICATION and not one.span:
        return one.start[:10] == two.start[:10] or _days_before(host, draft)
    return one.start[:10] <= (two.end or two.start)[:10] and two.start[:10] <= (one.end or one.start)[:10]


def _days_before(host: Draft, draft: Draft) -> bool:
    """Tell whether words that point back to a happening with no day of its own say on which of the last days it was."""
    one, two = host.moment, draft.moment
    if not (draft.anaphoric and bare(draft) and one and one.start and two and two.start) or two.span:
        return False
    days = date.fromisoformat(one.start[:10]) - date.fromisoformat(two.start[:10])
    return timedelta(0) <= days <= _LATELY


_LATELY = timedelta(days=7)


def _doers(host: Draft, draft: Draft) -> bool:
    """Tell whether the doers can be the same: one is not named, or they share a body or a country; gunmen of no name
    can be of whoever takes responsibility."""
    ours, theirs = _marks(host), _marks(draft)
    if names_them(draft) and unnamed(host):
        return True
    if claimant(draft) is not None and not any(p.mention.value.id for p in host.actors if p.role != "target"):
        return True
    return not ours or not theirs or bool(ours & theirs) and not _other_side(host, draft)


def _other_side(host: Draft, draft: Draft) -> bool:
    """Tell whether one is done by a state and the other by a group, though both are of one country."""
    sides = [{_STATE.get(p.mention.value.kind) for p in d.actors if p.role == "source"} for d in (host, draft)]
    return sides in ([{True}, {False}], [{False}, {True}])


_STATE = {"state": True, "security": True, "non_state": False}


def _marks(draft: Draft) -> set[str]:
    doers = [p.mention.value for p in draft.actors if p.role in ("source", "party")]
    marks = {mark for actor in doers for mark in (actor.id, actor.country and f"country {actor.country}") if mark}
    return marks or {actor.group for actor in doers if actor.group and actor.known}


def _same_places(host: Draft, draft: Draft) -> bool:
    one, two = locations(host), locations(draft)
    return not one or not two or any(same(a.mention.value, b.mention.value) for a in one for b in two)


def _places(host: Draft, draft: Draft, *, lead: bool) -> bool:
    if bare(draft):
        counted = draft.counts and (
            host.counts or host.type != draft.type and not (host.loose and host.board is draft.board)
        )
        own_time = [m for m in draft.moment_mentions if m not in host.moment_mentions]
        beside = host.board is draft.board and not counted and not own_time
        alone = beside and (draft.head.value.noun or host.type == draft.type)
        return draft.anaphoric or alone or _agreeing(host, draft) or _goes_on(host, draft)
    if not host.places:
        return host.type == draft.type and (draft.anaphoric or lead)
    one, two = locations(host), locations(draft)
    if any(same(a.mention.value, b.mention.value) for a in one for b in two):
        return True
    alike = bool(_marks(host) & _marks(draft)) or _agreeing(host, draft)
    if host.type == draft.type and alike and any(_around(a, b) for a in one for b in two):
        return True
    nested = any(
        holds(a.mention.value, b.mention.value) or holds(b.mention.value, a.mention.value) for a in one for b in two
    )
    if any(wider(a, b) for a in one for b in two) and _agreeing(host, draft):
        return True
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
    more = board.stands("likewise", board.sentence.first, draft.head.last + _ORDINAL - 1)
    dated = draft.moment_mentions and not (bare(host) and _marks(host) & _marks(draft)) and not _same_day(host, draft)
    return following and host.type == draft.type and not dated and not more


def _agreeing(host: Draft, draft: Draft) -> bool:
    """Tell whether both give the same figure for the same harm."""
    ours = [p.mention.value for p in host.counts if p.mention.value.scope is not Scope.SUBSET]
    theirs = [p.mention.value for p in draft.counts]
    return any(a.measure == b.measure and a.quantity == b.quantity for a in ours for b in theirs)
