"""What merging costs as the claims grow, in comparisons: seconds are measured by `make bench-store`."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.export.formats import MODULES
from musnad.merge.blocking import pairs
from musnad.merge.sketch import Sketch, sketches
from musnad.model.claim import Claim
from tests.cli.running import musnad
from tests.merge.claims import claim, figure, place
from tools.moved_stories import moved


def many(count: int, *, places: int, days: int) -> Iterator[Claim]:
    towns = [place("Tall Abyad"), place("Suluk"), place("Ain al-Arus")]
    for number in range(count):
        day = f"2024-{1 + number % days // 28:02}-{1 + number % days % 28:02}"
        words = f"shells fell on street {number % 7} at noon"
        counts = (figure("killed", number % 5, number % 5),)
        yield claim(report=str(number), day=day, places=(towns[number % places],), counts=counts, words=words)


def compared(drawn: list[Sketch]) -> int:
    return sum(1 for _ in pairs(drawn))


def test_the_same_density_costs_as_many_comparisons_a_claim() -> None:
    few, more = sketches(many(400, places=1, days=28)), sketches(many(4000, places=1, days=280))
    assert compared(more) < 11 * compared(few)


def test_four_times_as_many_claims_of_the_same_places_and_days_cost_less_than_six_times() -> None:
    few, more = sketches(many(2400, places=3, days=10)), sketches(many(9600, places=3, days=10))
    assert compared(more) < 6 * compared(few)


@pytest.mark.slow
def test_two_thousand_claims_go_all_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSNAD_STORE", str(tmp_path / "store.sqlite"))
    lines = [json.dumps(record, ensure_ascii=False) for record in moved(2000)]
    (tmp_path / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for arguments in (["ingest", str(tmp_path / "reports.jsonl")], ["merge"], ["verify"]):
        done = musnad(*arguments)
        assert done.exit_code == 0, done.output
    for name in MODULES:
        done = musnad("export", "--as", name, "-o", tmp_path / name)
        assert done.exit_code == 0, done.output
        assert (tmp_path / name).stat().st_size > 10_000
    features = json.loads((tmp_path / "geojson").read_bytes())["features"]
    assert sum(one["properties"]["reports"] for one in features) >= len(lines) * 0.9
    assert any(one["properties"]["reports"] == 3 for one in features)
