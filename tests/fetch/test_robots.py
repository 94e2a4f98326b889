"""robots.txt, as RFC 9309 reads it."""

import pytest

from musnad.read.fetch.robots import read_robots

EVERYBODY = b"User-agent: *\nDisallow: /private\n"
OURS = b"User-agent: *\nDisallow: /\n\nUser-Agent: Musnad/1.0\nUser-agent: other\nDisallow: /no\nAllow: /no/but\n"


@pytest.mark.parametrize(
    ("raw", "path", "allowed"),
    [
        (b"", "/", True),
        (b"<html>not a robots file</html>", "/", True),
        (EVERYBODY, "/", True),
        (EVERYBODY, "/private", False),
        (EVERYBODY, "/private/a", False),
        (EVERYBODY, "/privately", False),
        (EVERYBODY, "/a/private", True),
        (OURS, "/a", True),
        (OURS, "/no", False),
        (OURS, "/no/but", True),
        (b"User-agent: *\nDisallow:\n", "/", True),
        (b"\xef\xbb\xbfuser-agent : *\r\ndisallow : / # all\r\n", "/x", False),
        (b"User-agent: *\nDisallow: /*?print\n", "/a/b?print=1", False),
        (b"User-agent: *\nDisallow: /*?print\n", "/a/b", True),
        (b"User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf", False),
        (b"User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf?x", True),
        (b"User-agent: *\nDisallow: /a$\n", "/a", False),
        (b"User-agent: *\nDisallow: /a$\n", "/ab", True),
        (b"User-agent: *\nDisallow: /a*a$\n", "/a", True),
        (b"User-agent: *\nAllow: /page\nDisallow: /page\n", "/page", True),
        (b"User-agent: *\nDisallow: /\nAllow: /p\n", "/page", True),
        ("User-agent: *\nDisallow: /\u062e\n".encode(), "/%D8%AE/1", False),
        (b"User-agent: *\nDisallow: /%d8%ae\n", "/%D8%AE", False),
        (b"User-agent: musnadbot\nDisallow: /\n", "/", True),
        (b"Disallow: /\n", "/", True),
        (b"User-agent: a\nUser-agent: *\nDisallow: /x\nUser-agent: b\nDisallow: /y\n", "/y", True),
    ],
)
def test_rules(raw: bytes, path: str, allowed: bool) -> None:
    assert read_robots(raw).allows(path) is allowed


def test_the_pause_that_a_site_asks_for() -> None:
    assert read_robots(b"User-agent: *\nCrawl-delay: 7.5\n").delay == 7.5
    assert read_robots(b"User-agent: *\nCrawl-delay: soon\n").delay is None
    assert read_robots(b"User-agent: x\nCrawl-delay: 7\n").delay is None


def test_many_stars_are_read_in_no_time() -> None:
    rule = "/" + "a*" * 500 + "b"
    assert read_robots(f"User-agent: *\nDisallow: {rule}\n".encode()).allows("/" + "a" * 5000)
