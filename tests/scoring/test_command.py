"""musnad score: what it prints, what it refuses, and that the rest is scored."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.running import musnad, on_a_terminal
from tests.scoring.samples import coded_claims, lines, told

DOCS = Path(__file__).parents[2] / "docs" / "scoring.md"
GOLD = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told()["gold"])
FIRST, SECOND, THIRD = GOLD.splitlines(keepends=True)


@pytest.fixture(autouse=True)
def _nobody_s_gazetteer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MUSNAD_GAZETTEER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "no-data"))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return written(tmp_path, GOLD)


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    return written(tmp_path, lines(coded_claims()), "claims.jsonl")


def written(folder: Path, text: str, name: str = "gold.jsonl") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def figures(result: Result) -> dict[tuple[str, str], dict[str, Any]]:
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return {(row["kind"], row["name"]): row for row in rows if "name" in row}


def measured(result: Result) -> dict[str, Any]:
    return json.loads(result.stdout.splitlines()[0])  # type: ignore[no-any-return]


def changed(line: str, **fields: object) -> str:
    return json.dumps({**json.loads(line), **fields}, ensure_ascii=False) + "\n"


def claim_of(line: str, **fields: object) -> str:
    """The line with its first claim changed; a field that is None is taken away."""
    record = json.loads(line)
    first = {**record["claims"][0], **fields}
    record["claims"][0] = {key: value for key, value in first.items() if value is not None}
    return json.dumps(record, ensure_ascii=False) + "\n"


def test_scores_a_file_of_claims(gold: Path, claims: Path) -> None:
    result = musnad("score", gold, claims)
    assert (result.exit_code, result.stderr) == (0, "")
    head = measured(result)
    assert {key: head[key] for key in ("reports", "gold", "core", "coded", "resamples", "seed")} == {
        "reports": 3,
        "gold": 4,
        "core": 3,
        "coded": 4,
        "resamples": 1000,
        "seed": 1,
    }
    assert head["coders"] == ["musnad 0 0"]
    assert figures(result)["claims", "f1"]["value"] == 0.6667
    assert len([line for line in result.stdout.splitlines() if '"kind":"reliability"' in line]) == 4


def test_codes_the_gold_reports_itself_as_musnad_code_does(gold: Path, tmp_path: Path) -> None:
    alone = musnad("score", gold)
    assert (alone.exit_code, alone.stderr) == (0, "")
    assert figures(alone)["claims", "recall"]["found"] >= 2
    coded = written(tmp_path, musnad("code", gold, "--format", "jsonl").stdout, "coded.jsonl")
    assert musnad("score", gold, coded).stdout == alone.stdout


def test_prints_the_same_twice_and_writes_to_a_file(gold: Path, claims: Path, tmp_path: Path) -> None:
    first = musnad("score", gold, claims)
    assert musnad("score", gold, claims).stdout == first.stdout
    assert musnad("score", gold, claims, "-o", tmp_path / "out").stdout == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == first.stdout


def test_reads_standard_input_and_compressed_files(gold: Path, claims: Path, tmp_path: Path) -> None:
    expected = musnad("score", gold, claims).stdout
    assert musnad("score", "-", claims, stdin=GOLD).stdout == expected
    assert musnad("score", gold, "-", stdin=claims.read_bytes()).stdout == expected
    packed = tmp_path / "gold.jsonl.gz"
    packed.write_bytes(gzip.compress(GOLD.encode()))
    assert musnad("score", packed, claims).stdout == expected
    packed.write_bytes(gzip.compress(GOLD.encode())[:-20])
    result = musnad("score", packed, claims)
    assert result.exit_code == 1
    assert "broken or cut short" in result.stderr


def test_prints_a_table_on_a_terminal(gold: Path, claims: Path) -> None:
    shown = re.sub("\x1b\\[[0-9;]*m", "", on_a_terminal("score", gold, claims))
    assert "3 reports, 4 gold claims (3 core), 4 claims coded" in shown
    rows = {line.split()[0]: line.split() for line in shown.splitlines() if line.startswith("  ") and line.split()}
    assert rows["precision"] == ["precision", "0.667", "0.500", "to", "1.000", "3"]
    assert rows["strike"][-6:] == ["1", "found,", "0", "missed,", "0", "extra"]
    assert rows["actor_party"] == ["actor_party", "-", "0"]
    assert rows["0.800"][:3] == ["0.800", "1.000", "1"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (SECOND[:-20] + "\n", "broken JSON"),
        ('["x"]\n', "Expected `object`, got `array`"),
        (claim_of(SECOND, trigger=None), "claims 1: the field `trigger` is missing"),
        (claim_of(SECOND, trigger="  "), "claims 1, trigger: it is empty"),
        (claim_of(SECOND, type="law.arrests"), "claims 1: there is no event type 'law.arrests'"),
        (claim_of(SECOND, alt_types=["arrest"]), "claims 1: there is no event type 'arrest'"),
        (claim_of(SECOND, status="happened"), "claims 1, status: Invalid enum value 'happened'"),
        (claim_of(SECOND, start="6 March"), "claims 1, start: Invalid RFC3339"),
        (claim_of(SECOND, places=[{"role": "location"}]), "claims 1, places 1: the field `text` is missing"),
        (changed(SECOND, claims=None), "claims: Expected `array`, got `null`"),
        (changed(SECOND, id="one"), "the id 'one' stands at"),
    ],
)
def test_a_line_that_cannot_be_scored_is_named_and_the_rest_is_scored(
    line: str, said: str, claims: Path, tmp_path: Path
) -> None:
    path = written(tmp_path, FIRST + line + THIRD)
    result = musnad("score", path, claims)
    assert result.exit_code == 1
    message = result.stderr.splitlines()[0]
    assert message.startswith(f"musnad: {path}:2: {said}")
    assert "left out: " in message
    assert measured(result)["reports"] == 2
    assert figures(result)["claims", "recall"]["n"] == 2


def test_claims_of_a_report_that_was_refused_are_no_second_error(claims: Path, tmp_path: Path) -> None:
    path = written(tmp_path, FIRST + claim_of(SECOND, trigger=None) + THIRD)
    assert len(musnad("score", path, claims).stderr.splitlines()) == 1


def test_ids_that_no_report_has_are_named(gold: Path, tmp_path: Path) -> None:
    good, *_ = lines(coded_claims()).splitlines(keepends=True)
    strange = [good.replace('"id": "one"', f'"id": "x{number}"') for number in range(8)]
    path = written(tmp_path, "".join([good, strange[0], *strange]), "claims.jsonl")
    result = musnad("score", gold, path)
    assert result.exit_code == 1
    said = result.stderr.splitlines()
    assert len(said) == 6
    assert said[0].startswith(f"musnad: {path}:2: no gold report has the id 'x0' (2 of the claims). They are left out")
    assert said[5].startswith(f"musnad: {path}:8: 3 more ids that no gold report has (3 of the claims)")
    assert measured(result)["coded"] == 1


def test_a_line_that_is_no_claim_is_named(gold: Path, tmp_path: Path) -> None:
    good = lines(coded_claims())
    path = written(tmp_path, "{}\n\n" + good + "{\n", "claims.jsonl")
    result = musnad("score", gold, path)
    assert result.exit_code == 1
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [f"{path}:1", f"{path}:7"]
    assert measured(result)["coded"] == 4


def test_a_key_that_nobody_scores_is_told_once_and_is_no_error(claims: Path, tmp_path: Path) -> None:
    one = claim_of(FIRST, speaker="x", places=[{"role": "location", "text": "x", "name": "y"}])
    path = written(tmp_path, one + claim_of(SECOND, speaker="x") + THIRD)
    result = musnad("score", path, claims)
    assert result.exit_code == 0
    assert [line.split("the key ")[1].split(" ")[0] for line in result.stderr.splitlines()] == [
        "'speaker'",
        "'places.name'",
    ]


def test_a_report_without_words_is_left_out_where_it_has_to_be_coded(claims: Path, tmp_path: Path) -> None:
    path = written(tmp_path, FIRST + changed(SECOND, body=None, title=None) + THIRD)
    result = musnad("score", path)
    assert result.exit_code == 1
    assert f"{path}:2: the record has no text" in result.stderr
    assert measured(result)["reports"] == 2
    assert musnad("score", path, claims).exit_code == 0  # with claims the text is not needed


def test_nothing_to_score(gold: Path, tmp_path: Path) -> None:
    missing = musnad("score", tmp_path / "none.jsonl")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "there is no such file" in missing.stderr
    empty = musnad("score", written(tmp_path, "\n", "empty.jsonl"))
    assert (empty.exit_code, empty.stdout) == (1, "")
    assert "no report in it can be scored" in empty.stderr
    nothing = musnad("score", gold, written(tmp_path, "", "claims.jsonl"))
    assert nothing.exit_code == 0
    assert "every gold claim counts as missed" in nothing.stderr
    assert musnad("score", "-", "-", stdin=GOLD).exit_code == 2


def test_the_example_of_the_documentation_is_a_gold_line(tmp_path: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    example = page.split("```json\n")[1].split("```")[0]
    line = json.dumps(json.loads(example), ensure_ascii=False)
    result = musnad("score", written(tmp_path, line))
    assert (result.exit_code, result.stderr) == (0, "")
    assert figures(result)["claims", "recall"]["n"] == 1
