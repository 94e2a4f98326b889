"""The JSON Schema of what Musnad writes, made from its types."""

import json
from pathlib import Path

import msgspec

from musnad.model.claim import Claim

FOLDER = Path("docs/schemas")


def schemas() -> dict[Path, str]:
    """Return each schema file, by its path below the repository, as JSON text."""
    whole = msgspec.json.schema(Claim)
    (name,) = {field.default for field in msgspec.structs.fields(Claim) if field.name == "schema"}
    whole["$defs"]["Claim"]["properties"]["schema"] = {"const": name}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    text = json.dumps(head | whole, ensure_ascii=False, indent=1, sort_keys=True)
    return {FOLDER / "claim-1.json": text + "\n"}
