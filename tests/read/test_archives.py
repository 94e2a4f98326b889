"""Web archives."""

import gzip
import io

import pytest

from musnad.errors import BrokenRecord, EmptyInput, NotArabic, OversizedRecord, ReadError
from musnad.model.report import Report
from musnad.read import Item, Reading
from musnad.read.archives import reports_in_archive
from musnad.read.limits import MOST_BYTES
from tests.read.samples import sample
from tests.read.test_pages import page

HTML = "text/html; charset=utf-8"


class Archive:
    """An archive in the making, written by hand."""

    def __init__(self, *, packed: bool = True) -> None:
        self._packed, self._raw = packed, b""

    def add(self, payload: bytes, *, kind: str = HTML, status: str = "200 OK", of: str = "response") -> "Archive":
        if of == "response":
            payload = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + payload
            kind = "application/http; msgtype=response"
        number = len(self._raw)
        head = [
            "WARC/1.0",
            f"WARC-Type: {of}",
            f"WARC-Record-ID: <urn:uuid:{number}>",
            "WARC-Date: 2024-03-14T10:00:00Z",
            f"WARC-Target-URI: https://example.org/{number}",
            f"Content-Type: {kind}",
            f"Content-Length: {len(payload)}",
        ]
        record = "\r\n".join(head).encode() + b"\r\n\r\n" + payload + b"\r\n\r\n"
        self._raw += gzip.compress(record, mtime=0) if self._packed else record
        return self

    def raw(self) -> bytes:
        return self._raw


def read(raw: bytes) -> list[Item]:
    return list(reports_in_archive(io.BufferedReader(io.BytesIO(raw)), "in.warc", reading=Reading()))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_read_and_named_by_their_records(packed: bool) -> None:
    raw = (
        Archive(packed=packed).add(page().encode()).add(page().encode("cp1256"), kind="text/html; charset=cp1256").raw()
    )
    first, second = read(raw)
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.id, first.url) == ("urn:uuid:0", "https://example.org/0")
    assert first.text == second.text
    assert first.title == sample("title")


def test_other_records_are_passed_over() -> None:
    archive = Archive().add(b"\x89PNG", kind="image/png").add(page().encode(), status="404 Not Found")
    archive.add(b"GET / HTTP/1.1", kind="application/http", of="request")
    archive.add(sample("story").encode(), kind="text/plain", of="conversion").add(
        b"a: b", kind="text/plain", of="metadata"
    )
    (report,) = read(archive.raw())
    assert isinstance(report, Report)
    assert report.text == sample("story")


def test_a_bad_page_is_named_and_the_others_are_read() -> None:
    english = (
        b"<html><body><article><p>" + b"Four people were hurt this morning. " * 20 + b"</p></article></body></html>"
    )
    archive = (
        Archive().add(page().encode()).add(english).add(b"<p></p>").add(b"a" * (MOST_BYTES + 1)).add(page().encode())
    )
    first, *errors, last = read(archive.raw())
    assert [type(error) for error in errors] == [NotArabic, EmptyInput, OversizedRecord]
    assert [error.where for error in errors if isinstance(error, ReadError)] == [
        f"in.warc:record {n}" for n in (2, 3, 4)
    ]
    assert isinstance(first, Report)
    assert isinstance(last, Report)


def test_a_record_that_is_cut_short_is_said() -> None:
    raw = Archive(packed=False).add(page().encode()).add(page().encode()).raw()
    first, error = read(raw[:-700])
    assert isinstance(first, Report)
    assert isinstance(error, BrokenRecord)
    assert error.where == "in.warc:record 2"
    assert "ends before its length" in error.problem


def test_a_packed_record_that_is_cut_short_is_said() -> None:
    raw = Archive().add(page().encode()).add(page().encode() * 50).raw()
    first, error = read(raw[:-100])
    assert isinstance(first, Report)
    assert isinstance(error, BrokenRecord)


def test_a_record_that_is_none_ends_the_archive() -> None:
    raw = Archive(packed=False).add(page().encode()).raw()
    first, error = read(raw + b"WORC/1.0\r\n\r\n" + raw)
    assert isinstance(first, Report)
    assert isinstance(error, BrokenRecord)
    assert "nothing after it was read" in error.problem
    assert "warcio recompress" in error.remedy


@pytest.mark.parametrize("raw", [b"hello\n" * 20, gzip.compress(b"hello\n" * 20, mtime=0)])
def test_what_is_no_archive_is_said_to_be_none(raw: bytes) -> None:
    (error,) = read(raw)
    assert isinstance(error, BrokenRecord)
    assert error.where == "in.warc:record 1"


@pytest.mark.parametrize("raw", [b"", Archive().add(b"\x89PNG", kind="image/png").raw()])
def test_an_archive_without_pages_is_said_to_have_none(raw: bytes) -> None:
    (error,) = read(raw)
    assert isinstance(error, EmptyInput)
    assert "no page in it" in error.problem
