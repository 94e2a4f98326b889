"""What comes into a store comes out of it as it was; nothing is overwritten. On both databases."""

from datetime import date

import msgspec
import pytest

from musnad.errors import UsageError
from musnad.model.decision import Decision
from musnad.model.event_row import EventRow
from musnad.model.incoming import Incoming
from musnad.model.report import Report
from musnad.model.tombstone import Tombstone
from musnad.store import Store, open_store
from tests.store.samples import altered, capture, coded, everything, incoming, report

NOON = "2024-03-03T12:00:00Z"


def test_gives_back_what_it_was_given(store: Store) -> None:
    assert {one.report.id: one.report for one in store.reports()} == {x.report.id: x.report for x in everything()}
    told = [claim for item in sorted(everything(), key=lambda x: x.report.id) for claim in item.coding.claims]
    assert len(told) >= 3
    assert list(store.claims()) == told


def test_reports_come_by_day_then_id_unknown_days_last(address: str) -> None:
    store = open_store(address, create=True)
    days = {"b": None, "a": date(2024, 5, 1), "Z": date(2024, 5, 1), "\u0643": date(2023, 1, 1)}
    store.keep(Incoming(report=report("mine", id=id_, published=day)) for id_, day in days.items())
    assert [one.report.id for one in store.reports()] == ["\u0643", "Z", "a", "b"]


def test_keeps_each_text_and_each_coding_once(store: Store) -> None:
    kept = store.keep(everything())
    assert [(one.new, one.coded) for one in kept] == [(False, False)] * len(kept)
    assert len(list(store.reports())) == len(kept)


def test_coding_again_adds_a_coding_beside_the_old_one(store: Store) -> None:
    mine = report("mine")
    other = coded(mine, lexicon="other words")
    changed = msgspec.structs.replace(other, claims=())
    assert store.keep([Incoming(report=mine, coding=changed)])[0].coded
    assert [claim for claim in store.claims() if claim.report.id == "mine"] == []
    assert store.keep([Incoming(report=mine, coding=coded(mine))])[0].coded
    assert [claim for claim in store.claims() if claim.report.id == "mine"] == list(coded(mine).claims)
    assert store.coders_of([mine, report("mine", id="no")]) == [
        ("musnad", coded(mine).coder.version, coded(mine).coder.lexicon, "embedded"),
        None,
    ]


def test_a_copy_is_linked_to_the_first(store: Store) -> None:
    near = {one.report.id: (one.near_of, one.likeness) for one in store.reports()}
    assert near["copy"][0] == "shelling"
    assert near["copy"][1] is not None and near["copy"][1] >= 0.8
    assert [id_ for id_, (first, _) in sorted(near.items()) if first is None] == ["mine", "protest", "shelling"]
    third = store.keep([Incoming(report=report("copy", id="third"))])[0]
    assert third.near_of == "shelling"


def test_copies_are_printed_within_days(store: Store) -> None:
    days = {"before": date(2024, 2, 28), "late": date(2024, 3, 6), "near": date(2024, 3, 5), "unknown": None}
    kept = store.keep(Incoming(report=report("copy", id=name, published=day)) for name, day in days.items())
    assert [one.near_of for one in kept] == ["shelling", None, "shelling", "shelling"]
    again = store.keep([Incoming(report=report("mine", id="years later", published=date(2026, 3, 2)))])[0]
    assert again.near_of is None


