"""The feeds that are watched, and the links that they named: their state, which is written over."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, or_, select, update

from musnad.model.feed import Feed
from musnad.model.link import WAITING, Link
from musnad.store.tables import FEEDS, LINKS


def feed(connection: Connection, address: str) -> Feed:
    """Return the state of a feed; that of one which was never asked, where it is not known."""
    row = connection.execute(select(FEEDS).where(FEEDS.c.address == address)).mappings().first()
    return Feed(address=address) if row is None else Feed(**row)


def save_feed(connection: Connection, state: Feed) -> None:
    """Keep the state of a feed, in the place of the last one."""
    row = msgspec.structs.asdict(state)
    if connection.execute(update(FEEDS).where(FEEDS.c.address == state.address).values(row)).rowcount == 0:
        connection.execute(insert(FEEDS).values(row))


def add_links(connection: Connection, links: Iterable[Link]) -> int:
    """Keep the links whose addresses are not known yet, and return how many those are."""
    new = 0
    for link in links:
        if connection.execute(select(LINKS.c.address).where(LINKS.c.address == link.address)).first() is None:
            connection.execute(insert(LINKS).values(msgspec.structs.asdict(link)))
            new += 1
    return new


def waiting_links(connection: Connection, *, at: str, feeds: Iterable[str] | None = None) -> list[Link]:
    """Return the links that may be fetched at an instant, of some feeds or of all, in the order they were seen."""
    query = select(LINKS).where(LINKS.c.state == WAITING, or_(LINKS.c.due.is_(None), LINKS.c.due <= at))
    if feeds is not None:
        query = query.where(LINKS.c.feed.in_(sorted(feeds)))
    rows = connection.execute(query.order_by(LINKS.c.seen, LINKS.c.address)).mappings()
    return [Link(**row) for row in rows]


def save_link(connection: Connection, link: Link) -> None:
    """Keep the state of a link, in the place of the last one."""
    connection.execute(update(LINKS).where(LINKS.c.address == link.address).values(msgspec.structs.asdict(link)))
