"""Pages: the text of the article, and what the page says about itself."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from musnad.errors import EmptyInput, NotArabic, UndecodableInput
from musnad.model.report import Report
from musnad.read import Item, Notice, Reading
from musnad.read.pages import report_in_page
from tests.read.samples import HERE, march_only, sample

PAGE = (HERE / "page.html").read_text(encoding="utf-8")
DAY = date(2024, 3, 14)
reading = Reading(read_date=march_only)


def page(head: str = "", byline: str = "") -> str:
    return PAGE.replace("@head@", head).replace("@byline@", byline)


def read(
    raw: bytes | str, *, url: str | None = None, charset: str | None = None, reading: Reading = reading
) -> list[Item]:
    page = raw.encode() if isinstance(raw, str) else raw
    return list(report_in_page(page, "page.html", name="page.html", url=url, charset=charset, reading=reading))


def one(raw: bytes | str, *, url: str | None = None, charset: str | None = None, reading: Reading = reading) -> Report:
    (report,) = read(raw, url=url, charset=charset, reading=reading)
    assert isinstance(report, Report)
    return report


def ld(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(facts)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_the_text_is_the_article() -> None:
    report = one(page())
    paragraphs = [line.strip() for line in PAGE.splitlines() if line.startswith("<p>")]
    for paragraph in paragraphs:
        assert paragraph.removeprefix("<p>").removesuffix("</p>") in report.text
    for outside in ("footer", "comments", "nav"):
        assert words_of(outside) not in report.text
    assert report.id == "page.html"
    assert report.text[report.body :].startswith(paragraphs[0].removeprefix("<p>")[:20])


def words_of(element: str) -> str:
    """The Arabic words in the last text of an element of the page."""
    inside = PAGE.split(f"{element}", 1)[1].split("</", 1)[0]
    return inside.rsplit(">", 1)[-1]


DATES: dict[str, tuple[str, str]] = {
    "JSON-LD": (ld(datePublished="2024-03-14T19:40:00+02:00"), ""),
    "JSON-LD graph": (ld(**{"@graph": [{"a": 1}, {"b": {"datePublished": "2024-03-14"}}]}), ""),
    "JSON-LD beside a broken one": (
        '<script type="application/ld+json">{</script>' + ld(datePublished="2024-03-14"),
        "",
    ),
    "article:published_time": (meta("article:published_time", "2024-03-14T00:10:00+03:00"), ""),
    "itemprop": ('<meta itemprop="datePublished" content="2024-03-14">', ""),
    "name": ('<meta name="PubDate" content="Thu, 14 Mar 2024 08:00:00 GMT">', ""),
    "time": ("", '<time datetime="2024-03-14T10:00">2024</time>'),
    "time in words": ("", f"<time>{sample('date_words')}</time>"),
    "time marked as publication": (
        "",
        '<time datetime="2024-03-20">x</time><time itemprop="datePublished" datetime="2024-03-14">x</time>',
    ),
    "element called a date": ("", '<div class="post-date">14/03/2024 - 10:22</div>'),
    "element called a date, in words": ("", f'<span class="entry-date">{sample("date_words")}</span>'),
    "an unreadable one before": (meta("article:published_time", "today"), '<time datetime="2024-03-14">x</time>'),
}


@pytest.mark.parametrize("where", DATES)
def test_the_day_is_found(where: str) -> None:
    assert one(page(*DATES[where])).published == DAY


def test_the_best_day_wins() -> None:
    head = ld(datePublished="2024-03-14") + meta("article:published_time", "2024-03-15")
    byline = '<time datetime="2024-03-16">x</time><span class="date">17/03/2024</span>'
    assert one(page(head, byline)).published == DAY
    assert one(page(meta("article:published_time", "2024-03-15"), byline)).published == date(2024, 3, 15)
    assert one(page("", byline)).published == date(2024, 3, 16)


def test_without_a_day_the_option_is_taken_and_never_today() -> None:
    assert one(page()).published is None
    assert one(page(), reading=Reading(published=DAY)).published == DAY
    assert one(page(ld(dateModified="2024-03-14"))).published is None


def test_title_outlet_and_address() -> None:
    head = meta("og:title", "T") + meta("og:site_name", "O") + '<link rel="canonical" href="https://example.org/a">'
    report = one(page(head))
    assert (report.title, report.outlet, report.url) == ("T", "O", "https://example.org/a")
    bare = one(page(), reading=Reading(outlet="ours"))
    assert (bare.title, bare.outlet, bare.url) == (sample("title"), "ours", None)
    assert one(page(head), url="https://example.org/b").url == "https://example.org/b"


@pytest.mark.parametrize("codec", ["windows-1256", "utf-8", "utf-16"])
def test_the_page_says_its_encoding(codec: str) -> None:
    raw = page(f'<meta http-equiv="Content-Type" content="text/html; charset={codec}">').encode(codec)
    assert one(raw).text == one(page()).text


def test_the_server_says_its_encoding() -> None:
    assert (
        one(page().encode("iso8859_6", "replace"), charset="iso-8859-6").text.split()[0] == one(page()).text.split()[0]
    )


def test_an_encoding_is_guessed_and_said() -> None:
    notice, report = read(page('<meta charset="utf-8">').encode("cp1256"))
    assert isinstance(notice, Notice)
    assert "windows-1256" in notice.what
    assert isinstance(report, Report)
    assert report.text == one(page()).text


def test_an_xml_declaration_does_no_harm() -> None:
    assert one('<?xml version="1.0" encoding="utf-8"?>\n' + page()).text == one(page()).text


def bad() -> Iterator[tuple[str, type[Exception], str]]:
    yield "", EmptyInput, "nothing in the page"
    yield "<html><body></body></html>", EmptyInput, r"no text of an article.*save its text as \.txt"
    english = "<p>" + "Four people were hurt by shelling on the edge of the village this morning. " * 9 + "</p>"
    yield f"<html><body><article>{english}</article></body></html>", NotArabic, "not Arabic"


@pytest.mark.parametrize(("raw", "kind", "message"), list(bad()))
def test_pages_without_a_report_are_refused(raw: str, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        read(raw)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UndecodableInput, match=r"page.html: line \d+"):
        read(page().encode()[:900] + b"\xff\xfe" + page().encode()[900:])
