"""Fit the weights of data/lexicon/confidence.yml on labelled sentences and reports, and test them on other documents.

    python tools/fit_confidence.py ../shared [--write]

Every claim that the pipeline would make with no threshold is an example. In a labelled sentence where the annotators
saw no assault (or no protest), every claim of that kind is wrong; where they saw one, the strongest such claim is
right. In a hand-coded report a claim is right when it is matched with its type and status. Our own one-sentence news
(tests/corpus/news.yml) counts a little. A logistic regression with an L2 penalty weighs the features
(claim/features.py) for each of the four models of claim/confidence.py. Five folds by document give the figures
printed, as tools/score.py counts them, and one fifth of the documents, told by a hash of their ids, is never fitted on.
Needs scikit-learn, which the product itself does not.
"""

import argparse
import importlib.util
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from musnad.claim.confidence import Model, kind_of
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
KINDS = ("violence", "gathering", "other", "report")
PENALTY = {"violence": 0.3, "gathering": 0.3, "other": 0.3, "report": 0.5}
"""The inverse strength of the L2 penalty of each model."""
NEWS_WEIGHT = {"violence": 0.4, "gathering": 0.2, "other": 0.4, "report": 0.0}
ONLY_REPORTS = (
    *("type-open", "attack-unspecified", "modifiers", "told-again"),
    *("place-own", "place-lent", "place-none", "time-none"),
)
OF_REPORTS = (
    *("verb-perfect", "noun-definite", "noun-alone", "harm-alone", "doer-named", "target", "figure", "weapon"),
    *ONLY_REPORTS,
)
"""What the model of reports weighs beside family and status: there are few reports, and so it has few weights."""
OF_ALL = (
    *("verb-perfect", "verb-imperfect", "verb-opens-clause", "noun-definite", "noun-alone", "light-verb-before"),
    *("opens-statement", "near-opening", "within-statement", "late-in-statement", "cue-reference", "speaker"),
    *("doer-named", "target", "place-after", "short", "middling", "long", "words-first-person", "words-modal"),
    *("register-argument", "register-pointing", "register-relative", "register-long-past"),
)
"""What tells a mention of anything from the telling of it: the model of all else than violence and gatherings learns it
from the sentences that are labelled for these, and from our own news."""
OF_CLAIMS = ("family-", "status-")
"""How features begin that tell claims of reports apart, and say nothing of single sentences."""
PASSES = 3

Weights = dict[str, dict[str, float]]


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


