"""Dates in figures and in English; dates in Arabic come from the reader that is passed in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.read.dates import day_of, find_date
from musnad.read.reading import no_date
from tests.read.samples import march_only, sample

DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    "words",
    [
        "2024-03-14",
        "2024-03-14T19:40:00+02:00",
        "2024-03-14T23:59:59Z",
        "2024/3/14",
        "2024.03.14",
        "14/03/2024",
        "14-3-2024",
        "14.03.2024 | 10:40",
        "14 / 3 / 2024",
        "\u0661\u0664/\u0663/\u0662\u0660\u0662\u0664",
        "\u06f2\u06f0\u06f2\u06f4-\u06f0\u06f3-\u06f1\u06f4",
        "March 14, 2024",
        "Thu, 14 Mar 2024 09:00:00 GMT",
        "14th March 2024",
        "  2024-03-14  ",
        "99/99/2024 14/3/2024",
    ],
)
def test_full_dates_are_read(words: str) -> None:
    assert day_of(words, no_date) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2024",
        "14/3",
        "March 2024",
        "14 March",
        "2024-02-30",
        "31/4/2024",
        "0000-00-00",
        "12024-03-14",
        "14/3-2024",
        "9:40",
    ],
)
def test_others_are_none(words: str) -> None:
    assert day_of(words, no_date) is None


def test_words_in_arabic_go_to_the_reader() -> None:
    assert day_of(sample("date_words"), no_date) is None
    assert day_of(sample("date_words"), march_only) == DAY


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["{:%Y-%m-%d}", "{:%d/%m/%Y}", "{:%d %B %Y}"]))
def test_a_date_comes_back_with_its_words(day: date, form: str) -> None:
    written = form.format(day)
    found = find_date(f"on {written}.", no_date)
    assert found is not None
    assert (found.day, found.start, found.end) == (day, 3, 3 + len(written))
