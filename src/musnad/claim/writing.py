"""From a draft to a claim: spans in the text as read, ids, and the order of everything."""

from functools import lru_cache
from hashlib import sha256
from typing import Any

import msgspec

from musnad.arabic import Text
from musnad.claim.confidence import confidence
from musnad.claim.draft import Draft, Part
from musnad.model.claim import (
    Claim,
    ClaimActor,
    ClaimCount,
    ClaimPlace,
    ClaimReport,
    ClaimSpeaker,
    ClaimTime,
    ClaimWeapon,
    Coder,
)
from musnad.model.mention import Mention
from musnad.model.moment import Moment, Precision
from musnad.model.report import Report
from musnad.model.span import Span


def write(report: Report, text: Text, draft: Draft, speakers: tuple[ClaimSpeaker, ...], coder: Coder) -> Claim:
    """Return the claim that a draft makes; its id is a hash of its content and evidence, so that coding twice changes
    nothing."""
    claim = Claim(
        id="",
        report=_report(report),
        type=draft.type,
        status=draft.status,
        certainty=draft.certainty,
        agency=draft.agency,
        trigger=_trigger(text, draft),
        time=_time(text, draft),
        places=tuple(_place(text, part) for part in draft.places),
        actors=tuple(_actor(text, part) for part in draft.actors),
        counts=tuple(_count(text, part) for part in draft.counts if part.mention.value.measure is not None),
        weapons=tuple(ClaimWeapon(kind=w.value.id, **_span(text, w)) for w in draft.weapons),
        attribution=speakers,
        damage=tuple(Span.of(text.raw, *text.span(*where)) for where in draft.damage),
        evidence=tuple(_sentence(text, index) for index in draft.evidence),
        confidence=confidence(draft),
        rules=tuple(_rules(draft)),
        coder=coder,
    )
    return msgspec.structs.replace(claim, id=claim_id(claim))


def claim_id(claim: Claim) -> str:
    """Return the id of a claim: the SHA-256 of its content and evidence, without the id, the rules and the coder."""
    bare = msgspec.structs.replace(claim, id="", rules=(), coder=_NOBODY, confidence=0.0)
    return "sha256:" + sha256(msgspec.json.encode(bare)).hexdigest()


_NOBODY = Coder(name="", version="", lexicon="")


@lru_cache(maxsize=1)
def _report(report: Report) -> ClaimReport:
    published = None if report.published is None else report.published.isoformat()
    return ClaimReport(
        id=report.id,
        title=report.title,
        outlet=report.outlet,
        url=report.url,
        published=published,
        sha256=report.sha256,
    )


def _span(text: Text, mention: Mention) -> dict[str, Any]:
    start, end = text.span(mention.start, mention.end)
    return {"text": text.raw[start:end], "start": start, "end": end}


def _trigger(text: Text, draft: Draft) -> Span:
    """The head trigger, together with a modifier that follows it directly."""
    end = draft.head.end
    for other in draft.triggers:
        if other.first == draft.head.last + 1:
            end = max(end, other.end)
    for weapon in draft.weapons:
        if weapon.first == text.word_at(end - 1) + 1:
            end = weapon.end
    return Span.of(text.raw, *text.span(draft.head.start, end))


def _sentence(text: Text, index: int) -> Span:
    sentence = text.sentences[index]
    return Span.of(text.raw, *text.span(sentence.start, sentence.end))


def _time(text: Text, draft: Draft) -> ClaimTime:
    moment = draft.moment or Moment(start=None, end=None, precision=Precision.UNKNOWN, basis=None)
    spans = tuple(Span.of(text.raw, *text.span(m.start, m.end)) for m in draft.moment_mentions)
    basis = None if moment.basis is None else str(moment.basis)
    return ClaimTime(start=moment.start, end=moment.end, precision=str(moment.precision), basis=basis, spans=spans)


def _place(text: Text, part: Part) -> ClaimPlace:
    value = part.mention.value
    return ClaimPlace(
        role=part.role,
        **_span(text, part.mention),
        id=None if value.place is None else value.place.id,
        name=value.name,
        name_ar=value.name_ar,
        kind=None if value.kind is None else str(value.kind),
        country=value.country,
        admin1=value.admin1,
        admin2=value.admin2,
        admin3=value.admin3,
        pcode=value.pcode,
        lat=value.lat,
        lon=value.lon,
        radius_m=value.radius_m,
        candidates=value.candidates,
    )


def _actor(text: Text, part: Part) -> ClaimActor:
    value = part.mention.value
    return ClaimActor(
        role=part.role,
        **_span(text, part.mention),
        id=value.id,
        name=value.name,
        kind=None if value.kind is None else str(value.kind),
        country=value.country,
        sector=value.sector,
    )


def _count(text: Text, part: Part) -> ClaimCount:
    value = part.mention.value
    return ClaimCount(
        measure=str(value.measure),
        population=value.population,
        low=_whole(value.quantity.low),
        high=_whole(value.quantity.high),
        quantifier=str(value.quantity.quantifier),
        scope=part.role,
        chain=part.chain,
        **_span(text, part.mention),
    )


def _whole(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value


def _rules(draft: Draft) -> list[str]:
    parts = [p.rule for p in (*draft.places, *draft.actors, *draft.counts)]
    mentions = [m.rule for m in (*draft.moment_mentions, *draft.weapons, *(p.mention for p in draft.counts))]
    return list(dict.fromkeys([*draft.rules, draft.moment_rule, *parts, *mentions]))
