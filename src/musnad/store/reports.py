"""The reports of a store."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select

from musnad.model.report import Report
from musnad.model.stored_report import StoredReport
from musnad.store.tables import REPORTS

_FIRST = REPORTS.alias("first")
_LATER = REPORTS.alias("later")
LAST = "\uffff"
"""Stands behind every day: reports without one come last."""


def report_order() -> tuple[ColumnElement[Any], ...]:
    """Return what reports are sorted by: day of publication (unknown last), id, hash of the text."""
    return func.coalesce(REPORTS.c.published, LAST), REPORTS.c.id, REPORTS.c.sha256


def newest_first() -> tuple[ColumnElement[Any], ...]:
    """Return the opposite order of days, in which reports that were searched for are shown; unknown days last."""
    return func.coalesce(REPORTS.c.published, "").desc(), REPORTS.c.id, REPORTS.c.sha256


def superseded() -> ColumnElement[bool]:
    """Return the condition that a report was fetched again later with another text."""
    return exists().where(_LATER.c.supersedes == REPORTS.c.number)


def reports_query() -> "Select[*tuple[Any, ...]]":
    """Return the query for reports with the first report that each is near to."""
    return (
        select(*REPORTS.c, _FIRST.c.id.label("first_id"), superseded().label("superseded"))
        .outerjoin(_FIRST, _FIRST.c.number == REPORTS.c.near_of)
        .order_by(*report_order())
    )


def stored_reports(connection: Connection, query: "Select[*tuple[Any, ...]]") -> Iterator[StoredReport]:
    """Yield the reports of a query made by `reports_query`."""
    with connection.execute(query.execution_options(yield_per=200)) as result:
        for row in result.mappings():
            yield StoredReport(
                number=row["number"],
                report=Report(
                    id=row["id"],
                    text=row["text"].decode("utf-8", "surrogatepass"),
                    body=row["body"],
                    title=row["title"],
                    outlet=row["outlet"],
                    url=row["url"],
                    published=None if row["published"] is None else date.fromisoformat(row["published"]),
                ),
                arrived=row["arrived"],
                near_of=row["first_id"],
                likeness=row["likeness"],
                superseded=bool(row["superseded"]),
            )


def named(connection: Connection, name: str) -> StoredReport | None:
    """Return the report of an id, of the hash of a text, or of the beginning of such a hash; the newest of several."""
    bare = name.removeprefix("sha256:")
    condition = REPORTS.c.id == name
    if len(bare) >= 8 and all(char in "0123456789abcdef" for char in bare):
        condition = or_(condition, REPORTS.c.sha256.startswith(bare))
    query = reports_query().where(condition).order_by(None)
    found = list(stored_reports(connection, query.order_by((REPORTS.c.id == name).desc(), REPORTS.c.number.desc())))
    return found[0] if found else None


def number_of(connection: Connection, report: Report) -> int | None:
    """Return the number under which a report is kept; None where its text is not there under its id."""
    same = (REPORTS.c.id == report.id, REPORTS.c.sha256 == report.sha256)
    return connection.execute(select(REPORTS.c.number).where(*same)).scalar()
