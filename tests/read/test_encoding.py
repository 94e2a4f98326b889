"""The text in the bytes."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import BinaryInput, UndecodableInput
from musnad.lexicon import load
from musnad.read.encoding import CodePage, Encodings, code_page, decode
from tests.read.samples import sample

STORY = sample("story").strip().removesuffix(".")
PAGES = {"cp1256": "windows-1256", "iso8859_6": "ISO-8859-6"}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    decoded = decode(text.encode(), "x")
    assert (decoded.text, decoded.guessed) == (text, None)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")))
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_mark_decides_and_is_dropped(mark: bytes, codec: str, text: str) -> None:
    if codec == "utf-16-le" and text.startswith("\0"):
        return  # the same bytes as the mark of UTF-32
    assert decode(mark + text.encode(codec), "x").text == text


@pytest.mark.parametrize("codec", PAGES)
@pytest.mark.parametrize("words", [1, 2, 5, 15, 60])
def test_code_pages_are_told_apart_by_their_letters(codec: str, words: int) -> None:
    text = " ".join(STORY.split()[:words])
    decoded = decode(text.encode(codec), "x")
    assert (decoded.text, decoded.guessed) == (text, PAGES[codec])


def test_harakat_are_letters_of_arabic_too() -> None:
    assert decode(sample("harakat").encode("cp1256"), "x").text == sample("harakat")


@pytest.mark.parametrize(
    "raw",
    [
        STORY.encode()[:-1],
        STORY.encode() + b"\xff\xfe" + STORY.encode(),
        "d\u00e9j\u00e0 vu \u00e0 la fen\u00eatre".encode("cp1252"),
        "\u043f\u0440\u0438\u0432\u0435\u0442 \u043a\u0430\u043a \u0434\u0435\u043b\u0430".encode("cp1251"),
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
    ],
    ids=["cut short", "damaged", "French", "Russian", "half a character"],
)
def test_what_fits_nothing_is_refused(raw: bytes) -> None:
    with pytest.raises(UndecodableInput, match=r"^x: line \d+ is not UTF-(8|16), and .* Save it again as UTF-8"):
        decode(raw, "x")


def test_the_line_of_the_damage_is_named() -> None:
    with pytest.raises(UndecodableInput, match="line 4"):
        decode(b"a\nb\n" + STORY.encode() + b"\xff", "x")


@pytest.mark.parametrize("raw", [b"\0", b"abc\0def", STORY.encode("utf-16-le"), bytes(range(256))])
def test_zeros_are_no_text(raw: bytes) -> None:
    with pytest.raises(BinaryInput, match="x: it holds zero bytes"):
        decode(raw, "x")


def test_code_pages_need_letters() -> None:
    assert code_page(b"\xff\xfe\xfd") is None
    assert code_page(b"plain") is None


def test_the_data_are_codecs_that_exist() -> None:
    data = load("lexicon/encodings.yml", Encodings)
    assert [(page.codec, page.name) for page in data.code_pages] == list(PAGES.items())
    assert all(codecs.lookup(page.codec) for page in data.code_pages)
    assert CodePage(codec="cp1256", name="windows-1256") in data.code_pages
