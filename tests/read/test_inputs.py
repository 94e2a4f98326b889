"""Files, folders and standard input: what is read, in what order, under what name, and what is said of the rest."""

import gzip
import io
import json
import os
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from musnad.errors import (
    BinaryInput,
    BrokenRecord,
    EmptyInput,
    MissingInput,
    NotArabic,
    OversizedRecord,
    ReadError,
    UndecodableInput,
)
from musnad.model.report import Report
from musnad.read import Item, Notice, Reading, read_all
from musnad.read.limits import MOST_BYTES
from tests.read.samples import march_only, sample, told
from tests.read.test_archives import Archive
from tests.read.test_pages import page

TEXT = sample("story")
RECORD = json.dumps({"id": "r", "text": sample("sentence")}, ensure_ascii=False)
TABLE = f'id,text\nc,"{sample("sentence")}"\n'


def read(*arguments: Path | str, stdin: bytes = b"") -> list[Item]:
    stream = io.BufferedReader(io.BytesIO(stdin))
    return list(read_all([str(one) for one in arguments], stream, reading=Reading(read_date=march_only)))


def reports(items: list[Item]) -> list[Report]:
    assert all(isinstance(item, Report) for item in items), items
    return [item for item in items if isinstance(item, Report)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report of each kind, a hidden one and one that is no report."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    files = {
        "b/z.txt": TEXT.encode(),
        "b/page.HTML": page().encode(),
        "a.txt": TEXT.encode("cp1256"),
        "lines.jsonl": RECORD.encode(),
        "packed.jsonl.gz": gzip.compress(RECORD.replace('"r"', '"p"').encode()),
        "table.csv": TABLE.encode(),
        "crawl.warc.gz": Archive().add(page().encode()).raw(),
        ".hidden.txt": TEXT.encode(),
        ".git/config.txt": TEXT.encode(),
        "notes.docx": b"PK\x03\x04",
    }
    for name, raw in files.items():
        (tmp_path / name).write_bytes(raw)
    return tmp_path


def test_a_folder_gives_its_reports_in_order(folder: Path) -> None:
    items = read(folder)
    assert [item.id for item in items if isinstance(item, Report)] == [
        "a.txt",
        "b/page.HTML",
        "b/z.txt",
        "urn:uuid:0",
        "r",
        "p",
        "c",
    ]
    notices = [item for item in items if isinstance(item, Notice)]
    assert [notice.what for notice in notices] == [
        "not UTF-8; read as windows-1256, which fits its letters",
        "files of no kind that is read were passed over (1): notes.docx",
    ]
    assert len(items) == 9


def test_the_name_of_a_file_is_its_path_below_the_argument(folder: Path) -> None:
    for argument in (folder / "b", folder / "b/", folder / "b" / "z.txt"):
        assert reports(read(argument))[-1].id == "z.txt"
    assert reports(read(folder / "lines.jsonl"))[0].id == "r"


def test_a_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "\n " + TEXT.replace("\n", "\r\n") + "\t\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (report,) = reports(read(tmp_path / "a.txt"))
    assert report.text == text


def test_a_header_gives_title_and_day(tmp_path: Path) -> None:
    case = told("headers")["headers"][0]
    (tmp_path / "a.txt").write_text(case["text"], encoding="utf-8")
    (report,) = reports(read(tmp_path / "a.txt"))
    assert (report.title, report.published) == (case["title"], case["published"])
    assert report.text[report.body :].startswith(case["body"])


def test_a_dateline_gives_the_day(tmp_path: Path) -> None:
    line = next(case for case in told("furniture") if case["what"] == "dateline with its day")["lines"][0]
    (tmp_path / "a.txt").write_text(line.replace("§ ", ""), encoding="utf-8")
    assert reports(read(tmp_path / "a.txt"))[0].published == date(2024, 3, 14)


@pytest.mark.parametrize("lead", ["", "\n \n", "\ufeff", " " * 70_000])
def test_standard_input_is_lines_where_it_begins_with_a_brace(lead: str) -> None:
    (report,) = reports(read("-", stdin=(lead + RECORD).encode()))
    assert report.id == "r"


@pytest.mark.parametrize("lead", ["", "\n", "- "])
def test_standard_input_is_a_text_else(lead: str) -> None:
    (report,) = reports(read("-", stdin=(lead + TEXT).encode()))
    assert report.text == lead + TEXT
    assert report.id == f"sha256:{report.sha256}"


def test_standard_input_in_utf_16() -> None:
    assert reports(read("-", stdin=RECORD.encode("utf-16")))[0].id == "r"
    assert reports(read("-", stdin=TEXT.encode("utf-16")))[0].text == TEXT


def test_a_file_of_another_name_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "report").write_text(TEXT, encoding="utf-8")
    (tmp_path / "records").write_text(RECORD, encoding="utf-8")
    assert [report.id for report in reports(read(tmp_path / "report", tmp_path / "records"))] == ["report", "r"]


def test_a_pipe_can_be_named(tmp_path: Path) -> None:
    ours, theirs = os.pipe()
    os.write(theirs, RECORD.encode())
    os.close(theirs)
    try:
        assert reports(read(f"/dev/fd/{ours}"))[0].id == "r"
    finally:
        os.close(ours)


def test_an_id_that_stands_twice_is_said(folder: Path) -> None:
    first, notice, second = read(folder / "lines.jsonl", folder / "lines.jsonl")
    assert first == second
    assert isinstance(notice, Notice)
    assert "the id 'r' stands twice; both reports are read" in notice.what


