"""No figure of a gold set falls below its floor. Without the sets beside the repository there is nothing to measure."""

from pathlib import Path
from typing import Any

import pytest

from tests.score.floors import broken, raised, read_floors
from tools.gold import MISSING, SETS, SHARED, GoldSet, figures, flat


def sets() -> list[Any]:
    """Return the gold sets, the large ones marked as slow."""
    large = ("incidents", "sentences", "merging")
    return [pytest.param(gold, id=gold.name, marks=[pytest.mark.slow] * (gold.name in large)) for gold in SETS]


@pytest.mark.skipif(not SHARED.exists(), reason=MISSING)
@pytest.mark.parametrize("gold", sets())
def test_no_figure_falls_below_its_floor(gold: GoldSet, tmp_path: Path) -> None:
    bounds = read_floors()[gold.name]
    assert bounds.get("at_least"), f"{gold.name} has no floors: make floors"
    got, _ = figures(gold, tmp_path)
    beyond = broken(bounds, flat(got))
    assert not beyond, "\n".join([f"{gold.name}: make score shows more", *beyond])


def test_every_set_has_its_floors_and_no_other_set() -> None:
    assert set(read_floors()) == {gold.name for gold in SETS}


def test_a_figure_below_its_floor_is_named() -> None:
    bounds: dict[str, dict[str, float]] = {"at_least": {"a.f1": 0.5, "gone": 1}, "at_most": {"wrong": 0}}
    assert len(broken(bounds, {"a.f1": 0.4, "wrong": 1})) == 3
    assert broken(bounds, {"a.f1": 0.5, "wrong": 0, "gone": 1}) == []


def test_floors_are_raised_and_never_lowered() -> None:
    floors = {"x": {"at_most": {"wrong": 0}, "at_least": {"a.f1": 0.5, "b.accuracy": 0.9}}}
    new = raised(floors, "x", {"a.f1": 0.768, "b.accuracy": 0.2, "found": 13, "a.tp": 5, "a.precision": 0.9})
    assert new["x"] == {"at_most": {"wrong": 0}, "at_least": {"a.f1": 0.75, "b.accuracy": 0.9, "found": 13}}


def test_figures_are_named_by_their_path() -> None:
    assert flat({"claims": {"f1": 0.5, "none": None}, "unwanted": ["x"]}) == {"claims.f1": 0.5, "unwanted": 1}
