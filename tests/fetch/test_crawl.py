"""From a feed on the web into the store, by `musnad ingest` and `musnad watch`."""

import json
import time
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from musnad.cli.crawling import back_off
from musnad.model.report_line import ReportLine
from musnad.store import Store, open_store
from tests.cli.running import musnad, started
from tests.fetch.site import Answer, Site, packed, page
from tests.store.samples import stories
from tests.store.searches import SEARCHES

FAST = ("--allow-private", "--pause", "0")
WORD = next(query for query, ids in SEARCHES.items() if ids == ["mine"])
XML = (("Content-Type", "application/rss+xml"),)


@pytest.fixture(autouse=True)
def _store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MUSNAD_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("MUSNAD_FEEDS", str(tmp_path / "feeds.yml"))
    monkeypatch.delenv("MUSNAD_GAZETTEER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "store.sqlite"), create=True)


def feed(*paths: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    items = "".join(
        f"<item><link>{path}</link><pubDate>Sat, 02 Mar 2024 09:00:00 GMT</pubDate></item>" for path in paths
    )
    return Answer(f"<rss version='2.0'><channel><title>t</title>{items}</channel></rss>".encode(), 200, XML + headers)


def story(name: str, **facts: str) -> Answer:
    return page(stories()[name].title, stories()[name].body, **facts)


@pytest.fixture
def news(site: Site) -> Site:
    """A feed of three pages: two reports, and one that is not Arabic."""
    english = "A long report in another language, about nothing that happened anywhere, to nobody at all. " * 5
    site.pages |= {"/feed": feed("/1", "/2", "/3"), "/1": story("shelling"), "/2": packed(story("mine"))}
    site.pages["/3"] = page("English", english)
    return site


def run(*arguments: str, status: int = 0) -> Result:
    result = musnad(*arguments)
    assert result.exit_code == status, result.output
    return result


def test_a_feed_is_ingested(news: Site, store: Store) -> None:
    result = run("ingest", news.url("/feed"), *FAST, status=1)
    assert "2 read: 2 new" in result.stdout
    assert "Arabic" in result.stderr
    by_url = {one.report.url: one for one in store.reports()}
    assert set(by_url) == {news.url("/1"), news.url("/2")}
    report = by_url[news.url("/2")].report
    assert (report.id, report.title, report.outlet) == (news.url("/2"), stories()["mine"].title, "Test Outlet")
    assert str(report.published) == "2024-03-02"
    capture = store.captures(by_url[news.url("/2")])[0]
    assert (capture.source, capture.status, capture.kind) == (news.url("/2"), 200, "page")
    assert ("Content-Encoding", "gzip") in capture.headers
    assert capture.archive is not None and capture.record is not None
    assert {claim.report.url for claim in store.claims()} == set(by_url)
    assert "nothing is wrong" in run("verify").stdout


def test_a_changed_archive_is_found(news: Site, tmp_path: Path) -> None:
    run("ingest", news.url("/feed"), *FAST, status=1)
    archive = next((tmp_path / "store.sqlite.warc").iterdir())
    raw = archive.read_bytes()
    archive.write_bytes(raw[: len(raw) // 2])
    assert "is not there" in run("verify", status=1).stdout
    archive.unlink()
    assert "cannot be read" in run("verify", status=1).stdout


def test_pages_are_fetched_once(news: Site) -> None:
    run("ingest", news.url("/feed"), *FAST, status=1)
    assert "0 read" in run("ingest", news.url("/feed"), *FAST).stdout
    assert news.paths == ["/feed", "/1", "/2", "/3", "/feed"]


def test_a_page_alone_is_fetched_again_when_asked(news: Site, store: Store) -> None:
    run("ingest", news.url("/1"), *FAST)
    assert "1 read: 0 new" in run("ingest", news.url("/1"), *FAST).stdout
    news.pages["/1"] = story("protest")
    assert "1 read: 1 new" in run("ingest", news.url("/1"), *FAST).stdout
    assert sorted(one.superseded for one in store.reports()) == [False, True]


def test_a_sitemap_of_sitemaps_is_followed(news: Site, store: Store) -> None:
    index = f"<sitemapindex><sitemap><loc>{news.url('/map')}</loc></sitemap></sitemapindex>"
    urls = "".join(f"<url><loc>{news.url(path)}</loc></url>" for path in ("/1", "/2"))
    news.pages |= {"/index": Answer(index.encode()), "/map": Answer(f"<urlset>{urls}</urlset>".encode())}
    run("ingest", news.url("/index"), *FAST)
    assert len(list(store.reports())) == 2


def test_a_copy_at_another_outlet_is_linked(news: Site, store: Store) -> None:
    news.pages["/copy"] = story("copy", outlet="Other")
    run("ingest", news.url("/1"), news.url("/copy"), *FAST)
    near = {one.report.outlet: one.near_of for one in store.reports()}
    assert near == {"Test Outlet": None, "Other": news.url("/1")}


def test_private_addresses_need_a_word(news: Site) -> None:
    result = run("ingest", news.url("/feed"), "--pause", "0", status=1)
    assert "not a public address" in result.stderr
    assert news.asked == []


def test_watch_asks_whether_anything_changed(news: Site, store: Store) -> None:
    def changed(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == '"v1"':
            return Answer(b"", 304)
        return feed("/1", headers=(("ETag", '"v1"'), ("Last-Modified", "Sat, 02 Mar 2024 09:00:00 GMT")))

    news.pages["/feed"] = changed
    run("watch", "--once", news.url("/feed"), "--every", "0.0001", *FAST)
    run("watch", "--once", news.url("/feed"), "--every", "0.0001", *FAST)
    assert news.paths == ["/feed", "/1", "/feed"]
    assert news.asked[-1][1]["if-modified-since"] == "Sat, 02 Mar 2024 09:00:00 GMT"
    state = store.feed(news.url("/feed"))
    assert (state.etag, state.failures) == ('"v1"', 0)


def test_watch_does_not_ask_before_a_feed_is_due(news: Site) -> None:
    run("watch", "--once", news.url("/feed"), *FAST, status=1)
    run("watch", "--once", news.url("/feed"), *FAST)
    assert news.paths.count("/feed") == 1


def test_watch_leaves_a_failing_feed_alone_for_longer(news: Site, store: Store) -> None:
    news.pages["/feed"] = Answer(b"", 503, (("Retry-After", "86400"),))
    run("watch", "--once", news.url("/feed"), *FAST, status=1)
    state = store.feed(news.url("/feed"))
    assert (state.failures, "503" in (state.said or "")) == (1, True)
    assert state.due is not None and state.checked is not None and state.due[:10] > state.checked[:10]
    run("watch", "--once", news.url("/feed"), *FAST)
    assert news.paths == ["/feed"]


def test_waits_grow_to_half_a_day() -> None:
    waits = [back_off(900, failures) for failures in range(8)]
    assert waits[:4] == [900, 1800, 3600, 7200]
    assert waits[-1] == back_off(900, 1000) == 12 * 3600
    assert back_off(86400, 3) == 86400


def test_a_page_that_fails_is_tried_again_later_and_the_rest_is_read(news: Site, store: Store) -> None:
    news.pages |= {"/feed": feed("/1", "/2"), "/1": Answer(b"", 500)}
    run("watch", "--once", news.url("/feed"), *FAST, status=1)
    assert [one.report.url for one in store.reports()] == [news.url("/2")]
    waiting = store.waiting_links(at="9999-01-01T00:00:00Z")
    assert [(link.address, link.tries) for link in waiting] == [(news.url("/1"), 1)]
    assert store.waiting_links(at="2024-01-01T00:00:00Z") == []


def test_watch_reads_the_feeds_of_the_settings(news: Site, store: Store, tmp_path: Path) -> None:
    body = stories()["shelling"].body
    news.pages["/1"] = Answer(f"<html><body><article><p>{body}</p></article></body></html>".encode())
    news.pages["/feed"] = feed("/1")
    (tmp_path / "feeds.yml").write_text(f"- address: {news.url('/feed')}\n  outlet: From the Settings\n")
    run("watch", "--once", *FAST)
    report = next(store.reports()).report
    assert (report.outlet, str(report.published)) == ("From the Settings", "2024-03-02")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no list of feeds"),
        ("", "it lists no feed"),
        ("- adress: https://x.example/\n", "it is no list of feeds"),
        ("nonsense: [", "it is no list of feeds"),
    ],
)
def test_a_list_of_feeds_that_cannot_be_read_is_said(tmp_path: Path, content: str | None, said: str) -> None:
    if content is not None:
        (tmp_path / "feeds.yml").write_text(content)
    assert said in run("watch", "--once", status=2).stderr


def test_the_reports_are_listed_searched_and_shown(news: Site) -> None:
    run("ingest", news.url("/1"), news.url("/2"), *FAST)
    listed = [json.loads(line) for line in run("reports").stdout.splitlines()]
    assert {line["url"] for line in listed} == {news.url("/1"), news.url("/2")}
    assert all("text" not in line for line in listed)
    whole = [json.loads(line) for line in run("reports", "--with-claims", "--with-text").stdout.splitlines()]
    assert all(msgspec.convert(line, ReportLine).text for line in whole)
    assert sum(len(line["claims"]) for line in whole) == len(run("claims").stdout.splitlines()) > 0
    found = [json.loads(line) for line in run("reports", "--search", WORD).stdout.splitlines()]
    assert [line["url"] for line in found] == [news.url("/2")]
    shown = run("reports", news.url("/2"), "--format", "table").stdout
    for part in ("eo.accident", news.url("/2"), "kept in "):
        assert part in shown
    claims = [json.loads(line) for line in run("claims", "--type", "eo").stdout.splitlines()]
    assert [claim["report"]["url"] for claim in claims] == [news.url("/2")]
    assert "eo.accident" in run("claims", claims[0]["id"], "--format", "table").stdout
    assert "no such claim" in run("claims", "sha256:none", status=2).stderr
    assert "no such report" in run("reports", "nobody", status=2).stderr


@pytest.mark.slow
def test_watch_goes_on_until_it_is_told_to_stop(news: Site, tmp_path: Path) -> None:
    process = started("watch", news.url("/feed"), "--every", "0.0001", *FAST)
    while news.paths.count("/feed") < 2:
        assert process.poll() is None
        time.sleep(0.05)
    process.terminate()
    out, err = process.communicate()
    assert process.returncode == 130
    assert b"2 read: 2 new" in out
    assert err.decode().splitlines()[-1] == "musnad: stopped"
    assert list(open_store(str(tmp_path / "store.sqlite")).problems()) == []
