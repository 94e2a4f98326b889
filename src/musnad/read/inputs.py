"""Everything that a command is asked to read: files, folders, standard input, each in the way its name says."""

import gzip
import io
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from musnad.errors import BrokenRecord, EmptyInput, MissingInput, ReadError
from musnad.model.report import Report
from musnad.read.folders import files_in
from musnad.read.json_lines import reports_in_json_lines
from musnad.read.limits import read_bounded
from musnad.read.notice import Notice
from musnad.read.reading import Item, Reading
from musnad.read.sniffing import sniffed
from musnad.read.stream import opened, refuse_binary, unreadable
from musnad.read.tables import reports_in_table
from musnad.read.text_file import report_in_text

STANDARD_INPUT = "-"
KINDS = {
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".jsonl": "json",
    ".ndjson": "json",
    ".csv": "table",
    ".warc": "archive",
}
"""The kinds of files that are read, by the end of their name; `.gz` may follow it."""

_LISTED = 5


def read_all(arguments: Sequence[str], stdin: io.BufferedReader, *, reading: Reading) -> Iterator[Item]:
    """Yield the reports of files, folders and standard input (`-`), in order; for each that cannot be read, why.

    A file is named by its path below the argument that led to it: by its name, where the argument is the file. A report
    with an id that has been used before is yielded after a notice.
    """
    seen: set[str] = set()
    for argument in arguments:
        for item in _argument(argument, stdin, reading):
            if isinstance(item, Report):
                if item.id in seen:
                    yield Notice(
                        argument, f"the id {item.id!r} stands twice; both reports are read. Give each its own id"
                    )
                seen.add(item.id)
            yield item


def _argument(argument: str, stdin: io.BufferedReader, reading: Reading) -> Iterator[Item]:
    if argument == STANDARD_INPUT:
        yield from _guarded(_stream(stdin, "standard input", None, None, reading), "standard input")
        return
    if not argument:
        yield MissingInput("an empty name", "no file is called so", "A variable that is not set may have stood there.")
        return
    path = Path(argument)
    if path.is_dir():
        yield from _folder(path, reading)
    else:
        yield from _guarded(_file(path, path.name, reading), argument)


def _folder(folder: Path, reading: Reading) -> Iterator[Item]:
    closed: list[OSError] = []
    strange: list[str] = []
    empty = True
    for path in files_in(folder, closed):
        name = path.relative_to(folder).as_posix()
        if _kind(path) is None:
            strange.append(name)
            continue
        empty = False
        yield from _guarded(_file(path, name, reading), str(path))
    for error in closed:
        yield unreadable(str(error.filename or folder), error)
    if strange:
        named = ", ".join(strange[:_LISTED]) + (", ..." if len(strange) > _LISTED else "")
        yield Notice(str(folder), f"files of no kind that is read were passed over ({len(strange)}): {named}")
    if empty and not closed:
        yield EmptyInput(str(folder), "there is no report in the folder", f"It can hold {', '.join(KINDS)} files.")


def _kind(path: Path) -> str | None:
    bare = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return KINDS.get(bare.suffix.lower())


def _file(path: Path, name: str, reading: Reading) -> Iterator[Item]:
    with opened(path, str(path)) as stream:
        yield from _stream(stream, str(path), _kind(path), name, reading)


def _stream(
    stream: io.BufferedReader, where: str, kind: str | None, name: str | None, reading: Reading
) -> Iterator[Item]:
    """Yield the reports of a stream of a kind; JSON lines or text where that is not known.

    What pages and archives need takes long to import, so only they do it.
    """
    if kind == "archive":
        from musnad.read.archives import reports_in_archive

        yield from reports_in_archive(stream, where, reading=reading)
        return
    refuse_binary(stream, where)
    if kind is None:
        stream, kind = sniffed(stream)
    if kind == "json":
        yield from reports_in_json_lines(stream, where, reading=reading)
    elif kind == "table":
        yield from reports_in_table(stream, where, reading=reading)
    elif kind == "page":
        from musnad.read.pages import report_in_page

        yield from report_in_page(read_bounded(stream, where), where, name=name, reading=reading)
    else:
        yield from report_in_text(read_bounded(stream, where), where, name=name, reading=reading)


def _guarded(items: Iterator[Item], where: str) -> Iterator[Item]:
    """Yield items, and in place of an error that ends them, that error."""
    try:
        yield from items
    except ReadError as error:
        yield error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BrokenRecord(where, f"the compressed file is broken or cut short ({error})", "Fetch or pack it again.")
    except OSError as error:
        yield unreadable(where, error)
