"""What is made from the program is what the program makes now: schemas, reference pages, the picture of the README."""

import json
from pathlib import Path

import msgspec

from musnad.model.claim import Claim
from tests.stories.coding import code
from tests.stories.story import stories
from tools.generate import generated
from tools.gold import ROOT


def test_what_is_made_is_current() -> None:
    made = generated()
    assert len(made) > 4
    stale = [path for path, text in made.items() if not is_there(path, text)]
    assert not stale, f"make generated: {', '.join(path.as_posix() for path in stale)}"


def is_there(path: Path, text: str) -> bool:
    return (ROOT / path).exists() and (ROOT / path).read_text(encoding="utf-8") == text


def test_claims_hold_exactly_what_the_schema_names() -> None:
    schema = json.loads((ROOT / "docs/schemas/claim-1.json").read_text(encoding="utf-8"))
    claims = [claim for placed in stories() for coded in code(placed.story.report) for claim in coded.claims]
    assert claims, "no story gives a claim"
    for claim in claims:
        written = msgspec.to_builtins(claim)
        assert set(written) == set(schema["$defs"]["Claim"]["properties"])
        assert set(schema["$defs"]["Claim"]["required"]) <= set(written)
        assert written["schema"] == schema["title"]
        assert msgspec.convert(written, Claim) == claim
