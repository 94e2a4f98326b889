"""Spreadsheets: the COD-AB workbook as HDX gives it, and older COD tables as sheets of a workbook."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from musnad.errors import GazetteerError
from musnad.gazetteer.importers.batch import Batch, Refusal
from musnad.gazetteer.importers.cod import columns_of, read_table
from musnad.model.place import Place


def read_workbook(path: Path) -> Batch:
    """Return the places of every sheet that has P-codes, Arabic names and points; other sheets are ignored by name.

    Raises GazetteerError when the file is no workbook, is cut short, or has no such sheet.
    """
    try:
        with path.open("rb") as stream:
            places, refused, ignored = _read(load_workbook(stream, read_only=True, data_only=True))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, EOFError, OSError, SyntaxError, ValueError) as error:
        problem = f"it is no complete workbook ({error})"
        raise GazetteerError(str(path), problem, "Download it again; nothing was changed.") from error
    if not places:
        raise GazetteerError(
            str(path), "no sheet has P-codes, Arabic names and coordinates", "Give the COD-AB workbook of the country."
        )
    return Batch("COD-AB workbook", tuple(places), tuple(refused), tuple(ignored))


def _read(book: Workbook) -> tuple[list[Place], list[Refusal], list[str]]:
    places: list[Place] = []
    refused: list[Refusal] = []
    ignored: list[str] = []
    for name in book.sheetnames:
        rows = book[name].iter_rows(values_only=True)
        columns = columns_of(next(rows, ()))
        if columns is None:
            ignored.append(f"sheet {name}")
            continue
        found, wrong = read_table(columns, _numbered(name, rows))
        places.extend(found)
        refused.extend(wrong)
    return places, refused, ignored


def _numbered(sheet: str, rows: Iterator[Sequence[object]]) -> Iterator[tuple[str, Sequence[object]]]:
    return ((f"sheet {sheet}, row {number}", row) for number, row in enumerate(rows, 2))
