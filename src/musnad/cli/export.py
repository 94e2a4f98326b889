"""musnad export: events in the formats of the field."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.event_filter import EventFilter, chooses_events
from musnad.cli.messages import say
from musnad.cli.output import write_line, written_whole
from musnad.errors import UsageError
from musnad.export.exporting import Export
from musnad.export.formats import MODULES, PROFILES, writer_of
from musnad.lexicon.profiles import profile_named
from musnad.model.left_out import LeftOut
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.model.tombstone import Tombstone
    from musnad.store import Store

_DEFAULT_PROFILE = "acled"


@click.command(short_help="Write events in the formats of the field.")
@click.option("--as", "form", type=click.Choice(list(MODULES)), required=True, help="The format.")
@click.option("--profile", metavar="NAME", help="Whose rules make the figures: acled, ucdp, airwars, aoav, ...")
@chooses_events
@click.option("--with-text", is_flag=True, help="Give sentences of reports where the format has room for them.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--left-out", metavar="FILE", help="Write what was left out, and why, to FILE, as JSON lines.")
@click.option(
    "--tombstones",
    metavar="FILE",
    help="Write which events are no more, and what came after them, to FILE. By default beside the output, where there "
    "are any.",
)
@click.pass_obj
def export(
    settings: Settings,
    *,
    form: str,
    profile: str | None,
    wanted: EventFilter,
    with_text: bool,
    output: str | None,
    left_out: str | None,
    tombstones: str | None,
) -> int:
    """Write the events that the claims in the store make, in the formats of the field.

    What a format cannot say is left out, and standard error says how many and why. Sentences of reports stay out
    unless they are asked for; jsonl, which loses nothing, holds the sentences that claims rest on, not the reports.
    """
    from musnad.cli.store import opened_store

    if form == "geoparquet" and output in (None, "-") and sys.stdout.isatty():
        raise UsageError("geoparquet", "it is no text for a terminal", "Name a file with -o.")
    store = opened_store(settings, read_only=True)
    stones = store.tombstones()
    missing: list[LeftOut] = []
    made = Export(
        format=form,
        profile=profile_named(profile or PROFILES.get(form, _DEFAULT_PROFILE)).id,
        tell=missing.append,
        texts=with_text,
        decisions=store.decisions() if form == "jsonl" else (),
        tombstones=stones if form == "jsonl" else (),
    )
    count = _write_events(store, made, wanted, output)
    if left_out:
        _write_lines(missing, left_out)
    _write_tombstones(stones, tombstones, output)
    for words in _told(form, made.profile, count, missing):
        say(words)
    return 0


def _write_events(store: "Store", export: Export, wanted: EventFilter, output: str | None) -> int:
    from musnad.cli.computing import computed_events

    write = writer_of(export.format)
    with written_whole(output) as stream:
        count = write((event for event in computed_events(store) if wanted.takes(event)), stream, export)
        stream.flush()
    return count


def _write_tombstones(stones: "list[Tombstone]", path: str | None, output: str | None) -> None:
    beside = None if output in (None, "-") or not stones else _beside(Path(str(output)))
    target = path or beside
    if target is None:
        return
    _write_lines(stones, target)


def _write_lines(values: Iterable[object], path: str) -> None:
    with written_whole(path) as stream:
        for value in values:
            write_line(stream, value)


def _beside(output: Path) -> str | None:
    """The file beside a file; nothing beside a device or a pipe."""
    return None if output.exists() and not output.is_file() else f"{output}.tombstones.jsonl"


def _told(form: str, profile: str, count: int, missing: list[LeftOut]) -> Iterator[str]:
    yield f"{count:,} events written as {form}, by the profile {profile}"
    for (what, why), number in Counter((one.what, one.why) for one in missing).most_common():
        yield f"{what} {number:,}: {why}"
