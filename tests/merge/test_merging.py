"""Which claims become one event, and what people can do about it."""

from collections.abc import Iterable, Sequence

import pytest

from musnad.merge.merging import Merged, events, merged
from musnad.model.claim import Claim
from musnad.model.decision import Judgement
from musnad.model.event_row import EventRow
from tests.merge.claims import actor, claim, figure, judged, place, speaker

THREE_KILLED = (figure("killed", 3, 3),)


def groups(claims: Sequence[Claim], judgements: Iterable[Judgement] = ()) -> list[list[str]]:
    """The reports of each event that has more than one."""
    report = {one.id: one.report.id for one in claims}
    return [[report[id_] for id_ in row.claims] for row in merged(claims, judgements).rows if len(row.claims) > 1]


def together(a: Claim, b: Claim) -> bool:
    return groups([a, b]) == [[a.report.id, b.report.id]]


def test_two_reports_of_one_shelling_are_one_event() -> None:
    assert together(claim(report="a", counts=THREE_KILLED), claim(report="b", counts=THREE_KILLED))


@pytest.mark.parametrize(
    ("case", "other"),
    [
        ("another town", {"places": (place("Suluk"),)}),
        ("a town nearby", {"places": (place("Ain al-Arus"),)}),
        ("another day", {"day": "2024-05-04"}),
        ("another family", {"type_": "civ.attack"}),
        ("planned", {"status": "planned"}),
        ("no place", {"places": ()}),
        ("an unknown name that is another", {"places": (place("Hammam", known=False),)}),
        ("the same name in another country", {"places": (place("Tall Abyad", known=False, country="IQ"),)}),
    ],
)
def test_what_a_machine_never_joins(case: str, other: dict[str, object]) -> None:
    assert not together(claim(report="a", counts=THREE_KILLED), claim(report="b", counts=THREE_KILLED, **other)), case


def test_claims_of_one_report_are_never_joined_directly() -> None:
    one, other = claim(report="a", counts=THREE_KILLED), claim(report="a", words="shells fell again on the town")
    assert merged([one, other]).suggestions == []
    assert groups([one, other]) == []


@pytest.mark.parametrize(
    ("case", "other"),
    [
        ("the evening before, told on the day after", {"day": "2024-05-03", "basis": "publication"}),
        ("a clock time", {"day": "2024-05-02T13:00+03:00", "precision": "minute"}),
        ("a stretch around it", {"day": "2024-05-01", "end": "2024-05-03", "precision": "days"}),
        ("a name that the gazetteer lacks", {"places": (place("Tall Abyad", known=False),)}),
        ("denied by somebody", {"status": "denied"}),
        ("told later as background", {"status": "historical"}),
        ("another weapon of the same family", {"type_": "strike.air"}),
    ],
)
def test_what_is_told_in_another_way_is_joined_all_the_same(case: str, other: dict[str, object]) -> None:
    assert together(claim(report="a", counts=THREE_KILLED), claim(report="b", counts=THREE_KILLED, **other)), case


def test_without_a_day_only_strong_likeness_joins() -> None:
    dated = claim(report="a", counts=(figure("killed", 3, 3), figure("injured", 7, 7)))
    alike = claim(report="b", day=None, counts=(figure("killed", 3, 3), figure("injured", 7, 7)))
    vague = claim(report="c", day=None, words="an evening of fire near the mill")
    assert groups([dated, alike, vague]) == [["a", "b"]]


def test_an_undated_claim_never_joins_two_days() -> None:
    both = (figure("killed", 3, 3), figure("injured", 7, 7))
    monday, tuesday = claim(report="a", counts=both), claim(report="b", day="2024-05-07", counts=both)
    undated = claim(report="c", day=None, counts=both)
    assert [sorted(group) for group in groups([monday, tuesday, undated])] in ([["a", "c"]], [["b", "c"]])


