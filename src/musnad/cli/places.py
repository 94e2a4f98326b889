"""musnad places: look names up, import gazetteers, list what is known."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import msgspec

from musnad.cli.gazetteer import database_path, opened
from musnad.cli.messages import Messages, say
from musnad.cli.place_table import Counted, LookedUp, given_place, show_counts, show_places
from musnad.cli.results import Results, writes_results
from musnad.errors import BrokenRecord, MissingInput, UsageError
from musnad.model.place import PlaceKind
from musnad.settings import Settings


class Asked(msgspec.Struct, frozen=True):
    """A line of `--input`: unknown keys are ignored."""

    id: str | int
    name: str


@click.group()
def places() -> None:
    """Look places up, load gazetteers, list what is known."""


@places.command()
@click.argument("name", nargs=-1)
@click.option("--near", metavar="PLACE", help="A place that the one meant lies near.")
@click.option("--kind", type=click.Choice([kind.value for kind in PlaceKind]), help="The kind it must be.")
@click.option(
    "--input",
    "source",
    metavar="FILE",
    help='Read lines {"id": ..., "name": ...} from FILE, or `-` for standard input.',
)
@writes_results
@click.pass_obj
def lookup(
    settings: Settings,
    *,
    name: tuple[str, ...],
    near: str | None,
    kind: str | None,
    source: str | None,
    results: Results,
) -> int:
    """Print the places that NAME may mean, best first, however it is written. Several words are one name."""
    if bool(name) == bool(source):
        raise UsageError(
            "places lookup", "it needs a name or --input, and not both", "Give the name after the command."
        )
    messages = Messages()
    gazetteer = opened(settings)
    wanted = PlaceKind(kind) if kind else None
    asked = _asked(source, messages) if source else iter([Asked(" ".join(name), " ".join(name))])
    with results.printing(settings, lines=_lookup_line, table=show_places) as show:
        for item in asked:
            found = gazetteer.lookup(item.name, near=near, kind=wanted)
            show(LookedUp(str(item.id), item.name, found))
    return messages.status


@places.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_obj
def import_(settings: Settings, *, files: tuple[str, ...]) -> int:
    """Load gazetteer files: OCHA COD-AB workbooks and tables, GeoNames dumps, Who's On First GeoJSON, CSV.

    The places are merged with those imported before and with the embedded list. A file that is refused changes nothing.
    """
    from musnad.gazetteer.importing import import_file

    database = database_path(settings)
    for file in files:
        done = import_file(Path(file), database)
        click.echo(f"{done.path}: {done.format}, {done.read} rows read, {len(done.refused)} refused")
        for why, count, example in _by_reason(done.refused):
            click.echo(f"  refused {count}: {why} (first: {example})")
        for ignored in done.ignored:
            click.echo(f"  ignored: {ignored}")
        click.echo(f"  {database}: {done.places} places, {done.joined} rows merged into others")
    return 0


@places.command("list")
@click.option("--country", metavar="XX", help="Only this country (ISO 3166-1).")
@click.option("--kind", type=click.Choice([kind.value for kind in PlaceKind]), help="Only this kind.")
@click.option("--all", "whole", is_flag=True, help="Every place, not only how many there are.")
@writes_results
@click.pass_obj
def list_(settings: Settings, *, country: str | None, kind: str | None, whole: bool, results: Results) -> int:
    """Print how many places of each kind are known in each country, or with --all every place."""
    gazetteer = opened(settings)
    chosen = (place for place in gazetteer if country in (None, place.country) and kind in (None, place.kind.value))
    if whole:
        with results.printing(
            settings, lines=lambda found: [given_place(place) for place in found.places], table=show_places
        ) as show:
            for place in chosen:
                show(LookedUp(place.id, "", [place]))
        return 0
    counts: dict[tuple[str, str], int] = {}
    for place in chosen:
        counts[place.country, place.kind.value] = counts.get((place.country, place.kind.value), 0) + 1
    with results.printing(settings, lines=lambda one: (one,), table=show_counts) as show_count:
        for land, sort in sorted(counts):
            show_count(Counted(land, sort, counts[land, sort]))
    return 0


def _lookup_line(found: LookedUp) -> Iterable[object]:
    return ({"id": found.id, "places": [given_place(place) for place in found.places]},)


def _asked(source: str, messages: Messages) -> Iterator[Asked]:
    try:
        with click.open_file(source, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield msgspec.json.decode(line, type=Asked)
                    except msgspec.MsgspecError as error:
                        problem = f"it is no line with an id and a name ({error})"
                        messages.tell(BrokenRecord(f"{source}:{number}", problem, "Write one JSON object a line."))
    except UnicodeDecodeError as error:
        messages.tell(BrokenRecord(source, f"it is not UTF-8 (byte {error.start})", "Save it as UTF-8."))
    except OSError as error:
        messages.tell(MissingInput(source, f"it cannot be read ({error.strerror})", "Give a file that is there."))
        say("nothing was looked up")


def _by_reason(refused: Iterable[object]) -> list[tuple[str, int, str]]:
    """Return why rows were refused, how many for each reason, and the first of each."""
    out: dict[str, list[str]] = {}
    for row in refused:
        why = str(getattr(row, "why", ""))
        general = "".join(char for char in why if not char.isdigit() and char not in ".-")
        out.setdefault(general, []).append(f"{getattr(row, 'where', '')}: {getattr(row, 'name', '')}: {why}")
    return [(general.strip(), len(rows), rows[0]) for general, rows in out.items()]
