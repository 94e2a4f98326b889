"""Intervals: the same on every run, and as wide as documents differ."""

import pytest

from musnad.scoring.bootstrap import RESAMPLES, interval, resamples


def test_every_resample_has_as_many_documents_and_all_runs_are_the_same() -> None:
    first = list(resamples(7))
    assert len(first) == RESAMPLES
    assert {sum(drawn) for drawn in first} == {7}
    assert len({tuple(drawn) for drawn in first}) > RESAMPLES / 2
    assert first == list(resamples(7))


def test_each_document_is_drawn_once_on_average() -> None:
    for index in range(4):
        assert sum(drawn[index] for drawn in resamples(4)) / RESAMPLES == pytest.approx(1, abs=0.1)


def test_the_middle_of_a_thousand_values() -> None:
    assert interval(reversed([float(value) for value in range(1000)])) == (25.0, 974.0)
    assert interval([None, 0.5, None]) == (0.5, 0.5)
    assert interval([None]) is None
