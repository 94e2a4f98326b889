"""What is made from the program is what the program makes now: schemas, reference pages, the picture of the README."""

import json
from pathlib import Path

import msgspec
import pytest

from musnad.model.claim import Claim
from tests.stories.coding import code
from tests.stories.story import stories
from tools.generate import generated
from tools.gold import ROOT


@pytest.mark.parametrize("path", [pytest.param(path, id=path.as_posix()) for path in generated()])
def test_is_current(path: Path) -> None:
    assert (ROOT / path).exists(), f"{path} is missing: make generated"
    assert (ROOT / path).read_text(encoding="utf-8") == generated()[path], f"{path} is out of date: make generated"


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
