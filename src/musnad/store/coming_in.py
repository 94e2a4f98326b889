"""Reports that come in: kept with their captures and their coding, each once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, text

from musnad.model.incoming import Incoming, Kept
from musnad.model.report import Report
from musnad.store.captures import keep_capture
from musnad.store.codings import keep_coding
from musnad.store.likeness import keep_sketch, nearest, word_runs
from musnad.store.sealing import row_seal
from musnad.store.search import index
from musnad.store.tables import REPORTS

_COPY = REPORTS.alias("copy")
_WRITER_LOCK = 0x6D75736F  # any number, so long as every Musnad takes the same


def keep(connection: Connection, item: Incoming, *, at: str, sqlite: bool) -> Kept:
    """Keep a report, its captures and its coding, as far as they are not there yet; `at` is an instant in UTC."""
    if not sqlite:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
    report = item.report
    same_id = connection.execute(select(REPORTS).where(REPORTS.c.id == report.id).order_by(REPORTS.c.number)).all()
    known = next((row for row in same_id if row.sha256 == report.sha256), None)
    number = known.number if known is not None else _add(connection, report, same_id, at=at, sqlite=sqlite)
    for capture in item.captures:
        keep_capture(connection, number, capture)
    coded = item.coding is not None and keep_coding(connection, number, item.coding, at=at)
    return Kept(
        number=number,
        new=known is None,
        coded=coded,
        near_of=_first_id(connection, number),
        other_text=known is None and bool(same_id),
    )


def _first_id(connection: Connection, number: int) -> str | None:
    query = select(REPORTS.c.id).join(_COPY, _COPY.c.near_of == REPORTS.c.number).where(_COPY.c.number == number)
    return connection.execute(query).scalar()


def _add(
    connection: Connection, report: Report, same_id: "Sequence[Row[*tuple[Any, ...]]]", *, at: str, sqlite: bool
) -> int:
    """Add a report and return its number; a page that was fetched before with another text is superseded by it."""
    older = [row.number for row in same_id if report.url is not None and row.url == report.url]
    runs = word_runs(report.text[report.body :])
    near = nearest(connection, runs, report.published)
    row: dict[str, object] = {
        "id": report.id,
        "sha256": report.sha256,
        "text": report.text.encode("utf-8", "surrogatepass"),
        "body": report.body,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "published": None if report.published is None else report.published.isoformat(),
        "arrived": at,
        "supersedes": older[-1] if older else None,
        "near_of": near[0] if near and near[0] not in older else None,
        "likeness": near[1] if near and near[0] not in older else None,
    }
    row["seal"] = row_seal(REPORTS, row)
    number: int = connection.execute(insert(REPORTS).values(row).returning(REPORTS.c.number)).scalar_one()
    keep_sketch(connection, number, runs, report.published)
    index(connection, number, report.text, sqlite=sqlite)
    return number
