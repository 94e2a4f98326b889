"""Whose the dead and the hurt of a sentence are: the harm words and the happenings that they came of."""

from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention
from musnad.model.trigger import TriggerEntry

_NEAR = 12
"""How many words may lie between a harm and the one before it, or the verb that records it."""


_LED_TO = 3
"""How many words before a harm what led to it may stand: "which caused the death of"."""


def is_attack(trigger: Mention) -> bool:
    """Tell whether a trigger names an attack, so that words for attacks beside it may tell of the same one."""
    entry: TriggerEntry = trigger.value.entry
    return entry.weapon or entry.type.startswith("strike.")


def draft_of(board: Board, head: Mention) -> Draft:
    """Return a draft of the happening that a trigger tells of, with nothing gathered yet."""
    entry = head.value.entry
    return Draft(
        board=board, head=head, type=entry.type, loose=entry.weapon, evidence=[board.sentence.index], rules=[head.rule]
    )


def place_harm(board: Board, harm: Mention, drafts: list[Draft]) -> None:
    """Add a harm to the happening it came of; where there is none it makes a draft of its own."""
    host = (
        _recorded(board, harm, drafts)
        or _cause_after(board, harm, drafts)
        or _cause_before(board, harm, drafts)
        or _beside(board, harm, drafts)
    )
    if host is None:
        drafts.append(draft_of(board, harm))
        drafts.sort(key=lambda d: d.head.first)
    elif host.head.value.entry.harm is not None:
        host.harms.append(harm)
    else:
        host.harms.append(harm)
        host.note("harm-of-the-happening-beside-it")


def _recorded(board: Board, harm: Mention, drafts: list[Draft]) -> Draft | None:
    """Return the total whose verb a harm follows, or that led to it: "documented the killing of"."""
    before = [d for d in drafts if d.head.first < harm.first]
    if not before or before[-1].family != "toll" or before[-1].head.value.noun or not harm.value.noun:
        return None
    near = (
        harm.first - before[-1].head.last <= _NEAR or board.cue("result", harm.first - _LED_TO, harm.first) is not None
    )
    return before[-1] if near or before[-1].harms else None


def takes_harm(draft: Draft) -> bool:
    """Tell whether people can come to harm by a happening of this type."""
    return draft.family in ("strike", "armed", "civ", "riot", "infra", "siege") or draft.type in (
        "eo.accident",
        "protest.dispersed",
        "deal.violation",
    )


def _cause_after(board: Board, harm: Mention, drafts: list[Draft]) -> Draft | None:
    """Return the happening that caused a harm told before it: "killed in a raid", "hurt when a mine went off"."""
    for draft in drafts:
        at = draft.head.first
        if at <= harm.last or not takes_harm(draft) or draft.head.value.entry.harm is not None:
            continue
        if board.cue("result", harm.last + 1, at) is not None or _shot(board, harm):
            return None
        by_it = (draft.head.value.preposition or board.means(draft.head)) == "by"
        return draft if by_it or _caused(board, harm.last + 1, at) else None
    return None


def _caused(board: Board, first: int, last: int) -> bool:
    """Tell whether a word for a cause stands in a range of words; one with "and" behind a comma goes on to what came
    next ("..., and after twelve hours"), as do "also" and "while"."""
    if any(board.unjoined(word) in words_of("apart_opener") for word in range(first, last)):
        return False
    causes = [c for c in board.cues if c.value == "cause" and first <= c.first <= last]
    return bool(causes) and not any(board.joined(c) and board.gap(c.first - 1, c.first).strip() for c in causes)


def _shot(board: Board, harm: Mention) -> bool:
    """Tell whether a harm names its own means right behind it, so that what follows is only when or where it was."""
    after = (w for w in board.weapons if harm.last < w.first <= harm.last + _OWN_MEANS)
    return any(w.value.family == "small_arms" and board.attached(w) == "by" for w in after)


_OWN_MEANS = 3


def _cause_before(board: Board, harm: Mention, drafts: list[Draft]) -> Draft | None:
    """Return the happening that a harm told after it came of: "raids ... which led to the death of"."""
    for draft in reversed(drafts):
        if draft.head.first < harm.first and takes_harm(draft):
            own = draft.head.value.entry.harm is None
            if own and board.cue("result", draft.head.last, harm.first) is not None:
                return draft
    return None


def _beside(board: Board, harm: Mention, drafts: list[Draft]) -> Draft | None:
    """Return the happening of the nearest harm before, or the attack before it in the sentence; none if the harm
    stands alone."""
    before = [d for d in drafts if takes_harm(d) and d.head.first < harm.first]
    for draft in reversed(before):
        latest = max(
            [h.last for h in draft.harms] + ([draft.head.last] if draft.head.value.entry.harm else []), default=-1
        )
        if latest >= 0 and harm.first - latest <= _NEAR and not any(latest < d.head.first < harm.first for d in drafts):
            return draft
    if before and before[-1].head.value.entry.harm is None and is_attack(before[-1].head):
        return before[-1]
    after = [d for d in drafts if takes_harm(d) and any(harm.first < h.first for h in d.harms)]
    return after[0] if after and min(h.first for h in after[0].harms) - harm.last <= _NEAR else None
