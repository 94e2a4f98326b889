"""musnad verify: whether everything in the store is as it was put there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.store import archive_folder, opened_store
from musnad.errors import MissingInput
from musnad.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musnad.store import Store


@click.command(short_help="Check that nothing in the store was changed or lost.")
@click.pass_obj
def verify(settings: Settings) -> int:
    """Check the store: the hash of every text, claim, coding and capture, every offset, the chain of decisions, rows
    that belong to nothing, the index of words, and the web archives beside it. One changed byte is found.

    What is wrong is printed, a line each; then the exit status is 1.
    """
    store = opened_store(settings)
    count = 0
    for problem in store.problems():
        click.echo(problem)
        count += 1
    for problem in _archives(store, archive_folder(settings)):
        click.echo(problem)
        count += 1
    click.echo(f"{store.where}: " + ("nothing is wrong" if not count else f"{count} things are wrong"))
    return 1 if count else 0


def _archives(store: "Store", folder: Path) -> "Iterator[str]":
    """Yield the captures whose bytes are not in their archive as they came."""
    wanted: dict[str, dict[str, str]] = {}
    for capture in store.archived_captures():
        wanted.setdefault(capture.archive or "", {})[capture.record or ""] = capture.raw_sha256 or ""
    if not wanted:
        return
    from musnad.read.fetch.archive import payload_hashes

    for name in sorted(wanted):
        try:
            there = dict(payload_hashes(folder / name))
        except MissingInput as error:
            yield str(error)
            continue
        for record, digest in sorted(wanted[name].items()):
            if record not in there:
                yield f"{name}: the record {record} is not there"
            elif there[record] != digest:
                yield f"{name}: the record {record} was changed (its SHA-256 does not fit)"
