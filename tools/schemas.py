"""The JSON Schemas of what Musnad writes, made from its types."""

import json
from pathlib import Path
from typing import Any

import msgspec

from musnad.export.acled import AcledRow
from musnad.export.bayanat import BayanatRow
from musnad.export.flat import FlatRow
from musnad.export.geojson import FeatureCollection
from musnad.export.hxl import HxlRow
from musnad.export.lines import DecisionLine, Head, TombstoneLine
from musnad.export.plover import PloverEvent
from musnad.export.ucdp import UcdpRow
from musnad.model.claim import Claim
from musnad.model.event import Event
from musnad.model.report_line import ReportLine

FOLDER = Path("docs/schemas")

TYPES: dict[str, type] = {
    "claim": Claim,
    "report": ReportLine,
    "event": Event,
    "decision": DecisionLine,
    "tombstone": TombstoneLine,
    "jsonl": Head,
    "acled": AcledRow,
    "ucdp": UcdpRow,
    "plover": PloverEvent,
    "hxl": HxlRow,
    "geojson": FeatureCollection,
    "csv": FlatRow,
    "bayanat": BayanatRow,
}
"""What is written, by the name of its schema; of tables a row, its cells read as the types say."""


def schemas() -> dict[Path, str]:
    """Return each schema file, by its path below the repository, as JSON text."""
    return {FOLDER / f"{name}-1.json": _schema(f"musnad.{name}/1", type_) for name, type_ in TYPES.items()}


def _schema(name: str, type_: type) -> str:
    whole = msgspec.json.schema(type_)
    for shape in whole["$defs"].values():
        _fix_name(shape.get("properties", {}))
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return json.dumps(head | whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _fix_name(properties: dict[str, Any]) -> None:
    """Make a field `schema` that has a default take that value only."""
    field = properties.get("schema", {})
    if "default" in field:
        properties["schema"] = {"const": field["default"]}
