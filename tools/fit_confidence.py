"""Fit the weights of data/lexicon/confidence.yml on labelled sentences and reports, and test them on other documents.

    python -m tools.fit_confidence ../shared [--write]

Every claim that the pipeline would make with no threshold is an example. In a labelled sentence where the annotators
saw no assault (or no protest), every claim of that kind is wrong; where they saw one, the strongest such claim is
right. In a hand-coded report a claim is right when it is matched with its type and status. Our own one-sentence news
(tests/corpus/news.yml) counts a little. A logistic regression with an L2 penalty weighs the features
(claim/features.py) for each of the four models of claim/confidence.py. Five folds by document give the figures
printed, as tools/score.py counts them, and one fifth of the documents, told by a hash of their ids, is never fitted on.
Needs scikit-learn, which the product itself does not.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec

from musnad.claim.confidence import Model
from musnad.lexicon.loading import load
from tools.confidence_examples import NEWS, Example, Labelled, labelled, module, of_news, of_reports, of_sentence
from tools.documents import document_of, kept_aside

DATA = Path(__file__).parents[1] / "src" / "musnad" / "data" / "lexicon" / "confidence.yml"
FOLDS = 5
RAREST = 6
"""A feature must be seen this often to be given a weight."""
KINDS = ("violence", "gathering", "other", "report")
PENALTY = {"violence": 0.3, "gathering": 0.3, "other": 0.3, "report": 0.8}
"""The inverse strength of the L2 penalty of each model."""
ONLY_REPORTS = (
    *("type-open", "attack-unspecified", "modifiers", "told-again"),
    *("place-own", "place-lent", "place-none", "time-none"),
)
OF_REPORTS = (
    *("verb-perfect", "noun-definite", "noun-alone", "harm-alone", "doer-named", "weapon"),
    *ONLY_REPORTS,
)
"""What the model of reports weighs beside the family: there are few reports, and so it has few weights."""
OF_ALL = (
    *("verb-perfect", "verb-imperfect", "verb-opens-clause", "noun-definite", "noun-alone", "light-verb-before"),
    *("opens-statement", "near-opening", "within-statement", "late-in-statement", "cue-reference", "speaker"),
    *("doer-named", "target", "place-after", "short", "middling", "long", "words-first-person", "words-modal"),
    *("register-argument", "register-pointing", "register-relative", "register-long-past"),
)
"""What tells a mention of anything from the telling of it: the model of all else than violence and gatherings learns it
from the sentences that are labelled for these, and from our own news."""
OF_CLAIMS = "family-"
"""How features begin that tell claims of reports apart, and say nothing of single sentences."""
PASSES = 3

Weights = dict[str, dict[str, float]]


def main() -> None:
    """Fit, test, print, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights to the data file")
    options = parser.parse_args()
    score = module(options.shared / "tools" / "score.py")
    sentences = list(labelled(options.shared / "gold" / "gsr" / "sentences.jsonl", score))
    examples = [e for item in sentences for e in of_sentence(item)]
    examples += [msgspec.structs.replace(e, kind="other") for e in examples]
    examples += of_reports(options.shared / "gold" / "reports" / "reports.jsonl", score)
    examples += (example for path in NEWS for example in of_news(path))
    weights = _fit([e for e in examples if not kept_aside(e.document)])
    _print(examples, sentences, weights)
    if options.write:
        _write(weights, sum(not kept_aside(e.document) for e in examples))


def _fold(document: str) -> int:
    return sha256(document.encode()).digest()[1] % FOLDS


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


def _print(examples: list[Example], sentences: list[Labelled], weights: Weights) -> None:
    folds = [_fit([e for e in examples if _fold(e.document) != fold]) for fold in range(FOLDS)]
    sys.stdout.write(f"{len(examples)} examples, {sum(e.right for e in examples)} right\n")
    for name, chosen, kept in (
        ("folds", lambda document: folds[_fold(document)], lambda document: True),
        ("fitted on", lambda document: weights, lambda document: not kept_aside(document)),
        ("held out", lambda document: weights, kept_aside),
    ):
        _sentence_figures(name, [i for i in sentences if kept(document_of(i.gold["id"]))], chosen)
        coded = [e for e in examples if e.kind == "report" and not e.document.startswith("news ")]
        _report_figures(name, [e for e in coded if kept(e.document)], chosen)


CUTS = (0.2, 0.25, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5)


def _sentence_figures(name: str, sentences: list[Labelled], chosen: Callable[[str], Weights]) -> None:
    """Print F1 at several thresholds, as tools/score.py counts it."""
    for kind, label in (("violence", "ASSAULT"), ("gathering", "PROTEST")):
        scored = []
        for item in sentences:
            if item.gold["type"] == label:
                model = chosen(document_of(item.gold["id"]))[kind]
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
        f"fitted: logistic regressions with L2 penalty on {count} claims of labelled sentences, reports and our news",
        f"least: {{{least}}}",
        "weights:",
    ]
    for name in names:
        values = ", ".join(f"{kind}: {weights[kind][name]}" for kind in KINDS if name in weights[kind])
        lines.append(f"  - {{id: {name}, gloss: {json.dumps(glosses.get(name, name.replace('-', ' ')))}, {values}}}")
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
