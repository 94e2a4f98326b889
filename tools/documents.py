"""The documents of the gold sets, and the fifth of them that is kept aside: never fitted on, not read for errors."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

_SENTENCE = re.compile(r"[-_]\d+$")
_FIFTHS = 5


def document_of(id_: str) -> str:
    """Return the document that a line of gold is of, by its id: of a labelled sentence without what is asked of it
    and without its number.
    """
    asked, colon, rest = id_.partition(":")
    return _SENTENCE.sub("", rest) if colon else asked


def kept_aside(document: str) -> bool:
    """Tell whether a document is of the fifth that is kept aside, by a hash of its id."""
    return sha256(document.encode()).digest()[0] % _FIFTHS == 0


def split(path: Path, folder: Path) -> dict[str, Path]:
    """Write the lines of a gold file that are kept aside and the rest as two files, and return them by these names.

    A set whose lines have no ids (phrases, names of places) is split by the words themselves.
    """
    parts: dict[str, list[str]] = {"kept aside": [], "the rest": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts["kept aside" if kept_aside(document_of(_key(json.loads(line)))) else "the rest"].append(line)
    out = {}
    for name, lines in parts.items():
        out[name] = folder / f"{name.replace(' ', '_')}_{path.name}"
        out[name].write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return out


def _key(gold: dict[str, Any]) -> str:
    return str(gold.get("id") or gold.get("text") or gold["name"])
