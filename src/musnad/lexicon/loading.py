"""The one loader of data files: typed, checked, and clear about what is wrong."""

import re
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from musnad.errors import DataError

T = TypeVar("T")

_FOREIGN = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufb50-\ufdff\ufe70-\ufefe\ufeff"
    "\u0640\u06a9\u06cc\u06be\u06c1\u06d5\u06f0-\u06f9]"
)
"""Letters that no data file may hold: bidi and zero-width marks, presentation forms, tatweel, Persian letters."""


@lru_cache(maxsize=1)
def data_root() -> Traversable:
    """Return the folder of the data files, as installed."""
    return files("musnad").joinpath("data")


def load(path: str, type_: type[T]) -> T:
    """Return the data file at `path` below data/, decoded as `type_`.

    Raises DataError, naming the file and the line or key, when a letter is not of our alphabet, a key is unknown or
    missing, or a value is of another kind.
    """
    return decode(data_root().joinpath(path).read_text(encoding="utf-8"), path, type_)


def load_folder(path: str, type_: type[T]) -> list[T]:
    """Return the entries of every YAML file of a folder below data/, in order of the file names; each is a list."""
    folder = data_root().joinpath(path)
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".yml"))
    return [entry for name in names for entry in load(f"{path}/{name}", list[type_])]  # type: ignore[valid-type]


def decode(text: str, path: str, type_: type[T]) -> T:
    """Return YAML text decoded as `type_`; `path` is what a DataError names."""
    foreign = _FOREIGN.search(text)
    if foreign is not None:
        line = text.count("\n", 0, foreign.start()) + 1
        problem = f"the character U+{ord(foreign.group()):04X} is not of our alphabet"
        raise DataError(f"data/{path}:{line}", problem, "Type the word again with an Arabic keyboard.")
    try:
        return msgspec.yaml.decode(text.encode(), type=type_)
    except msgspec.ValidationError as error:
        raise DataError(f"data/{path}", str(error), "See the type that this file is decoded as.") from error
    except msgspec.DecodeError as error:
        raise DataError(f"data/{path}", f"it is not YAML: {error}", "Mend the line that is named.") from error
