"""Folding keeps the way back to the text as read, on any text at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.script import fold, fold_key
from tests.script.samples import SAMPLES

ARABIC = st.text(
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.sampled_from(" \n.,/\u0640\u200f\ufefb\ufdf2\"'1a")
)


@pytest.mark.parametrize(("written", "folded"), SAMPLES, ids=[written for written, _ in SAMPLES])
def test_samples(written: str, folded: str) -> None:
    assert fold(written).text == folded


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
