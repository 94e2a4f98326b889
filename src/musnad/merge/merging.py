"""Claims in, events out: compare, join, look at what people said, name, assemble."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from musnad.lexicon.merging import merging
from musnad.merge.assembling import assembled
from musnad.merge.blocking import pairs
from musnad.merge.components import Edge, Grouped, Verdict, grouped
from musnad.merge.given import shares
from musnad.merge.identity import identified
from musnad.merge.reasons import against, reasons
from musnad.merge.scoring import score
from musnad.merge.sketch import Sketch, sketches
from musnad.model.claim import Claim
from musnad.model.decision import Judgement
from musnad.model.event import Event, Link, Suggestion
from musnad.model.event_row import EventRow
from musnad.model.tombstone import Tombstone


class Merged(msgspec.Struct, frozen=True):
    """What one computation gives: the events' ids and claims in order, tombstones, and what to ask people.

    `idle` are the judgements that had no effect: a claim that is not there any more, or a newer one that says
    otherwise.
    """

    rows: list[EventRow]
    tombstones: list[Tombstone]
    suggestions: list[Suggestion]
    links: dict[str, list[Link]]
    idle: list[Judgement]


def merged(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement] = (),
    before: Sequence[EventRow] = (),
    *,
    when: str = "",
) -> Merged:
    """Return which claims make which event: `merged_sketches` of the claims, which come in a stable order."""
    return merged_sketches(sketches(claims), judgements, before, when=when)


def merged_sketches(
    drawn: Sequence[Sketch],
    judgements: Iterable[Judgement] = (),
    before: Sequence[EventRow] = (),
    *,
    when: str = "",
) -> Merged:
    """Return which claims make which event, given what people judged and the events of the last computation.

    The events come in the order of their first claims. A judgement may name events of the last computation; it then
    speaks of all their claims. `when` is an instant in UTC, for the tombstones.
    """
    standing = [judgement for judgement in judgements if judgement.undone is None]
    edges = list(edges_of(drawn))
    number_of = {sketch.id: sketch.number for sketch in drawn}
    members = {row.id: row.claims for row in before}
    verdicts = [verdict for judgement in standing for verdict in _verdicts(judgement, number_of, members)]
    result = grouped(drawn, edges, [verdict for _, verdict in verdicts])
    groups = [[drawn[number].id for number in group] for group in result.groups]
    named = identified(groups, before, when=when)
    held = {id(verdict) for verdict in result.verdicts}
    at_work = {judgement.id for judgement, verdict in verdicts if id(verdict) in held}
    event_of = {number: id_ for id_, group in zip(named.ids, result.groups, strict=True) for number in group}
    return Merged(
        rows=[EventRow(id_, tuple(group)) for id_, group in zip(named.ids, groups, strict=True)],
        tombstones=named.tombstones,
        suggestions=_suggestions(drawn, edges, result, event_of),
        links=_links(drawn, result, verdicts, event_of),
        idle=[judgement for judgement in standing if judgement.id not in at_work],
    )


def edges_of(drawn: Sequence[Sketch]) -> Iterator[Edge]:
    """Yield the pairs of claims whose score makes them worth keeping: joined by itself, or asked about."""
    least = merging().suggest
    for a, b in pairs(drawn):
        found = score(a, b)
        if found is not None and (found.joins or found.value >= least):
            yield Edge(a.number, b.number, found)


def _verdicts(
    judgement: Judgement, number_of: dict[str, int], members: dict[str, tuple[str, ...]]
) -> list[tuple[Judgement, Verdict]]:
    here, there = (
        [number_of[claim] for claim in members.get(name, (name,)) if claim in number_of]
        for name in (judgement.a, judgement.b)
    )
    if judgement.verdict == "same":
        here, there = here[:1], there[:1]
    return [(judgement, Verdict(judgement.verdict, a, b)) for a in here for b in there if a != b]


def _links(
    drawn: Sequence[Sketch],
    result: Grouped,
    verdicts: Iterable[tuple[Judgement, Verdict]],
    event_of: dict[int, str],
) -> dict[str, list[Link]]:
    """Why each event's claims are together, by the event's id."""
    out: dict[str, list[Link]] = {}
    for edge in result.edges:
        a, b = drawn[edge.a], drawn[edge.b]
        link = Link(a=a.id, b=b.id, by="automatic", score=edge.score.value, reasons=reasons(a, b, edge.score))
        out.setdefault(event_of[edge.a], []).append(link)
    held = {id(verdict) for verdict in result.verdicts}
    for judgement, verdict in verdicts:
        if id(verdict) in held and verdict.verdict == "same":
            a, b = drawn[verdict.a], drawn[verdict.b]
            link = Link(a=a.id, b=b.id, by=judgement.who, score=None, reasons=(judgement.why,))
            out.setdefault(event_of[verdict.a], []).append(link)
    return out


def _suggestions(
    drawn: Sequence[Sketch], edges: Iterable[Edge], result: Grouped, event_of: dict[int, str]
) -> list[Suggestion]:
    """The best pair of each two events that may be one, the likeliest first; those judged different are left out."""
    said = {frozenset((v.a, v.b)): v.verdict for v in result.verdicts}
    best: dict[frozenset[str], Edge] = {}
    for edge in edges:
        events = frozenset((event_of[edge.a], event_of[edge.b]))
        if len(events) == 1 or said.get(frozenset((edge.a, edge.b))) == "different":
            continue
        if events not in best or edge.score.value > best[events].score.value:
            best[events] = edge
    chosen = sorted(best.values(), key=lambda edge: (-edge.score.value, edge.a, edge.b))
    return [_suggestion(drawn[e.a], drawn[e.b], e, event_of, said.get(frozenset((e.a, e.b)))) for e in chosen]


def _suggestion(a: Sketch, b: Sketch, edge: Edge, event_of: dict[int, str], verdict: str | None) -> Suggestion:
    return Suggestion(
        a=a.id,
        b=b.id,
        events=(event_of[edge.a], event_of[edge.b]),
        score=edge.score.value,
        reasons=reasons(a, b, edge.score),
        against=against(a, b, edge.score),
        verdict=verdict,
    )


def events(claims: Sequence[Claim], result: Merged) -> Iterator[Event]:
    """Yield the events of a computation, with whole claims, in the order of their first claims."""
    shared = shares(claims)
    claim_of = {claim.id: claim for claim in claims}
    for row in result.rows:
        yield assembled(row.id, [claim_of[id_] for id_ in row.claims], result.links.get(row.id, ()), shared=shared)
