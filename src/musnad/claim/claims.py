"""The claim stage on one page: from the grounded mentions of a report to its claims."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from musnad.arabic import Text
from musnad.claim.board import boards_of
from musnad.claim.confidence import confidence, least, strength
from musnad.claim.doers import find_doers
from musnad.claim.draft import Draft
from musnad.claim.earlier import told_aside
from musnad.claim.sharing import told_in
from musnad.claim.sides import name_both_sides
from musnad.claim.status import demanded, give_agency, give_status
from musnad.claim.tellings import told_once
from musnad.claim.tolls import add_up, count_the_one, share
from musnad.claim.when import give_moment, leave_undated
from musnad.claim.where import splits
from musnad.claim.whereabouts import inherit_places, lend_places
from musnad.claim.writing import write
from musnad.lexicon.clitics import clitics
from musnad.model.actor import Actor
from musnad.model.claim import Claim, ClaimSpeaker, Coder
from musnad.model.count import Measure
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.signal import Signal


class Teller(Protocol):
    """Who tells what stands at a word of a sentence, given the armed actors that are told to be dead."""

    def __call__(self, sentence: int, word: int, *, victims: Sequence[Actor] = ()) -> tuple[ClaimSpeaker, ...]:
        """Return the chains of speakers, nearest to the event first."""
        ...


class Told(msgspec.Struct, frozen=True):
    """What the claim stage makes of a report; the drafts are those of the claims, in order, for explanations."""

    claims: tuple[Claim, ...]
    signals: tuple[Signal, ...]
    drafts: tuple[Draft, ...]


def claims_of(
    report: Report,
    text: Text,
    mentions: Sequence[Mention],
    *,
    skipped: frozenset[int],
    teller: Teller,
    coder: Coder,
    least_confidence: float | None,
) -> Told:
    """Return the claims of a report in the order of the text, and what was seen and not coded.

    `skipped` are the indexes of sentences that give no claims: title, byline, captions, links to other reports. A
    happening whose confidence is below `least` is a signal, not a claim.
    """
    drafts: list[Draft] = []
    signals: list[Signal] = []
    background: set[int] = set()
    named: list[Mention] = []
    sides: Sequence[Mention] = []
    for board in (board for board in boards_of(text, mentions) if board.sentence.index not in skipped):
        if board.cue("background_opening", board.sentence.first, board.sentence.first + 3) is not None:
            background.add(board.sentence.paragraph)
        named += board.places
        told, unmet_needs = told_in(board)
        lend_places(told)
        sides = name_both_sides(board, told, sides)
        signals += [_signal(report, draft, f"the trigger needs {need} beside it") for draft, need in unmet_needs]
        for draft in told:
            if demanded(board, draft, report.published):
                signals.append(_signal(report, draft, "it is demanded, not told"))
                continue
            chain = teller(board.sentence.index, draft.head.first, victims=_dead(draft))
            draft.speakers = [chain] if chain else []
            drafts += _placed(report, draft, drafts, named, background=board.sentence.paragraph in background)
    sure, unsure = _parted(report, told_once(drafts), least_confidence)
    signals += [*unsure, *_nowhere(report, sure)]
    claims = _written(report, text, sure, teller, coder)
    return Told(tuple(c for c, _ in claims.values()), tuple(signals), tuple(d for _, d in claims.values()))


def _parted(report: Report, drafts: list[Draft], least_confidence: float | None) -> tuple[list[Draft], list[Signal]]:
    """Return the drafts that are sure enough to be claims, and a signal for each of the others."""
    sure: list[Draft] = []
    unsure: list[Signal] = []
    for draft in drafts:
        sureness = confidence(draft)
        if sureness >= (least(draft) if least_confidence is None else least_confidence):
            sure.append(draft)
        else:
            unsure.append(_signal(report, draft, f"its confidence is {sureness}"))
    return sure, unsure


def _written(
    report: Report, text: Text, drafts: list[Draft], teller: Teller, coder: Coder
) -> dict[str, tuple[Claim, Draft]]:
    """Return the claims that drafts are written as, by id, each with its draft."""
    claims: dict[str, tuple[Claim, Draft]] = {}
    for draft in drafts:
        speakers = _chains(report, draft)
        claim = write(report, text, _who_counts(draft, speakers, teller), speakers, coder)
        claims[claim.id] = (claim, draft)
    return claims


def _who_counts(draft: Draft, speakers: tuple[ClaimSpeaker, ...], teller: Teller) -> Draft:
    """Return a draft whose figures name the chain of speakers that gives them, where one does."""
    numbers = {(s.start, s.end): s.chain for s in speakers}
    counts = []
    for part in draft.counts:
        sentence = draft.board.text.sentence_of(part.mention.first)
        chain = teller(sentence.index, part.mention.first)
        number = next((numbers[(s.start, s.end)] for s in chain if (s.start, s.end) in numbers), None)
        counts.append(msgspec.structs.replace(part, chain=number))
    return msgspec.structs.replace(draft, counts=counts)


def _dead(draft: Draft) -> list[Actor]:
    """Return the armed actors that a draft tells to be dead, so that a party that tells of its enemy's is marked."""
    armed = [p.mention.value for p in draft.actors if p.role == "target" and p.mention.value.armed]
    counted = [p.mention.value for p in draft.counts] if armed else ()
    killed = any(c.measure is Measure.KILLED and c.quantity.high != 0 for c in counted)
    return armed if killed else []


