"""musnad merge, events, export: from the command line, on a store of invented reports."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import musnad


def called(*arguments: str | Path, status: int = 0) -> Result:
    done = musnad(*arguments)
    assert done.exit_code == status, done.output
    return done


def events(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in called("events", "--format", "jsonl", *arguments).stdout.splitlines()]


def reports(event: dict[str, object]) -> list[str]:
    return [report["id"] for report in event["reports"]]  # type: ignore[attr-defined]


@pytest.fixture
def merged(store: Path) -> Result:
    return called("merge")


def test_merge_says_what_came_out(merged: Result) -> None:
    assert merged.stdout == ""
    assert "6 claims make 4 events, 1 of them of several claims; 4 are new" in merged.stderr
    again = called("merge")
    assert "0 are new, 0 are no more as they were" in again.stderr


def test_events_bring_the_reports_of_one_happening_together(merged: Result) -> None:
    found = events()
    assert [reports(event) for event in found] == [["third", "first", "second"], ["elsewhere"], ["protest"], ["later"]]
    killed = {
        f["profile"]: (f["low"], f["high"])
        for f in found[0]["figures"]
        if (f["measure"], f["population"]) == ("killed", "all")
    }
    assert killed == {
        "acled": (3, 3),
        "ucdp": (3, 4),
        "airwars": (3, 4),
        "aoav": (3, 3),
        "conservative": (3, 3),
        "informative": (4, 4),
    }
    assert all(isinstance(claim, str) for claim in found[0]["claims"])
    whole = events("--with-claims")[0]["claims"]
    assert [claim["id"] for claim in whole] == found[0]["claims"]


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["--type", "strike"], 3),
        (["--type", "strike.shelling", "--type", "protest"], 4),
        (["--since", "2024-05-03"], 2),
        (["--country", "sy"], 4),
        (["--country", "IQ"], 0),
        (["--status", "planned"], 0),
        (["--min-confidence", "1"], 0),
    ],
)
def test_events_are_chosen(merged: Result, arguments: list[str], count: int) -> None:
    assert len(events(*arguments)) == count


def test_a_type_that_is_none_is_refused(merged: Result) -> None:
    assert "no family is called 'strikes'" in called("events", "--type", "strikes", status=2).stderr


def test_one_event_as_a_table_has_its_reasons_and_its_sentences(merged: Result) -> None:
    id_ = str(events()[0]["id"])
    shown = called("events", id_.removeprefix("event:")[:6], "--format", "table", "--no-bidi").stdout
    flat = " ".join(shown.split())
    assert "killed 3 to 4 (airwars-range)" in flat
    assert "the same place, Mare'; the same day; the same type, strike.shelling" in flat
    assert "3 reports, 2 independent" in flat
    assert called("events", "event:none", status=2).stderr.startswith("musnad: event:none: no such event")


def ids(name: str) -> tuple[str, str]:
    """The ids of the event that holds a report, and of its claim."""
    (event,) = (event for event in events("--with-claims") if name in reports(event))
    (claim,) = (claim for claim in event["claims"] if claim["report"]["id"] == name)
    return str(event["id"]), str(claim["id"])


def test_a_judgement_joins_and_undo_splits_again(merged: Result, store: Path, tmp_path: Path) -> None:
    before = events()
    later, shelling = ids("later"), ids("first")
    done = called("merge", "judge", "same", later[1][7:23], shelling[0], "--who", "rana", "--why", "one barrage")
    assert "6 claims make 3 events" in done.stderr
    joined = events()
    assert sorted(reports(joined[0])) == ["first", "later", "second", "third"]
    assert {"by": "rana", "reasons": ["one barrage"]}.items() <= joined[0]["links"][-1].items()
    (judgement,) = map(json.loads, called("merge", "judgements", "--format", "jsonl").stdout.splitlines())
    assert (judgement["who"], judgement["verdict"], judgement["undone"]) == ("rana", "same", None)
    called("merge", "undo", judgement["id"], "--why", "a slip")
    assert events() == before
    (undone,) = map(json.loads, called("merge", "judgements", "--format", "jsonl").stdout.splitlines())
    assert undone["undone"] is not None
    assert "it was undone already" in called("merge", "undo", judgement["id"], "--why", "again", status=2).stderr
    out = tmp_path / "events.csv"
    called("export", "--as", "csv", "-o", out)
    stones = [json.loads(line) for line in (tmp_path / "events.csv.tombstones.jsonl").read_text().splitlines()]
    assert [stone["event"] for stone in stones] == [later[0], shelling[0]]
    assert stones[0]["successors"] == [shelling[0]]
    assert set(stones[1]["successors"]) == {shelling[0], later[0]}


def test_claims_are_split_off_and_put_back_in_one_go(merged: Result) -> None:
    event, claim = ids("second")
    called("merge", "split", event, claim, "--why", "another salvo")
    assert [reports(one) for one in events("--type", "strike")][:2] == [["third", "first"], ["elsewhere"]]
    made = [json.loads(line) for line in called("merge", "judgements", "--format", "jsonl").stdout.splitlines()]
    assert [one["verdict"] for one in made] == ["different", "different"]
    assert "2 taken back" in called("merge", "undo", made[0]["id"], "--why", "one salvo after all").stderr
    assert reports(events()[0]) == ["third", "first", "second"]


def test_events_judged_to_be_different_stay_apart(merged: Result) -> None:
    called(
        "merge", "judge", "different", ids("first")[1], ids("second")[1], "--why", "two towns of one name", "--later"
    )
    called("merge", "judge", "different", ids("third")[1], ids("second")[1], "--why", "two towns of one name")
    assert ["second"] in [reports(event) for event in events()]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["judge", "same", "nobody", "sha256:0", "--why", "x"], "no claim and no event has an id that begins so"),
        (["judge", "maybe", "a", "b", "--why", "x"], "is not one of"),
        (["undo", "sha256:0", "--why", "x"], "no such judgement"),
        (["judge", "same", "a", "b"], "Missing option '--why'"),
    ],
)
def test_what_has_no_meaning_is_refused(merged: Result, arguments: list[str], words: str) -> None:
    assert words in called("merge", *arguments, status=2).stderr


def test_an_event_cannot_be_split_into_nothing(merged: Result) -> None:
    event, claim = ids("later")
    assert "none would be left" in called("merge", "split", event, claim, "--why", "x", status=2).stderr


def test_an_export_reports_what_it_leaves_out(merged: Result, tmp_path: Path) -> None:
    out, left = tmp_path / "ucdp.csv", tmp_path / "left.jsonl"
    done = called("export", "--as", "ucdp", "-o", out, "--left-out", left)
    assert "1 events written as ucdp, by the profile ucdp" in done.stderr
    assert "left out 3: no death by the profile ucdp" in done.stderr
    lines = [json.loads(line) for line in left.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 3
    assert {"format": "ucdp", "what": "left out"}.items() <= lines[0].items()
    (row,) = csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8"), newline=""))
    assert (row["side_a"], row["best"], row["high"]) == ("Syrian government forces", "3", "4")
    assert not (tmp_path / "ucdp.csv.tombstones.jsonl").exists()


def test_the_profile_changes_the_figure_and_no_claim(merged: Result) -> None:
    def fatalities(profile: str) -> str:
        text = called("export", "--as", "acled", "--profile", profile, "--type", "strike").stdout
        return next(csv.DictReader(io.StringIO(text)))["fatalities"]

    before = events("--with-claims")
    assert (fatalities("acled"), fatalities("informative")) == ("3", "4")
    assert events("--with-claims") == before


@pytest.mark.parametrize("name", ["acled", "ucdp", "plover", "hxl", "geojson", "geoparquet", "csv", "jsonl", "bayanat"])
def test_every_format_is_written_twice_alike(merged: Result, tmp_path: Path, name: str) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    called("export", "--as", name, "-o", one)
    called("export", "--as", name, "-o", other)
    assert one.read_bytes() == other.read_bytes() != b""


def test_the_texts_of_reports_stay_out_unless_asked_for(merged: Result) -> None:
    plain = [json.loads(line)["text"] for line in called("export", "--as", "plover").stdout.splitlines()]
    asked = [json.loads(line)["text"] for line in called("export", "--as", "plover", "--with-text").stdout.splitlines()]
    assert set(plain) == {None}
    assert all(asked)


def test_without_a_store_there_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSNAD_STORE", str(tmp_path / "none.sqlite"))
    assert "there is no store" in called("events", status=1).stderr
