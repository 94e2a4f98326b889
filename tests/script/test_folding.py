"""Folding keeps the way back to the text as read, on any text at all."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.script import fold, fold_key
from musnad.script.alphabet import TATWEEL, folded_form
from tests.script.samples import SAMPLES

ARABIC = st.text(
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.sampled_from(" \n.,/\u0640\u200f\ufefb\ufdf2\"'1a")
)
MARKED = st.lists(
    st.sampled_from([chr(c) for c in (0x628, 0x648, 0x627, 0x64E, 0x640, 0xFEFB, 0xFDFA, 0xBD, 0x200F, 0xA0, 0xAB, 0)])
    | st.sampled_from([*' \n\r\t./|*"#1a', "\u2028", "long" * 20])
).map("".join)


@pytest.mark.parametrize(("written", "folded"), SAMPLES, ids=[written for written, _ in SAMPLES])
def test_samples(written: str, folded: str) -> None:
    assert fold(written).text == folded


@given(st.text() | ARABIC | MARKED)
def test_folding_by_stretches_is_folding_letter_by_letter(raw: str) -> None:
    folded = fold(raw)
    assert (folded.text, list(folded.starts)) == _folded_by_definition(raw)
    assert (fold(raw).text, list(fold(raw).starts)) == _folded_by_definition(raw), "remembered otherwise"


@given(st.text() | ARABIC)
def test_every_span_lies_in_the_text_as_read(raw: str) -> None:
    folded = fold(raw)
    assert len(folded.starts) == len(folded.text) + 1
    assert list(folded.starts) == sorted(folded.starts)
    for index in range(len(folded.text)):
        start, end = folded.span(index, index + 1)
        assert 0 <= start < end <= len(raw)


@given(st.text() | ARABIC)
def test_spans_of_words_fold_to_the_words(raw: str) -> None:
    folded = fold(raw)
    for start, end in _stretches(folded.text):
        begin, stop = folded.span(start, end)
        assert fold_key(raw[begin:stop]) in (
            folded.text[start:end],
            fold_key(folded.text[start:end]),
        ) or _split_ligature(raw, begin)


@given(ARABIC)
def test_folding_twice_changes_nothing(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once or "." in once or "/" in once


@given(st.text(), st.integers(min_value=0, max_value=200))
def test_the_way_there_and_back(raw: str, offset: int) -> None:
    folded = fold(raw)
    at = folded.at(offset)
    assert at == len(folded.text) or folded.starts[at] >= offset
    assert at == 0 or folded.starts[at - 1] < offset


@given(ARABIC)
def test_marks_never_survive(raw: str) -> None:
    assert not any(unicodedata.category(char) in {"Mn", "Cf"} for char in fold(raw).text)


_LETTER = "[\u0621-\u064a\u066e-\u06d3]"
_DOTS = re.compile(f"(?<={_LETTER})(?:{TATWEEL}+[./|*]+{TATWEEL}*|[./|*]+{TATWEEL}+)(?={_LETTER})")
_SPELT = re.compile(f"(?<![^\\s(\"'])(?:{_LETTER}[./]){{2,}}{_LETTER}(?!{_LETTER})")


def _folded_by_definition(raw: str) -> tuple[str, list[int]]:
    """Fold a text letter by letter: what folding is, and was before it remembered stretches."""
    forms = list(map(folded_form, raw))
    for pattern in (_DOTS, _SPELT):
        for found in pattern.finditer(raw):
            for index in range(*found.span()):
                if pattern is _DOTS or not re.match(_LETTER, raw[index]):
                    forms[index] = ""
    out: list[tuple[str, int]] = []
    for index, form in enumerate(forms):
        for char in form:
            if char not in " \n" or not out or out[-1][0] not in " \n":
                out.append((char, index))
            elif char == "\n":
                out[-1] = (char, out[-1][1])
    return "".join(char for char, _ in out), [*(start for _, start in out), len(raw)]


def _stretches(text: str) -> list[tuple[int, int]]:
    out, start = [], None
    for index, char in enumerate(text + " "):
        if char.isalpha() and start is None:
            start = index
        elif not char.isalpha() and start is not None:
            out.append((start, index))
            start = None
    return out


def _split_ligature(raw: str, begin: int) -> bool:
    return len(unicodedata.normalize("NFKC", raw[begin])) > 1 or "." in raw or "/" in raw


def test_samples_file_is_not_empty() -> None:
    assert len(SAMPLES) > 20
