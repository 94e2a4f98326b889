"""Reports from web archives (WARC): the pages that a crawl kept."""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it has no types
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

from musnad.errors import BrokenRecord, EmptyInput, ReadError
from musnad.read.limits import read_bounded
from musnad.read.pages import report_in_page
from musnad.read.reading import Item, Reading
from musnad.read.text_file import report_in_text

_PAGES = {"text/html", "application/xhtml+xml"}
_TEXT = "text/plain"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_REMEDY = "Fetch it again, or write its records anew with `warcio recompress`."


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...
    def get_statuscode(self) -> str: ...


class _Record(Protocol):
    """What is used of a record of warcio."""

    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None
    raw_stream: object

    def content_stream(self) -> BinaryIO: ...


def reports_in_archive(stream: io.BufferedReader, where: str, *, reading: Reading) -> Iterator[Item]:
    """Yield the reports of the pages in a web archive, compressed or not; for each page that holds none, why.

    Pages and texts that a server gave with status 200 are read, each named by its record's id; other records are passed
    over. Where a record is broken, so that the next one cannot be found, the archive ends with that error.
    """
    number = pages = 0
    archive = ArchiveIterator(stream)
    while True:
        here = f"{where}:record {number + 1}"
        try:
            record = next(archive, None)
        except (ArchiveLoadFailed, EOFError, OSError) as error:
            told = next(filter(None, map(str.strip, str(error).splitlines())), "no WARC record")
            yield BrokenRecord(
                here, f"the archive is broken here, and nothing after it was read ({told[:80]!r})", _REMEDY
            )
            return
        if record is None:
            break
        number += 1
        if _holds_report(record):
            pages += 1
            yield from _reports(record, here, reading)
    if not pages:
        yield EmptyInput(
            where, f"there is no page in it ({number} records)", "Check that the crawl kept its responses."
        )


def _holds_report(record: _Record) -> bool:
    if record.rec_type == "response":
        return (
            record.http_headers is not None
            and record.http_headers.get_statuscode() == "200"
            and _type(record) in _PAGES
        )
    return record.rec_type in {"resource", "conversion"} and _type(record) in {*_PAGES, _TEXT}


def _content_type(record: _Record) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _type(record: _Record) -> str:
    return _content_type(record).partition(";")[0].strip().lower()


def _reports(record: _Record, where: str, reading: Reading) -> Iterator[Item]:
    try:
        raw = read_bounded(record.content_stream(), where)
        if getattr(record.raw_stream, "limit", 0) > 0:
            raise BrokenRecord(where, "the record ends before its length is reached", _REMEDY)
        name = (record.rec_headers.get_header("WARC-Record-ID") or "").strip("<>") or None
        if _type(record) == _TEXT:
            yield from report_in_text(raw, where, name=name, reading=reading)
            return
        charset = _CHARSET.search(_content_type(record))
        url = record.rec_headers.get_header("WARC-Target-URI")
        yield from report_in_page(raw, where, name=name, url=url, charset=charset and charset[1], reading=reading)
    except ReadError as error:
        yield error
