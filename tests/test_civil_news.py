"""One-sentence news of law, forces, people, aid, services, agreements and statements; see tests/test_news.py.

The floors are raised when the figures rise.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
import pytest

from musnad.gazetteer import Gazetteer, open_gazetteer
from musnad.model.report import Report
from musnad.pipeline import code_report

FILE = Path(__file__).parent / "corpus" / "civil_news.yml"
NEWS = msgspec.yaml.decode(FILE.read_bytes(), type=dict[str, list[str]])
TOLD_FLOOR, SILENT_FLOOR = 0.95, 0.97
FAMILIES = {kind.partition(".")[0] for kind in NEWS}


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return open_gazetteer(None)


def types(sentence: str) -> list[str]:
    report = Report(id="news", text=sentence + ".", published=date(2023, 9, 12))
    return [claim.type for claim in code_report(report, gazetteer()).claims]


def test_news_is_told() -> None:
    told = [(kind, sentence) for kind, sentences in NEWS.items() if kind != "nothing" for sentence in sentences]
    missed = [(kind, sentence, found) for kind, sentence in told if kind not in (found := types(sentence))]
    assert 1 - len(missed) / len(told) >= TOLD_FLOOR, missed


def test_what_tells_of_nothing_stays_silent() -> None:
    found = [(sentence, types(sentence)) for sentence in NEWS["nothing"]]
    wrong = [pair for pair in found if any(kind.partition(".")[0] in FAMILIES for kind in pair[1])]
    assert 1 - len(wrong) / len(found) >= SILENT_FLOOR, wrong


@pytest.mark.parametrize("kind", [kind for kind in NEWS if kind != "nothing"])
def test_every_kind_has_several_items(kind: str) -> None:
    assert len(NEWS[kind]) >= 4