def test_a_claim_with_two_towns_does_not_chain_them() -> None:
    both = claim(report="b", places=(place("Tall Abyad"), place("Suluk")), counts=THREE_KILLED)
    north, south = (
        claim(report="a", counts=THREE_KILLED),
        claim(report="c", places=(place("Suluk"),), counts=THREE_KILLED),
    )
    assert not any({"a", "c"} <= set(group) for group in groups([north, both, south]))


def test_in_a_city_the_day_and_the_type_are_not_enough() -> None:
    city = {"places": (place("Aleppo"),)}
    told = ["shells fell on the old bridge at noon", "a shell hit a bakery in the west"]
    assert together(*(claim(report=r, words=words) for r, words in zip("ab", told, strict=True)))
    assert not together(*(claim(report=r, words=words, **city) for r, words in zip("ab", told, strict=True)))
    toll = {"counts": (figure("killed", 3, 3), figure("injured", 7, 7))}
    assert together(*(claim(report=r, words=words, **city, **toll) for r, words in zip("ab", told, strict=True)))


def test_reasons_are_given_in_words() -> None:
    told = {"counts": THREE_KILLED, "actors": (actor("source", "sna", "Syrian National Army"),), "weapons": ("mortar",)}
    result = merged([claim(report=r, speakers=(speaker("Syria Civil Defence"),), **told) for r in "ab"])
    (links,) = result.links.values()
    (link,) = links
    assert link.by == "automatic"
    assert link.reasons == (
        "the same place, Tall Abyad",
        "the same day",
        "the same type, strike.shelling",
        "3 killed in both",
        "the same doer, sna",
        "the same speaker, Syria Civil Defence",
        "the same weapon, mortar",
        "100 of 100 words in common",
    )


def test_what_may_be_one_is_suggested_with_what_speaks_against_it() -> None:
    a, b = claim(report="a", counts=THREE_KILLED), claim(report="b", type_="civ.attack", counts=THREE_KILLED)
    (suggestion,) = merged([a, b]).suggestions
    assert (suggestion.a, suggestion.b, suggestion.verdict) == (a.id, b.id, None)
    assert "3 killed in both" in suggestion.reasons
    assert suggestion.against == ("strike.shelling in one, civ.attack in the other",)


def test_a_judgement_joins_and_its_undoing_splits_again() -> None:
    a, b = claim(report="a"), claim(report="b", type_="civ.attack", day="2024-05-09")
    same = judged("same", a.id, b.id)
    assert groups([a, b]) == []
    assert groups([a, b], [same]) == [["a", "b"]]
    undone = judged("same", a.id, b.id, undone="2024-06-02T00:00:00Z")
    assert groups([a, b], [undone]) == []


def test_a_judgement_keeps_apart_what_a_machine_would_join() -> None:
    a, b, c = (claim(report=r, counts=THREE_KILLED) for r in "abc")
    apart = [judged("different", a.id, c.id), judged("different", b.id, c.id)]
    assert groups([a, b, c], apart) == [["a", "b"]]
    assert merged([a, b, c], apart).suggestions == []


def test_unsure_leaves_the_pair_to_be_looked_at() -> None:
    a, b = claim(report="a", counts=THREE_KILLED), claim(report="b", counts=THREE_KILLED)
    result = merged([a, b], [judged("unsure", a.id, b.id)])
    assert len(result.rows) == 2
    assert [one.verdict for one in result.suggestions] == ["unsure"]


def test_of_two_judgements_that_contradict_each_other_the_newer_holds() -> None:
    a, b = claim(report="a"), claim(report="b", day="2024-05-09")
    first, second = judged("same", a.id, b.id), judged("different", a.id, b.id)
    result = merged([a, b], [first, second])
    assert len(result.rows) == 2
    assert [one.id for one in result.idle] == [first.id]
    assert len(merged([a, b], [second, first]).rows) == 1


def test_a_judgement_of_events_speaks_of_all_their_claims() -> None:
    a, b, c = claim(report="a", counts=THREE_KILLED), claim(report="b", counts=THREE_KILLED), claim(report="c")
    before = [EventRow("event:1", (a.id, b.id)), EventRow("event:2", (c.id,))]
    rows = merged([a, b, c], [judged("different", "event:1", "event:2")], before).rows
    assert [set(row.claims) for row in rows] == [{a.id, b.id}, {c.id}]


