"""The invented gold reports of samples.yml, and what a program might make of them."""

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from musnad.model.claim import Claim
from musnad.scoring.gold import GoldClaim, GoldReport

FILE = Path(__file__).with_name("samples.yml")
_PLACE = dict.fromkeys(
    ("id", "name", "name_ar", "kind", "country", "admin1", "admin2", "admin3", "pcode", "lat", "lon", "radius_m")
)
_SPAN = {"start": 0, "end": 0}


@lru_cache(maxsize=1)
def told() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def gold_reports() -> list[GoldReport]:
    return msgspec.convert(told()["gold"], list[GoldReport])


def coded_claims() -> list[Claim]:
    return [claim(**row) for row in told()["coded"]]


def gold(**fields: Any) -> GoldClaim:  # noqa: ANN401
    plain = {"trigger": "qqq", "certainty": "asserted", "type": "strike.shelling", "status": "occurred"}
    return msgspec.convert({**plain, **fields}, GoldClaim)


def claim(**fields: Any) -> Claim:  # noqa: ANN401
    """Return a coded claim with these values, and all others as empty as they can be."""
    written = {
        "id": "sha256:0",
        "report": {
            **dict.fromkeys(("title", "outlet", "url", "published")),
            "id": fields.get("report", "one"),
            "sha256": "",
        },
        "type": fields.get("type", "strike.shelling"),
        "status": fields.get("status", "occurred"),
        "certainty": fields.get("certainty", "asserted"),
        "agency": "known",
        "trigger": {**_SPAN, "text": fields.get("trigger", "qqq")},
        "time": {"start": fields.get("start"), "end": fields.get("end"), "precision": "unknown", "basis": None},
        "places": [{**_PLACE, **_SPAN, "role": "location", "candidates": 1, **row} for row in fields.get("places", [])],
        "actors": [{**_SPAN, "id": None, "name": None, "kind": None, **row} for row in fields.get("actors", [])],
        "counts": [_count(row) for row in fields.get("counts", [])],
        "weapons": [],
        "attribution": [_speaker(row) for row in fields.get("attribution", [])],
        "damage": [],
        "evidence": [{**_SPAN, "text": text} for text in fields.get("evidence", [])],
        "confidence": fields.get("confidence", 0.5),
        "rules": [],
        "coder": {"name": "musnad", "version": "0", "lexicon": "0"},
    }
    return msgspec.convert(written, Claim)


def _count(row: dict[str, Any]) -> dict[str, Any]:
    return {**_SPAN, "population": "unknown", "quantifier": "exact", "scope": "event", "chain": None, "text": "", **row}


def _speaker(row: dict[str, Any]) -> dict[str, Any]:
    return {**_SPAN, "name": None, "kind": "unnamed", "verb": None, "chain": 0, "interested": False, **row}


def lines(values: Iterable[object]) -> str:
    """Return values as lines of JSON."""
    return "".join(json.dumps(msgspec.to_builtins(value), ensure_ascii=False) + "\n" for value in values)
