"""The lines of a stream: decoded one by one, none longer than a report can be, whatever the stream holds."""

import io
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from musnad.errors import ReadError
from musnad.read.encoding import decode, marked_encoding
from musnad.read.limits import MOST_BYTES, too_long
from musnad.read.notice import Notice
from musnad.read.stream import streamed

_MARK_BYTES = 4
_CHUNK = 65536


class Line(msgspec.Struct, frozen=True):
    """A line with its end, and where it stands: file and line, for messages."""

    where: str
    text: str


def lines_of(stream: io.BufferedReader, where: str) -> Iterator[Line | ReadError | Notice]:
    """Yield the lines of a stream of bytes; in place of a line that cannot be read, why.

    A line that is not UTF-8 is read in the Arabic code page that fits; that is said once. No more than one line is held
    in memory, and of a line that is too long no more than MOST_BYTES.
    """
    said: set[str] = set()
    for number, raw in enumerate(_raw_lines(_as_utf8(stream)), 1):
        here = f"{where}:{number}"
        if raw is None:
            yield too_long(here)
            continue
        try:
            decoded = decode(raw, here)
        except ReadError as error:
            yield error
            continue
        if decoded.guessed is not None and decoded.guessed not in said:
            said.add(decoded.guessed)
            yield Notice(here, f"not UTF-8; read as {decoded.guessed}, which fits its letters")
        yield Line(here, decoded.text)


def _raw_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a stream, and None for each that is too long."""
    while raw := stream.readline(MOST_BYTES + 1):
        if len(raw) <= MOST_BYTES:
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(MOST_BYTES)
        yield None


def _as_utf8(stream: io.BufferedReader) -> BinaryIO:
    """Return a stream in UTF-16 or UTF-32, by its mark, as one in UTF-8; any other as it is."""
    codec = marked_encoding(stream.peek(_MARK_BYTES)[:_MARK_BYTES])
    if codec is None or codec.startswith("utf-8"):
        return stream
    text = io.TextIOWrapper(stream, encoding=codec, errors="replace", newline="")
    return streamed(iter(lambda: text.read(_CHUNK).encode("utf-8"), b""))
