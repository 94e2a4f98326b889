"""Addresses followed into the store: pages kept, the links of feeds and sitemaps remembered and fetched."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

import msgspec

from musnad.cli.keeping import TOOL, Keeper
from musnad.cli.messages import Messages
from musnad.errors import FailedFetch, ReadError, RefusedFetch
from musnad.model.capture import Capture
from musnad.model.feed import Feed
from musnad.model.link import GIVEN_UP, READ, REFUSED, Link
from musnad.model.report import Report
from musnad.read import Item, Reading
from musnad.read.fetch import Archive, Entry, Fetched, Fetcher, kind_of, links_in
from musnad.read.fetch.linking import FEED, INDEX, SITEMAP, TEXT
from musnad.store import Store
from musnad.store.clock import later, now

_MOST_SITEMAPS = 100
_MOST_TRIES = 5
_FIRST_WAIT, _LONGEST_WAIT = 300.0, 12 * 3600.0


class Crawl:
    """One run over addresses: what is fetched goes into the archive first, then into the store."""

    def __init__(
        self, *, store: Store, keeper: Keeper, fetcher: Fetcher, archive: Archive, reading: Reading, messages: Messages
    ) -> None:
        """Take what the run works with."""
        self._store, self._keeper, self._fetcher, self._archive = store, keeper, fetcher, archive
        self._reading, self._messages = reading, messages

    def follow(self, address: str) -> None:
        """Fetch an address: a page is kept, the pages that a feed or a sitemap names are fetched and kept."""
        try:
            fetched = self._fetcher.fetch(address)
            kind = kind_of(fetched.body, fetched.content_type)
            if kind not in (FEED, SITEMAP, INDEX):
                self._page(fetched, kind, self._reading)
                return
            self._archive.keep(fetched)
            self.remember(Feed(address=address, checked=now()), self._entries(fetched, kind))
        except ReadError as error:
            self._messages.tell(error)
            return
        self.fetch_links([address])

    def poll(self, feed: Feed, *, every: float) -> Feed:
        """Ask a feed whether it has changed, remember its links, and return its new state; `every` is in seconds."""
        conditions = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
        at = now()
        try:
            fetched = self._fetcher.fetch(
                feed.address, conditions={name: value for name, value in conditions.items() if value is not None}
            )
            entries = [] if fetched.unchanged else list(self._feed_entries(fetched))
        except ReadError as error:
            self._messages.tell(error)
            asked = error.wait if isinstance(error, FailedFetch) and error.wait is not None else 0.0
            wait = max(back_off(every, feed.failures + 1), min(asked, 2 * _LONGEST_WAIT))
            feed = msgspec.structs.replace(
                feed, checked=at, due=later(at, wait), failures=feed.failures + 1, said=error.problem
            )
            self._store.save_feed(feed)
            return feed
        feed = msgspec.structs.replace(feed, checked=at, due=later(at, every), failures=0, said=None)
        if not fetched.unchanged:
            etag, modified = fetched.last.header("etag"), fetched.last.header("last-modified")
            feed = msgspec.structs.replace(feed, etag=etag, last_modified=modified)
        self.remember(feed, entries)
        return feed

    def _feed_entries(self, fetched: Fetched) -> Iterator[Entry]:
        kind = kind_of(fetched.body, fetched.content_type)
        if kind not in (FEED, SITEMAP, INDEX):
            raise RefusedFetch(fetched.url, "it is neither a feed nor a sitemap", "Give the address of its feed.")
        self._archive.keep(fetched)
        return self._entries(fetched, kind)

    def _entries(self, fetched: Fetched, kind: str) -> Iterator[Entry]:
        """Yield the links of a feed or a sitemap; of an index, those of its sitemaps."""
        entries = links_in(fetched.body, kind, fetched.last.url)
        if kind != INDEX:
            yield from entries
            return
        for entry in entries[:_MOST_SITEMAPS]:
            try:
                part = self._fetcher.fetch(entry.address)
                self._archive.keep(part)
                if kind_of(part.body, part.content_type) == SITEMAP:
                    yield from links_in(part.body, SITEMAP, part.last.url)
            except ReadError as error:
                self._messages.tell(error)

    def remember(self, feed: Feed, entries: Iterable[Entry]) -> None:
        """Keep the state of a feed and its links, those that are not known yet."""
        seen = now()
        links = [
            Link(
                address=entry.address,
                feed=feed.address,
                seen=seen,
                published=None if entry.published is None else entry.published.isoformat(),
            )
            for entry in entries
        ]
        self._store.save_feed(feed, links)

    def fetch_links(self, feeds: Iterable[str], *, outlets: dict[str, str] | None = None) -> None:
        """Fetch the pages that feeds have named and that wait; what fails is tried again later, with longer waits."""
        for link in self._store.waiting_links(at=now(), of=feeds):
            outlet = (outlets or {}).get(link.feed)
            try:
                fetched = self._fetcher.fetch(link.address)
                kind = kind_of(fetched.body, fetched.content_type)
                if kind in (FEED, SITEMAP, INDEX):
                    raise RefusedFetch(link.address, "it is a feed, where a page was expected", "Give it by itself.")
                self._page(fetched, kind, self._reading_for(link, outlet))
                self._store.save_link(msgspec.structs.replace(link, state=READ, said=None))
            except ReadError as error:
                self._messages.tell(error)
                self._store.save_link(_failed(link, error))

    def _reading_for(self, link: Link, outlet: str | None) -> Reading:
        """Return how a page is read: the feed's day and outlet fill what the page does not say."""
        day = self._reading.published or (None if link.published is None else date.fromisoformat(link.published))
        return msgspec.structs.replace(self._reading, published=day, outlet=self._reading.outlet or outlet)

    def _page(self, fetched: Fetched, kind: str, reading: Reading) -> None:
        """Keep the report of a page; raises a ReadError for a page that gives none."""
        record = self._archive.keep(fetched)
        last = fetched.last
        capture = Capture(
            source=fetched.url,
            kind="page",
            at=last.at,
            tool=TOOL,
            final_url=last.url,
            status=last.status,
            headers=last.headers,
            raw_sha256=sha256(last.payload).hexdigest(),
            archive=self._archive.name,
            record=record,
        )
        reports = list(self._reports(_items(fetched, kind, reading)))
        self._keeper.keep_all((report, capture) for report in reports)

    def _reports(self, items: Iterable[Item]) -> Iterator[Report]:
        for item in items:
            if isinstance(item, ReadError):
                raise item
            if isinstance(item, Report):
                yield item
            else:
                self._messages.tell(item)


