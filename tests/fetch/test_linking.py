"""Feeds and sitemaps, and how they are told from pages."""

import gzip
from datetime import date

import pytest

from musnad.errors import BrokenRecord, RefusedFetch
from musnad.read.fetch import Entry, kind_of, links_in
from musnad.read.fetch.linking import FEED, INDEX, PAGE, SITEMAP, TEXT

BASE = "https://news.example/feed"
RSS = b"""<?xml version="1.0" encoding="utf-8"?><!-- made by hand -->
<rss version="2.0"><channel><title>t</title><link>https://news.example/</link>
<item><title>a</title><link>https://news.example/a#top</link><pubDate>Sat, 02 Mar 2024 23:30:00 +0300</pubDate></item>
<item><title>b</title><link>/b?x=1&amp;y=2</link></item>
<item><title>a again</title><link>https://news.example/a</link></item>
<item><title>c</title><guid isPermaLink="true">https://news.example/c</guid></item>
<item><title>no link</title></item>
<item><title>bad</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>a</title>
<link rel="alternate" href="https://news.example/a"/><updated>2024-03-02T10:00:00Z</updated></entry></feed>"""
SITEMAP_XML = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://news.example/a </loc></url><url><loc>https://news.example/b</loc><lastmod>2024-03-02</lastmod></url>
</urlset>"""
INDEX_XML = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/1.xml.gz</loc></sitemap></sitemapindex>"""
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>
<item><link>https://news.example/&b;</link></item></channel></rss>"""


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (RSS, "text/html", FEED),
        (b"\xef\xbb\xbf" + ATOM, "", FEED),
        (b'<rdf:RDF xmlns:rdf="x"></rdf:RDF>', "", FEED),
        (SITEMAP_XML, "text/xml", SITEMAP),
        (gzip.compress(SITEMAP_XML, mtime=0), "application/gzip", SITEMAP),
        (INDEX_XML, "", INDEX),
        (b"<!DOCTYPE html><html></html>", "application/rss+xml", PAGE),
        (b"<!doctype html SYSTEM 'x'>\n<HTML>", "", PAGE),
        (b"plain words", "text/plain", TEXT),
        (b"plain words", "text/html", PAGE),
        (b"", "", PAGE),
    ],
)
def test_kinds(body: bytes, content_type: str, kind: str) -> None:
    assert kind_of(body, content_type) == kind


def test_links_of_a_feed() -> None:
    assert links_in(RSS, FEED, BASE) == [
        Entry("https://news.example/a", date(2024, 3, 2)),
        Entry("https://news.example/b?x=1&y=2"),
        Entry("https://news.example/c"),
    ]
    assert links_in(ATOM, FEED, BASE) == [Entry("https://news.example/a", date(2024, 3, 2))]


def test_links_of_sitemaps() -> None:
    both = [Entry("https://news.example/a"), Entry("https://news.example/b")]
    assert links_in(SITEMAP_XML, SITEMAP, BASE) == both
    assert links_in(gzip.compress(SITEMAP_XML), SITEMAP, BASE) == both
    assert links_in(INDEX_XML, INDEX, BASE) == [Entry("https://news.example/1.xml.gz")]


@pytest.mark.parametrize("kind", [FEED, SITEMAP])
def test_entities_of_their_own_are_refused(kind: str) -> None:
    with pytest.raises(RefusedFetch, match="entities"):
        links_in(LAUGHS, kind, BASE)


def test_what_cannot_be_read_is_an_error() -> None:
    with pytest.raises(BrokenRecord):
        links_in(b"<urlset><url>", SITEMAP, BASE)
    with pytest.raises(BrokenRecord):
        links_in(b"<rss><channel><", FEED, BASE)
    assert links_in(b"<rss version='2.0'><channel></channel></rss>", FEED, BASE) == []


def test_a_bomb_is_refused() -> None:
    with pytest.raises(RefusedFetch, match="longer than"):
        links_in(gzip.compress(b" " * (64 << 20)), SITEMAP, BASE)
