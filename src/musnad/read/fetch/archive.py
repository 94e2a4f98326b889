"""What was fetched, kept as a web archive (WARC 1.1) beside the store."""

import errno
import io
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it has no types
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

from musnad import __version__
from musnad.errors import FullStore, MissingInput, ReadOnlyStore
from musnad.read.fetch.fetched import Exchange, Fetched

_UNWRAPPED = {"transfer-encoding", "connection", "keep-alive", "content-length"}
"""Headers of the connection, not of what was sent: the body is written without its chunks."""


class Archive:
    """A web archive that is written to: one file for each run, made when the first answer is kept.

    Every record is on the disk when `keep` returns, so that a store never names one that is lost.
    """

    def __init__(self, folder: Path, *, started: str) -> None:
        """Take the folder, and when the run began, which names the file together with the process."""
        digits = "".join(char for char in started if char.isalnum())
        self._path = folder / f"{digits}-{os.getpid()}.warc.gz"
        self._stream: io.BufferedWriter | None = None
        self._writer: Any = None

    @property
    def name(self) -> str:
        """The name of the file."""
        return self._path.name

    def keep(self, fetched: Fetched) -> str:
        """Write the answers of a fetch, and return the id of the record of the last one.

        Raises FullStore or ReadOnlyStore where they cannot be kept: then nothing may go into the store either.
        """
        try:
            stream = self._stream or self._opened()
            ids = [self._write(exchange) for exchange in fetched.exchanges]
            stream.flush()
            os.fsync(stream.fileno())
        except OSError as error:
            if self._stream is not None:
                self._stream.raw.close()  # what could not be written is not tried again when the rest is closed
            kind = FullStore if error.errno in (errno.ENOSPC, errno.EDQUOT) else ReadOnlyStore
            problem = f"what was fetched cannot be kept there ({error.strerror})"
            raise kind(str(self._path), problem, "Make room there, and let it be written; then try again.") from error
        return ids[-1]

    def _opened(self) -> io.BufferedWriter:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = self._path.open("ab")
        self._writer = WARCWriter(self._stream, gzip=True, warc_version="1.1")
        facts = {"software": f"musnad {__version__}", "format": "WARC File Format 1.1"}
        self._writer.write_record(self._writer.create_warcinfo_record(self.name, facts))
        return self._stream

    def _write(self, exchange: Exchange) -> str:
        headers = [(name, value) for name, value in exchange.headers if name.lower() not in _UNWRAPPED]
        headers.append(("Content-Length", str(len(exchange.payload))))
        status = StatusAndHeaders(f"{exchange.status} {exchange.reason}", headers, protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            exchange.url,
            "response",
            payload=io.BytesIO(exchange.payload),
            length=len(exchange.payload),
            http_headers=status,
            warc_headers_dict={"WARC-Date": exchange.at},
        )
        self._writer.write_record(record)
        return str(record.rec_headers.get_header("WARC-Record-ID")).strip("<>")

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._stream is not None:
            self._stream.close()


def payload_hashes(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the id of each response in an archive with the SHA-256 of its body; ends where the archive was cut short.

    Raises MissingInput where the archive cannot be opened.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise MissingInput(str(path), f"it cannot be read ({error.strerror})", "Put the archive back.") from error
    with stream:
        try:
            for record in ArchiveIterator(stream):
                if record.rec_type == "response":
                    name = str(record.rec_headers.get_header("WARC-Record-ID")).strip("<>")
                    payload = record.raw_stream.read()
                    if getattr(record.raw_stream, "limit", 0) > 0:
                        return  # the record ends before its length is reached
                    yield name, sha256(payload).hexdigest()
        except (ArchiveLoadFailed, EOFError, OSError):
            return
