"""The time of day, read at this edge only."""

from datetime import UTC, datetime, timedelta

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """Return the instant in UTC, to the second: `2026-01-11T09:30:00Z`."""
    return datetime.now(UTC).strftime(_FORM)


def later(instant: str, seconds: float) -> str:
    """Return the instant so many seconds after another."""
    return (datetime.strptime(instant, _FORM) + timedelta(seconds=seconds)).strftime(_FORM)
