"""Status, certainty and agency of a happening (ontology.md, the other axes), from the cues and the verb before it."""

from datetime import date, timedelta

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft
from musnad.claim.earlier import done_by_somebody, goes_on_around
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention
from musnad.model.moment import Basis

_REACH = 5
"""How many words before a trigger a cue still governs it: a particle, its verb, and what stands between."""
_TO_REACH = 12
"""The same for "prepare ... to return": the subject may stand between."""
_NEGATED_REACH = 2
_SETTLED_AFTER = timedelta(days=2)
_TOLD_LATE = timedelta(days=31)
"""How long after the day the report's own news may be told; beyond that its first happening is history too."""


def give_status(draft: Draft, published: date | None, *, background: bool, lead: Draft | None = None) -> None:
    """Fill status, certainty and agency of a draft.

    `background`: its paragraph opens as background. `lead` is the report's first happening, None where this is it: the
    report's own news is not historical for being told late.
    """
    board, head = draft.board, draft.head
    draft.status, rule = _status(board, draft, published, background=background, news=_news(draft, lead))
    draft.note(rule)
    low, high = max(draft.first, head.first - 12), head.last + 14
    hedge = next((c for c in board.cues_of("hedge") if low <= c.first <= min(high, draft.last)), None)
    hedged = hedge is not None or any(entry.verb == "alleged" for chain in draft.speakers for entry in chain)
    draft.certainty = "hedged" if hedged else "asserted"


def _news(draft: Draft, lead: Draft | None) -> bool:
    """Tell whether a draft is the report's own news: its first happening, or another on the day of that."""
    if lead is None:
        return True
    if lead.status not in ("occurred", "ongoing") or lead.moment is None or draft.moment is None:
        return False
    return lead.moment.start is not None and (lead.moment.start[:10] == (draft.moment.start or "")[:10])


def demanded(board: Board, draft: Draft, published: date | None) -> bool:
    """Tell whether an act is what a demand or a promise is for: "called for the release of", and so did not happen.

    A protest that is called for on a day to come is planned.
    """
    head = draft.head
    if draft.family == "protest" and _called_for(board, draft, published):
        return False
    if not head.value.noun or head.value.definite and head.value.preposition == "" or draft.family == "stmt":
        return False
    governed = head.value.preposition in ("by", "to") or board.form(head.first - 1) in words_of("to")
    asked = [t for t in board.triggers if t.value.entry.type in _ASKED and 0 < head.first - t.last <= _ASKED_REACH]
    return governed and bool(asked) and not any(asked[-1].last < t.first < head.first for t in board.triggers)


def _called_for(board: Board, draft: Draft, published: date | None) -> bool:
    starts = [m.value.start for m in within(board.moments, draft.first, draft.last) if m.value.start is not None]
    return published is not None and any(date.fromisoformat(start[:10]) > published for start in starts)


_ASKED = ("stmt.demand", "stmt.promise")
_ASKED_REACH = 12


def give_agency(draft: Draft) -> None:
    """Fill the agency of a draft from its actors: known, unidentified, or not stated."""
    doers = [p.mention.value for p in draft.actors if p.role in ("source", "party")]
    if not doers:
        draft.agency = "not_stated"
    else:
        draft.agency = "known" if any(actor.known for actor in doers) else "unidentified"


def _status(board: Board, draft: Draft, published: date | None, *, background: bool, news: bool) -> tuple[str, str]:
    head = draft.head
    for key, status in (("attempt", "failed"), ("hypothetical", "hypothetical")):
        if _governed(board, draft, key):
            return status, f"cue-{key}"
    if _governed(board, draft, "intention") or _to_come(board, draft) or head.value.future:
        return "planned", "cue-intention"
    if _negated(board, draft) or _denied(board, draft):
        return ("non_occurrence" if draft.family == "deal" else "denied"), "cue-negation"
    if _ahead(draft, published):
        return "planned", "after-the-report"
    if draft.type == "deal.not_implemented":
        return "non_occurrence", "type-of-its-own"
    if _past(draft, published, after=_TOLD_LATE if news else _SETTLED_AFTER):
        return "historical", "ended-before-the-report"
    undated = draft.moment is None or draft.moment.basis in (Basis.PUBLICATION, Basis.INFERRED, None)
    known = _known_before(board, draft, background=background) if undated else None
    if known is not None:
        return "historical", known
    if draft.family != "toll" and (_going_on(board, draft) or undated and goes_on_around(draft)):
        return "ongoing", "cue-continuing"
    return "occurred", "told-as-done"


def _known_before(board: Board, draft: Draft, *, background: bool) -> str | None:
    """Return the rule by which an undated happening is background, or None where it is not."""
    if board.cue("background", draft.first, draft.head.last) is not None or (
        background and draft.head.value.tense == "perfect"
    ):
        return "cue-background"
    if _had_done(board, draft.head) or draft.head.value.noun and _formerly(board, draft.head):
        return "cue-background"
    return "done-by-somebody-told-of" if done_by_somebody(board, draft.head) else None


