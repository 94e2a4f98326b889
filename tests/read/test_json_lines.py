"""Lines of JSON: what each gives, and what is said about those that give nothing."""

import io
import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import (
    BinaryInput,
    BrokenRecord,
    EmptyInput,
    NotArabic,
    OversizedRecord,
    ReadError,
    UndecodableInput,
    UnreadableDate,
)
from musnad.model.report import Report
from musnad.read import Item, Notice, Reading
from musnad.read.json_lines import reports_in_json_lines
from musnad.read.limits import MOST_BYTES
from tests.read.samples import march_only, sample

TEXT, TITLE = sample("sentence"), sample("title")
GOOD = json.dumps({"id": "good", "text": sample("other")}, ensure_ascii=False).encode()
reading = Reading(read_date=march_only)


def read(raw: bytes, reading: Reading = reading) -> list[Item]:
    return list(reports_in_json_lines(io.BufferedReader(io.BytesIO(raw)), "in.jsonl", reading=reading))


def one(record: dict[str, object], reading: Reading = reading) -> Report:
    (report,) = read(json.dumps(record).encode(), reading)
    assert isinstance(report, Report), report
    return report


def test_a_record_gives_its_fields() -> None:
    told = {"id": "a", "title": TITLE, "body": TEXT, "published": "2024-03-14", "outlet": "o", "url": "u", "more": [1]}
    assert one(told) == Report(
        id="a",
        text=f"{TITLE}\n\n{TEXT}",
        body=len(TITLE) + 2,
        title=TITLE,
        outlet="o",
        url="u",
        published=date(2024, 3, 14),
    )


def test_options_fill_only_what_is_lacking() -> None:
    options = Reading(published=date(2020, 1, 1), outlet="ours")
    bare, full = (
        one({"text": TEXT}, options),
        one({"text": TEXT, "published": "2024-03-14", "outlet": "o"}, options),
    )
    assert (bare.published, bare.outlet) == (date(2020, 1, 1), "ours")
    assert (full.published, full.outlet) == (date(2024, 3, 14), "o")


@pytest.mark.parametrize("absent", [None, "", "  "])
def test_null_and_blank_are_absent(absent: str | None) -> None:
    report = one({"id": absent, "title": absent, "text": TEXT, "published": absent, "outlet": absent, "url": absent})
    assert report == Report(id=report.id, text=TEXT)
    assert report.id == f"sha256:{report.sha256}"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('"007"', "007"),
        ("7", "7"),
        ("12345678901234567890123", "12345678901234567890123"),
        ("1.50", "1.50"),
        ("1e3", "1e3"),
    ],
)
def test_ids_are_kept_as_they_are_written(written: str, kept: str) -> None:
    (report,) = read(f'{{"id": {written}, "text": {json.dumps(TEXT)}}}'.encode())
    assert isinstance(report, Report)
    assert report.id == kept


def test_text_stands_in_for_body() -> None:
    assert one({"title": TITLE, "text": TEXT}).text == f"{TITLE}\n\n{TEXT}"
    assert one({"title": TITLE, "body": TEXT, "text": "-"}).text == f"{TITLE}\n\n{TEXT}"


def test_a_day_in_the_text_fills_a_record_that_has_none() -> None:
    body = f"{sample('date_words')}\n{sample('story')}"
    assert one({"title": TITLE, "body": body}).published == date(2024, 3, 14)
    assert one({"title": TITLE, "body": body, "published": "2024-03-15"}).published == date(2024, 3, 15)
    assert one({"title": TITLE, "body": sample("story")}).published is None


def test_half_characters_are_replaced_one_for_one() -> None:
    (report,) = read(b'{"text": "' + TEXT.encode() + rb'\ud83d."}')
    assert isinstance(report, Report)
    assert report.text == TEXT + "\ufffd."


strings = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.fixed_dictionaries({}, optional={name: strings for name in ("id", "title", "outlet", "url")}),
    strings,
    st.booleans(),
)
def test_records_come_back(fields: dict[str, str], more: str, ascii_only: bool) -> None:
    body = TEXT + more
    (report,) = read(json.dumps({**fields, "body": body}, ensure_ascii=ascii_only).encode())
    assert isinstance(report, Report)
    title = fields.get("title", "")
    assert report.text == (f"{title}\n\n{body}" if title.strip() else body)
    for name in ("id", "outlet", "url"):
        if fields.get(name, "").strip():
            assert getattr(report, name) == fields[name]


