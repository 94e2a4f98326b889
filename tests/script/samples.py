"""The samples of tests/corpus/folding.yml: a text as written, and what it folds to."""

from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[1] / "corpus" / "folding.yml"
_FORMS = msgspec.yaml.decode(_FILE.read_bytes(), type=dict[str, list[str]])
SAMPLES: list[tuple[str, str]] = [(written, folded) for folded, ways in _FORMS.items() for written in ways]
