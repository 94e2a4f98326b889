"""The log of decisions: a chain of hashes to which entries are only ever added."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, insert, select, text

from musnad.errors import UsageError
from musnad.model.decision import DIFFERENT, JUDGE, SAME, UNDO, UNSURE, Decision, Judgement, LoggedDecision
from musnad.store.sealing import chained
from musnad.store.tables import DECISIONS, JUDGEMENTS

FIRST = "sha256:" + "0" * 64
"""What stands before the first entry."""

_DECISION = msgspec.json.Decoder(Decision)


def log(connection: Connection) -> Iterator[LoggedDecision]:
    """Yield the entries of the log, in order, each with when it was undone."""
    rows = connection.execute(select(DECISIONS).order_by(DECISIONS.c.number)).all()
    entries = [(row.id, row.before, _DECISION.decode(row.content)) for row in rows]
    undone = {decision.undoes: decision.when for _, _, decision in entries if decision.kind == UNDO}
    for id_, before, decision in entries:
        yield LoggedDecision(id=id_, before=before, decision=decision, undone=undone.get(id_))


def append(connection: Connection, decision: Decision, *, sqlite: bool) -> str:
    """Add a decision to the log and return its id; raises UsageError for one that has no meaning."""
    if not sqlite:
        connection.execute(text("LOCK TABLE decisions IN EXCLUSIVE MODE"))  # nobody else adds until this is done
    _check(connection, decision)
    content = msgspec.json.encode(decision).decode()
    last = select(DECISIONS.c.id).where(DECISIONS.c.number == select(func.max(DECISIONS.c.number)).scalar_subquery())
    before = connection.execute(last).scalar() or FIRST
    id_ = chained(before, content)
    added = insert(DECISIONS).values(id=id_, before=before, content=content).returning(DECISIONS.c.number)
    number = connection.execute(added).scalar_one()
    if decision.kind == JUDGE:
        judgement = {"verdict": decision.verdict, "a": decision.a, "b": decision.b}
        connection.execute(insert(JUDGEMENTS).values(decision=number, **judgement))
    return id_


def _check(connection: Connection, decision: Decision) -> None:
    if not (decision.who.strip() and decision.when):
        raise UsageError("a decision", "it does not say who decided and when", "Give both.")
    if decision.kind == JUDGE:
        if decision.verdict not in (SAME, DIFFERENT, UNSURE):
            raise UsageError("a judgement", f"{decision.verdict!r} is no verdict", "Say same, different or unsure.")
        if not decision.a or not decision.b or decision.a == decision.b:
            raise UsageError("a judgement", "it needs two different ids", "Name two claims, or two events.")
    elif decision.kind == UNDO:
        earlier = next((entry for entry in log(connection) if entry.id == decision.undoes), None)
        if earlier is None:
            raise UsageError(str(decision.undoes), "no decision has this id", "Look it up in the log of decisions.")
        if earlier.undone is not None:
            raise UsageError(earlier.id, f"it was undone already ({earlier.undone})", "Nothing has to be done.")


def judgements(connection: Connection) -> list[Judgement]:
    """Return every judgement in the order of the log, those that were undone too."""
    return [
        Judgement(
            id=entry.id,
            verdict=entry.decision.verdict or "",
            a=entry.decision.a or "",
            b=entry.decision.b or "",
            who=entry.decision.who,
            why=entry.decision.why,
            when=entry.decision.when,
            undone=entry.undone,
        )
        for entry in log(connection)
        if entry.decision.kind == JUDGE
    ]
