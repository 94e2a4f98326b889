"""How many: the counts that belong to a happening, and how each stands to the others."""

import msgspec

from musnad.claim.board import Board, distance
from musnad.claim.draft import Draft, Part
from musnad.claim.harms import takes_harm
from musnad.lexicon.words import words_of
from musnad.model.count import Count, Measure, Scope
from musnad.model.mention import Mention
from musnad.model.quantity import Quantity

_PEOPLE = {Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING}
_MEASURE_OF_TYPE = {
    "law.arrest": Measure.DETAINED,
    "civ.abduction": Measure.DETAINED,
    "detain.release": Measure.DETAINED,
    "pop.displacement": Measure.DISPLACED,
    "pop.return": Measure.RETURNED,
    "civ.assassination": Measure.KILLED,
    "civ.execution": Measure.KILLED,
    "forensics.bodies": Measure.KILLED,
}


def give_counts(board: Board, drafts: list[Draft]) -> None:
    """Hand each count of a sentence to the draft that it belongs to."""
    for mention in board.counts:
        draft = _owner(drafts, mention)
        if draft is not None and _measured(draft, mention).value.measure is not None:
            draft.counts.append(Part(str(_scope(draft, mention)), _measured(draft, mention), "count-of-the-clause"))


def _owner(drafts: list[Draft], mention: Mention) -> Draft | None:
    """Return the draft whose words hold a count; harm goes to what can do harm, detention to arrests, and so on."""
    measure = mention.value.measure
    fit = [d for d in drafts if _fits(d, measure)]
    if not fit:
        return None
    totals = [d for d in fit if d.family == "toll" and d.head.first < mention.first]
    if totals:
        return totals[-1]
    by_harm = [d for d in fit if _behind_harm(d, mention) <= _HARM_REACH]
    if by_harm:
        return min(by_harm, key=lambda d: (_behind_harm(d, mention), d.head.first))
    pool = [d for d in fit if d.first <= mention.first <= d.last] or (fit if measure in _PEOPLE else [])
    return min(pool, key=lambda d: (distance(mention, d.head.first), d.head.first)) if pool else None


_HARM_REACH = 8
"""How many words behind a word for a harm a figure may stand."""


def _behind_harm(draft: Draft, mention: Mention) -> int:
    """Return how many words behind the nearest harm of a draft a figure stands; more than any reach where none is."""
    harms = (*draft.harms, *([draft.head] if draft.head.value.entry.harm else []))
    return min((mention.first - h.last for h in harms if h.last <= mention.first), default=_HARM_REACH + 1)


def _fits(draft: Draft, measure: Measure | None) -> bool:
    if measure is None:
        return draft.type in _MEASURE_OF_TYPE or takes_harm(draft)
    if draft.family == "toll":
        return True
    if measure in _PEOPLE:
        return takes_harm(draft) or draft.type in ("forensics.bodies", "stmt.accuse", "deal.violation", "stmt.condemn")
    if measure is Measure.DETAINED:
        return draft.family in ("law", "civ", "detain", "armed")
    if measure is Measure.DISPLACED:
        return draft.family in ("pop", "armed", "strike")
    if measure is Measure.RETURNED:
        return draft.type == "pop.return"
    if measure is Measure.ITEMS:
        return draft.family in ("strike", "eo", "force")
    return True


_SUBJECT_REACH = 8


def _befallen(draft: Draft, mention: Mention) -> Measure | None:
    """Return what befell people who are told before the verb: "two civilians had been killed in"."""
    if mention.value.population == "unknown" and not any(
        draft.board.is_one_of(w, "person_noun") for w in range(mention.first, mention.last + 1)
    ):
        return None
    if (among := _among(draft, mention)) is not None:
        return among
    for harm in (*draft.harms, draft.head):
        if harm.value.entry.harm is not None and harm.value.noun and harm.value.pronoun and harm.first > mention.last:
            return Measure(harm.value.entry.harm)
        passive = harm.value.entry.harm is not None and "passive" in harm.value.readings
        if passive and 0 < harm.first - mention.last <= _SUBJECT_REACH:
            return Measure(harm.value.entry.harm)
    return None


def _among(draft: Draft, mention: Mention) -> Measure | None:
    """Return what befell people of whom a figure is a part: "among the dead are five children"."""
    before = draft.board.form(mention.first - 1)
    if draft.board.form(mention.first - 2) not in words_of("amid_of"):
        return None
    for class_id, measure in (("the_dead", Measure.KILLED), ("the_hurt", Measure.INJURED)):
        if before in words_of(class_id):
            return measure
    return None


