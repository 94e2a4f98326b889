"""musnad places: look-up, import, list."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.running import musnad
from tests.gazetteer import files
from tests.gazetteer.files import ROWS

CASES = yaml.safe_load((Path(__file__).parents[1] / "gazetteer/lookups.yml").read_text(encoding="utf-8"))
NAME: str = CASES[0]["name"]


def looked_up(*arguments: str, stdin: str | None = None) -> list[dict[str, Any]]:
    result = musnad("places", "lookup", *arguments, "--format", "jsonl", stdin=stdin)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_name_gives_its_places_best_first() -> None:
    (line,) = looked_up(NAME)
    assert line["id"] == NAME
    assert line["places"][0]["id"] == CASES[0]["first"]
    assert {"id", "name", "name_ar", "kind", "country", "admin1", "pcode", "lat", "lon", "radius_m"} <= set(
        line["places"][0]
    )


def test_several_words_are_one_name() -> None:
    (line,) = looked_up(*CASES[1]["name"].split())
    assert line["places"][0]["id"] == CASES[1]["first"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if "near" in case or "kind" in case], ids=lambda case: case["first"]
)
def test_near_and_kind(case: dict[str, Any]) -> None:
    options = [part for name in ("near", "kind") if name in case for part in (f"--{name}", case[name])]
    (line,) = looked_up(case["name"], *options)
    assert line["places"][0]["id"] == case["first"]


def test_lines_of_input_keep_their_ids_and_their_order() -> None:
    stdin = "".join(
        json.dumps({"id": number, "name": case["name"], "more": 1}) + "\n" for number, case in enumerate(CASES)
    )
    lines = looked_up("--input", "-", stdin=stdin)
    assert [line["id"] for line in lines] == [str(number) for number in range(len(CASES))]


def test_a_broken_line_is_named_and_the_rest_is_looked_up() -> None:
    stdin = json.dumps({"id": "a", "name": NAME}) + "\n{broken\n" + json.dumps({"id": "b", "name": NAME}) + "\n"
    result = musnad("places", "lookup", "--input", "-", "--format", "jsonl", stdin=stdin)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]
    assert "-:2: it is no line with an id and a name" in result.stderr


def test_a_missing_input_is_named() -> None:
    result = musnad("places", "lookup", "--input", "nowhere.jsonl")
    assert result.exit_code == 1
    assert "nowhere.jsonl" in result.stderr


@pytest.mark.parametrize("arguments", [(), (NAME, "--input", "-")], ids=["neither", "both"])
def test_a_name_or_an_input_is_needed(arguments: tuple[str, ...]) -> None:
    result = musnad("places", "lookup", *arguments)
    assert result.exit_code == 2
    assert "--input" in result.stderr


def test_the_table_says_where() -> None:
    result = musnad("places", "lookup", NAME, "--format", "table", "--no-bidi")
    assert result.exit_code == 0
    assert NAME in result.stdout
    assert CASES[0]["first"] in result.stdout


def test_the_table_says_when_nothing_is_known() -> None:
    result = musnad("places", "lookup", "xyzzy", "--format", "table")
    assert result.exit_code == 0
    assert "No place of this name is known." in result.stdout


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "places.sqlite"
    monkeypatch.setenv("MUSNAD_GAZETTEER", str(path))
    return path


def test_import_reports_and_what_is_imported_is_found(database: Path, tmp_path: Path) -> None:
    result = musnad("places", "import", files.workbook(tmp_path / "cod.xlsx"), files.csv_file(tmp_path / "places.csv"))
    assert result.exit_code == 0, result.output
    assert "cod.xlsx: COD-AB workbook, 7 rows read, 4 refused" in result.stdout
    assert "swapped" in result.stdout
    assert "ignored: sheet syr_adminlines" in result.stdout
    assert "rows merged into others" in result.stdout
    assert database.is_file()
    name = ROWS["workbook"]["places"]["names"]["C99001"][0]
    assert looked_up(name)[0]["places"][0]["id"] == "C99001"


def test_a_refused_file_is_named_and_makes_no_database(database: Path, tmp_path: Path) -> None:
    path = files.csv_file(tmp_path / "places.csv", encoding="windows-1256")
    result = musnad("places", "import", path)
    assert result.exit_code == 1
    assert "places.csv: byte" in result.stderr
    assert not database.exists()


def test_a_gazetteer_that_is_not_there_is_named(database: Path) -> None:
    result = musnad("places", "lookup", NAME)
    assert result.exit_code == 1
    assert str(database) in result.stderr


def test_import_goes_to_the_users_folder_where_nothing_else_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    result = musnad("places", "import", files.csv_file(tmp_path / "places.csv"))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "data/musnad/gazetteer.sqlite").is_file()
    assert looked_up(ROWS["csv"]["rows"][0].split(",")[2].split("|")[1])[0]["places"][0]["id"] == "C99010"


def test_list_counts_what_is_known() -> None:
    result = musnad("places", "list", "--country", "SY", "--format", "jsonl")
    counts = {line["kind"]: line["places"] for line in map(json.loads, result.stdout.splitlines())}
    assert counts["governorate"] == 14
    assert counts["settlement"] > 800


def test_list_all_gives_every_place() -> None:
    result = musnad("places", "list", "--all", "--country", "LB", "--kind", "camp", "--format", "jsonl")
    places = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(places) >= 5
    assert {(place["country"], place["kind"]) for place in places} == {("LB", "camp")}
