"""musnad explain."""

import json
from typing import Any

import pytest

from tests.cli.running import musnad
from tests.read.samples import sample, told

HEADED = told("headers")["headers"][0]["text"]


def explained(text: str, *options: str) -> list[dict[str, Any]]:
    result = musnad("explain", "-", "--format", "jsonl", *options, stdin=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_sentence_is_explained() -> None:
    lines = explained(HEADED)
    assert [line["sentence"] for line in lines] == list(range(1, len(lines) + 1))
    for line in lines:
        assert HEADED[line["start"] : line["end"]] == line["text"]
        for seen in line["seen"]:
            assert line["start"] <= seen["start"] < seen["end"] <= line["end"]
    *header, body = lines
    assert all("title, byline and date line give no claims" in line["why_not"][0] for line in header)
    assert [claim["type"] for claim in body["claims"]] == ["strike.shelling"]
    places = [seen for seen in body["seen"] if seen["kind"] == "place"]
    assert all(seen["reasons"] for seen in places)


def test_furniture_is_said_to_be_furniture() -> None:
    case = next(case for case in told("furniture") if case["what"].startswith("links to other reports"))
    lines = explained("\n".join(line.removeprefix("§ ") for line in case["lines"]))
    assert all("no part of the account" in line["why_not"][0] for line in lines[1:])


def test_a_sentence_without_a_happening_is_said_to_have_none() -> None:
    (line,) = explained(sample("short") + "\u0629\u062b\u062b")
    assert line["claims"] == []
    assert line["why_not"] == ["no word in it is known to tell of a happening"]


def test_one_sentence_or_one_claim_can_be_chosen() -> None:
    whole = explained(HEADED)
    assert explained(HEADED, "--sentence", "2") == [whole[1]]
    name = whole[-1]["claims"][0]["id"]
    assert explained(HEADED, "--claim", name) == explained(HEADED, "--claim", name[7:15]) == [whole[-1]]


@pytest.mark.parametrize("options", [["--sentence", "99"], ["--claim", "sha256:00"], ["--sentence", "0"]])
def test_a_choice_that_is_not_there_is_wrong_usage(options: list[str]) -> None:
    assert musnad("explain", "-", *options, stdin=HEADED).exit_code == 2


def test_people_can_read_it() -> None:
    page = musnad("explain", "-", "--format", "table", stdin=HEADED).stdout
    assert "sentence 1 (characters 0 to" in page
    assert "=>  strike.shelling" in page
    assert "because: " in page
    assert "trigger-shell" in page
    assert "it stands in the header" in page
