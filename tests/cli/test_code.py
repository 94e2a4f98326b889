"""musnad code: its results, its files, its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.running import musnad
from tests.read.samples import sample, told
from tests.read.test_archives import Archive
from tests.read.test_pages import page

STORY = sample("story")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def claims(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_prints_json_lines_where_there_is_no_terminal(report: Path) -> None:
    result = musnad("code", report, "--published", "2024-03-04", "--outlet", "o")
    assert (result.exit_code, result.stderr) == (0, "")
    found = claims(result)
    assert found[0]["type"] == "strike.shelling"
    assert {claim["schema"] for claim in found} == {"musnad.claim/1"}
    assert found[0]["report"]["id"] == "report.txt"
    assert (found[0]["report"]["published"], found[0]["report"]["outlet"]) == ("2024-03-04", "o")
    for piece in (found[0]["trigger"], *found[0]["evidence"]):
        assert STORY[piece["start"] : piece["end"]] == piece["text"]


def test_prints_a_table_on_demand(report: Path) -> None:
    result = musnad("code", report, "--format", "table", "--published", "2024-03-04")
    assert result.exit_code == 0
    assert "report.txt, 2024-03-04: " in result.stdout
    assert "strike.shelling" in result.stdout
    assert "4 injured, civilian" in result.stdout
    assert STORY.split("،")[0] in result.stdout  # the words in their own order, where there is no terminal


def test_a_report_that_claims_nothing_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(sample("date_words"), encoding="utf-8")
    assert musnad("code", path).stdout == ""
    assert "a.txt, date not known: no claim" in musnad("code", path, "--format", "table").stdout


@pytest.mark.parametrize("day", ["2024-03-04", "4/3/2024", "March 4, 2024", sample("date_words")])
def test_a_day_may_be_written_in_many_ways(report: Path, day: str) -> None:
    published = {claim["report"]["published"] for claim in claims(musnad("code", report, "--published", day))}
    assert published <= {"2024-03-04", "2024-03-14"}
    assert len(published) == 1


@pytest.mark.parametrize("day", ["soon", "2024", "2024-02-30", "", "03-2024"])
def test_a_day_that_cannot_be_read_is_wrong_usage(report: Path, day: str) -> None:
    result = musnad("code", report, "--published", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"the date {day!r} cannot be read; write it as YYYY-MM-DD" in result.stderr


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--colour"], ["--signals"]])
def test_wrong_options_are_wrong_usage(report: Path, arguments: list[str]) -> None:
    assert musnad("code", report, *arguments).exit_code == 2


def test_what_cannot_be_read_is_said_and_the_rest_is_coded(report: Path, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "x"\n' + json.dumps({"id": "y", "text": STORY}) + "\n", encoding="utf-8")
    result = musnad("code", tmp_path / "no.txt", lines, report)
    assert result.exit_code == 1
    assert {claim["report"]["id"] for claim in claims(result)} == {"y", "report.txt"}
    first, second = result.stderr.splitlines()
    assert first == f"musnad: {tmp_path / 'no.txt'}: there is no such file. Check the name, and the folder you are in."
    assert second.startswith(f"musnad: {lines}:1: broken JSON")


def test_a_guessed_encoding_is_said_and_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(STORY.encode("cp1256"))
    result = musnad("code", path)
    assert result.exit_code == 0
    assert result.stderr == f"musnad: {path}: not UTF-8; read as windows-1256, which fits its letters\n"
    assert claims(result)


def test_standard_input_stands_in_for_files() -> None:
    assert musnad("code", stdin=STORY).stdout == musnad("code", "-", stdin=STORY).stdout != ""
    assert claims(musnad("code", "-", stdin=json.dumps({"id": 7, "text": STORY})))[0]["report"]["id"] == "7"


def test_pages_and_archives_are_coded(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    (tmp_path / "b.warc.gz").write_bytes(Archive().add(page().encode()).raw())
    found = claims(musnad("code", tmp_path))
    assert {claim["report"]["id"] for claim in found} == {"a.html", "urn:uuid:0"}
    assert {claim["report"]["title"] for claim in found} == {sample("title")}


def test_headers_and_furniture_give_no_claims(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(told("headers")["headers"][0]["text"], encoding="utf-8")
    (claim,) = claims(musnad("code", path))
    assert claim["evidence"][0]["start"] > claim["report"]["title"].__len__()
    assert claim["report"]["published"] == "2024-03-14"
    case = next(case for case in told("furniture") if case["what"].startswith("links to other reports"))
    path.write_text("\n".join(line.removeprefix("§ ") for line in case["lines"]), encoding="utf-8")
    evidence = {piece["text"] for claim in claims(musnad("code", path)) for piece in claim["evidence"]}
    assert evidence <= {case["lines"][0]}


def test_coding_twice_and_in_another_order_changes_nothing(tmp_path: Path) -> None:
    records = [json.dumps({"id": name, "text": sample(name)}) for name in ("story", "sentence", "other")]
    forth = musnad("code", "-", stdin="\n".join(records)).stdout.splitlines()
    back = musnad("code", "-", stdin="\n".join(reversed(records))).stdout.splitlines()
    assert forth == musnad("code", "-", stdin="\n".join(records)).stdout.splitlines()
    assert sorted(forth) == sorted(back)


def test_a_least_confidence_gives_every_claim_above_it_and_no_other(report: Path) -> None:
    every = claims(musnad("code", report, "--min-confidence", "0"))
    assert all(claim in every for claim in claims(musnad("code", report)))
    middle = sorted(claim["confidence"] for claim in every)[len(every) // 2]
    sure = claims(musnad("code", report, "--min-confidence", str(middle)))
    assert sure == [claim for claim in every if claim["confidence"] >= middle]
    assert claims(musnad("code", report, "--min-confidence", "1")) == []
    assert musnad("code", report, "--min-confidence", "2").exit_code == 2


def test_signals_go_to_their_own_file(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "signals.jsonl"
    plain = musnad("code", report)
    result = musnad("code", report, "--signals", target)
    assert (result.exit_code, result.stdout) == (0, plain.stdout)
    for line in target.read_text(encoding="utf-8").splitlines():
        signal = json.loads(line)
        assert set(signal) == {"report", "kind", "text", "start", "end", "why"}
        assert STORY[signal["start"] : signal["end"]] == signal["text"]


def test_texts_are_kept_under_the_hash_that_claims_name(report: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    texts = tmp_path / "kept" / "texts"
    found = claims(musnad("code", report, tmp_path / "page.html", "--texts", texts))
    assert len(list(texts.iterdir())) == 2
    for claim in found:
        text = (texts / f"{claim['report']['sha256']}.txt").read_text(encoding="utf-8")
        for piece in claim["evidence"]:
            assert text[piece["start"] : piece["end"]] == piece["text"]
    blocked = musnad("code", report, "--texts", report / "below")
    assert blocked.exit_code == 2
    assert "texts cannot be kept there" in blocked.stderr
