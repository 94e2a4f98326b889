"""The claim stage on one page: from the grounded mentions of a report to its claims."""

from collections.abc import Callable, Sequence

import msgspec

from musnad.arabic import Text
from musnad.claim.board import Board, boards_of
from musnad.claim.draft import Draft
from musnad.claim.happenings import happenings
from musnad.claim.kinds import give_kind
from musnad.claim.needs import unmet
from musnad.claim.roles import give_roles, inherit_doers
from musnad.claim.status import give_agency, give_status
from musnad.claim.targets import give_targets
from musnad.claim.tellings import told_once
from musnad.claim.tolls import give_counts, share
from musnad.claim.when import give_moment
from musnad.claim.where import give_places, inherit_places, splits
from musnad.claim.writing import write
from musnad.model.claim import Claim, ClaimSpeaker, Coder
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.signal import Signal

Teller = Callable[[int, int], tuple[ClaimSpeaker, ...]]
"""Who tells what stands at a word of a sentence: called with the indexes of the sentence and the word."""


class Told(msgspec.Struct, frozen=True):
    """What the claim stage makes of a report."""

    claims: tuple[Claim, ...]
    signals: tuple[Signal, ...]


def claims_of(
    report: Report, text: Text, mentions: Sequence[Mention], *, skipped: frozenset[int], teller: Teller, coder: Coder
) -> Told:
    """Return the claims of a report in the order of the text, and what was seen and not coded.

    `skipped` are the indexes of sentences that give no claims: title, byline, captions, links to other reports.
    """
    drafts: list[Draft] = []
    signals: list[Signal] = []
    background: set[int] = set()
    for board in boards_of(text, mentions):
        if board.sentence.index in skipped:
            continue
        if board.cue("background_opening", board.sentence.first, board.sentence.first + 3) is not None:
            background.add(board.sentence.paragraph)
        drafts += _of_sentence(
            report, board, drafts, signals, teller, background=board.sentence.paragraph in background
        )
    kept = told_once(drafts)
    claims = tuple(write(report, text, draft, _chains(report, draft), coder) for draft in kept)
    return Told(_distinct(claims), tuple(signals))


def _of_sentence(
    report: Report, board: Board, earlier: list[Draft], signals: list[Signal], teller: Teller, *, background: bool
) -> list[Draft]:
    drafts = _clothed(board)
    lacking = {draft.head.first: need for draft in drafts if (need := unmet(draft)) is not None}
    if lacking:
        signals += [_signal(report, d, lacking[d.head.first]) for d in drafts if d.head.first in lacking]
        drafts = [d for d in _clothed(board, frozenset(lacking)) if unmet(d) is None]
    out: list[Draft] = []
    for draft in drafts:
        chain = teller(board.sentence.index, draft.head.first)
        draft.speakers = [chain] if chain else []
        same_paragraph = [d for d in (*earlier, *out) if d.board.sentence.paragraph == board.sentence.paragraph]
        before = same_paragraph[-1] if same_paragraph else None
        lead = earlier[0] if earlier else None
        inherit_doers(draft, before)
        draft.anaphoric = _points_back(draft)
        give_moment(draft, report.published, before, lead)
        give_status(draft, report.published, background=background)
        give_agency(draft)
        parts = splits(draft)
        share(parts)
        inherit_places(draft, out[-1] if out else (earlier[-1] if earlier else None), lead)
        out += parts
    return out


def _clothed(board: Board, without: frozenset[int] = frozenset()) -> list[Draft]:
    """Return the happenings of a sentence with their actors, counts, places and kinds."""
    drafts = happenings(board, without)
    for draft in drafts:
        give_roles(draft)
    give_counts(board, drafts)
    for draft in drafts:
        give_places(draft)
        give_kind(draft)
        give_targets(draft)
    return drafts


def _points_back(draft: Draft) -> bool:
    """Tell whether a happening's words point back: the article or a pronoun on its noun, or a harm with no place of
    its own."""
    head = draft.head.value
    if head.entry.harm is not None:
        return not draft.places and not draft.weapons
    return head.noun and (head.definite or bool(head.pronoun))


def _signal(report: Report, draft: Draft, need: str) -> Signal:
    text = draft.board.text
    start, end = text.span(draft.head.start, draft.head.end)
    why = f"the trigger needs {need} beside it"
    return Signal(
        report=report.id, kind="trigger_without_context", text=text.raw[start:end], start=start, end=end, why=why
    )


def _chains(report: Report, draft: Draft) -> tuple[ClaimSpeaker, ...]:
    """Return every chain that tells of a draft, numbered in order, and the outlet last."""
    out: list[ClaimSpeaker] = []
    seen: set[tuple[object, ...]] = set()
    number = 0
    for chain in draft.speakers:
        fresh = [s for s in chain if s.kind != "outlet" and (s.start, s.end) not in seen]
        seen |= {(s.start, s.end) for s in fresh}
        out += [msgspec.structs.replace(s, chain=number + s.chain - fresh[0].chain) for s in fresh]
        number = out[-1].chain + 1 if out else 0
    if report.outlet is not None:
        last = out[-1].chain if out else 0
        out.append(
            ClaimSpeaker(
                text=None,
                start=None,
                end=None,
                name=report.outlet,
                kind="outlet",
                verb=None,
                chain=last,
                interested=False,
            )
        )
    return tuple(out)


def _distinct(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return claims without those that say the very same with the very same words."""
    return tuple({claim.id: claim for claim in claims}.values())
