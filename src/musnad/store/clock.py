"""The time of day, read at this edge only."""

from datetime import UTC, datetime


def now() -> str:
    """Return the instant in UTC, to the second: `2026-01-11T09:30:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
