"""What a page says about itself in its head and marks: title, outlet, address, day of publication."""

import json
from collections.abc import Iterator
from datetime import date

import msgspec
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it has no types

from musnad.read.dates import day_of
from musnad.read.reading import DateReader

_DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "pubdate",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "article:date",
    "date",
)
_TITLE_METAS = ("og:title", "twitter:title")
_OUTLET_METAS = ("og:site_name", "application-name", "publisher")
_VISIBLE = (
    "//*[self::span or self::div or self::p or self::small or self::li or self::a or self::strong]"
    "[contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish') or contains(@class, 'posted')"
    " or contains(@id, 'date') or contains(@id, 'publish')]"
)
_DATE_LENGTH = 90
_LONGEST_TITLE = 400


class PageFacts(msgspec.Struct, frozen=True):
    """What a page says about itself; None where it says nothing."""

    title: str | None
    outlet: str | None
    url: str | None
    published: date | None


def page_facts(tree: HtmlElement, read_date: DateReader) -> PageFacts:
    """Return what a page says about itself.

    The day is looked for in JSON-LD (`datePublished`), then `meta`, then `time` elements, then in elements of the page
    that are called dates. The title is og:title, else the first h1, else the title element.
    """
    metas = _metas(tree)
    title = _first(metas, _TITLE_METAS) or _text(tree, "//h1") or _text(tree, "//title")
    url = _first(metas, ("og:url",)) or next(
        (link.strip() for link in tree.xpath("//link[@rel='canonical']/@href")), None
    )
    published = next(_days(tree, metas, read_date), None)
    return PageFacts(title, _first(metas, _OUTLET_METAS), url or None, published)


def _days(tree: HtmlElement, metas: dict[str, str], read_date: DateReader) -> Iterator[date]:
    """Yield the days that a page gives as its own, best first; what cannot be read is passed over."""
    for words in _dated_words(tree, metas):
        if 0 < len(words) <= _DATE_LENGTH:
            day = day_of(words, read_date)
            if day is not None:
                yield day


def _dated_words(tree: HtmlElement, metas: dict[str, str]) -> Iterator[str]:
    yield from _json_ld_dates(tree)
    yield from (metas[name] for name in _DATE_METAS if name in metas)
    times = tree.xpath("//time")
    times.sort(key=lambda time: time.get("itemprop") != "datePublished" and time.get("pubdate") is None)
    for time in times:
        yield from (words.strip() for words in (time.get("datetime") or "", time.text_content()))
    yield from (element.text_content().strip() for element in tree.xpath(_VISIBLE))


def _json_ld_dates(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        yield from _published_in(data)


def _published_in(data: object) -> Iterator[str]:
    """Yield every `datePublished` in JSON-LD, outer ones first."""
    queue = [data]
    for item in queue:
        if isinstance(item, dict):
            value = item.get("datePublished")
            if isinstance(value, str):
                yield value.strip()
            queue.extend(item.values())
        elif isinstance(item, list):
            queue.extend(item)


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return the contents of the meta elements by their names in small letters; the first of a name counts."""
    out: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content").strip()
        if name and content:
            out.setdefault(name.lower(), content)
    return out


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _text(tree: HtmlElement, path: str) -> str | None:
    """Return the text of the first element at a path that has any, its white space made single."""
    texts = (" ".join(element.text_content().split()) for element in tree.xpath(path))
    return next((text[:_LONGEST_TITLE] for text in texts if text), None)