def _measured(draft: Draft, mention: Mention) -> Mention:
    count = mention.value
    measure = count.measure or _befallen(draft, mention) or _MEASURE_OF_TYPE.get(draft.type)
    if draft.type == "pop.return" and measure is Measure.DISPLACED:
        measure = Measure.RETURNED  # "hundreds of refugees went home": who they were, not what befell them now
    return msgspec.structs.replace(mention, value=msgspec.structs.replace(count, measure=measure))


def _scope(draft: Draft, mention: Mention) -> Scope:
    scope: Scope = mention.value.scope
    before = next((p.mention for p in reversed(draft.counts) if p.mention.value.measure == mention.value.measure), None)
    if scope is Scope.EVENT and before is not None and _tells_who(draft.board, before, mention):
        return Scope.SUBSET
    if draft.board.stands("out_of", mention.first - _OUT_OF + 1, mention.first - 1):
        return Scope.SUBSET
    if _among(draft, mention) is not None:
        return Scope.SUBSET
    if scope is Scope.SUBSET and _begins_anew(draft.board, before, mention):
        scope = Scope.EVENT
    if draft.family == "toll" and scope in (Scope.EVENT, Scope.RUNNING):
        return Scope.PERIOD
    return scope


_OUT_OF = 4


def add_up(draft: Draft) -> None:
    """Add the total of people told one after the other ("a girl and a man"), of whom each is then a part."""
    for before, part in zip(draft.counts, draft.counts[1:], strict=False):
        one, two = before.mention, part.mention
        if not _joined_people(draft.board, before, part):
            continue
        low, high = one.value.quantity.low + two.value.quantity.low, one.value.quantity.high + two.value.quantity.high
        total = Count(quantity=Quantity(low, high), measure=one.value.measure, population="unknown")
        span = msgspec.structs.replace(two, start=one.start, first=one.first, rule="people-added-up", value=total)
        rest = [p for p in draft.counts if p is not before and p is not part]
        parts = [msgspec.structs.replace(p, role=str(Scope.SUBSET)) for p in (before, part)]
        draft.counts = [*rest, Part(before.role, span, "people-added-up"), *parts]
        return


def _joined_people(board: Board, before: Part, part: Part) -> bool:
    """Tell whether two exact figures of one harm stand side by side, joined by "and"."""
    one, two = before.mention, part.mention
    exact = all(m.value.quantity.low is not None and m.value.quantity.low == m.value.quantity.high for m in (one, two))
    same = one.value.measure == two.value.measure and before.role == part.role == Scope.EVENT
    kinds = one.value.population != two.value.population
    return exact and same and kinds and two.first - one.last == 1 and board.joined(two)


def _tells_who(board: Board, before: Mention, mention: Mention) -> bool:
    """Tell whether a bare plural behind a figure only says who they were: "five civilians, children and women"."""
    vague = mention.value.quantity.high is None and before.value.quantity.high is not None
    return vague and 0 < mention.first - before.last <= 1 and not board.gap(before.last, mention.first).strip()


def _begins_anew(board: Board, before: Mention | None, mention: Mention) -> bool:
    """Tell whether a casualty word of its own stands before a figure, so that it is no part of the one before."""
    after = before.last if before is not None else board.sentence.first - 1
    own = [t for t in board.triggers if t.value.entry.harm is not None and after < t.first <= mention.last]
    between = [c for c in board.counts if own and own[-1].last < c.last and c.last < mention.first]
    return (
        bool(own)
        and not between
        and mention.first - own[-1].last <= 1
        and str(mention.value.measure) == own[-1].value.entry.harm
    )


def count_the_one(draft: Draft) -> None:
    """Give an assassination with no figure its one victim (coding-rules.md, numbers): the word itself is singular."""
    told = (
        draft.type == "civ.assassination" and draft.status in ("occurred", "historical") and not draft.head.value.plural
    )
    if told and not draft.counts:
        one = Count(quantity=Quantity(1, 1), measure=Measure.KILLED, population="unknown")
        mention = msgspec.structs.replace(draft.head, kind="count", rule="one-victim", value=one)
        draft.counts = [Part(str(Scope.EVENT), mention, "one-victim")]


def spared(draft: Draft) -> bool:
    """Tell whether a harm is told only to say that nobody came to it: "no injuries were recorded"."""
    figures = [p.mention.value.quantity.high for p in draft.counts]
    return draft.head.value.entry.harm is not None and bool(figures) and not any(high != 0 for high in figures)


def share(drafts: list[Draft]) -> None:
    """Mark the figures that several claims of one sentence have in common."""
    if len(drafts) < 2:
        return
    for draft in drafts:
        draft.counts = [
            msgspec.structs.replace(p, role=str(Scope.SHARED)) if p.role == Scope.EVENT else p for p in draft.counts
        ]
