"""A polite pace: a pause between two requests to one host."""

from collections.abc import Callable

LONGEST_PAUSE = 60.0
"""No site makes us wait longer between two pages: one that asks for more is not crawled in earnest anyway."""


class Pace:
    """Waits until a host may be asked again."""

    def __init__(self, pause: float, *, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        """Take the pause in seconds; `clock` and `sleep` are those of the machine, or of a test."""
        self._pause, self._clock, self._sleep = pause, clock, sleep
        self._free: dict[str, float] = {}

    def wait(self, host: str, wished: float | None = None) -> None:
        """Return when a host may be asked; `wished` is the pause that the site asks for, if that is longer."""
        now = self._clock()
        until = self._free.get(host, now)
        if until > now:
            self._sleep(until - now)
        self._free[host] = max(now, until) + min(max(self._pause, wished or 0.0), LONGEST_PAUSE)
