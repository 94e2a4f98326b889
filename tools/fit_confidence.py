"""Fit the weights of data/lexicon/confidence.yml on labelled sentences and reports, and test them on held-out
documents.

    python tools/fit_confidence.py ../shared [--write]

Every claim that the pipeline would make with no threshold is an example. In a labelled sentence where the annotators
saw no assault (or no protest), every claim of that kind is wrong; where they saw one, the strongest such claim is
right. In a hand-coded report a claim is right when it is matched with its type and status. Our own one-sentence news
(tests/corpus/news.yml) gives more of the types that the labelled sentences lack. A logistic regression with an L2
penalty weighs the features (claim/features.py); five folds by document give the figures printed, and one fifth of the
documents, told by a hash of their ids, is never fitted on. Needs scikit-learn, which the product itself does not.
"""

import argparse
import importlib.util
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from musnad.claim.confidence import Model
from musnad.claim.features import features
from musnad.gazetteer import open_gazetteer
from musnad.lexicon.loading import load
from musnad.model.report import Report
from musnad.pipeline import ground_report, tell

DATA = Path(__file__).parents[1] / "src" / "musnad" / "data" / "lexicon" / "confidence.yml"
NEWS = sorted((Path(__file__).parents[1] / "tests" / "corpus").glob("*news.yml"))
FOLDS = 5
RAREST = 6
"""A feature must be seen this often to be given a weight."""


class Example(msgspec.Struct):
    """One claim: its document, the features of its strongest telling, whether it is right, how much it counts."""

    document: str
    features: list[str]
    right: bool
    weight: float


def main() -> None:
    """Fit, test, print, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights to the data file")
    parser.add_argument("--penalty", type=float, default=0.3, help="inverse strength of the L2 penalty")
    options = parser.parse_args()
    score = _module(options.shared / "tools" / "score.py")
    examples = list(_sentences(options.shared / "gold" / "gsr" / "sentences.jsonl", score))
    examples += _reports(options.shared / "gold" / "reports" / "reports.jsonl", score)
    examples += (example for path in NEWS for example in _news(path))
    known = [e for e in examples if not held_out(e.document)]
    weights = _fit(known, options.penalty)
    _print(examples, options.penalty, weights)
    if options.write:
        _write(weights, len(known))


def held_out(document: str) -> bool:
    """Tell whether a document is of the fifth that is never fitted on."""
    return sha256(document.encode()).digest()[0] % FOLDS == 0


def _module(path: Path) -> ModuleType:
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


def _sentences(path: Path, score: ModuleType) -> Iterator[Example]:
    """Yield the claims of the labelled sentences: all of a "no", the strongest of a "yes"."""
    for gold in _lines(path):
        kinds = score.ASSAULT if gold["type"] == "ASSAULT" else ("protest.", "riot.")
        share = gold["accept"] / max(1, gold["total"])
        found = [d for c, d in _told(gold) if c.type.startswith(kinds) and c.status in ("occurred", "ongoing")]
        if not found:
            continue
        if share > 1 / 2:
            best = max(found, key=lambda d: d.strength)
            yield Example(gold["id"], features(best), True, share)
        else:
            for draft in found:
                yield Example(gold["id"], features(draft), False, (1 - share) / math.sqrt(len(found)))


def _reports(path: Path, score: ModuleType) -> Iterator[Example]:
    """Yield the claims of the hand-coded reports, right when matched with type and status."""
    for gold in _lines(path):
        told = _told(gold)
        claims = [msgspec.to_builtins(c) for c, _ in told]
        matched = dict((j, i) for i, j in score.pairs(gold["claims"], claims))
        for j, (claim, draft) in enumerate(told):
            other = gold["claims"][matched[j]] if j in matched else None
            right = other is not None and claim.type in score.gold_types(other) and claim.status == other["status"]
            yield Example(gold["id"], features(draft), right, 1.5)


def _news(path: Path) -> Iterator[Example]:
    """Yield the claims of our own one-sentence news: right when of the type it must give, and all wrong where it
    tells of nothing.
    """
    for kind, sentences in msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[str]]).items():
        for sentence in sentences:
            document = f"news {sentence}"
            for claim, draft in _told({"id": document, "text": sentence + ".", "published": "2023-09-12"}):
                if claim.type == kind or kind == "nothing":
                    yield Example(document, features(draft), claim.type == kind, 0.5)


def _fit(examples: list[Example], penalty: float) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(f for e in examples for f in e.features)
    rows = [{f: 1.0 for f in e.features if seen[f] >= RAREST} for e in examples]
    vectors = DictVectorizer()
    model = LogisticRegression(C=penalty, max_iter=2000)
    model.fit(vectors.fit_transform(rows), [e.right for e in examples], sample_weight=[e.weight for e in examples])
    weights = dict(zip(vectors.get_feature_names_out(), (round(float(w), 2) for w in model.coef_[0]), strict=True))
    return {"base": round(float(model.intercept_[0]), 2), **{f: w for f, w in weights.items() if w}}


def _probability(example: Example, weights: dict[str, float]) -> float:
    return 1 / (1 + math.exp(-weights["base"] - sum(weights.get(f, 0.0) for f in example.features)))


def _print(examples: list[Example], penalty: float, weights: dict[str, float]) -> None:
    out = sys.stdout.write
    out(f"{len(examples)} examples, {sum(e.right for e in examples)} right, {len(weights)} weights\n")
    scored = []
    for fold in range(FOLDS):
        inside = [e for e in examples if sha256(e.document.encode()).digest()[1] % FOLDS != fold]
        outside = [e for e in examples if sha256(e.document.encode()).digest()[1] % FOLDS == fold]
        fitted = _fit(inside, penalty)
        scored += [(_probability(e, fitted), e) for e in outside]
    held = [(_probability(e, weights), e) for e in examples if held_out(e.document)]
    for name, rows in (("folds", scored), ("held out", held)):
        for kind in ("sentences", "reports", "news"):
            part = [(p, e) for p, e in rows if _kind(e.document) == kind]
            for cut in (0.1, 0.2, 0.3, 0.4, 0.5):
                kept = [e.right for p, e in part if p >= cut]
                lost = sum(e.right for p, e in part if p < cut)
                precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / max(1, sum(kept) + lost)
                f1 = 2 * precision * recall / max(1e-9, precision + recall)
                figures = f"precision {precision:.3f} recall {recall:.3f} f1 {f1:.3f} n {len(part)}"
                out(f"{name:9} {kind:9} at {cut}: {figures}\n")


def _kind(document: str) -> str:
    return "reports" if document.startswith("art") else "news" if document.startswith("news ") else "sentences"


def _write(weights: dict[str, float], count: int) -> None:
    old = load("lexicon/confidence.yml", Model)
    glosses = {item.id: item.gloss for item in old.weights}
    lines = [
        "# The weights of claim/features.py in log odds; made by tools/fit_confidence.py, reviewed by hand.",
        f"fitted: logistic regression with L2 penalty on {count} claims of labelled sentences and hand-coded reports",
        f"least: {old.least}",
        f"least_in_reports: {old.least_in_reports}",
        f"least_elsewhere: {old.least_elsewhere}",
        f"families: [{', '.join(old.families)}]",
        "weights:",
    ]
    lines += [f"  - {{id: {f}, gloss: {glosses.get(f, f.replace('-', ' '))}, weight: {w}}}" for f, w in weights.items()]
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
