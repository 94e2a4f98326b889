"""JSON lines or text: told by the first character that is no space."""

import io
from itertools import chain

from musnad.read.encoding import marked_encoding
from musnad.read.limits import MOST_BYTES
from musnad.read.stream import streamed

_CHUNK = 65536
_BLANK = " \t\r\n\ufeff\x00"


def sniffed(stream: io.BufferedReader) -> tuple[io.BufferedReader, str]:
    """Return a stream of the same bytes, and `json` where the first that is no space is a brace, else `text`."""
    head, shown = b"", ""
    while len(head) <= MOST_BYTES:
        line = stream.readline(MOST_BYTES)
        head += line
        shown = head.decode(marked_encoding(head) or "utf-8", "replace").strip(_BLANK)
        if shown or not line:
            break
    rest = iter(lambda: stream.read1(_CHUNK), b"")
    return streamed(chain([head], rest)), "json" if shown.startswith("{") else "text"
