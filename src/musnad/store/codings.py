"""Codings: added beside those that were there before, never in their place."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select

from musnad.model.claim import Claim
from musnad.model.coding import Coding
from musnad.model.signal import Signal
from musnad.store.claims import content_of
from musnad.store.sealing import row_seal
from musnad.store.tables import CLAIMS, RUNS, SIGNALS, TOLD

_CODER = ("coder", "version", "lexicon", "gazetteer")


def newest_coder(connection: Connection, report: int) -> tuple[str, ...] | None:
    """Return what coded a report last: program, version, fingerprints of lexicon and gazetteer; or None."""
    query = select(*(RUNS.c[name] for name in _CODER)).where(RUNS.c.report == report)
    row = connection.execute(query.order_by(RUNS.c.number.desc()).limit(1)).first()
    return None if row is None else tuple(row)


def keep_coding(connection: Connection, report: int, coding: Coding, *, at: str) -> bool:
    """Add a coding of a report and tell whether it was; it is not, where the last one was by the same coder."""
    coder = (coding.coder.name, coding.coder.version, coding.coder.lexicon, coding.gazetteer)
    if newest_coder(connection, report) == coder:
        return False
    told = [_told(position, claim) for position, claim in enumerate(coding.claims)]
    signals = [_signal(position, signal) for position, signal in enumerate(coding.signals)]
    row: dict[str, object] = {
        **dict(zip(_CODER, coder, strict=True)),
        "report": report,
        "at": at,
        "claims": len(told),
        "signals": len(signals),
    }
    row["seal"] = row_seal(RUNS, row, *run_content(told, signals))
    run = connection.execute(insert(RUNS).values(row).returning(RUNS.c.number)).scalar_one()
    _add_claims(connection, report, coding.claims)
    for table, rows in ((TOLD, told), (SIGNALS, signals)):
        if rows:
            connection.execute(insert(table), [{**one, "run": run} for one in rows])
    return True


def run_content(told: Iterable[Mapping[Any, Any]], signals: Iterable[Mapping[Any, Any]]) -> list[object]:
    """Return what the seal of a coding run covers besides its own row."""
    return [
        [[row[name] for name in ("position", "claim", "confidence", "rules")] for row in told],
        [[row["position"], row["content"]] for row in signals],
    ]


def _told(position: int, claim: Claim) -> dict[str, object]:
    rules = msgspec.json.encode(claim.rules).decode()
    return {"position": position, "claim": claim.id, "confidence": claim.confidence, "rules": rules}


def _signal(position: int, signal: Signal) -> dict[str, object]:
    return {"position": position, "content": msgspec.json.encode(signal).decode()}


def _add_claims(connection: Connection, report: int, claims: Iterable[Claim]) -> None:
    rows = {claim.id: claim_row(report, claim) for claim in claims}
    there = set(connection.execute(select(CLAIMS.c.id).where(CLAIMS.c.report == report)).scalars())
    new = [row for id_, row in rows.items() if id_ not in there]
    if new:
        connection.execute(insert(CLAIMS), new)


def claim_row(report: int, claim: Claim) -> dict[str, object]:
    """Return the row of a claim: its content, and the columns by which it is found, which follow from the content."""
    day = claim.time.end or claim.time.start or claim.report.published
    countries = sorted({place.country for place in claim.places if place.country is not None})
    return {
        "id": claim.id,
        "report": report,
        "type": claim.type,
        "status": claim.status,
        "countries": f" {' '.join(countries)} ",
        "last_day": None if day is None else day[:10],
        "content": content_of(claim).decode(),
    }
