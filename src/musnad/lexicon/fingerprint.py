"""The fingerprint of the lexicon: which words a claim was coded with."""

from functools import lru_cache
from hashlib import sha256
from importlib.resources.abc import Traversable

from musnad.lexicon.loading import data_root


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Return the first sixteen hexadecimal digits of the SHA-256 over every data file, by path and content."""
    digest = sha256()
    for path, item in sorted(_files("", data_root())):
        digest.update(path.encode() + b"\0" + item.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _files(prefix: str, folder: Traversable) -> list[tuple[str, Traversable]]:
    out: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        path = f"{prefix}{item.name}"
        if item.is_dir():
            out += _files(f"{path}/", item)
        elif not item.name.endswith(".pyc"):
            out.append((path, item))
    return out
