"""Files that are written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from musnad.errors import UsageError

_NEW_FILE = 0o666


@contextmanager
def written_whole(path: str | None) -> Iterator[BinaryIO]:
    """Give a stream that becomes the file at `path` when all went well; without a path, or for `-`, standard output.

    Until then the file, if there is one, stays as it was. A device or a pipe is written straight away.
    """
    if path in (None, "-"):
        yield sys.stdout.buffer
        return
    target = Path(path or "")
    if target.exists() and not target.is_file():
        if target.is_dir():
            raise UsageError(str(target), "it is a folder", "Name a file to write to.")
        with target.open("wb") as stream:
            yield stream
        return
    with _replacing(target.resolve()) as stream:
        yield stream


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        remedy = "Name a file in a folder that is there and that you may write to."
        raise UsageError(str(target), f"it cannot be written ({error.strerror})", remedy) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        temporary.chmod(_mode_for(target))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _mode_for(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW_FILE & ~mask


def write_line(stream: BinaryIO, value: object) -> None:
    """Write a value as one line of JSON, in UTF-8."""
    stream.write(msgspec.json.encode(value) + b"\n")


def keep_text(folder: Path, text: str, sha256: str) -> None:
    """Write the text that a report's offsets point into to a folder, under the hash by which its claims name it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{sha256}.txt").write_bytes(text.encode("utf-8"))
    except OSError as error:
        problem = f"texts cannot be kept there ({error.strerror})"
        raise UsageError(str(folder), problem, "Name a folder that you may write to.") from error
