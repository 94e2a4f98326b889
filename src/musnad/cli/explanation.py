"""Why a report was coded as it was, sentence by sentence."""

from collections.abc import Iterator

import msgspec

from musnad.arabic import Sentence
from musnad.gazetteer import Gazetteer
from musnad.model.claim import Claim
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.resolved_place import ResolvedPlace
from musnad.model.signal import Signal
from musnad.model.trigger import Trigger
from musnad.pipeline import Coded, Grounded, code_report, ground_report, skipped_sentences


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One mention in a sentence: its words and where they stand, the rule that saw it, its value, why that one."""

    kind: str
    text: str
    start: int
    end: int
    rule: str
    value: object
    reasons: tuple[str, ...] = ()


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a report: what was seen in it, the claims that rest on it, and why there are no (other) ones.

    `sentence` counts from 1; `start` and `end` are half-open code points of the report's text.
    """

    report: str
    sentence: int
    start: int
    end: int
    text: str
    seen: tuple[Seen, ...]
    claims: tuple[Claim, ...]
    why_not: tuple[str, ...]

    def tells(self, claim: str) -> bool:
        """Tell whether a claim whose id is, or begins with, these characters rests on this sentence."""
        return any(one.id.removeprefix("sha256:").startswith(claim.removeprefix("sha256:")) for one in self.claims)


def explain_report(report: Report, gazetteer: Gazetteer) -> Iterator[Explanation]:
    """Yield the explanation of each sentence of a report, in the order of its text."""
    grounded = ground_report(report, gazetteer)
    coded = code_report(report, gazetteer)
    skipped = skipped_sentences(report, grounded.text)
    for sentence in grounded.text.sentences:
        yield _explanation(grounded, coded, sentence, skipped=sentence.index in skipped)


def _explanation(grounded: Grounded, coded: Coded, sentence: Sentence, *, skipped: bool) -> Explanation:
    text, report = grounded.text, grounded.report
    start, end = text.span(sentence.start, sentence.end)
    seen = tuple(
        _seen(grounded, mention)
        for mention in grounded.mentions
        if mention.kind != "cue" and sentence.first <= mention.first < sentence.last
    )
    claims = tuple(claim for claim in coded.claims if any((e.start, e.end) == (start, end) for e in claim.evidence))
    signals = [signal for signal in coded.signals if start <= signal.start < end]
    why = tuple(_why_not(report, seen, claims, signals, start=start, skipped=skipped))
    return Explanation(
        report=report.id,
        sentence=sentence.index + 1,
        start=start,
        end=end,
        text=text.raw[start:end],
        seen=seen,
        claims=claims,
        why_not=why,
    )


def _seen(grounded: Grounded, mention: Mention) -> Seen:
    start, end = grounded.text.span(mention.start, mention.end)
    value = mention.value
    reasons = value.reasons if isinstance(value, ResolvedPlace) else ()
    return Seen(
        kind=mention.kind,
        text=grounded.text.raw[start:end],
        start=start,
        end=end,
        rule=mention.rule,
        value=_brief(mention),
        reasons=reasons,
    )


def _why_not(
    report: Report,
    seen: tuple[Seen, ...],
    claims: tuple[Claim, ...],
    signals: list[Signal],
    *,
    start: int,
    skipped: bool,
) -> Iterator[str]:
    """Yield why a sentence gave no claim, and what else was seen in it and not coded."""
    if skipped and start < report.body:
        yield "it stands in the header: title, byline and date line give no claims"
    elif skipped:
        yield "it is no part of the account: a caption, a heading, a link to another report or a call to readers"
    yield from (f"{signal.kind.replace('_', ' ')}: {signal.why}" for signal in signals)
    if claims or skipped:
        return
    if not any(one.kind == "trigger" for one in seen):
        yield "no word in it is known to tell of a happening"
    elif not signals:
        yield "what its words tell of is told by the claim of another sentence"


def _brief(mention: Mention) -> object:
    """Return a mention's value; of a trigger, the entry, its type and its readings."""
    if isinstance(mention.value, Trigger):
        entry = mention.value.entry
        return {"id": entry.id, "type": entry.type, "gloss": entry.gloss, "readings": mention.value.readings}
    return mention.value
