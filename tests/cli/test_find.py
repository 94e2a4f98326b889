"""musnad find."""

import json
from typing import Any

import pytest

from musnad.cli.mentions import KINDS, longest
from musnad.model.mention import Mention
from tests.cli.running import musnad
from tests.read.samples import sample

TEXT = sample("sentence")


def found(text: str, *options: str) -> list[dict[str, Any]]:
    result = musnad("find", "-", *options, stdin=json.dumps({"id": "a", "text": text}))
    assert result.exit_code == 0, result.output
    line = json.loads(result.stdout)
    assert (line["id"], list(line)) == ("a", ["id", "mentions"])
    mentions: list[dict[str, Any]] = line["mentions"]
    return mentions


def test_gives_what_each_finder_sees() -> None:
    mentions = found(TEXT)
    assert {"count", "place", "trigger", "weapon"} <= {one["kind"] for one in mentions} <= set(KINDS)
    for one in mentions:
        assert list(one) == ["kind", "text", "start", "end", "value", "rule"]
        assert TEXT[one["start"] : one["end"]] == one["text"]
    assert [one["start"] for one in mentions] == sorted(one["start"] for one in mentions)
    (count,) = (one for one in mentions if one["kind"] == "count")
    assert (count["value"]["low"], count["value"]["high"], count["value"]["population"]) == (4, 4, "civilian")
    assert isinstance(count["value"]["low"], int)
    assert any(
        one["value"].get("country") == "SY" and one["value"]["lat"] for one in mentions if one["kind"] == "place"
    )


def test_times_are_counted_from_publication() -> None:
    words = sample("story")
    (day,) = (one["value"] for one in found(words, "--published", "2024-03-04") if one["kind"] == "time")
    assert day == {"start": "2024-03-04", "end": "2024-03-04", "precision": "part_of_day", "basis": day["basis"]}
    (day,) = (one["value"] for one in found(words) if one["kind"] == "time")
    assert day["start"] is None


def test_a_bare_figure_is_a_number() -> None:
    (one,) = found("\u0661\u0662")
    assert (one["kind"], one["value"]["low"], one["value"]["high"]) == ("number", 12, 12)


def test_a_text_in_which_nothing_is_seen_has_its_line() -> None:
    assert found(sample("date_words").split()[1] + "\u0635\u0636\u0638") == []


def test_prints_a_table_on_demand() -> None:
    result = musnad("find", "-", "--format", "table", stdin=json.dumps({"id": "a", "text": TEXT}))
    assert f"a: {len(found(TEXT))} mentions" in result.stdout
    assert "low 4, high 4" in result.stdout


def mention(kind: str, start: int, end: int) -> Mention:
    return Mention(kind=kind, start=start, end=end, first=0, last=0, rule="r", value=None)


@pytest.mark.parametrize(
    ("mentions", "kept"),
    [
        ([("place", 0, 5), ("place", 0, 9)], [("place", 0, 9)]),
        ([("place", 0, 5), ("place", 5, 9)], [("place", 0, 5), ("place", 5, 9)]),
        ([("place", 0, 5), ("place", 3, 8)], [("place", 0, 5)]),
        ([("place", 0, 5), ("actor", 0, 9)], [("actor", 0, 9), ("place", 0, 5)]),
        ([("number", 0, 1), ("count", 0, 9)], [("count", 0, 9)]),
        ([("number", 0, 2), ("time", 0, 9), ("number", 20, 22)], [("time", 0, 9), ("number", 20, 22)]),
        ([("number", 0, 9), ("time", 0, 2)], [("number", 0, 9), ("time", 0, 2)]),
    ],
)
def test_of_readings_that_overlap_the_longest_is_given(
    mentions: list[tuple[str, int, int]], kept: list[tuple[str, int, int]]
) -> None:
    for order in (mentions, mentions[::-1]):
        got = [(one.kind, one.start, one.end) for one in longest([mention(*one) for one in order])]
        assert got == kept
