"""One-sentence news: nearly every item of tests/corpus/news.yml gives the one claim that it tells, and hardly
anything else does.

The counts are floors: raise them when they rise.
"""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from musnad.gazetteer import open_gazetteer
from musnad.model.report import Report
from musnad.pipeline import code_report

NEWS = msgspec.yaml.decode((Path(__file__).parent / "corpus" / "news.yml").read_bytes(), type=dict[str, list[str]])
TOLD_FLOOR, SILENT_FLOOR = 0.85, 0.92
FAMILIES = {kind.partition(".")[0] for kind in NEWS}


def _types(sentence: str) -> list[str]:
    report = Report(id="news", text=sentence + ".", published=date(2023, 9, 12))
    return [claim.type for claim in code_report(report, open_gazetteer(None)).claims]


def test_news_is_told() -> None:
    missed = [
        (kind, sentence, found)
        for kind, sentences in NEWS.items()
        for sentence in sentences
        if kind != "nothing" and kind not in (found := _types(sentence))
    ]
    count = sum(len(sentences) for kind, sentences in NEWS.items() if kind != "nothing")
    assert 1 - len(missed) / count >= TOLD_FLOOR, missed


def test_what_tells_of_nothing_stays_silent() -> None:
    wrong = [
        (sentence, found)
        for sentence in NEWS["nothing"]
        if (found := [kind for kind in _types(sentence) if kind.partition(".")[0] in FAMILIES])
    ]
    assert 1 - len(wrong) / len(NEWS["nothing"]) >= SILENT_FLOOR, wrong


@pytest.mark.parametrize("kind", [kind for kind in NEWS if kind != "nothing"])
def test_every_kind_has_several_items(kind: str) -> None:
    assert len(NEWS[kind]) >= 2
