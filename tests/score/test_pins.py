"""What is pinned of the claims, and what is told of a change."""

import json
from pathlib import Path

import msgspec
import pytest

from tools import pins
from tools.documents import document_of, kept_aside, split
from tools.gold import MISSING, SETS, SHARED

ONE = pins.Pinned(
    report="r1",
    at=5,
    type="strike.air",
    status="occurred",
    days="2024-01-02 2024-01-02",
    place="36.20,37.16",
    killed="3-3",
    injured="",
    actors="source:x",
    speakers=1,
)


def test_a_change_tells_what_was_and_what_is() -> None:
    other = msgspec.structs.replace(ONE, killed="4-4", speakers=2)
    gone, new = msgspec.structs.replace(ONE, at=90), msgspec.structs.replace(ONE, at=1, type="armed.clash")
    told = [str(change) for change in pins.changes([ONE, gone], [other, new])]
    assert told == [
        "+ r1 1 armed.clash occurred 2024-01-02 2024-01-02",
        "~ r1 5 strike.air: killed 3-3 > 4-4, speakers 1 > 2",
        "- r1 90 strike.air occurred 2024-01-02 2024-01-02",
    ]
    assert list(pins.changes([ONE, gone], [gone, ONE])) == []


def test_two_claims_of_one_word_are_two() -> None:
    assert len(list(pins.changes([ONE], [ONE, ONE]))) == 1


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "FOLDER", tmp_path / "pins")
    labels = tmp_path / "labels"
    labels.write_bytes(b"{}")
    pins.write("some", labels, [ONE])
    assert pins.read("some") == (pins.fingerprint(labels), [ONE])


@pytest.mark.parametrize("name", pins.CLAIM_SETS)
def test_a_pin_holds_no_text(name: str) -> None:
    labels, claims = pins.read(name)
    assert len(labels) == 64
    assert claims
    assert all(str(one).isascii() and len(one.report) <= 40 for one in claims)


@pytest.mark.skipif(not SHARED.exists(), reason=MISSING)
@pytest.mark.parametrize("gold", [gold for gold in SETS if gold.name in pins.CLAIM_SETS], ids=lambda gold: gold.name)
def test_pins_are_of_these_labels(gold: object) -> None:
    assert pins.read(gold.name)[0] == pins.fingerprint(SHARED / gold.path), "make floors"  # type: ignore[attr-defined]


def test_sentences_of_one_document_stay_together() -> None:
    assert document_of("assault:AB_20240101.0005-12") == document_of("protest:AB_20240101.0005-3") == "AB_20240101.0005"
    assert document_of("protest:0a1b_7") == "0a1b"
    assert document_of("art0012") == "art0012"


def test_a_set_is_split_in_two(tmp_path: Path) -> None:
    whole = tmp_path / "gold.jsonl"
    lines = [json.dumps({"id": f"report-{number}"}) for number in range(200)]
    whole.write_text("\n".join(lines) + "\n", encoding="utf-8")
    parts = {name: path.read_text(encoding="utf-8").splitlines() for name, path in split(whole, tmp_path).items()}
    assert sorted(parts["kept aside"] + parts["the rest"]) == sorted(lines)
    assert all(kept_aside(document_of(json.loads(line)["id"])) for line in parts["kept aside"])
    assert 20 < len(parts["kept aside"]) < 60