def main() -> None:
    """Fit, test, print, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights to the data file")
    options = parser.parse_args()
    score = _module(options.shared / "tools" / "score.py")
    labelled = list(_labelled(options.shared / "gold" / "gsr" / "sentences.jsonl", score))
    examples = [e for item in labelled for e in _sentence(item)]
    examples += [msgspec.structs.replace(e, kind="other") for e in examples]
    examples += _reports(options.shared / "gold" / "reports" / "reports.jsonl", score)
    examples += (example for path in NEWS for example in _news(path))
    weights = _fit([e for e in examples if not held_out(e.document)])
    _print(examples, labelled, weights)
    if options.write:
        _write(weights, sum(not held_out(e.document) for e in examples))


def held_out(document: str) -> bool:
    """Tell whether a document is of the fifth that is never fitted on."""
    return sha256(document.encode()).digest()[0] % FOLDS == 0


def _fold(document: str) -> int:
    return sha256(document.encode()).digest()[1] % FOLDS


def _document(gold: dict[str, Any]) -> str:
    """Return the document that a labelled sentence is of: its id without the number of the sentence."""
    return str(gold["id"]).rpartition("-")[0]


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


def _labelled(path: Path, score: ModuleType) -> Iterator[Labelled]:
    for gold in _lines(path):
        kinds = score.ASSAULT if gold["type"] == "ASSAULT" else ("protest.", "riot.")
        told = [(c, d) for c, d in _told(gold) if c.type.startswith(kinds) and (gold["type"], c.type) != _NO_PROTEST]
        yield Labelled(gold, [features(d) for c, d in told if c.status in ("occurred", "ongoing")])


_NO_PROTEST = ("PROTEST", "protest.dispersed")


def _sentence(item: Labelled) -> Iterator[Example]:
    """Yield the claims of a labelled sentence: all of a "no", the strongest of a "yes"."""
    kind = "violence" if item.gold["type"] == "ASSAULT" else "gathering"
    share = item.gold["accept"] / max(1, item.gold["total"])
    found = [f for f in item.found if "context-alone" in f]
    if found and share > 1 / 2:
        yield Example(kind, _document(item.gold), found, True, share)
    elif found:
        for one in found:
            yield Example(kind, _document(item.gold), [one], False, (1 - share) / math.sqrt(len(found)))


def _reports(path: Path, score: ModuleType) -> Iterator[Example]:
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


def _news(path: Path) -> Iterator[Example]:
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


def _fit(examples: list[Example]) -> Weights:
    """Return the weights of the four models; the strongest claim of a sentence is chosen by those of the pass
    before.
    """
    out: Weights = {}
    for kind in KINDS:
        known = [e for e in examples if e.kind == kind]
        weights: dict[str, float] = {}
        for _ in range(PASSES):
            weights = _regress(kind, known, weights)
        out[kind] = weights
    return out


def _regress(kind: str, examples: list[Example], before: dict[str, float]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    chosen = [max(e.choices, key=lambda f: _odds(before, f)) if before else e.choices[0] for e in examples]
    chosen = [[f for f in found if _weighed(kind, f)] for found in chosen]
    seen = Counter(f for found in chosen for f in set(found))
    rows = [{f: float(n) for f, n in Counter(found).items() if seen[f] >= RAREST} for found in chosen]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY[kind], max_iter=2000)
    model.fit(vectors.fit_transform(rows), [e.right for e in examples], sample_weight=[e.weight for e in examples])
    weights = dict(zip(vectors.get_feature_names_out(), (round(float(w), 2) for w in model.coef_[0]), strict=True))
    return {"base": round(float(model.intercept_[0]), 2), **{f: w for f, w in weights.items() if w}}


def _weighed(kind: str, feature: str) -> bool:
    """Tell whether a model weighs a feature."""
    of_claims = feature.startswith(OF_CLAIMS)
    if kind == "report":
        return feature in OF_REPORTS or of_claims
    if kind == "other":
        return feature in OF_ALL
    return feature not in ONLY_REPORTS and not of_claims and not feature.startswith("context-")


def _odds(weights: dict[str, float], found: list[str]) -> float:
    return weights["base"] + sum(weights.get(f, 0.0) for f in found)


def _probability(weights: dict[str, float], found: list[str]) -> float:
    return 1 / (1 + math.exp(-_odds(weights, found)))


def _print(examples: list[Example], labelled: list[Labelled], weights: Weights) -> None:
    folds = [_fit([e for e in examples if _fold(e.document) != fold]) for fold in range(FOLDS)]
    sys.stdout.write(f"{len(examples)} examples, {sum(e.right for e in examples)} right\n")
    for name, chosen, kept in (
        ("folds", lambda document: folds[_fold(document)], lambda document: True),
        ("fitted on", lambda document: weights, lambda document: not held_out(document)),
        ("held out", lambda document: weights, held_out),
    ):
        _sentence_figures(name, [i for i in labelled if kept(_document(i.gold))], chosen)
        coded = [e for e in examples if e.kind == "report" and not e.document.startswith("news ")]
        _report_figures(name, [e for e in coded if kept(e.document)], chosen)


CUTS = (0.2, 0.25, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5)


def _sentence_figures(name: str, labelled: list[Labelled], chosen: Callable[[str], Weights]) -> None:
    """Print F1 at several thresholds, as tools/score.py counts it."""
    for kind, label in (("violence", "ASSAULT"), ("gathering", "PROTEST")):
        scored = []
        for item in labelled:
            if item.gold["type"] == label:
                model = chosen(_document(item.gold))[kind]
                scored.append((max((_probability(model, f) for f in item.found), default=0.0), item.gold))
        clean = [(p, g["label"] == "yes") for p, g in scored if g["label"] in ("yes", "easy no")]
        most = [(p, g["accept"] / g["total"] > 1 / 2) for p, g in scored if g["total"] > 1]
        for which, rows in (("clean", clean), ("majority", most)):
            figures = " ".join(f"{cut}:{_f1(rows, cut):.3f}" for cut in CUTS)
            sys.stdout.write(f"{name:9} {kind:9} {which:8} F1 {figures}\n")


def _f1(rows: list[tuple[float, bool]], cut: float) -> float:
    kept = [right for p, right in rows if p >= cut]
    return 2 * sum(kept) / max(1, len(kept) + sum(right for _, right in rows))


def _report_figures(name: str, examples: list[Example], chosen: Callable[[str], Weights]) -> None:
    """Print the calibration error of the claims of reports over ten bins of one size."""
    for cut in (0.0, *CUTS):
        scored = sorted((_probability(chosen(e.document)["report"], e.choices[0]), e.right) for e in examples)
        rows = [row for row in scored if row[0] >= cut]
        bins = [rows[len(rows) * i // 10 : len(rows) * (i + 1) // 10] for i in range(10)]
        error = sum(abs(sum(p for p, _ in b) - sum(right for _, right in b)) for b in bins) / max(1, len(rows))
        right = sum(r for _, r in rows)
        lost = sum(r for _, r in scored) - right
        sys.stdout.write(f"{name:9} report at {cut}: {len(rows)} claims, {right} right, {lost} right lost, ")
        sys.stdout.write(f"calibration error {error:.3f}\n")


def _write(weights: Weights, count: int) -> None:
    old = load("lexicon/confidence.yml", Model)
    glosses = {item.id: item.gloss for item in old.weights}
    names = sorted({f for model in weights.values() for f in model}, key=lambda f: (f != "base", f))
    least = ", ".join(f"{key}: {value}" for key, value in msgspec.structs.asdict(old.least).items())
    lines = [
        "# The weights of claim/features.py in log odds; made by tools/fit_confidence.py, reviewed by hand.",
        f"fitted: logistic regressions with L2 penalty on {count} claims of labelled sentences, coded reports and our news",
        f"least: {{{least}}}",
        "weights:",
    ]
    for name in names:
        values = ", ".join(f"{kind}: {weights[kind][name]}" for kind in KINDS if name in weights[kind])
        lines.append(f"  - {{id: {name}, gloss: {json.dumps(glosses.get(name, name.replace('-', ' ')))}, {values}}}")
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
