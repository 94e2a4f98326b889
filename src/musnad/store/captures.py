"""The captures of reports: how each text was had."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, RowMapping, insert, select

from musnad.model.capture import Capture
from musnad.store.sealing import row_seal
from musnad.store.tables import CAPTURES

_FACTS = [CAPTURES.c[name] for name in Capture.__struct_fields__]
_HEADERS = msgspec.json.Decoder(tuple[tuple[str, str], ...])


def keep_capture(connection: Connection, report: int, capture: Capture) -> None:
    """Add a capture, unless the same bytes were had from the same source for this report before."""
    same = (CAPTURES.c.report == report, CAPTURES.c.source == capture.source)
    before = connection.execute(select(CAPTURES.c.raw_sha256).where(*same)).scalars().all()
    if capture.raw_sha256 in before:
        return
    row = msgspec.structs.asdict(capture)
    row |= {"report": report, "headers": msgspec.json.encode(capture.headers).decode()}
    connection.execute(insert(CAPTURES).values(**row, seal=row_seal(CAPTURES, row)))


def captures(connection: Connection, report: int) -> list[Capture]:
    """Return the captures of a report, oldest first."""
    rows = connection.execute(select(*_FACTS).where(CAPTURES.c.report == report).order_by(CAPTURES.c.number))
    return [_capture(row) for row in rows.mappings()]


def archived(connection: Connection) -> Iterator[Capture]:
    """Yield the captures whose bytes are kept in a web archive, by archive and record."""
    query = select(*_FACTS).where(CAPTURES.c.archive.is_not(None)).order_by(CAPTURES.c.archive, CAPTURES.c.record)
    with connection.execute(query.execution_options(yield_per=500)) as result:
        for row in result.mappings():
            yield _capture(row)


def _capture(row: RowMapping) -> Capture:
    return Capture(**{**row, "headers": _HEADERS.decode(row["headers"])})
