"""musnad ingest: reports into the store."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click
import msgspec

from musnad.cli.inputs import Inputs, read_date, reads_reports
from musnad.cli.messages import Messages
from musnad.cli.progress import counted
from musnad.cli.store import archive_folder, opened_store
from musnad.model.report import Report
from musnad.read import Reading
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.crawling import Crawl
    from musnad.cli.keeping import Keeper
    from musnad.store import Store


class Fetching(msgspec.Struct, frozen=True, kw_only=True):
    """How addresses are fetched: whether private ones may be, and the pause between two requests in seconds."""

    allow_private: bool
    pause: float


def fetches(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options of those that fetch addresses; it is called with them as `fetching`."""

    @click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses, too.")
    @click.option(
        "--pause",
        type=click.FloatRange(0),
        default=2.0,
        show_default=True,
        metavar="SECONDS",
        help="Time between two requests to one host; robots.txt may ask for more.",
    )
    @wraps(command)
    def fetching(*rest: Any, allow_private: bool, pause: float, **others: Any) -> int:  # noqa: ANN401
        return command(*rest, fetching=Fetching(allow_private=allow_private, pause=pause), **others)

    return fetching


@click.command(short_help="Put reports into the store.")
@reads_reports
@fetches
@click.option("--again", is_flag=True, help="Code what is in the store once more, where words or program have changed.")
@click.pass_obj
def ingest(settings: Settings, *, inputs: Inputs, fetching: Fetching, again: bool) -> int:
    """Put reports into the store, with where they came from, and code them.

    FILE is what `musnad code` reads, or the address of a page, a feed (RSS, Atom) or a sitemap, whose pages are
    fetched. What is in the store already is left as it is; a run that was broken off is taken up by calling it again.
    """
    from musnad.cli.keeping import Keeper

    if again and inputs.files:
        raise click.UsageError("--again reads what is in the store, and no files")
    if not again and not inputs.files and sys.stdin.isatty():
        raise click.UsageError("name files, folders or addresses with reports, or - for standard input")
    messages = Messages()
    store = opened_store(settings, create=not again)
    keeper = Keeper(store, settings)
    if again:
        stored = ((one.report, None) for one in store.reports())
        keeper.keep_all(counted(stored, what="reports", quiet=False))
    addresses = tuple(name for name in inputs.files if is_address(name))
    for name in () if again else inputs.files or ("-",):
        if name not in addresses:
            _read(keeper, msgspec.structs.replace(inputs, files=(name,)), messages)
    if addresses:
        reading = Reading(published=inputs.published, outlet=inputs.outlet, read_date=read_date)
        with crawling(store, keeper, settings, fetching=fetching, reading=reading, messages=messages) as crawl:
            for address in addresses:
                crawl.follow(address)
    click.echo(f"{store.where}: {keeper.tally}")
    return messages.status


def is_address(name: str) -> bool:
    """Tell whether an argument is an address on the web, and no file."""
    return name.startswith(("http://", "https://"))


def _read(keeper: "Keeper", inputs: Inputs, messages: Messages) -> None:
    from musnad.cli.keeping import files_read
    from musnad.store.clock import now

    reports: Iterator[Report] = counted(inputs.reports(messages), what="reports", quiet=False)
    keeper.keep_all(files_read(reports, inputs.files[0], at=now()))


@contextmanager
def crawling(
    store: "Store", keeper: "Keeper", settings: Settings, *, fetching: Fetching, reading: Reading, messages: Messages
) -> "Iterator[Crawl]":
    """Give what fetches addresses into a store; what it has opened is closed at the end."""
    from musnad.cli.crawling import Crawl
    from musnad.read.fetch import Archive, Fetcher
    from musnad.store.clock import now

    with (
        Fetcher(allow_private=fetching.allow_private, pause=fetching.pause) as fetcher,
        Archive(archive_folder(settings), started=now()) as archive,
    ):
        yield Crawl(store=store, keeper=keeper, fetcher=fetcher, archive=archive, reading=reading, messages=messages)