def _placed(
    report: Report, draft: Draft, earlier: list[Draft], named: list[Mention], *, background: bool
) -> list[Draft]:
    """Return a happening with its time, status and places, as one draft for each place."""
    lead = earlier[0] if earlier else None
    last = next((d for d in reversed(earlier) if not told_aside(d, earlier)), None)
    dated = next((d for d in earlier if last is not None and d.board is last.board and d.moment_mentions), None)
    before = last if last is not None and last.board.sentence.paragraph == draft.board.sentence.paragraph else None
    find_doers(draft, before, last)
    draft.anaphoric = _points_back(draft)
    give_moment(draft, report.published, before=before, dated=dated, last=last, lead=lead)
    give_status(draft, report.published, background=background, lead=lead)
    leave_undated(draft, report.published)
    give_agency(draft)
    count_the_one(draft)
    add_up(draft)
    parts = splits(draft)
    share(parts)
    for part in parts:
        inherit_places(part, last, lead, named)
        part.context = _context(part, earlier)
        part.strength = strength(part)
    return parts


def _context(draft: Draft, earlier: list[Draft]) -> tuple[str, ...]:
    """Return where a draft stands: in a sentence by itself, or in a report as the first thing told or after others."""
    if len(draft.board.text.sentences) == 1:
        return ("context-alone",)
    return ("context-later",) if earlier else ("context-first",)


def _points_back(draft: Draft) -> bool:
    """Tell whether a happening's words point back: the article or a pronoun on its noun, or a harm with no place of
    its own."""
    head = draft.head.value
    if head.entry.harm is not None:
        return not draft.places and not draft.weapons
    return head.noun and (head.definite or bool(head.pronoun))


def _signal(report: Report, draft: Draft, why: str) -> Signal:
    text = draft.board.text
    start, end = text.span(draft.head.start, draft.head.end)
    return Signal(report=report.id, kind="not_coded", text=text.raw[start:end], start=start, end=end, why=why)


def _nowhere(report: Report, drafts: list[Draft]) -> list[Signal]:
    """Return a signal for each place of a claim that is kept with no coordinates (coding-rules.md, places)."""
    parts = {
        (p.mention.start, p.mention.end): p.mention for d in drafts for p in d.places if p.mention.value.lat is None
    }
    out = []
    for (first, last), mention in sorted(parts.items(), key=lambda item: item[0]):
        text = drafts[0].board.text
        start, end = text.span(first, last)
        why = mention.value.reasons[0] if mention.value.reasons else "no coordinates are known"
        words = text.raw[start:end]
        out.append(Signal(report=report.id, kind="unresolved_place", text=words, start=start, end=end, why=why))
    return out


def _chains(report: Report, draft: Draft) -> tuple[ClaimSpeaker, ...]:
    """Return every chain that tells of a draft, numbered in order, and the outlet last."""
    out: list[ClaimSpeaker] = []
    for chain in draft.speakers:
        fresh = [s for s in chain if s.kind != "outlet" and not any(_again(s, before) for before in out)]
        number = out[-1].chain + 1 if out else 0
        out += [msgspec.structs.replace(s, chain=number + s.chain - fresh[0].chain) for s in fresh]
    if report.outlet is not None:
        last = out[-1].chain if out else 0
        out.append(_outlet(report.outlet, last))
    return tuple(out)


def _again(speaker: ClaimSpeaker, before: ClaimSpeaker) -> bool:
    """Tell whether a speaker is one named before: the same words, the same body, or "the correspondent" once more."""
    if (speaker.start, speaker.end) == (before.start, before.end):
        return True
    if speaker.kind != before.kind:
        return False
    if speaker.name is not None and speaker.name == before.name:
        return True
    words, earlier = (speaker.text or "").split(), (before.text or "").split()
    article = clitics().article
    short = len(words) == 1 and words[0].startswith(article) and bool(earlier)
    return short and words[0].removeprefix(article) == earlier[0].removeprefix(article)


def _outlet(name: str, chain: int) -> ClaimSpeaker:
    return ClaimSpeaker(
        text=None, start=None, end=None, name=name, kind="outlet", verb=None, chain=chain, interested=False
    )
