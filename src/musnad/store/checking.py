"""The checks of a store: every hash computed again, every offset looked at, every row asked where it belongs."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, RowMapping, Table, select, text

from musnad.model.claim import Claim
from musnad.store.codings import claim_row, run_content
from musnad.store.decisions import FIRST
from musnad.store.index_checking import index_problems
from musnad.store.sealing import chained, row_seal
from musnad.store.tables import (
    CAPTURES,
    CLAIMS,
    DECISIONS,
    EVENT_CLAIMS,
    JUDGEMENTS,
    REPORTS,
    RUNS,
    SIGNALS,
    SKETCHES,
    TOLD,
    TOMBSTONES,
)

_CLAIM = msgspec.json.Decoder(Claim)
_DECODED = msgspec.json.Decoder()
_BELONGING = (
    (CAPTURES, "report", REPORTS, "number"),
    (SKETCHES, "report", REPORTS, "number"),
    (RUNS, "report", REPORTS, "number"),
    (REPORTS, "near_of", REPORTS, "number"),
    (REPORTS, "supersedes", REPORTS, "number"),
    (CLAIMS, "report", REPORTS, "number"),
    (TOLD, "run", RUNS, "number"),
    (TOLD, "claim", CLAIMS, "id"),
    (SIGNALS, "run", RUNS, "number"),
    (JUDGEMENTS, "decision", DECISIONS, "number"),
    (EVENT_CLAIMS, "claim", CLAIMS, "id"),
)


def problems(connection: Connection, *, sqlite: bool) -> Iterator[str]:
    """Yield what is wrong in a store, a sentence each, in a fixed order; nothing where all is well."""
    if sqlite:
        yield from _file(connection)
    yield from _orphans(connection)
    yield from _reports(connection)
    yield from index_problems(connection, sqlite=sqlite)
    yield from _sealed(connection, CAPTURES)
    yield from _runs(connection)
    yield from _claims(connection)
    yield from _decisions(connection)
    yield from _sealed(connection, TOMBSTONES)


def _file(connection: Connection) -> Iterator[str]:
    for row in connection.execute(text("PRAGMA integrity_check(20)")):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"


def _orphans(connection: Connection) -> Iterator[str]:
    for table, column, owner, key in _BELONGING:
        other = owner.alias("owner")
        query = (
            select(table.c[column])
            .outerjoin(other, other.c[key] == table.c[column])
            .where(other.c[key].is_(None), table.c[column].is_not(None))
            .order_by(table.c[column])
        )
        for value in connection.execute(query).scalars():
            yield f"{table.name}: a row belongs to {owner.name} {value}, which is not there"


def _rows(connection: Connection, table: Table) -> Iterator[RowMapping]:
    query = select(table).order_by(*table.primary_key.columns)
    with connection.execute(query.execution_options(yield_per=200)) as result:
        yield from result.mappings()


def _sealed(connection: Connection, table: Table) -> Iterator[str]:
    for row in _rows(connection, table):
        if row_seal(table, row) != row["seal"]:
            yield f"{table.name} {row['number']}: a value was changed (its seal does not fit)"


def _reports(connection: Connection) -> Iterator[str]:
    for row in _rows(connection, REPORTS):
        if sha256(row["text"]).hexdigest() != row["sha256"]:
            yield f"report {row['id']!r}: its text was changed (its SHA-256 does not fit)"
        elif row_seal(REPORTS, row) != row["seal"]:
            yield f"report {row['id']!r}: what is known of it was changed (its seal does not fit)"


def _runs(connection: Connection) -> Iterator[str]:
    for row in _rows(connection, RUNS):
        told, signals = (_of_run(connection, table, row["number"]) for table in (TOLD, SIGNALS))
        if row_seal(RUNS, row, *run_content(told, signals)) != row["seal"]:
            yield f"coding {row['number']}: what it told was changed (its seal does not fit)"


def _of_run(connection: Connection, table: Table, run: int) -> Sequence[RowMapping]:
    query = select(table).where(table.c.run == run).order_by(table.c.position)
    return connection.execute(query).mappings().all()


def _claims(connection: Connection) -> Iterator[str]:
    query = select(CLAIMS, REPORTS.c.text).join(REPORTS, REPORTS.c.number == CLAIMS.c.report)
    query = query.order_by(CLAIMS.c.report, CLAIMS.c.id).execution_options(yield_per=200)
    last, raw = None, ""
    with connection.execute(query) as result:
        for row in result.mappings():
            if row["report"] != last:
                last, raw = row["report"], row["text"].decode("utf-8", "surrogatepass")
            yield from _claim(row, raw)


def _claim(row: RowMapping, raw: str) -> Iterator[str]:
    content = row["content"]
    if "sha256:" + sha256(content.encode("utf-8", "surrogatepass")).hexdigest() != row["id"]:
        yield f"claim {row['id']}: it was changed (its id does not fit)"
        return
    claim = msgspec.structs.replace(_CLAIM.decode(content), id=row["id"])
    expected = claim_row(row["report"], claim)
    for name in ("type", "status", "countries", "last_day"):
        if expected[name] != row[name]:
            yield f"claim {row['id']}: the column {name} says {row[name]!r}, the claim {expected[name]!r}"
    for start, end, words in _spans(_DECODED.decode(content)):
        if raw[start:end] != words:
            yield f"claim {row['id']}: {words[:40]!r} does not stand at {start} to {end} of its report"


def _spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Yield every stretch of the text that a claim names, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from _spans(item)
    elif isinstance(value, dict):
        start, end, words = value.get("start"), value.get("end"), value.get("text")
        if isinstance(start, int) and isinstance(end, int) and isinstance(words, str):
            yield start, end, words
        for item in value.values():
            yield from _spans(item)


def _decisions(connection: Connection) -> Iterator[str]:
    before = FIRST
    query = select(DECISIONS, JUDGEMENTS.c.verdict, JUDGEMENTS.c.a, JUDGEMENTS.c.b)
    query = query.outerjoin(JUDGEMENTS, JUDGEMENTS.c.decision == DECISIONS.c.number).order_by(DECISIONS.c.number)
    for row in connection.execute(query):
        if row.before != before or chained(row.before, row.content) != row.id:
            yield f"decision {row.number}: the log was changed here (its hash does not follow from the one before it)"
        else:
            content = _DECODED.decode(row.content)
            if (row.verdict, row.a, row.b) != tuple(content.get(name) for name in ("verdict", "a", "b")):
                yield f"decision {row.number}: the judgement beside it says something else"
        before = row.id
