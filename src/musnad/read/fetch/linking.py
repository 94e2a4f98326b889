"""Feeds and sitemaps: the links that they name."""

import io
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urljoin

import msgspec
from lxml import etree  # type: ignore[import-untyped]  # it has no types

from musnad.errors import BrokenRecord, RefusedFetch
from musnad.read.fetch.unpacking import gunzipped
from musnad.read.limits import MOST_BYTES

PAGE, TEXT, FEED, SITEMAP, INDEX = "page", "text", "feed", "sitemap", "index"
"""What an answer is: a web page, plain text, an RSS or Atom feed, a sitemap, an index of sitemaps."""

MOST_LINKS = 50_000
"""No sitemap has more (sitemaps.org); what a feed names beyond that is not taken."""

_ROOTS = {b"rss": FEED, b"feed": FEED, b"rdf": FEED, b"urlset": SITEMAP, b"sitemapindex": INDEX}
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_BEFORE_ROOT = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*>", re.DOTALL)
_HEAD = 65536
_ENTITIES = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


class Entry(msgspec.Struct, frozen=True):
    """A link to a page, and the day on which the feed says it was published; None where it does not say."""

    address: str
    published: date | None = None


def kind_of(body: bytes, content_type: str) -> str:
    """Return what an answer is, by its root element; only where there is none by what the server calls it."""
    head = gunzipped(body, "the answer", most=MOST_BYTES)[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    at = 0
    while found := _BEFORE_ROOT.match(head, at):
        at = found.end()
    root = _ROOT.match(head, at)
    if root is not None:
        return _ROOTS.get(root[1].lower(), PAGE)
    return TEXT if content_type == "text/plain" else PAGE


def links_in(body: bytes, kind: str, address: str) -> list[Entry]:
    """Return the links of a feed, a sitemap or an index of sitemaps, in their order, each address once.

    Raises BrokenRecord for what cannot be read, RefusedFetch for one that defines entities of its own.
    """
    raw = gunzipped(body, address, most=MOST_BYTES)
    if _ENTITIES.search(raw):
        raise RefusedFetch(address, "it defines entities of its own, as traps do", "Tell whoever makes it.")
    entries = _feed(raw, address) if kind == FEED else _sitemap(raw, address)
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.address.startswith(("http://", "https://")):
            seen.setdefault(entry.address, entry)
        if len(seen) >= MOST_LINKS:
            break
    return list(seen.values())


def _feed(raw: bytes, address: str) -> Iterator[Entry]:
    """Yield the entries of a feed; feedparser takes long to import, so only feeds do it."""
    import feedparser  # type: ignore[import-untyped]  # it has no types

    parsed = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and parsed.bozo:
        raise BrokenRecord(address, f"the feed cannot be read ({parsed.bozo_exception})", "Tell whoever makes it.")
    for entry in parsed.entries:
        link = entry.get("link") or (entry.get("id") if entry.get("guidislink") else None)
        if link:
            moment = entry.get("published_parsed") or entry.get("updated_parsed")
            yield Entry(_plain(urljoin(address, link)), None if moment is None else date(*moment[:3]))


def _sitemap(raw: bytes, address: str) -> Iterator[Entry]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    try:
        tree = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise BrokenRecord(address, f"the sitemap cannot be read ({error})", "Tell whoever makes it.") from error
    for location in tree.iterfind("{*}*/{*}loc"):
        if location.text and location.text.strip():
            yield Entry(_plain(urljoin(address, location.text.strip())))


def _plain(address: str) -> str:
    return address.partition("#")[0]
