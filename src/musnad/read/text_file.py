"""A report from plain text."""

from collections.abc import Iterator
from hashlib import sha256

from musnad.model.report import Report
from musnad.read.arabic_share import require_arabic
from musnad.read.dateline import stated_day
from musnad.read.encoding import decode
from musnad.read.header import read_header
from musnad.read.notice import Notice
from musnad.read.reading import Item, Reading


def report_in_text(raw: bytes, where: str, *, name: str | None, reading: Reading) -> Iterator[Item]:
    """Yield the report in the bytes of a text, after a notice where their encoding had to be guessed.

    Its text is the whole of what they say, without a byte-order mark and with its line ends; `name` is its id, else its
    hash. Raises EmptyInput, BinaryInput, UndecodableInput or NotArabic.
    """
    decoded = decode(raw, where)
    require_arabic(decoded.text, where, phrases=reading.phrases)
    if decoded.guessed is not None:
        yield Notice(where, f"not UTF-8; read as {decoded.guessed}, which fits its letters")
    yield report_of_text(decoded.text, name or text_id(decoded.text), reading=reading)


def report_of_text(text: str, name: str, *, reading: Reading) -> Report:
    """Return the report of a text that may begin with a header: its title and day come from there."""
    header = read_header(text, reading.read_date)
    published = header.published or stated_day(text, header.body, reading.read_date) or reading.published
    return Report(id=name, text=text, body=header.body, title=header.title, outlet=reading.outlet, published=published)


def text_id(text: str) -> str:
    """Return the name of a report that has none: `sha256:` and the hash of its text."""
    return "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
