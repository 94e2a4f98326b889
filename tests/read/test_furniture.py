"""Furniture: furniture.yml marks in whole reports what gives no claims."""

from typing import Any

import pytest

from musnad.read import furniture
from tests.read.samples import sample, told

MARK = "§ "


def laid_out(case: dict[str, Any]) -> tuple[str, list[str]]:
    """Return a case's text, and the stretches in it that are furniture."""
    lines, marked = [], []
    for line in case["lines"]:
        stretch, sentence = "", line
        if line.startswith(MARK):
            stretch, _, sentence = line.removeprefix(MARK).partition(" " + MARK)
        lines.append(stretch + sentence)
        marked += [stretch] if stretch else []
    return "\n".join(lines), marked


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("case", [pytest.param(case, id=case["what"]) for case in told("furniture")])
def test_is_told_from_the_report(case: dict[str, Any], end: str) -> None:
    text, marked = laid_out(case)
    text = text.replace("\n", end)
    assert [text[a:b] for a, b in furniture(text, 0, title=case.get("title"))] == marked


@pytest.mark.parametrize("case", [pytest.param(case, id=case["what"]) for case in told("furniture")])
def test_lies_behind_the_title_of_a_record(case: dict[str, Any]) -> None:
    text, marked = laid_out(case)
    head = (case.get("title") or sample("title")) + "\n\n"
    assert [(head + text)[a:b] for a, b in furniture(head + text, len(head))] == marked


@pytest.mark.parametrize("text", ["", "\n \n", "- 1 -", "share"])
def test_nothing_is_left_out_of_nothing(text: str) -> None:
    assert furniture(text, 0) == []


def test_the_data_name_every_way_of_standing() -> None:
    from musnad.lexicon import load
    from musnad.read.furniture_line import Marker

    markers = load("lexicon/furniture.yml", list[Marker])
    assert {marker.at for marker in markers} == {"whole", "start", "end", "label"}
    assert len({marker.id for marker in markers}) == len(markers)
