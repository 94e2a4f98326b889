"""A report: one text as it was read, and what is known about it."""

from datetime import date
from hashlib import sha256

import msgspec


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One report.

    `text` is exactly what offsets point into: for a plain file the whole decoded file (byte-order mark dropped, line
    ends kept); for a record the title, two newlines and the body; for a page the extracted text. `body` is the offset
    at which the body begins: what stands before it (title, byline, date line) gives no claims and no speakers.
    `published` is the day of publication, or None where nobody says it.
    """

    id: str
    text: str
    body: int = 0
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
