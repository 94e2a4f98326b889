"""Events on both databases: what is kept of them, and that judgements and new codings leave their ids alone."""

import msgspec

from musnad.cli.computing import compute_and_save, computed_events
from musnad.model.decision import JUDGE, UNDO, Decision
from musnad.store import Store
from tests.store.samples import altered, coded, incoming, report


def rows(store: Store) -> dict[str, tuple[str, ...]]:
    return {row.id: row.claims for row in store.events_before()}


def test_what_is_computed_is_kept_and_comes_again(store: Store) -> None:
    saved = compute_and_save(store)
    assert saved.fresh == len(saved.result.rows) == len(rows(store)) > 1
    again = compute_and_save(store)
    assert (again.fresh, again.result.tombstones) == (0, [])
    assert {event.id for event in computed_events(store)} == set(rows(store))


def test_a_copy_of_a_report_joins_its_event(store: Store) -> None:
    before = {claim: row.id for row in compute_and_save(store).result.rows for claim in row.claims}
    (first,) = [claim for claim in store.claims() if claim.report.id == "shelling" and claim.type == "strike.shelling"]
    store.keep([incoming(report("shelling", id="another outlet"))])
    (second,) = [c for c in store.claims() if c.report.id == "another outlet" and c.type == "strike.shelling"]
    after = {claim: row.id for row in compute_and_save(store).result.rows for claim in row.claims}
    assert after[second.id] == after[first.id] == before[first.id]


def test_judgements_join_and_are_undone(store: Store) -> None:
    compute_and_save(store)
    before = rows(store)
    one, other = list(before)[:2]
    said = {"who": "rana", "why": "the same day", "when": "2024-06-01T00:00:00Z"}
    id_ = store.decide(Decision(kind=JUDGE, verdict="same", a=before[one][0], b=before[other][0], **said))
    joined = compute_and_save(store)
    assert len(joined.result.rows) == len(before) - 1
    (stone,) = store.tombstones()
    assert stone.event in (one, other)
    assert stone.event not in rows(store)
    store.decide(Decision(kind=UNDO, undoes=id_, **said))
    compute_and_save(store)
    assert rows(store) == before
    assert list(store.problems()) == []


def test_a_report_coded_anew_leaves_its_events_their_ids(store: Store) -> None:
    compute_and_save(store)
    before = set(rows(store))
    anew = incoming(report("shelling"))
    coding = coded(report("shelling"), lexicon="other words")
    claims = tuple(altered(claim, certainty="hedged") for claim in coding.claims)

    store.keep([msgspec.structs.replace(anew, coding=msgspec.structs.replace(coding, claims=claims))])
    saved = compute_and_save(store)
    assert {claim.certainty for claim in store.claims() if claim.report.id == "shelling"} == {"hedged"}
    assert set(rows(store)) == before
    assert saved.result.tombstones == []