def _formerly(board: Board, head: Mention) -> bool:
    """Tell whether a noun names the days in which something else was: "in the days of its control of the town"."""
    return board.form(head.first - 1) in words_of("formerly")


def _had_done(board: Board, head: Mention) -> bool:
    """Tell whether a verb is of the past before the past, its subject between: "the army had, a month before, said"."""
    if head.value.noun or board.form(head.first - 1) not in words_of("already") or board.lacks("had_been"):
        return False
    had = (w for w in range(head.first - _HAD_REACH, head.first - 1) if board.unjoined(w) in words_of("had_been"))
    word = next(had, None)
    return word is not None and not any(word < t.first < head.first for t in board.triggers)


_HAD_REACH = 9
"""How many words may stand from "had" to the verb that goes with it."""


def _governed(board: Board, draft: Draft, key: str) -> bool:
    """Tell whether a cue stands within reach before the trigger, with no other trigger between."""
    head = draft.head
    reach = _TO_REACH if key == "intention" and head.value.preposition == "to" else _REACH
    for cue in board.cues_of(key):
        if not max(board.sentence.first, head.first - reach) <= cue.first <= head.first:
            continue
        if not any(cue.first <= t.first and t.last < head.first for t in board.triggers):
            return True
    return False


def _to_come(board: Board, draft: Draft) -> bool:
    """Tell whether a word of the future governs a happening, or is the verb of its noun: "an attack that will come"."""
    head = draft.head
    after = board.cue("future", head.last + 1, head.last + _ITS_VERB) if head.value.noun else None
    own = after is not None and not any(head.last < t.first < after.first for t in board.triggers)
    return own or _governed(board, draft, "future")


_ITS_VERB = 2
"""How many words behind a noun its verb may stand."""


def _negated(board: Board, draft: Draft) -> bool:
    head = draft.head
    if not board.cues_of("negation"):
        return False
    names = (*board.weapons, *board.actors, *board.counts)
    return any(
        0 < head.first - c.last <= _NEGATED_REACH and not any(m.first <= c.first and c.last <= m.last for m in names)
        for c in board.cues_of("negation")
        if not (head.value.preposition and head.first - c.last > 1 and board.form(c.last) in words_of("without"))
    )


def _denied(board: Board, draft: Draft) -> bool:
    """Tell whether a noun names what somebody denies, or what the rumours are of that he denies; not what he only
    denies his part in."""
    head = draft.head
    if not head.value.noun or head.value.definite or draft.family == "stmt":
        return False
    before = [t for t in board.triggers if t.first < head.first and t.value.entry.harm is None]
    if not before or before[-1].value.entry.type != "stmt.deny" or head.first - before[-1].last > _DENIED_REACH:
        return False
    return not board.has("involvement", before[-1].last + 1, head.first - 1)


_DENIED_REACH = 16
"""How many words may stand from a verb of denying to what is denied: who denies it, when, and the rumours of it."""


def _ahead(draft: Draft, published: date | None) -> bool:
    """Tell whether a happening is dated after the report."""
    start = draft.moment.start if draft.moment is not None and draft.moment_mentions else None
    return published is not None and start is not None and date.fromisoformat(start[:10]) > published


def _past(draft: Draft, published: date | None, *, after: timedelta) -> bool:
    moment = draft.moment
    if moment is None or published is None or draft.inherited & {"moment"} and moment.basis is Basis.PUBLICATION:
        return False
    end = moment.end or moment.start
    return end is not None and date.fromisoformat(end[:10]) < published - after


def _going_on(board: Board, draft: Draft) -> bool:
    head = draft.head
    before = [c for c in board.cues_of("continuing") if draft.first <= c.first <= head.last + 3]
    if any(head.first - c.last <= _REACH * 2 for c in before):
        return True
    if head.value.noun and _carried_on(board, draft):
        return True
    if head.value.tense != "imperfect" or draft.family in ("stmt",) or _before_or_after(board, head.first):
        return False
    return board.cue("light_do", head.first - 1, head.first) is None


def _before_or_after(board: Board, word: int) -> bool:
    """Tell whether a verb follows "before" or "after" with "that": in the past it is done, "before letting them go"."""
    return board.form(word - 1) in words_of("that") and board.form(word - 2) in words_of("before_or_after")


def _carried_on(board: Board, draft: Draft) -> bool:
    """Tell whether a noun stands behind a light verb of the imperfect: "cells carry out bombings"."""
    head = draft.head
    lights = [c for c in board.cues if c.value.startswith("light_") and 0 < head.first - c.first <= _LIGHT_REACH]
    return bool(lights) and board.form(lights[-1].first) in words_of("imperfect_light")


_LIGHT_REACH = 12
