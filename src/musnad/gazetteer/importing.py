"""Import: a file's places go into the database, which is then made anew from all that was ever imported."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from musnad.gazetteer.database import DatabaseStore
from musnad.gazetteer.embedded import embedded_places
from musnad.gazetteer.importers.batch import Batch, Refusal
from musnad.gazetteer.importers.opening import read_file
from musnad.gazetteer.merging import merge_places
from musnad.gazetteer.schema import PLACES, create, write_origin, write_places
from musnad.model.place import Place

RANKS = {"COD-AB workbook": 1, "COD table": 1, "GeoNames dump": 2, "Who's On First GeoJSON": 3, "plain CSV": 4}
"""Which of several files gives id, English name and point; the embedded list goes before all."""
SOURCES = ("OCHA", "COD-AB", "OpenSyria", "GeoNames", "GN", "Who", "WOF")
"""Which of several sources does, within all files: the first word of `Place.source`; others come last."""


class ImportReport(msgspec.Struct, frozen=True):
    """What an import did: rows read and refused of this file; places, and rows that went into others, of the whole."""

    path: str
    format: str
    read: int
    refused: tuple[Refusal, ...]
    ignored: tuple[str, ...]
    places: int
    joined: int


def import_file(path: Path, database: Path) -> ImportReport:
    """Return what an import of a file into a database did; importing the same file again changes nothing.

    Raises GazetteerError when the file cannot be read or the database is none of ours; then nothing is changed.
    """
    batch = read_file(path)
    database.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{database.name}.", dir=database.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        places, joined = _build(fresh, path.name, batch, _origins(database))
        fresh.replace(database)
    finally:
        fresh.unlink(missing_ok=True)
    read = len(batch.places) + len(batch.refused)
    return ImportReport(str(path), batch.format, read, batch.refused, batch.ignored, places, joined)


def _origins(database: Path) -> dict[str, tuple[str, int, list[Place]]]:
    if not database.exists():
        return {}
    DatabaseStore(database)  # raises where it is none of ours
    connection = sqlite3.connect(database)
    rows = connection.execute("SELECT origin, format, rank, rows FROM origins ORDER BY origin").fetchall()
    connection.close()
    return {origin: (format_, rank, PLACES.decode(blob)) for origin, format_, rank, blob in rows}


def by_source(batches: Iterable[Sequence[Place]]) -> list[list[Place]]:
    """Return the places of all files, one list for each source, in the order of SOURCES."""
    out: list[list[Place]] = [[] for _ in range(len(SOURCES) + 1)]
    for places in batches:
        for place in places:
            rank = next((rank for rank, source in enumerate(SOURCES) if place.source.startswith(source)), len(SOURCES))
            out[rank].append(place)
    return out


def _build(fresh: Path, origin: str, batch: Batch, origins: dict[str, tuple[str, int, list[Place]]]) -> tuple[int, int]:
    everything = {**origins, origin: (batch.format, RANKS[batch.format], list(batch.places))}
    ordered = sorted(everything.items(), key=lambda item: (item[1][1], item[0]))
    read = (places for _, (_, _, places) in ordered)
    merged = merge_places([list(embedded_places()), *by_source(read)])
    connection = create(fresh)
    with connection:
        for name, (format_, rank, places) in ordered:
            write_origin(connection, name, format_, rank, places)
        write_places(connection, sorted(merged.places, key=lambda place: place.id))
    connection.close()
    return len(merged.places), merged.joined
