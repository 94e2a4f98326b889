"""Fetching: redirects, limits, politeness. Against a site on loopback."""

import gzip
import zlib
from collections.abc import Iterator

import pytest

from musnad.errors import FailedFetch, RefusedFetch
from musnad.read.fetch import Fetcher, Limits
from tests.fetch.site import Answer, Site, packed, page

PAGE = page("title", "body")


class Time:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def fetcher(time: Time) -> Iterator[Fetcher]:
    limits = Limits(bytes=1 << 20, seconds=30, silence=5)
    with Fetcher(allow_private=True, pause=2, limits=limits, clock=time.clock, sleep=time.sleep) as made:
        yield made


def moved(to: str, status: int = 302) -> Answer:
    return Answer(b"", status, (("Location", to),))


def test_gives_what_the_server_sent(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a?b=c"] = packed(PAGE)
    fetched = fetcher.fetch(site.url("/a?b=c#d"))
    assert fetched.body == PAGE.body
    assert gzip.decompress(fetched.last.payload) == PAGE.body
    assert (fetched.last.status, fetched.content_type) == (200, "text/html")
    path, headers = site.asked[-1]
    assert path == "/a?b=c"
    assert headers["host"] == f"127.0.0.1:{site.port}"
    assert headers["user-agent"].startswith("musnad/")
    assert "cookie" not in headers


def test_connects_to_the_number_that_was_checked(site: Site, time: Time) -> None:
    """The name is looked up once for each request, so that it cannot mean another machine a moment later."""
    asked: list[str] = []

    def resolver(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    site.pages["/"] = PAGE
    with Fetcher(allow_private=True, resolver=resolver, clock=time.clock, sleep=time.sleep) as fetcher:
        assert fetcher.fetch(f"http://news.example:{site.port}/").body == PAGE.body
    assert site.asked[-1][1]["host"] == f"news.example:{site.port}"
    assert set(asked) == {"news.example"}


def test_private_addresses_are_refused_unless_allowed(site: Site) -> None:
    with Fetcher() as fetcher, pytest.raises(RefusedFetch, match="not a public address"):
        fetcher.fetch(site.url("/"))
    assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused(site: Site, time: Time) -> None:
    """As a public host does that sends us on into our own network."""
    site.pages["/a"] = moved("http://inside.example/secret")
    numbers = {"outside.example": "127.0.0.1", "inside.example": "10.0.0.1"}
    import musnad.read.fetch.address as address

    public = address.is_public
    try:
        address.is_public = lambda ip: ip == "127.0.0.1" or public(ip)
        with (
            Fetcher(resolver=lambda host, _: [numbers[host]], clock=time.clock, sleep=time.sleep) as fetcher,
            pytest.raises(RefusedFetch, match=r"inside.example is at 10.0.0.1"),
        ):
            fetcher.fetch(f"http://outside.example:{site.port}/a")
    finally:
        address.is_public = public


def test_five_redirects_are_followed_and_no_sixth(site: Site, fetcher: Fetcher) -> None:
    for number in range(6):
        site.pages[f"/{number}"] = moved(f"/{number + 1}", (301, 302, 303, 307, 308)[number % 5])
    site.pages["/6"] = PAGE
    fetched = fetcher.fetch(site.url("/1"))
    assert [exchange.status for exchange in fetched.exchanges] == [302, 303, 307, 308, 301, 200]
    assert fetched.last.url == site.url("/6")
    with pytest.raises(RefusedFetch, match="more than 5 times"):
        fetcher.fetch(site.url("/0"))


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/", "http://u:p@127.0.0.1/"]
)
def test_a_redirect_to_something_else_is_refused(site: Site, fetcher: Fetcher, to: str) -> None:
    site.pages["/a"] = moved(to)
    with pytest.raises(RefusedFetch):
        fetcher.fetch(site.url("/a"))


def zeros(size: int) -> bytes:
    return gzip.compress(b"\0" * size)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip"])
def test_decompression_bombs_are_refused(site: Site, fetcher: Fetcher, encoding: str) -> None:
    size = 64 << 20
    bombs = {"gzip": zeros(size), "deflate": zlib.compress(bytes(size)), "gzip, gzip": gzip.compress(zeros(size))}
    site.pages["/"] = Answer(bombs[encoding], 200, (("Content-Encoding", encoding),))
    assert len(bombs[encoding]) < 1 << 20
    with pytest.raises(RefusedFetch, match="unpacked it is longer than 1 MB"):
        fetcher.fetch(site.url("/"))


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip, gzip"])
def test_other_packings_are_refused(site: Site, fetcher: Fetcher, encoding: str) -> None:
    site.pages["/"] = Answer(b"x", 200, (("Content-Encoding", encoding),))
    with pytest.raises(RefusedFetch, match="packed"):
        fetcher.fetch(site.url("/"))


@pytest.mark.parametrize("body", [b"no gzip", gzip.compress(b"cut short" * 100, mtime=0)[:-20]])
def test_broken_packing_fails(site: Site, fetcher: Fetcher, body: bytes) -> None:
    site.pages["/"] = Answer(body, 200, (("Content-Encoding", "gzip"),))
    with pytest.raises(FailedFetch):
        fetcher.fetch(site.url("/"))


def test_an_answer_without_end_is_cut_off(site: Site, fetcher: Fetcher) -> None:
    def forever() -> Iterator[bytes]:
        while True:
            yield b"x" * 65536

    site.pages["/"] = Answer(b"", 200, (), forever)
    with pytest.raises(RefusedFetch, match="longer than 1 MB"):
        fetcher.fetch(site.url("/"))


def test_an_answer_that_trickles_is_cut_off(site: Site, time: Time) -> None:
    def drops() -> Iterator[bytes]:
        for _ in range(100):
            time.now += 10
            yield b"x" * 70000

    site.pages["/"] = Answer(b"", 200, (), drops)
    with Fetcher(allow_private=True, clock=time.clock, sleep=time.sleep) as fetcher:
        with pytest.raises(FailedFetch, match="longer than 60 seconds"):
            fetcher.fetch(site.url("/"))


REFUSED, FAILED = (403, 404, 410), (204, 304, 429, 500, 503)


@pytest.mark.parametrize("status", [*REFUSED, *FAILED])
def test_other_answers(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages["/"] = Answer(b"", status, (("Retry-After", "120"),))
    with pytest.raises(RefusedFetch if status in REFUSED else FailedFetch, match=str(status)) as caught:
        fetcher.fetch(site.url("/"))
    if isinstance(caught.value, FailedFetch):
        assert (caught.value.status, caught.value.wait) == (status, 120.0)


def test_nobody_there(fetcher: Fetcher) -> None:
    with pytest.raises(FailedFetch, match="does not answer"):
        fetcher.fetch("http://127.0.0.1:9/")


def test_conditions_are_sent_and_nothing_new_is_said(site: Site, fetcher: Fetcher) -> None:
    site.pages["/"] = lambda headers: Answer(b"", 304) if headers.get("if-none-match") == '"1"' else PAGE
    assert fetcher.fetch(site.url("/"), conditions={"If-None-Match": '"1"'}).unchanged
    assert not fetcher.fetch(site.url("/")).unchanged


def test_robots_are_asked_once_and_obeyed(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /no\n")
    site.pages |= {"/yes": PAGE, "/no": PAGE, "/there": moved("/no")}
    fetcher.fetch(site.url("/yes"))
    for path in ("/no", "/there"):
        with pytest.raises(RefusedFetch, match=r"robots.txt"):
            fetcher.fetch(site.url(path))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/yes", "/there"]


def test_a_site_that_is_ill_is_left_alone(site: Site, fetcher: Fetcher, time: Time) -> None:
    site.pages |= {"/robots.txt": Answer(b"", 503), "/": PAGE}
    for _ in range(2):
        with pytest.raises(FailedFetch, match=r"robots.txt: the server answered 503"):
            fetcher.fetch(site.url("/"))
    assert [path for path, _ in site.asked] == ["/robots.txt"]
    time.now += 301
    site.pages["/robots.txt"] = Answer(b"")
    assert fetcher.fetch(site.url("/")).body == PAGE.body


def test_a_pause_lies_between_two_requests_to_one_host(site: Site, fetcher: Fetcher, time: Time) -> None:
    site.pages["/"] = PAGE
    fetcher.fetch(site.url("/"))
    fetcher.fetch(site.url("/"))
    assert time.slept == [2.0, 2.0]  # after robots.txt, and between the pages


def test_a_site_may_ask_for_a_longer_pause(site: Site, fetcher: Fetcher, time: Time) -> None:
    site.pages |= {"/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 9\n"), "/": PAGE}
    fetcher.fetch(site.url("/"))
    fetcher.fetch(site.url("/"))
    assert time.slept == [2.0, 9.0]
