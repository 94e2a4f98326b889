"""A stream opened, and what its first bytes say about it."""

import gzip
import io
from collections.abc import Iterator
from pathlib import Path

from musnad.errors import BinaryInput, MissingInput
from musnad.read.encoding import marked_encoding, zero_bytes

_PEEK = 8192
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or an office document", "Save its text as .txt or .html."),
    (b"%PDF", "a PDF document", "Save its text as .txt."),
    (b"\x1f\x8b", "compressed with gzip", "Give it a name that ends with .gz, or unpack it."),
    (b"BZh", "compressed with bzip2", "Unpack it."),
    (b"\xfd7zXZ", "compressed with xz", "Unpack it."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it."),
    (b"Rar!", "a RAR archive", "Unpack it."),
    (b"\xd0\xcf\x11\xe0", "an old office document", "Save its text as .txt or .html."),
    (b"\x89PNG", "a picture", "Only text can be read."),
    (b"\xff\xd8\xff", "a picture", "Only text can be read."),
    (b"GIF8", "a picture", "Only text can be read."),
    (b"SQLite format 3", "a database", "Export its reports as .jsonl."),
)


def opened(path: Path, where: str) -> io.BufferedReader:
    """Return a file opened for reading, unpacked where its name ends with .gz; raise MissingInput when it cannot be."""
    try:
        if path.suffix == ".gz":
            return io.BufferedReader(gzip.open(path, "rb"))
        return path.open("rb")
    except FileNotFoundError as error:
        raise MissingInput(where, "there is no such file", "Check the name, and the folder you are in.") from error
    except OSError as error:
        raise unreadable(where, error) from error


def unreadable(where: str, error: OSError) -> MissingInput:
    """Return the error for a file that the system does not let us read."""
    return MissingInput(where, f"it cannot be read ({error.strerror or error})", "Check that you may read it.")


def refuse_binary(stream: io.BufferedReader, where: str) -> None:
    """Raise BinaryInput when the first bytes of a stream, which stay unread, show that it is no text."""
    head = stream.peek(_PEEK)[:_PEEK]
    for magic, what, remedy in _MAGIC:
        if head.startswith(magic):
            raise BinaryInput(where, f"it is {what}, not text", remedy)
    if b"\0" in head and marked_encoding(head) is None:
        raise zero_bytes(where)


class _Chunks(io.RawIOBase):
    """Pieces of bytes, one after the other, as a stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        while not self._left:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._left = chunk
        part, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def streamed(chunks: Iterator[bytes]) -> io.BufferedReader:
    """Return pieces of bytes as one stream; a piece is taken when it is needed."""
    return io.BufferedReader(_Chunks(chunks))
