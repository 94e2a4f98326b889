"""Which format a gazetteer file is in, and its places."""

import csv
import gzip
import io
import json
import zlib
from pathlib import Path

from musnad.errors import GazetteerError
from musnad.gazetteer.importers.batch import Batch
from musnad.gazetteer.importers.cod import columns_of, read_table
from musnad.gazetteer.importers.geonames import WIDTH, read_geonames
from musnad.gazetteer.importers.plain import COLUMNS, read_rows
from musnad.gazetteer.importers.whosonfirst import read_features
from musnad.gazetteer.importers.workbook import read_workbook

FORMATS = (
    "a COD-AB workbook (.xlsx), a COD table (.csv), a GeoNames dump (.txt), Who's On First GeoJSON, or our own CSV"
)


def read_file(path: Path) -> Batch:
    """Return the places of a file in any format that we know, told by what is in it.

    Raises GazetteerError, naming the file, when it is missing, cut short, in another encoding than UTF-8, or of no
    known format.
    """
    if not path.is_file():
        raise GazetteerError(str(path), "there is no such file", "Give the path of a file.")
    with path.open("rb") as stream:
        head = stream.read(4)
    if head.startswith(b"PK"):
        return read_workbook(path)
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xls"):
        raise GazetteerError(
            str(path),
            "it is no complete workbook (its beginning is missing)",
            "Download it again; nothing was changed.",
        )
    text = _text(path, zipped=head.startswith(b"\x1f\x8b"))
    batch = _of_text(path, text)
    if batch is None or not (batch.places or batch.refused):
        raise GazetteerError(str(path), "no place is found in it", f"Give {FORMATS}.")
    return batch


def _text(path: Path, *, zipped: bool) -> str:
    try:
        data = gzip.decompress(path.read_bytes()) if zipped else path.read_bytes()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise GazetteerError(
            str(path),
            f"the compressed file is cut short or broken ({error})",
            "Download it again; nothing was changed.",
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is not UTF-8: the file is in another encoding"
        remedy = "Save it as UTF-8 (from windows-1256: iconv -f WINDOWS-1256 -t UTF-8)."
        raise GazetteerError(str(path), problem, remedy) from error


def _of_text(path: Path, text: str) -> Batch | None:
    if text.lstrip()[:1] in ("{", "["):
        try:
            return read_features(json.loads(text))
        except json.JSONDecodeError as error:
            raise GazetteerError(
                f"{path}:{error.lineno}", f"it is no complete JSON ({error.msg})", "Download it again."
            ) from error
    first = text.split("\n", 1)[0]
    if first.count("\t") == WIDTH - 1:
        return read_geonames(path, io.StringIO(text))
    header = next(csv.reader([first], delimiter=";" if first.count(";") > first.count(",") else ","), [])
    if {cell.strip().lower() for cell in header} >= COLUMNS:
        rows = csv.DictReader(io.StringIO(text))
        return read_rows((number, row) for number, row in enumerate(rows, 2))
    columns = columns_of(header)
    if columns is None:
        return None
    lines = csv.reader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ",")
    next(lines)
    places, refused = read_table(columns, ((f"line {number}", row) for number, row in enumerate(lines, 2)))
    return Batch("COD table", tuple(places), tuple(refused))
