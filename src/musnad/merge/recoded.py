"""What a report's claims are called now: coding it with new words changes their ids, not what people said of them."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from musnad.merge.sketch import Sketch
from musnad.model.claim import Claim
from musnad.model.decision import Judgement
from musnad.model.event_row import EventRow


def heirs(old: Iterable[Claim], drawn: Sequence[Sketch]) -> dict[str, str]:
    """Return which claim of now tells what a claim that is no more told, by their ids.

    It stands in the same report; the best has the same trigger and type, then one of the two, in one family at least. A
    claim is the heir of one at most.
    """
    by_report: dict[str, list[Sketch]] = {}
    for sketch in drawn:
        by_report.setdefault(sketch.report, []).append(sketch)
    ranked = sorted(
        (-rank, claim.id, sketch.number)
        for claim in old
        for sketch in by_report.get(claim.report.id, ())
        if (rank := _rank(claim, sketch)) > 0
    )
    out: dict[str, str] = {}
    taken: set[int] = set()
    for _, id_, number in ranked:
        if id_ not in out and number not in taken:
            out[id_] = drawn[number].id
            taken.add(number)
    return out


def _rank(claim: Claim, sketch: Sketch) -> int:
    if claim.type.partition(".")[0] != sketch.family:
        return 0
    return 2 * (claim.trigger.start == sketch.trigger) + (claim.type == sketch.type)


def follow_events(before: Iterable[EventRow], names: Mapping[str, str]) -> list[EventRow]:
    """Return the events of the last computation with the claims as they are called now."""
    return [EventRow(row.id, tuple(names.get(claim, claim) for claim in row.claims)) for row in before]


def follow_judgements(judgements: Iterable[Judgement], names: Mapping[str, str]) -> list[Judgement]:
    """Return judgements that speak of the claims as they are called now."""
    return [msgspec.structs.replace(one, a=names.get(one.a, one.a), b=names.get(one.b, one.b)) for one in judgements]
