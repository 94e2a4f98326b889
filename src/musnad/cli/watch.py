"""musnad watch: feeds polled, their new pages kept in the store."""

import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import FrameType
from typing import TYPE_CHECKING

import click

from musnad.cli.ingest import Fetching, crawling, fetches
from musnad.cli.inputs import read_date
from musnad.cli.messages import Messages
from musnad.cli.store import opened_store
from musnad.model.feed_setting import FeedSetting
from musnad.read import Reading
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.crawling import Crawl
    from musnad.cli.keeping import Keeper
    from musnad.store import Store


@click.command(short_help="Poll feeds, and put their new pages into the store.")
@click.argument("feeds", nargs=-1, metavar="[FEED]...")
@click.option(
    "--every",
    type=click.FloatRange(min=0, min_open=True),
    default=15.0,
    show_default=True,
    metavar="MINUTES",
    help="Time between two questions to one feed; after failures longer, up to half a day.",
)
@click.option("--once", is_flag=True, help="Ask each feed that is due once, then stop.")
@fetches
@click.pass_obj
def watch(settings: Settings, *, feeds: tuple[str, ...], every: float, once: bool, fetching: Fetching) -> int:
    """Poll feeds (RSS, Atom) and sitemaps, and put the pages that they name into the store, coded.

    Without FEED those of the settings are polled: a YAML file that MUSNAD_FEEDS names, with an address and an outlet
    each. A feed is asked only whether it has changed; robots.txt is honoured; who fails is left alone longer each time.
    """
    from musnad.cli.feeds_file import listed_feeds
    from musnad.cli.keeping import Keeper

    chosen = [FeedSetting(address) for address in dict.fromkeys(feeds)] or listed_feeds(settings)
    messages = Messages()
    store = opened_store(settings, create=True)
    keeper = Keeper(store, settings)
    reading = Reading(read_date=read_date)
    with (
        _stopped_by_signal(),
        crawling(store, keeper, settings, fetching=fetching, reading=reading, messages=messages) as crawl,
    ):
        while True:
            _round(store, crawl, chosen, every=every * 60)
            _say_what_came(store, keeper)
            if once:
                return messages.status
            time.sleep(_until_due(store, chosen))


def _round(store: "Store", crawl: "Crawl", feeds: Sequence[FeedSetting], *, every: float) -> None:
    """Ask the feeds that are due, then fetch the pages that wait."""
    from musnad.store.clock import now

    outlets = {feed.address: feed.outlet for feed in feeds if feed.outlet is not None}
    for feed in feeds:
        state = store.feed(feed.address)
        if state.due is None or state.due <= now():
            crawl.poll(state, every=every)
    crawl.fetch_links([feed.address for feed in feeds], outlets=outlets)


def _say_what_came(store: "Store", keeper: "Keeper") -> None:
    if keeper.tally.read:
        click.echo(f"{store.where}: {keeper.tally}")
        keeper.tally = type(keeper.tally)()


def _until_due(store: "Store", feeds: Sequence[FeedSetting]) -> float:
    """Return how many seconds it is until a feed is due: at least one, whatever the clock says."""
    from musnad.store.clock import now

    due = min(store.feed(feed.address).due or now() for feed in feeds)
    return max(1.0, (datetime.fromisoformat(due) - datetime.fromisoformat(now())).total_seconds())


@contextmanager
def _stopped_by_signal() -> "Iterator[None]":
    """Let the signal that services are stopped with (SIGTERM) end the run as an interrupt does: in order."""

    def stop(_: int, __: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
