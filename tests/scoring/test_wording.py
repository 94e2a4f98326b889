"""When two wordings are the same."""

import pytest

from musnad.scoring.wording import agree, same_words
from tests.scoring.samples import told


@pytest.mark.parametrize(("one", "other"), told()["same"])
def test_the_same_thing(one: str, other: str) -> None:
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(("one", "other"), told()["other"])
def test_two_things(one: str, other: str) -> None:
    assert not same_words(one, other)
    assert not same_words(other, one)


@pytest.mark.parametrize(
    ("coded", "good"),
    [
        (["aa"], True),
        (["aa", "xx"], True),  # one wrong, two in the gold
        (["aa", "xx", "yy"], True),
        (["aa", "xx", "yy", "zz"], False),  # more wrong than the gold has
        (["xx"], False),
        ([], False),
    ],
)
def test_some_are_right_and_not_too_many_wrong(coded: list[str], good: bool) -> None:
    assert agree(["aa", "bb"], coded) is good
    assert not agree([], coded)
