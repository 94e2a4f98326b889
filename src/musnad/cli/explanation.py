"""Why a report was coded as it was, sentence by sentence."""

from collections.abc import Iterator

import msgspec

from musnad.arabic import Sentence, Text
from musnad.claim.claims import Told
from musnad.cli.mentions import KINDS, FoundMention, found, longest
from musnad.gazetteer import Gazetteer
from musnad.model.claim import Claim
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.resolved_place import ResolvedPlace
from musnad.model.signal import Signal
from musnad.pipeline import Grounded, furniture_of, ground_report, skipped_sentences, tell


class Seen(FoundMention, frozen=True, kw_only=True):
    """A mention, and why it has this value and no other."""

    reasons: tuple[str, ...]


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a report: what was seen in it, the claims that rest on it, and why there are no (other) ones.

    `sentence` counts from 1; `start` and `end` are half-open code points of the report's text.
    """

    report: str
    sentence: int
    start: int
    end: int
    text: str
    seen: list[Seen]
    claims: list[Claim]
    why_not: list[str]

    def tells(self, claim: str) -> bool:
        """Tell whether a claim whose id is, or begins with, these characters rests on this sentence."""
        return any(one.id.removeprefix("sha256:").startswith(claim.removeprefix("sha256:")) for one in self.claims)


def explain_report(report: Report, gazetteer: Gazetteer) -> Iterator[Explanation]:
    """Yield the explanation of each sentence of a report, in the order of its text."""
    grounded = ground_report(report, gazetteer)
    told = tell(grounded)
    skipped = skipped_sentences(report, grounded.text, furniture_of(report))
    for sentence in grounded.text.sentences:
        yield _explanation(grounded, told, sentence, skipped=sentence.index in skipped)


def _explanation(grounded: Grounded, told: Told, sentence: Sentence, *, skipped: bool) -> Explanation:
    text, report = grounded.text, grounded.report
    start, end = text.span(sentence.start, sentence.end)
    mentions = [one for one in longest(grounded.mentions) if sentence.first <= one.first < sentence.last]
    seen = [_seen(text, mention) for mention in mentions if mention.kind in KINDS]
    claims = [
        claim for claim in told.claims if any((piece.start, piece.end) == (start, end) for piece in claim.evidence)
    ]
    signals = [signal for signal in told.signals if start <= signal.start < end]
    return Explanation(
        report=report.id,
        sentence=sentence.index + 1,
        start=start,
        end=end,
        text=text.raw[start:end],
        seen=seen,
        claims=claims,
        why_not=list(_why_not(report, seen, claims, signals, start=start, skipped=skipped)),
    )


def _seen(text: Text, mention: Mention) -> Seen:
    value = mention.value
    reasons = value.reasons if isinstance(value, ResolvedPlace) else ()
    return Seen(**msgspec.structs.asdict(found(text, mention)), reasons=reasons)


def _why_not(
    report: Report,
    seen: list[Seen],
    claims: list[Claim],
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
