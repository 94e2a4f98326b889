"""Right-to-left text on terminals that cannot write it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from musnad.cli.right_to_left import joined, visual, wrapped
from tests.read.samples import sample


def names(text: str) -> list[str]:
    """The forms in which the letters of a text stand, by the last word of their Unicode names."""
    return [unicodedata.name(char).rsplit(" ", 2)[-2] for char in text if char != " "]


@pytest.mark.parametrize(
    ("letters", "forms"),
    [
        ("\u0642\u0635\u0641", ["INITIAL", "MEDIAL", "FINAL"]),  # qsf: all join
        ("\u062f\u0627\u0631", ["ISOLATED", "ISOLATED", "ISOLATED"]),  # dar: none joins on
        ("\u0628\u0627\u0628", ["INITIAL", "FINAL", "ISOLATED"]),  # bab
        ("\u0633\u0644\u0627\u0645", ["INITIAL", "FINAL", "ISOLATED"]),  # slam: lam and alef are one
        ("\u0644\u0627", ["ISOLATED"]),
        ("\u0628 \u0628", ["ISOLATED", "ISOLATED"]),
    ],
)
def test_letters_stand_in_the_form_that_joins(letters: str, forms: list[str]) -> None:
    assert names(joined(letters)) == forms


def test_a_tatweel_joins_on_both_sides() -> None:
    first, tatweel, last = joined("\u0628\u0640\u0628")
    assert names(first + last) == ["INITIAL", "FINAL"]
    assert tatweel == "\u0640"


def test_letters_stand_in_the_order_in_which_they_are_seen() -> None:
    seen = visual("\u0642\u0635\u0641 (24) \u0628\u0627\u0628")
    assert [unicodedata.normalize("NFKC", char) for char in seen] == list("\u0628\u0627\u0628 (24) \u0641\u0635\u0642")


def test_marks_are_left_out() -> None:
    assert visual(sample("harakat")) == visual("".join(c for c in sample("harakat") if not unicodedata.combining(c)))


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_other_letters_stay_as_they_are(text: str) -> None:
    assert joined(text) == text


@given(st.text(st.sampled_from("\u0628\u0627\u0644\u062f\u0642 a7("), max_size=30))
def test_no_letter_is_lost(text: str) -> None:
    assert sorted(unicodedata.normalize("NFKC", joined(text))) == sorted(text)


@given(st.lists(st.text(st.sampled_from("\u0628\u0627ab"), min_size=1, max_size=9)), st.integers(9, 40))
def test_lines_are_cut_between_words(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    assert " ".join(lines).split() == words
    assert all(cell_len(line) <= width for line in lines)
    assert wrapped("a" * 50, width) == ["a" * 50]
