"""Near-duplicates: the wire copy that ten outlets print is one text.

A text is compared by its runs of five folded words (shingles: Broder 1997). The least hashes of the runs are kept as a
sketch (bottom-k: Cohen and Kaplan 2007), so that only texts that share some of them are compared as a whole.
"""

from collections.abc import Set
from datetime import date
from hashlib import blake2b
from heapq import nsmallest

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select

from musnad.arabic import read_text
from musnad.store.tables import REPORTS, SKETCHES

RUN_WORDS = 5
SKETCH = 16
_SHARED = 3
_COMPARED = 8
LEAST_LIKENESS = 0.8
"""From this share of common runs on (of the runs of the shorter text) two reports are copies of one."""

WITHIN_DAYS = 3
"""Copies of one text are printed within so many days; the same words long after are the same turns of phrase."""

_LEAST_RUNS = 10
"""Shorter texts are copies only where every run is the same: breaking news is made of the same few words."""


def word_runs(text: str) -> frozenset[int]:
    """Return the hashes, signed numbers of 64 bits, of the runs of words of a text; one hash for a text of fewer."""
    words = [word.form for word in read_text(text).words]
    starts = range(max(1, len(words) - RUN_WORDS + 1))
    return frozenset(_hash(" ".join(words[start : start + RUN_WORDS])) for start in starts)


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def likeness(one: Set[int], other: Set[int]) -> float:
    """Return the share of common runs, of the runs of the shorter text: 0 to 1."""
    return len(one & other) / min(len(one), len(other))


def nearest(connection: Connection, runs: frozenset[int], published: date | None) -> tuple[int, float] | None:
    """Return the number of the first report with nearly the same text, and their likeness; None where there is none.

    Where both days of publication are known, they lie at most WITHIN_DAYS apart.
    """
    shared = func.count().label("shared")
    query = (
        select(SKETCHES.c.report)
        .where(SKETCHES.c.value.in_(nsmallest(SKETCH, runs)), *_near_days(published))
        .group_by(SKETCHES.c.report)
        .having(shared >= min(_SHARED, len(runs)))
        .order_by(shared.desc(), SKETCHES.c.report)
        .limit(_COMPARED)
    )
    near = [(likeness(runs, _runs_of(connection, number)), -number) for number in connection.execute(query).scalars()]
    least = LEAST_LIKENESS if len(runs) >= _LEAST_RUNS else 1.0
    if not near or max(near)[0] < least:
        return None
    share, number = max(near)
    first = connection.execute(select(REPORTS.c.near_of).where(REPORTS.c.number == -number)).scalar()
    return first or -number, round(share, 3)


def _near_days(published: date | None) -> list[ColumnElement[bool]]:
    if published is None:
        return []
    first, last = published.toordinal() - WITHIN_DAYS, published.toordinal() + WITHIN_DAYS
    return [or_(SKETCHES.c.day == 0, SKETCHES.c.day.between(first, last))]


def _runs_of(connection: Connection, number: int) -> frozenset[int]:
    row = connection.execute(select(REPORTS.c.text, REPORTS.c.body).where(REPORTS.c.number == number)).one()
    return word_runs(row.text.decode("utf-8", "surrogatepass")[row.body :])


def keep_sketch(connection: Connection, number: int, runs: frozenset[int], published: date | None) -> None:
    """Keep the sketch of a report, so that later ones are compared with it."""
    day = 0 if published is None else published.toordinal()
    rows = [{"value": value, "day": day, "report": number} for value in nsmallest(SKETCH, runs)]
    connection.execute(insert(SKETCHES), rows)
