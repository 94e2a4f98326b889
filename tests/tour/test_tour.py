"""The tour of the documentation is executed: from a feed on loopback to an ACLED table."""

import csv
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
import yaml

from tests.fetch.site import Answer, Site, page
from tools.readme import Shown, agrees, shown

ROOT = Path(__file__).parent.parent.parent
TOUR = (ROOT / "docs/tour.md").read_text(encoding="utf-8")
FEED = "https://news.example/feed.xml"
REPORTS = yaml.safe_load((ROOT / "tests/merge/reports.yml").read_text(encoding="utf-8"))


def feed(site: Site) -> Answer:
    items = "".join(
        f"<item><title>{escape(one['title'])}</title><link>{site.url('/' + one['id'])}</link>"
        f"<pubDate>{one['published']}T08:00:00Z</pubDate></item>"
        for one in REPORTS
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    return Answer(text.encode(), headers=(("Content-Type", "application/rss+xml; charset=utf-8"),))


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    running = Site()
    running.pages["/feed.xml"] = feed(running)
    for one in REPORTS:
        running.pages["/" + one["id"]] = page(
            one["title"], one["body"], published=one["published"], outlet=one["outlet"]
        )
    yield running
    running.close()


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the commands of the tour were run, one after another; what each printed is in numbered files."""
    folder = tmp_path_factory.mktemp("tour")
    env = {**os.environ, "MUSNAD_STORE": str(folder / "tour.sqlite"), "COLUMNS": "100", "NO_COLOR": "1"}
    env |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "XDG_DATA_HOME": str(folder)}
    env.pop("MUSNAD_GAZETTEER", None)
    for number, one in enumerate(commands()):
        run = partial(subprocess.run, cwd=folder, env=env, capture_output=True, text=True, check=False)
        done = run(
            [*shlex.split(one.command.replace(FEED, site.url("/feed.xml"))), *(LOCAL if FEED in one.command else [])]
        )
        assert done.returncode == 0, f"docs/tour.md:{one.line}: {one.command}: {done.stderr}"
        (folder / f"printed {number}").write_text(done.stdout, encoding="utf-8")
    return folder


LOCAL = ["--allow-private", "--pause", "0"]
"""What fetching from a test on this machine needs and fetching from a site does not."""


def commands() -> list[Shown]:
    return shown(TOUR)


def test_there_are_five_commands() -> None:
    assert [one.command.split()[1] for one in commands()] == ["ingest", "merge", "events", "verify", "export"]


@pytest.mark.parametrize("number", range(5))
def test_what_is_shown_comes_out(folder: Path, number: int) -> None:
    one = commands()[number]
    got = [line.rstrip() for line in (folder / f"printed {number}").read_text(encoding="utf-8").splitlines()]
    if one.output:
        assert agrees(one.output, got), "\n".join(got)


def test_the_feed_and_its_pages_were_fetched(folder: Path, site: Site) -> None:
    assert set(site.paths) >= {"/feed.xml", *("/" + one["id"] for one in REPORTS)}


def test_the_table_is_the_one_that_is_shown(folder: Path) -> None:
    rows = [re.split(r" \| ", line.strip("| ")) for line in TOUR.splitlines() if line.startswith("|")]
    head, _, *wanted = rows
    with (folder / "acled.csv").open(encoding="utf-8", newline="") as stream:
        found = [[row[name] for name in head] for row in csv.DictReader(stream)]
    assert found == wanted
