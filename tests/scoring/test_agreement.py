"""The figures are those of the measure by which the evaluation sets beside the repository are judged."""

import importlib.util
import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import msgspec
import pytest

from musnad.gazetteer import open_gazetteer
from musnad.model.claim import Claim
from musnad.pipeline import code_report
from musnad.read import Reading
from musnad.read.record import report_of
from musnad.scoring.document import document_of
from musnad.scoring.gold import GoldReport
from musnad.scoring.report import Measured, Scores, scores
from tests.scoring.samples import coded_claims, gold_reports

SHARED = Path(__file__).parents[3] / "shared"
MEASURE = SHARED / "tools" / "score.py"
GOLD = SHARED / "gold" / "reports" / "reports.jsonl"
MISSING = "the evaluation sets are not beside the repository (../shared): there is nothing to agree with"
TYPES = ("strike.air", "civ.attack", "armed.clash", "stmt.accuse", "toll.period")


@lru_cache(maxsize=1)
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", MEASURE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=1)
def gold_lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@lru_cache(maxsize=1)
def coded() -> tuple[Claim, ...]:
    """What the program makes of the gold reports."""
    golds = msgspec.convert(gold_lines(), list[GoldReport])
    reports = [report_of(one.record(), one.name, reading=Reading()) for one in golds]
    return tuple(claim for report in reports for claim in code_report(report, open_gazetteer(None)).claims)


def distorted(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return claims with much of them changed, doubled and left out: other figures than a good program has."""
    chance = Random(3)
    out: list[Claim] = []
    for claim in claims:
        changes: list[Callable[[Claim], dict[str, Any]]] = [
            lambda one: {"type": chance.choice(TYPES)},
            lambda one: {"status": "historical"},
            lambda one: {"places": one.places * 3},
            lambda one: {"counts": chance.choice(claims).counts},
            lambda one: {"actors": chance.choice(claims).actors},
            lambda one: {"attribution": chance.choice(claims).attribution},
            lambda one: {"time": chance.choice(claims).time},
            lambda one: {"trigger": chance.choice(claims).trigger, "evidence": ()},
            lambda one: {"confidence": round(chance.random(), 1)},
        ]
        for _ in range(chance.choice((0, 1, 1, 2))):
            made = claim
            for change in chance.sample(changes, 3):
                made = msgspec.structs.replace(made, **change(made))
            out.append(made)
    return tuple(out)


def flat(found: Scores) -> dict[str, float | int | None]:
    out: dict[str, float | int | None] = {}
    for figure in found.figures:
        if figure.kind == "claims":
            out[f"claims.{figure.name}"] = figure.value
            out |= {"claims.tp": figure.found, "claims.fp": figure.extra, "claims.fn": figure.missed}
        elif figure.kind == "field" and figure.n:
            out |= {f"{figure.name}.accuracy": figure.value, f"{figure.name}.n": figure.n}
        elif figure.kind == "calibration":
            out["calibration_error"] = figure.value
    return out


def theirs(gold: list[dict[str, Any]], claims: tuple[Claim, ...]) -> dict[str, Any]:
    figures, _ = measure().reports(gold, msgspec.to_builtins(claims), 0)
    out: dict[str, Any] = {}
    for name, value in figures.items():
        out |= {f"{name}.{key}": one for key, one in value.items()} if isinstance(value, dict) else {name: value}
    return out


def ours(gold: list[GoldReport], claims: tuple[Claim, ...]) -> dict[str, float | int | None]:
    documents = [document_of(one, [claim for claim in claims if claim.report.id == one.name]) for one in gold]
    return flat(scores(documents, Measured(reports=0, gold=0, core=0, coded=0, coders=())))


@pytest.mark.skipif(not GOLD.exists(), reason=MISSING)
@pytest.mark.parametrize("change", [tuple, distorted], ids=["as coded", "distorted"])
def test_every_figure_agrees_on_the_reports_beside_the_repository(change: Callable[..., tuple[Claim, ...]]) -> None:
    claims = change(coded())
    found = ours(msgspec.convert(gold_lines(), list[GoldReport]), claims)
    assert found == theirs(gold_lines(), claims)
    assert len(found) > 30


@pytest.mark.skipif(not MEASURE.exists(), reason=MISSING)
def test_every_figure_agrees_on_the_samples() -> None:
    reports, claims = gold_reports(), tuple(coded_claims())
    told = [{**msgspec.to_builtins(report), "id": report.name} for report in reports]
    for actor in (actor for report in told for claim in report["claims"] for actor in claim["actors"]):
        actor["canonical"] = actor["canonical"] or actor["text"]
    assert ours(reports, claims) == theirs(told, claims)