def zipped() -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("a", "b")
    return raw.getvalue()


BAD: dict[str, tuple[str, bytes, type[ReadError], str]] = {
    "empty": ("a.txt", b"", EmptyInput, "there is nothing in it.*saved whole"),
    "blank": ("a.txt", b" \n\t\r\n", EmptyInput, "there is nothing in it"),
    "empty lines": ("a.jsonl", b"", EmptyInput, "there is nothing in it"),
    "empty table": ("a.csv", b"", EmptyInput, "there is nothing in it"),
    "empty page": ("a.html", b"", EmptyInput, "nothing in the page"),
    "English": ("a.txt", b"Four people were hurt.", NotArabic, "not Arabic .*Only reports in Arabic"),
    "Persian": ("a.txt", sample("persian").encode(), NotArabic, "Persian, Kurdish or Urdu"),
    "figures": ("a.txt", b"12 34", NotArabic, "not Arabic"),
    "zeros": ("a.txt", TEXT.encode() + b"\0", BinaryInput, "zero bytes.*UTF-8"),
    "zip": ("a.txt", zipped(), BinaryInput, r"a zip archive or an office document, not text.*\.txt or \.html"),
    "PDF": ("a.html", b"%PDF-1.7\n%\xe2\xe3", BinaryInput, r"a PDF document.*\.txt"),
    "packed": ("a.jsonl", gzip.compress(b"a"), BinaryInput, r"gzip.*ends with \.gz"),
    "picture": ("a", b"\x89PNG\r\n\x1a\n", BinaryInput, "a picture"),
    "damaged": ("a.txt", TEXT.encode() + b"\xff", UndecodableInput, r"line 3 is not UTF-8"),
    "long": ("a.txt", b"a" * (MOST_BYTES + 1), OversizedRecord, "longer than 8 MB"),
    "long page": ("a.html", b"a" * (MOST_BYTES + 1), OversizedRecord, "longer than 8 MB"),
    "packed badly": ("a.txt.gz", b"not packed", BrokenRecord, "broken or cut short"),
    "packed damage": (
        "a.jsonl.gz",
        gzip.compress(RECORD.encode())[:10] + b"\xff" * 40,
        BrokenRecord,
        "broken or cut short",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_others_are_read(name: str, tmp_path: Path) -> None:
    file, raw, kind, message = BAD[name]
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    (tmp_path / file).write_bytes(raw)
    first, error, last = read(good, tmp_path / file, good)[:3]
    assert isinstance(first, Report)
    assert isinstance(last, Notice)  # of the id that stands twice: the report follows
    assert type(error) is kind
    assert isinstance(error, ReadError)
    assert error.where == str(tmp_path / file)
    with pytest.raises(kind, match=message):
        raise error


def test_a_packed_file_that_is_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    lines = "\n".join([RECORD] * 3 + [json.dumps({"text": os.urandom(9000).hex()})])
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-3000])
    items = read(tmp_path / "a.jsonl.gz")
    assert isinstance(items[0], Report)
    assert isinstance(items[-1], BrokenRecord)
    assert "cut short" in items[-1].problem


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    error, report = read(tmp_path / "no.txt", good)
    assert isinstance(error, MissingInput)
    assert str(error) == f"{tmp_path / 'no.txt'}: there is no such file. Check the name, and the folder you are in."
    assert isinstance(report, Report)


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    (error,) = read(tmp_path)
    assert isinstance(error, EmptyInput)
    assert "It can hold .txt, .html" in str(error)


def test_files_and_folders_that_may_not_be_read_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    closed, inner = tmp_path / "a.txt", tmp_path / "b"
    closed.write_text(TEXT, encoding="utf-8")
    inner.mkdir()
    scandir, denied = os.scandir, PermissionError(13, "Permission denied", str(inner))

    def listing(path: str) -> object:
        if Path(path) == inner:
            raise denied
        return scandir(path)

    def opening(path: Path, mode: str) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", listing)
    monkeypatch.setattr(Path, "open", opening)
    file, folder = read(tmp_path)
    assert isinstance(file, MissingInput)
    assert isinstance(folder, MissingInput)
    assert (file.where, folder.where) == (str(closed), str(inner))
    assert "it cannot be read (Permission denied). Check that you may read it." in str(folder)


def test_a_file_that_breaks_while_it_is_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Breaking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("musnad.read.inputs.refuse_binary", lambda stream, where: None)
    monkeypatch.setattr("musnad.read.inputs.opened", lambda path, where: Breaking())
    (error,) = read(path)
    assert isinstance(error, MissingInput)
    assert "Input/output error" in str(error)


def test_a_zip_bomb_of_one_line_does_not_fill_the_memory(tmp_path: Path, traced: Callable[[], int]) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as packed:
        for _ in range(100):
            packed.write(b"a" * 2**20)
    (error,) = read(tmp_path / "a.jsonl.gz")
    assert isinstance(error, OversizedRecord)
    assert traced() < 4 * MOST_BYTES


def test_an_empty_name_is_not_the_folder_we_are_in(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder)
    (error,) = read("")
    assert isinstance(error, MissingInput)
    assert "an empty name: no file is called so" in str(error)


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "no.txt")
    (error,) = read(tmp_path)
    assert isinstance(error, MissingInput)
    assert error.where == str(tmp_path / "a.txt")


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(reports(read(tmp_path))) == 1
