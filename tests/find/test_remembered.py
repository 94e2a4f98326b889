"""What is remembered of a word, or not asked of it, changes nothing of what is found."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import read_text
from musnad.find.numbers import figures, find_numbers, numbered
from musnad.find.times import find_times, finder
from tests.phrasebook import phrases

NUMBERS = sorted({word for phrase in phrases("numbers.yml") for word in phrase.text.split()})
TIMES = sorted({word for phrase in phrases("times.yml") for word in phrase.text.split()})
MARKS = st.sampled_from([" ", " ", " ", "\n", ". ", ", ", "\u060c ", "-", "(", ") ", "%", "/", ":", ""])


def texts(words: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(MARKS, st.sampled_from(words)), max_size=7).map(
        lambda pairs: "".join(map("".join, pairs))
    )


@given(texts(NUMBERS))
def test_a_word_that_no_other_touches_is_the_figure_that_it_is_anywhere(raw: str) -> None:
    text = read_text(raw)
    found = find_numbers(text, {})
    assert find_numbers(text, {}, figured=numbered(text)) == found
    with patch.object(figures, "_is_untouched", lambda view, index: False):
        assert find_numbers(text, {}, figured=numbered(text)) == found


@given(texts(TIMES))
def test_readers_that_a_word_need_not_call_would_find_nothing(raw: str) -> None:
    found = find_times(read_text(raw), {})
    with patch.object(finder, "_called", lambda page, index: finder._readers(page.senses[index].calls, -1)):
        assert find_times(read_text(raw), {}) == found
