"""Tables: reports from rows."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import BrokenRecord, EmptyInput, NotArabic, OversizedRecord, ReadError, UnreadableDate
from musnad.model.report import Report
from musnad.read import Item, Notice, Reading
from musnad.read.limits import MOST_BYTES
from musnad.read.tables import reports_in_table
from tests.read.samples import sample

TEXT, TITLE = sample("sentence"), sample("title")


def read(raw: bytes | str) -> list[Item]:
    stream = io.BufferedReader(io.BytesIO(raw.encode() if isinstance(raw, str) else raw))
    return list(reports_in_table(stream, "in.csv", reading=Reading()))


def written(rows: list[list[str]], *, delimiter: str = ",", lineterminator: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=lineterminator).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "head", [["ID", " Title", "Body ", "published", "colour"], ["\ufeffid", "title", "text", "published", "x"]]
)
def test_a_row_gives_its_fields(delimiter: str, head: list[str]) -> None:
    (report,) = read(written([head, ["007", TITLE, TEXT, "2024-03-14", "red"]], delimiter=delimiter))
    assert report == Report(
        id="007", text=f"{TITLE}\n\n{TEXT}", body=len(TITLE) + 2, title=TITLE, published=date(2024, 3, 14)
    )


strings = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))


@given(st.lists(st.tuples(strings, strings), max_size=4), st.sampled_from(["\r\n", "\n"]))
def test_rows_come_back(rows: list[tuple[str, str]], end: str) -> None:
    table = written([["id", "text"], *([name, TEXT + more] for name, more in rows)], lineterminator=end)
    reports = read(table)
    assert [report.text for report in reports if isinstance(report, Report)] == [TEXT + more for _, more in rows]
    for report, (name, _) in zip(reports, rows, strict=True):
        assert isinstance(report, Report)
        assert report.id == (name if name.strip() else f"sha256:{report.sha256}")


GOOD = f"{TITLE},{TEXT}"
BAD: dict[str, tuple[str, type[ReadError], str]] = {
    "too many values": (f"a,{TEXT},c", BrokenRecord, "3 values for 2 columns.*quotation marks"),
    "no text": (TITLE, BrokenRecord, "has no text"),
    "blank text": (f"{TITLE},  ", BrokenRecord, "has no text"),
    "English": ("a,four people were hurt", NotArabic, "not Arabic"),
    "stray quote": (f'a,"{TEXT}" b', BrokenRecord, "the row is broken"),
    "long": ("a," + "b" * MOST_BYTES, OversizedRecord, "longer than 8 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_row_is_named_and_the_others_are_read(name: str) -> None:
    row, kind, message = BAD[name]
    items = read("\n".join(["title,text", GOOD, row, GOOD]))
    errors = [item for item in items if isinstance(item, ReadError)]
    assert [(type(error), error.where) for error in errors] == [(kind, "in.csv:3")]
    with pytest.raises(kind, match=message):
        raise errors[0]
    assert sum(isinstance(item, Report) for item in items) == 2


def test_a_bad_date_is_named() -> None:
    _, error = read(f"text,published\n{TEXT},2024-03-14\n{TEXT},then\n")
    assert isinstance(error, UnreadableDate)
    assert error.where == "in.csv:3"


def test_a_quotation_that_does_not_end_is_said() -> None:
    first, error = read(f'title,text\n{GOOD}\na,"{TEXT}\n{GOOD}\n')
    assert isinstance(first, Report)
    assert isinstance(error, BrokenRecord)
    assert "unexpected end of data" in error.problem


def test_a_table_needs_a_column_of_text() -> None:
    (error,) = read(f"name,content\na,{TEXT}\n")
    assert isinstance(error, BrokenRecord)
    assert "no column is called body or text (there are: name, content)" in str(error)
    assert "Name the columns" in error.remedy


@pytest.mark.parametrize("raw", ["", "\n", " \n\n", "\ufeff"])
def test_nothing_is_said_to_be_nothing(raw: str) -> None:
    (error,) = read(raw)
    assert isinstance(error, EmptyInput)


def test_blank_rows_are_passed_over() -> None:
    items = read(f"\ntitle,text\n\n,\n{GOOD}\n\n")
    assert len(items) == 1
    assert isinstance(items[0], Report)


def test_a_code_page_is_said_once() -> None:
    notice, *reports = read(f"title,text\n{GOOD}\n{GOOD}\n".encode("cp1256"))
    assert notice == Notice("in.csv:2", "not UTF-8; read as windows-1256, which fits its letters")
    assert [report.title for report in reports if isinstance(report, Report)] == [TITLE, TITLE]


def test_a_table_in_utf_16() -> None:
    (report,) = read(f"title\ttext\n{TITLE}\t{TEXT}\n".encode("utf-16"))
    assert isinstance(report, Report)
    assert report.title == TITLE