@pytest.mark.parametrize("words", [12, 40])
def test_other_texts_are_no_copies(address: str, words: int) -> None:
    """Half of the words are the same; then all of them but one, in a text too short to say anything by that."""
    store = open_store(address, create=True)
    a = ["w" + "abcdefghij"[number // 10] + "abcdefghij"[number % 10] for number in range(words)]
    b = a[: words // 2] + [f"x{word}" for word in a[: words // 2]]
    c = [*a[:-1], "other"] if words < 14 else b
    texts = {"a": a, "b": b, "c": c, "d": a}
    kept = store.keep(Incoming(report=Report(id=name, text=" ".join(text))) for name, text in texts.items())
    assert [one.near_of for one in kept] == [None, None, "b" if c == b else None, "a"]


def test_a_page_fetched_again_with_another_text_supersedes_the_older_one(address: str) -> None:
    store = open_store(address, create=True)
    url = "https://news.example/1"
    old = report("mine", id=url, url=url)
    new = report("mine", id=url, url=url, text=old.text + "\n" + report("protest").text)
    store.keep([incoming(old)])
    before = list(store.claims())
    assert store.keep([incoming(new)])[0].other_text
    assert [(one.report.text, one.superseded) for one in store.reports()].count((old.text, True)) == 1
    assert before and not set(before) & set(store.claims())
    assert {claim.report.sha256 for claim in store.claims()} == {new.sha256}
    assert store.report(url).report.text == new.text


def test_two_files_of_one_name_are_two_reports(address: str) -> None:
    store = open_store(address, create=True)
    kept = store.keep([incoming(report("mine", id="a.txt")), incoming(report("protest", id="a.txt"))])
    assert [one.other_text for one in kept] == [False, True]
    assert {claim.report.sha256 for claim in store.claims()} == {report("mine").sha256, report("protest").sha256}


def test_a_batch_is_kept_whole_or_not_at_all(address: str) -> None:
    store = open_store(address, create=True)

    def breaks() -> object:
        yield incoming(report("mine"))
        raise RuntimeError("the machine stops")

    with pytest.raises(RuntimeError):
        store.keep(breaks())
    assert list(store.reports()) == []


def test_a_report_is_found_by_id_and_by_hash(store: Store) -> None:
    mine = report("mine")
    for name in ("mine", mine.sha256, f"sha256:{mine.sha256}", mine.sha256[:12]):
        assert store.report(name).report == mine
    assert store.report("nothing") is None
    assert store.report("") is None


def test_filters_claims(address: str) -> None:
    """Of one claim four are made that differ in what is asked for."""
    store = open_store(address, create=True)
    mine = report("mine")
    coding = coded(mine)
    plain = coding.claims[0]
    iraq = tuple(msgspec.structs.replace(place, country="IQ") for place in plain.places)
    undated = msgspec.structs.replace(plain.time, start=None, end=None)
    unknown = msgspec.structs.replace(plain.report, published=None)
    later = msgspec.structs.replace(plain.time, start="2024-05-01", end="2024-05-03")
    claims = (
        altered(plain, type="strike.air", status="denied", places=iraq, time=later, confidence=0.5),
        altered(plain, type="strike.drone", status="occurred", places=(), time=undated, report=unknown, confidence=0.9),
        altered(plain, type="armed.clash", status="planned", time=undated, confidence=0.1),
        altered(plain, type="strikes_x", status="occurred", confidence=0.2),
    )
    store.keep([Incoming(report=mine, coding=msgspec.structs.replace(coding, claims=claims))])
    assert plain.places

    def chosen(**wanted: object) -> list[int]:
        return [claims.index(claim) for claim in store.claims(**wanted)]

    assert chosen() == [0, 1, 2, 3]
    assert chosen(types=["strike"]) == [0, 1]
    assert chosen(types=["strike.air", "armed"]) == [0, 2]
    assert chosen(types=["strike_"]) == chosen(types=[]) == []
    assert chosen(countries=["IQ"]) == [0]
    assert chosen(countries=["IQ", "SY"]) == [0, 2, 3]
    assert chosen(countries=["%"]) == []
    assert chosen(statuses=["planned", "denied"]) == [0, 2]
    assert chosen(least_confidence=0.5) == [0, 1]
    assert chosen(since=date(2024, 5, 3)) == [0, 1]
    assert chosen(since=date(2024, 5, 4)) == [1]
    assert chosen(since=date(2024, 3, 2)) == [0, 1, 2]
    assert chosen(types=["strike"], statuses=["denied"], countries=["SY"]) == []


def test_odd_letters_come_back_as_they_were(address: str) -> None:
    store = open_store(address, create=True)
    text = report("mine").text + "\x00\ud800 \U0001f600"
    odd = report("mine", id="'; DROP TABLE reports; --", outlet='"%_\\', text=text)
    store.keep([Incoming(report=odd)])
    assert [one.report for one in store.reports()] == [odd]


def judged(a: str = "1", b: str = "2", **facts: object) -> Decision:
    plain = {"kind": "judge", "who": "r", "why": "w", "when": NOON, "verdict": "same", "a": a, "b": b}
    return Decision(**{**plain, **facts})


def test_judgements_are_kept_and_undone_but_never_lost(store: Store) -> None:
    first = store.decide(judged())
    store.decide(judged("2", "3", verdict="different"))
    later = "2024-03-04T00:00:00Z"
    store.decide(Decision(kind="undo", who="s", why="x", when=later, undoes=first))
    assert [(j.id == first, j.verdict, j.a, j.b, j.undone) for j in store.judgements()] == [
        (True, "same", "1", "2", later),
        (False, "different", "2", "3", None),
    ]
    log = store.decisions()
    assert [entry.before for entry in log[1:]] == [entry.id for entry in log[:-1]]


@pytest.mark.parametrize(
    "wrong",
    [
        judged(verdict="maybe"),
        judged(a="2"),
        judged(b=None),
        judged(who=" "),
        Decision(kind="undo", who="r", why="w", when=NOON, undoes="sha256:0"),
    ],
)
def test_decisions_without_meaning_are_refused(store: Store, wrong: Decision) -> None:
    with pytest.raises(UsageError):
        store.decide(wrong)
    assert store.decisions() == []


def test_a_decision_is_undone_once(store: Store) -> None:
    undo = Decision(kind="undo", who="s", why="x", when=NOON, undoes=store.decide(judged()))
    store.decide(undo)
    with pytest.raises(UsageError, match="undone already"):
        store.decide(undo)


def test_keeps_which_claims_each_event_had(store: Store) -> None:
    ids = [claim.id for claim in store.claims()]
    store.save_events([EventRow("e1", (ids[1], ids[0])), EventRow("e2", (ids[2],))])
    assert store.events_before() == [EventRow("e1", (ids[1], ids[0])), EventRow("e2", (ids[2],))]
    stone = Tombstone(event="e2", when=NOON, why="merged", successors=("e1",))
    store.save_events([EventRow("e1", tuple(ids[:3]))], [stone])
    assert store.events_before() == [EventRow("e1", tuple(ids[:3]))]
    store.save_events([EventRow("e1", tuple(ids[:3]))])
    assert store.tombstones() == [stone]


def test_captures_come_back_and_are_kept_once(store: Store) -> None:
    mine = report("mine")
    facts = {"kind": "page", "status": 200, "headers": (("Etag", "1"),), "raw_sha256": "ab"}
    page = capture(mine, source="https://x.example/", **facts)
    for _ in range(2):
        store.keep([Incoming(report=mine, captures=(page,))])
    assert store.captures(store.report("mine")) == [capture(mine), page]
