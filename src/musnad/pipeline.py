"""The whole pipeline on one page: read, find, ground, claim."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter

import msgspec

from musnad import __version__
from musnad.arabic import Text, read_text
from musnad.claim.attribution import Attribution
from musnad.claim.claims import Told, claims_of
from musnad.claim.set_apart import without_furniture
from musnad.find import find_all
from musnad.find.times import find_times
from musnad.gazetteer import Gazetteer
from musnad.ground.actors import ground_actors
from musnad.ground.moments import ground_moments
from musnad.ground.places import ground_places
from musnad.lexicon.country_zones import zone_of
from musnad.lexicon.fingerprint import fingerprint
from musnad.model.claim import Claim, Coder
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.signal import Signal
from musnad.read.furniture import furniture


class Coded(msgspec.Struct, frozen=True):
    """A report with what it claims, in the order of its text, and what was seen in it and not coded."""

    report: Report
    claims: tuple[Claim, ...]
    signals: tuple[Signal, ...]


class Grounded(msgspec.Struct, frozen=True):
    """A report, its text, its mentions as found, and its mentions with days, coordinates and actor ids."""

    report: Report
    text: Text
    found: list[Mention]
    mentions: list[Mention]


AT_ONCE = 32
"""So many reports go through each stage together, or as many as have so many letters between them."""
LETTERS = 100_000


def code_reports(
    reports: Iterable[Report], gazetteer: Gazetteer, *, least_confidence: float | None = None, at_once: int = AT_ONCE
) -> Iterator[Coded]:
    """Yield each report with its claims, in the order given; `least_confidence` as in `tell`.

    Up to `at_once` reports are read before the first of them is yielded: 1 answers each before the next is read.
    """
    for batch in _batches(reports, at_once):
        texts = [read_text(report.text) for report in batch]
        found = find_all(texts, gazetteer, told_only=True)
        grounded = [_grounded(*row, gazetteer) if row[2] else None for row in zip(batch, texts, found, strict=True)]
        for report, row in zip(batch, grounded, strict=True):
            told = _NOTHING if row is None else tell(row, least_confidence=least_confidence)
            yield Coded(report, told.claims, told.signals)


_NOTHING = Told((), (), ())


def _batches(reports: Iterable[Report], at_once: int) -> Iterator[list[Report]]:
    batch: list[Report] = []
    letters = 0
    for report in reports:
        batch.append(report)
        letters += len(report.text)
        if len(batch) >= at_once or letters >= LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def code_report(report: Report, gazetteer: Gazetteer, *, least_confidence: float | None = None) -> Coded:
    """Return a report with its claims; `least_confidence` as in `tell`."""
    return next(code_reports([report], gazetteer, least_confidence=least_confidence))


def tell(grounded: Grounded, *, least_confidence: float | None = None) -> Told:
    """Return what the claim stage makes of a grounded report, with the drafts behind the claims.

    What is below `least_confidence` is a signal; None takes the thresholds of data/lexicon/confidence.yml.
    """
    report, text = grounded.report, grounded.text
    stretches = furniture_of(report)
    mentions = without_furniture(text, grounded.mentions, stretches)
    skipped = skipped_sentences(report, text, stretches)
    attribution = Attribution(report, text, [m for m in mentions if m.kind == "speaker"], skipped=skipped)
    return claims_of(
        report,
        text,
        mentions,
        skipped=skipped,
        teller=attribution.chains_at,
        coder=coder(),
        least_confidence=least_confidence,
    )


def ground_report(report: Report, gazetteer: Gazetteer) -> Grounded:
    """Return a report with its mentions, found and grounded."""
    text = read_text(report.text)
    return _grounded(report, text, find_all([text], gazetteer)[0], gazetteer)


def _grounded(report: Report, text: Text, found: list[Mention], gazetteer: Gazetteer) -> Grounded:
    places = ground_places(report, text, [m for m in found if m.kind == "place"], gazetteer)
    country = main_country(places)
    moments = ground_moments(
        text, [m for m in found if m.kind == "time"], published=report.published, zone=zone_of(country)
    )
    actors = ground_actors(text, [m for m in found if m.kind == "actor"], country=country, published=report.published)
    rest = [m for m in found if m.kind not in ("place", "time", "actor")]
    mentions = sorted([*places, *moments, *actors, *rest], key=attrgetter("first", "last", "kind"))
    return Grounded(report, text, found, mentions)


def main_country(places: Iterable[Mention]) -> str | None:
    """Return the country that most of a report's places lie in; of several, the one named first."""
    known = [m.value for m in places if m.value.country is not None]
    named = [value.country for value in known if value.kind != "country"] or [value.country for value in known]
    return max(named, key=named.count, default=None)


def furniture_of(report: Report) -> list[tuple[int, int]]:
    """Return the half-open code points of the stretches of a report's body that give no claims."""
    return furniture(report.text, report.body, title=report.title)


def skipped_sentences(report: Report, text: Text, stretches: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the indexes of the sentences that give no claims: before the body, and its furniture, `stretches`."""
    if not stretches and report.body == 0:
        return frozenset()
    out = set()
    for sentence in text.sentences:
        start, end = text.span(sentence.start, sentence.end)
        if start < report.body or any(begin <= start and end <= stop for begin, stop in stretches):
            out.add(sentence.index)
    return frozenset(out)


def coder() -> Coder:
    """Return what codes the claims: the program, its version, the fingerprint of its words."""
    return Coder(name="musnad", version=__version__, lexicon=fingerprint())


def read_date(text: str) -> date | None:
    """Return the one day that a line of text names (a date line, a page's time stamp), or None."""
    found = read_text(text)
    mentions = [m for m in find_dates(found) if m.value.start is not None]
    days = {
        m.value.start[:10]
        for m in mentions
        if m.value.start == m.value.end or m.value.start[:10] == (m.value.end or "")[:10]
    }
    return date.fromisoformat(days.pop()) if len(days) == 1 else None


def find_dates(text: Text) -> list[Mention]:
    """Return the times of a text that need no publication date, with their days."""
    return ground_moments(text, find_times(text, {}), published=None, zone=None)
