"""Fetching: one address at a time, each redirect checked, robots.txt honoured, size and time limited."""

import ssl
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

import httpx
import msgspec

from musnad import __version__
from musnad.errors import FailedFetch, RefusedFetch
from musnad.read.fetch.address import Resolver, Target, resolved, target
from musnad.read.fetch.fetched import Exchange, Fetched
from musnad.read.fetch.pace import Pace
from musnad.read.fetch.robots import AGENT, Robots, read_robots
from musnad.read.fetch.unpacking import ACCEPTED, unpacked
from musnad.read.limits import MOST_BYTES

_REDIRECTS = {301, 302, 303, 307, 308}
_LATER = {408, 425, 429}
_REMEMBERED, _ILL = 86_400.0, 300.0
"""Seconds for which the rules of a site hold, and for which it is left alone when it could not say them."""

_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml, */*;q=0.1",
    "Accept-Encoding": ACCEPTED,
    "Connection": "close",
}


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How far a fetch may go: redirects, bytes (as they come, and again unpacked), seconds in all and between bytes."""

    redirects: int = 5
    bytes: int = MOST_BYTES
    seconds: float = 60.0
    silence: float = 20.0


class Fetcher:
    """Fetches addresses; to be closed, or used in a `with`."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        pause: float = 2.0,
        limits: Limits | None = None,
        resolver: Resolver = resolved,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Take what is allowed; `pause` is in seconds, between two requests to one host."""
        self._allow_private, self._resolver, self._clock = allow_private, resolver, clock
        self._limits = limits or Limits()
        self._pace = Pace(pause, clock=clock, sleep=sleep)
        self._robots: dict[str, tuple[float, Robots | FailedFetch]] = {}
        self._client = httpx.Client(
            headers=_HEADERS,
            timeout=self._limits.silence,
            trust_env=False,
            follow_redirects=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close what is open."""
        self._client.close()

    def fetch(self, address: str, *, conditions: Mapping[str, str] | None = None) -> Fetched:
        """Return what an address answers, after at most `limits.redirects` redirects, each of them checked.

        `conditions` are headers like If-None-Match. Raises RefusedFetch where it may not be fetched, or what comes may
        not be taken; FailedFetch where the server does not answer with 200 (or 304, where conditions were set).
        """
        return self._follow(address, conditions or {}, robots=True)

    def _follow(self, address: str, conditions: Mapping[str, str], *, robots: bool) -> Fetched:
        exchanges: list[Exchange] = []
        next_address = address
        while len(exchanges) <= self._limits.redirects:
            where = target(next_address, allow_private=self._allow_private, resolver=self._resolver)
            rules = self._rules(where) if robots else Robots()
            if not rules.allows(where.url.raw_path.decode("ascii")):
                raise RefusedFetch(next_address, "robots.txt does not allow it", "Ask its owner.")
            self._pace.wait(where.host, rules.delay)
            exchange = self._ask(where, conditions)
            exchanges.append(exchange)
            location = exchange.header("location")
            if exchange.status not in _REDIRECTS or location is None:
                return self._answer(address, exchanges, conditions)
            next_address = str(where.url.join(location))
        raise RefusedFetch(address, f"it leads on more than {self._limits.redirects} times", "Give its last address.")

    def _answer(self, address: str, exchanges: list[Exchange], conditions: Mapping[str, str]) -> Fetched:
        last = exchanges[-1]
        if last.status == 304 and conditions:
            return Fetched(url=address, exchanges=tuple(exchanges), body=b"")
        if last.status != 200:
            gone = 400 <= last.status < 500 and last.status not in _LATER
            problem = f"the server answered {last.status} {last.reason}".rstrip()
            if gone:
                raise RefusedFetch(address, problem, "Check the address.")
            wait = _seconds(last.header("retry-after"))
            raise FailedFetch(address, problem, "Try again later.", status=last.status, wait=wait)
        body = unpacked(last.payload, last.header("content-encoding"), address, most=self._limits.bytes)
        return Fetched(url=address, exchanges=tuple(exchanges), body=body)

    def _rules(self, where: Target) -> Robots:
        """Return the rules of a site, asked for once a day; raises FailedFetch where it cannot say them."""
        origin = str(where.url.copy_with(raw_path=b"/robots.txt"))
        until, known = self._robots.get(origin, (0.0, Robots()))
        if self._clock() >= until:
            known = self._asked_rules(origin)
            lasts = _ILL if isinstance(known, FailedFetch) else _REMEMBERED
            self._robots[origin] = (self._clock() + lasts, known)
        if isinstance(known, FailedFetch):
            raise known
        return known

    def _asked_rules(self, origin: str) -> Robots | FailedFetch:
        try:
            return read_robots(self._follow(origin, {}, robots=False).body)
        except RefusedFetch:
            return Robots()
        except FailedFetch as error:
            return error

    def _ask(self, where: Target, conditions: Mapping[str, str]) -> Exchange:
        """Return one answer. It comes from the number that was checked: no second look-up can lead elsewhere."""
        url, address = where.url.copy_with(host=where.ip), str(where.url)
        headers = {"Host": where.url.netloc.decode("ascii"), **conditions}
        until = self._clock() + self._limits.seconds
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            with self._client.stream("GET", url, headers=headers, extensions={"sni_hostname": where.host}) as response:
                payload = self._payload(response, address, until)
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError) as error:
            said = str(error) or type(error).__name__
            raise FailedFetch(address, f"it does not answer ({said})", "Try again later.") from error
        finally:
            self._client.cookies.clear()
        return Exchange(
            url=address,
            status=response.status_code,
            reason=response.reason_phrase,
            headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw),
            payload=payload,
            at=at,
        )

    def _payload(self, response: httpx.Response, address: str, until: float) -> bytes:
        out = bytearray()
        for piece in response.iter_raw(65536):
            out += piece
            if len(out) > self._limits.bytes:
                size = self._limits.bytes // 2**20
                raise RefusedFetch(address, f"it is longer than {size} MB", "Only pages and feeds are fetched.")
            if self._clock() > until:
                raise FailedFetch(address, f"it took longer than {self._limits.seconds:g} seconds", "Try again later.")
        return bytes(out)


def _seconds(retry_after: str | None) -> float | None:
    """Return how many seconds a Retry-After header asks for; None where there is none that can be read."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        then = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (then - datetime.now(UTC)).total_seconds()) if then.tzinfo is not None else None