def line(**record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode()


BAD: dict[str, tuple[bytes, type[ReadError], str]] = {
    "broken": (b'{"text": "', BrokenRecord, r"broken JSON: .* \(column 10\).*jq -c"),
    "words": (TEXT.encode(), BrokenRecord, "broken JSON"),
    "list": (b"[1]", BrokenRecord, "a list, not an object"),
    "string": (b'"a"', BrokenRecord, "a string or a number, not an object"),
    "number": (b"17", BrokenRecord, "a string or a number, not an object"),
    "null": (b"null", BrokenRecord, "null, not an object"),
    "true": (b"true", BrokenRecord, "true or false, not an object"),
    "deep": (b'{"a":' + b"[" * 100_000, BrokenRecord, "nested too deeply"),
    "no text": (line(id="a", title=TITLE), BrokenRecord, "has no text: body and text are missing or empty"),
    "blank text": (line(text=" \n "), BrokenRecord, "has no text"),
    "text is a list": (line(text=[TEXT]), BrokenRecord, "the field 'text' is neither a string nor a number"),
    "id is an object": (line(id={}, text=TEXT), BrokenRecord, "the field 'id'"),
    "id is true": (line(id=True, text=TEXT), BrokenRecord, "the field 'id'"),
    "date": (
        line(text=TEXT, published="soon"),
        UnreadableDate,
        "the date 'soon' in 'published'.*YYYY-MM-DD, or leave it",
    ),
    "no such day": (line(text=TEXT, published="2024-02-30"), UnreadableDate, "2024-02-30"),
    "English": (line(text="Four people were hurt by shelling."), NotArabic, r"not Arabic \(0 % of its letters"),
    "figures": (line(text="1234"), NotArabic, "not Arabic"),
    "bytes": (b'{"text": "' + TEXT.encode()[:-2] + b'"}', UndecodableInput, "not UTF-8"),
    "zeros": (b'{"text": "\0"}', BinaryInput, "zero bytes"),
    "long": (b'{"text": "' + b"a" * MOST_BYTES + b'"}', OversizedRecord, r"longer than 8 MB.*Cut it"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_is_named_and_the_others_are_read(name: str) -> None:
    raw, kind, message = BAD[name]
    first, error, last = read(b"\n".join([GOOD, raw, GOOD]))
    assert type(error) is kind
    assert error.where == "in.jsonl:2"
    assert_says(error, message)
    assert isinstance(first, Report)
    assert first == last


def assert_says(error: ReadError, message: str) -> None:
    with pytest.raises(type(error), match=message):
        raise error


@pytest.mark.parametrize("raw", [b"", b"\n\n \r\n", b"\xef\xbb\xbf"])
def test_nothing_is_said_to_be_nothing(raw: bytes) -> None:
    (error,) = read(raw)
    assert isinstance(error, EmptyInput)
    assert error.where == "in.jsonl"


def test_blank_lines_are_passed_over_and_counted() -> None:
    items = read(b"\n" + GOOD + b"\n\n\nx\n")
    assert isinstance(items[1], ReadError)
    assert items[1].where == "in.jsonl:5"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_start_decides(codec: str) -> None:
    items = read((GOOD + b"\n" + GOOD).decode().encode(codec))
    assert [item.text for item in items if isinstance(item, Report)] == [sample("other")] * 2


def test_a_code_page_is_said_once() -> None:
    raw = b"\n".join(
        json.dumps({"text": sample(name)}, ensure_ascii=False).encode("cp1256") for name in ("sentence", "other")
    )
    notice, first, second = read(raw)
    assert notice == Notice("in.jsonl:1", "not UTF-8; read as windows-1256, which fits its letters")
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.text, second.text) == (sample("sentence"), sample("other"))


def test_figures_are_let_through_as_phrases() -> None:
    (report,) = read(line(text="1234"), Reading(phrases=True))
    assert isinstance(report, Report)


class Endless(io.RawIOBase):
    """A line of so many letters; remembers how much of it was asked for at once."""

    def __init__(self, size: int) -> None:
        self.left, self.most = size, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        size = min(len(buffer), self.left)
        buffer[:size] = b"a" * size
        self.left -= size
        self.most = max(self.most, size)
        return size


def test_a_line_of_100_megabytes_does_not_fill_the_memory(traced: Callable[[], int]) -> None:
    stream = io.BufferedReader(Endless(100 * 2**20))
    (error,) = reports_in_json_lines(stream, "in.jsonl", reading=reading)
    assert isinstance(error, OversizedRecord)
    assert traced() < 4 * MOST_BYTES
