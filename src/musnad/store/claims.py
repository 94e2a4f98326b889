"""The claims of a store: what each report's newest coding says."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from musnad.model.claim import Claim, Coder
from musnad.store.reports import report_order, superseded
from musnad.store.tables import CLAIMS, REPORTS, RUNS, TOLD

_NOBODY = Coder(name="", version="", lexicon="")
_CLAIM = msgspec.json.Decoder(Claim)
_RULES = msgspec.json.Decoder(tuple[str, ...])
_LATER = RUNS.alias("later_runs")
_TOLD_BY = select(TOLD.c.run, TOLD.c.claim, TOLD.c.confidence, TOLD.c.rules, CLAIMS.c.content).join(
    CLAIMS, CLAIMS.c.id == TOLD.c.claim
)
_RUNS_AT_ONCE = 200
"""So many reports' claims are in memory at once: to sort all of them by day in the database would take their size."""
_AT_ONCE = 500


class ClaimFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims are wanted; None takes all.

    `since` leaves out claims whose last day (of the event; where that is not known, of publication) is before it; one
    that has neither stays. `types` are codes (`strike.air`) or families (`strike`), `countries` two letters each.
    """

    since: date | None = None
    types: Collection[str] | None = None
    countries: Collection[str] | None = None
    statuses: Collection[str] | None = None
    least_confidence: float | None = None


def content_of(claim: Claim) -> bytes:
    """Return what the id of a claim is the SHA-256 of: its JSON without the id and what depends on the coder."""
    return msgspec.json.encode(msgspec.structs.replace(claim, id="", rules=(), coder=_NOBODY, confidence=0.0))


def current_claims(connection: Connection, wanted: ClaimFilter, *, report: int | None = None) -> Iterator[Claim]:
    """Yield the claims of the newest coding of each report, or of one by its number: by day, id, place in the text."""
    runs = connection.execute(_newest_runs(report)).all()
    conditions = list(_conditions(wanted))
    for start in range(0, len(runs), _RUNS_AT_ONCE):
        batch = runs[start : start + _RUNS_AT_ONCE]
        told: dict[int, list[Row[*tuple[Any, ...]]]] = {run.number: [] for run in batch}
        query = _TOLD_BY.where(TOLD.c.run.in_(list(told)), *conditions).order_by(TOLD.c.run, TOLD.c.position)
        for row in connection.execute(query):
            told[row.run].append(row)
        for run in batch:
            coder = Coder(name=run.coder, version=run.version, lexicon=run.lexicon)
            for row in told[run.number]:
                yield _whole(row, coder)


def _newest_runs(report: int | None) -> "Select[*tuple[Any, ...]]":
    """Return the query for the newest coding of each report that no later page supersedes, or of one report."""
    newest = select(func.max(_LATER.c.number)).where(_LATER.c.report == RUNS.c.report).scalar_subquery()
    query = (
        select(RUNS.c.number, RUNS.c.coder, RUNS.c.version, RUNS.c.lexicon)
        .select_from(REPORTS)
        .join(RUNS, and_(RUNS.c.report == REPORTS.c.number, RUNS.c.number == newest))
        .order_by(*report_order())
    )
    return query.where(~superseded() if report is None else REPORTS.c.number == report)


def _whole(row: "Row[*tuple[Any, ...]]", coder: Coder) -> Claim:
    """Return the claim of a row, with its id and what depends on its coder."""
    claim = _CLAIM.decode(row.content)
    rules = _RULES.decode(row.rules)
    return msgspec.structs.replace(claim, id=row.claim, confidence=row.confidence, rules=rules, coder=coder)


def claims_named(connection: Connection, ids: Iterable[str]) -> Iterator[Claim]:
    """Yield the claims of some ids, those of earlier codings too, without confidence, rules and coder; by their ids."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for row in connection.execute(select(CLAIMS.c.id, CLAIMS.c.content).where(CLAIMS.c.id.in_(some))).all():
            yield msgspec.structs.replace(_CLAIM.decode(row.content), id=row.id)


def _conditions(wanted: ClaimFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.since is not None:
        yield or_(CLAIMS.c.last_day.is_(None), CLAIMS.c.last_day >= wanted.since.isoformat())
    if wanted.types is not None:
        exact = CLAIMS.c.type.in_(sorted(wanted.types))
        yield or_(exact, *(CLAIMS.c.type.startswith(f"{type_}.", autoescape=True) for type_ in sorted(wanted.types)))
    if wanted.countries is not None:
        yield or_(*(CLAIMS.c.countries.contains(f" {code} ", autoescape=True) for code in sorted(wanted.countries)))
    if wanted.statuses is not None:
        yield CLAIMS.c.status.in_(sorted(wanted.statuses))
    if wanted.least_confidence is not None:
        yield TOLD.c.confidence >= wanted.least_confidence