def _items(fetched: Fetched, kind: str, reading: Reading) -> Iterator[Item]:
    where = fetched.last.url
    if kind == TEXT:
        from musnad.read.text_file import report_in_text

        for item in report_in_text(fetched.body, where, name=where, reading=reading):
            yield msgspec.structs.replace(item, url=where) if isinstance(item, Report) else item
        return
    from musnad.read.pages import report_in_page

    header = fetched.last.header("content-type") or ""
    charset = header.lower().partition("charset=")[2].strip(" \"'").partition(";")[0] or None
    yield from report_in_page(fetched.body, where, name=where, url=where, charset=charset, reading=reading)


def _failed(link: Link, error: ReadError) -> Link:
    if not isinstance(error, FailedFetch):
        return msgspec.structs.replace(link, state=REFUSED, said=str(error))
    tries = link.tries + 1
    if tries >= _MOST_TRIES:
        return msgspec.structs.replace(link, state=GIVEN_UP, tries=tries, said=str(error))
    due = later(now(), back_off(_FIRST_WAIT, tries))
    return msgspec.structs.replace(link, tries=tries, due=due, said=str(error))


def back_off(first: float, failures: int) -> float:
    """Return how many seconds to wait after so many failures in a row: twice as long each time, half a day at most."""
    return float(min(first * 2 ** min(failures, 20), max(_LONGEST_WAIT, first)))
