"""The pinned floors: what each gold set reaches at least."""

import math
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("floors.yml")
MEASURED = ("f1", "accuracy", "found", "known", "first_within_10km", "any_within_10km")
"""The last parts of the names of figures that get a floor. Precision and recall have theirs in f1."""


def read_floors() -> dict[str, dict[str, dict[str, float]]]:
    """Return the file: for each set, `at_least` and `at_most`, each a figure by its dotted name."""
    floors: dict[str, dict[str, dict[str, float]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return floors


def broken(bounds: dict[str, dict[str, float]], figures: dict[str, float]) -> list[str]:
    """Return a line for each figure that is beyond its bound, or not there at all."""
    lines = []
    for kind, sign in (("at_least", 1), ("at_most", -1)):
        for name, bound in bounds.get(kind, {}).items():
            got = figures.get(name)
            if got is None or (got - bound) * sign < 0:
                lines.append(f"{name}: {got}, to be {kind.replace('_', ' ')} {bound}")
    return lines


def raised(floors: dict[str, Any], name: str, figures: dict[str, float]) -> dict[str, Any]:
    """Return floors with those of one set raised to its figures, none lowered.

    A ratio is pinned a hundredth below what was reached, rounded down to hundredths: one example more or less in a set
    of a hundred is no loss.
    """
    old = floors.get(name, {})
    least = dict(old.get("at_least", {}))
    for figure, value in sorted(figures.items()):
        if figure.rpartition(".")[2] in MEASURED:
            pinned = value if isinstance(value, int) else math.floor(value * 100 - 1) / 100
            least[figure] = max(pinned, least.get(figure, 0))
    return {**floors, name: {**old, "at_least": least}}