def ids(result: Merged) -> dict[str, str]:
    return {claim_id: row.id for row in result.rows for claim_id in row.claims}


def test_the_same_claims_give_the_same_events_in_the_order_of_their_first_claims() -> None:
    claims = [
        claim(report=r, day=d, counts=THREE_KILLED)
        for r, d in zip("abcd", ("2024-05-02", "2024-05-09") * 2, strict=True)
    ]
    one, other = merged(claims), merged(claims)
    assert one.rows == other.rows
    assert [row.claims[0] for row in one.rows] == [claims[0].id, claims[1].id]


def test_an_event_that_grows_keeps_its_id() -> None:
    a, b = claim(report="b", counts=THREE_KILLED), claim(report="c", day="2024-05-09")
    first = merged([a, b], when="2024-06-01T00:00:00Z")
    earlier = claim(report="a", counts=THREE_KILLED)
    second = merged([earlier, a, b], (), first.rows, when="2024-06-02T00:00:00Z")
    assert ids(second)[a.id] == ids(second)[earlier.id] == ids(first)[a.id]
    assert ids(second)[b.id] == ids(first)[b.id]
    assert second.tombstones == []


def test_what_was_merged_away_or_split_leaves_a_tombstone_and_comes_back_with_its_id() -> None:
    a, b = claim(report="a"), claim(report="b", day="2024-05-09")
    apart = merged([a, b], when="1")
    same = judged("same", a.id, b.id)
    joined = merged([a, b], [same], apart.rows, when="2")
    (kept,) = {row.id for row in joined.rows}
    (gone,) = {row.id for row in apart.rows} - {kept}
    (stone,) = joined.tombstones
    assert (stone.event, stone.when, stone.successors) == (gone, "2", (kept,))
    again = merged([a, b], (), joined.rows, when="3")
    assert {row.id for row in again.rows} == {kept, gone}
    (split,) = again.tombstones
    assert split.event == kept
    assert set(split.successors) == {kept, gone}


def test_an_event_whose_claims_are_gone_leaves_a_tombstone() -> None:
    (stone,) = merged([], (), [EventRow("event:1", ("sha256:1",))], when="4").tombstones
    assert (stone.event, stone.successors) == ("event:1", ())


def test_an_event_says_what_most_of_its_claims_say() -> None:
    claims = [
        claim(report="a", counts=THREE_KILLED, actors=(actor("source", "sna", "Syrian National Army"),)),
        claim(report="b", counts=THREE_KILLED, day="2024-05-01", end="2024-05-03", precision="days"),
        claim(report="c", counts=THREE_KILLED, status="denied", places=(place("Tall Abyad"), place("Tall mill"))),
    ]
    (event,) = events(claims, merged(claims))
    assert (event.type, event.family, event.status, event.disputed) == ("strike.shelling", "strike", "occurred", True)
    assert (event.start, event.end, event.precision) == ("2024-05-02", "2024-05-02", "day")
    assert [(p.name, len(p.claims)) for p in event.places] == [("Tall Abyad", 3), ("Tall mill", 1)]
    assert [(a.id, a.role) for a in event.actors] == [("sna", "source")]
    assert [report.id for report in event.reports] == ["a", "b", "c"]
    assert event.independent == 1, "they print the same words"


def test_who_relays_another_is_no_independent_speaker() -> None:
    rescuers = (speaker("Syria Civil Defence"), speaker("an agency", chain=0, kind="agency"))
    claims = [
        claim(report="a", counts=THREE_KILLED, speakers=rescuers),
        claim(report="b", counts=THREE_KILLED, speakers=rescuers[:1], words="a shell hit the mill"),
        claim(report="c", counts=THREE_KILLED, words="three died at the mill"),
    ]
    (event,) = events(claims, merged(claims))
    assert event.independent == 2
