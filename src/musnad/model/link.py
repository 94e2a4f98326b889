"""A link to a page that a feed or a sitemap named, and what became of it."""

import msgspec

WAITING, READ, REFUSED, GIVEN_UP = "waiting", "read", "refused", "given_up"
"""What became of a link: nothing yet; its report is in the store; its page gives no report; it could not be fetched."""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An address, the feed that named it first and the day it gave, its state; not fetched before the instant `due`."""

    address: str
    feed: str
    seen: str
    published: str | None = None
    state: str = WAITING
    tries: int = 0
    due: str | None = None
    said: str | None = None
