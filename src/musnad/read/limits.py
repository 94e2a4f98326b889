"""How long a report may be, so that no input can fill the memory."""

from typing import BinaryIO

from musnad.errors import OversizedRecord

MOST_BYTES = 8 * 2**20
"""The longest file of text, page, or line of records that is read: four million Arabic letters, a shelf of books."""


def read_bounded(stream: BinaryIO, where: str) -> bytes:
    """Return all of a stream; raise OversizedRecord, naming `where`, when it is longer than a report can be."""
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise too_long(where)
    return raw


def too_long(where: str) -> OversizedRecord:
    """Return the error for an input that is longer than MOST_BYTES."""
    return OversizedRecord(
        where,
        f"it is longer than {MOST_BYTES // 2**20} MB, too long for one report",
        "Cut it into reports: one file, or one line of a .jsonl file, for each.",
    )
