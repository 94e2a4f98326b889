"""A decision: what a person said of claims or events; it stands beside the machine's value and overwrites nothing."""

import msgspec

JUDGE, UNDO, CORRECT = "judge", "undo", "correct"
"""The kinds of decisions: two claims (or events) judged, an earlier decision undone, a value corrected."""

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
"""The verdicts of a judgement."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the log of decisions: who decided what, why, and when (an instant in UTC, `2026-01-11T09:30:00Z`).

    A judgement has `verdict` on `a` and `b`, each the id of a claim or an event. An undoing has `undoes`, the id of an
    earlier decision. A correction has `about`, the id of a claim, `what`, the path of a value in it, and the value as
    it `was` and is `now`, both as JSON.
    """

    kind: str
    who: str
    why: str
    when: str
    verdict: str | None = None
    a: str | None = None
    b: str | None = None
    undoes: str | None = None
    about: str | None = None
    what: str | None = None
    was: str | None = None
    now: str | None = None


class LoggedDecision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision in the log, which is a chain: its id is the SHA-256 of the id `before` it and of the decision.

    `undone` is when it was undone, or None.
    """

    id: str
    before: str
    decision: Decision
    undone: str | None = None


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A verdict on two claims or events; `id` is that of its decision, `undone` when it was undone, or None."""

    id: str
    verdict: str
    a: str
    b: str
    who: str
    why: str
    when: str
    undone: str | None = None
