"""What the models of confidence learn from: the claims of labelled sentences, of coded reports and of our own news."""

import importlib.util
import json
import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from musnad.claim.confidence import kind_of
from musnad.claim.features import features
from musnad.gazetteer import open_gazetteer
from musnad.model.report import Report
from musnad.pipeline import ground_report, tell
from tools.documents import document_of

NEWS = sorted((Path(__file__).parents[1] / "tests" / "corpus").glob("*news.yml"))
NEWS_WEIGHT = {"violence": 0.4, "gathering": 0.2, "other": 0.4, "report": 0.0}


class Example(msgspec.Struct):
    """One claim, or the claims of which the strongest is meant: the model it falls to, its document, the features of
    each, whether it is right, how much it counts.
    """

    kind: str
    document: str
    choices: list[list[str]]
    right: bool
    weight: float


class Labelled(msgspec.Struct):
    """A labelled sentence: its record, and the features of the claims that would answer its question."""

    gold: dict[str, Any]
    found: list[list[str]]


def module(path: Path) -> ModuleType:
    """Return the module at a path, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _told(record: dict[str, Any]) -> list[tuple[Any, Any]]:
    title, body = record.get("title"), record.get("body") or record["text"]
    text = f"{title}\n\n{body}" if title else body
    published = date.fromisoformat(record["published"]) if record.get("published") else None
    report = Report(id=record["id"], text=text, body=len(title) + 2 if title else 0, title=title, published=published)
    told = tell(ground_report(report, open_gazetteer(None)), least_confidence=0.0)
    return list(zip(told.claims, told.drafts, strict=True))


def labelled(path: Path, score: ModuleType) -> Iterator[Labelled]:
    """Yield the labelled sentences of a file with the features of the claims that would answer their question."""
    for gold in _lines(path):
        kinds = score.ASSAULT if gold["type"] == "ASSAULT" else ("protest.", "riot.")
        told = [(c, d) for c, d in _told(gold) if c.type.startswith(kinds) and (gold["type"], c.type) != _NO_PROTEST]
        yield Labelled(gold, [features(d) for c, d in told if c.status in ("occurred", "ongoing")])


_NO_PROTEST = ("PROTEST", "protest.dispersed")


def of_sentence(item: Labelled) -> Iterator[Example]:
    """Yield the claims of a labelled sentence: all of a "no", the strongest of a "yes"."""
    kind = "violence" if item.gold["type"] == "ASSAULT" else "gathering"
    share = item.gold["accept"] / max(1, item.gold["total"])
    found = [f for f in item.found if "context-alone" in f]
    if found and share > 1 / 2:
        yield Example(kind, document_of(item.gold["id"]), found, True, share)
    elif found:
        for one in found:
            yield Example(kind, document_of(item.gold["id"]), [one], False, (1 - share) / math.sqrt(len(found)))


def of_reports(path: Path, score: ModuleType) -> Iterator[Example]:
    """Yield the claims of the hand-coded reports, right when matched with type and status."""
    for gold in _lines(path):
        told = _told(gold)
        claims = [msgspec.to_builtins(c) for c, _ in told]
        matched = dict((j, i) for i, j in score.pairs(gold["claims"], claims))
        for j, (claim, draft) in enumerate(told):
            other = gold["claims"][matched[j]] if j in matched else None
            right = other is not None and claim.type in score.gold_types(other) and claim.status == other["status"]
            again = ["told-again"] if len(draft.evidence) > 1 else []
            yield Example("report", gold["id"], [features(draft) + again], right, 1.0)


def of_news(path: Path) -> Iterator[Example]:
    """Yield the claims of our own one-sentence news: right when of the type it must give, and all wrong where it
    tells of nothing.
    """
    for kind, sentences in msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[str]]).items():
        for sentence in sentences:
            document = f"news {sentence}"
            for claim, draft in _told({"id": document, "text": sentence + ".", "published": "2023-09-12"}):
                if claim.type == kind or kind == "nothing":
                    model = kind_of(draft)
                    yield Example(model, document, [features(draft)], claim.type == kind, NEWS_WEIGHT[model])
