"""Moments: the texts of tests/corpus/moments.yml, and what holds for any text."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import read_text
from musnad.find.counts import find_counts
from musnad.find.times import find_times
from musnad.ground.moments import ground_moments
from musnad.model.moment import Moment
from tests.phrasebook import CORPUS

CASES: list[dict[str, Any]] = yaml.safe_load((CORPUS / "moments.yml").read_text(encoding="utf-8"))
TODAY = date(2026, 1, 11)
WORDS = sorted(
    {word for case in CASES for word in case["text"].rstrip(".").split()}
    | set((CORPUS / "times.yml").read_text(encoding="utf-8").split())
)


def shown(moment: Moment) -> str:
    start, end = moment.start or "-", moment.end or "-"
    days = start if start == end else f"{start}..{end}"
    basis = "-" if moment.basis is None else moment.basis.value
    return " ".join([days, moment.precision.value, basis, *(["span"] if moment.span else [])])


@pytest.mark.parametrize("case", CASES, ids=[case["shows"] for case in CASES])
def test_text(case: dict[str, Any]) -> None:
    text = read_text(case["text"])
    moments = ground_moments(text, find_times(text, {}), published=case["published"], zone=case["zone"])
    found = [f"{text.raw[slice(*text.span(m.start, m.end))]} = {shown(m.value)}" for m in moments]
    assert found == case["moments"]


def test_other_mentions_are_left_out() -> None:
    text = read_text(CASES[7]["text"])
    times, counts = find_times(text, {}), find_counts(text, {})
    assert counts
    assert ground_moments(text, [*counts, *times], published=TODAY, zone=None) == ground_moments(
        text, times, published=TODAY, zone=None
    )


@given(
    st.lists(st.sampled_from(WORDS), max_size=12), st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2070, 1, 1)))
)
def test_any_words_give_ordered_moments_within_the_text(words: list[str], published: date | None) -> None:
    text = read_text(" ".join(words))
    moments = ground_moments(text, find_times(text, {}), published=published, zone="Asia/Damascus")
    edges = [edge for mention in moments for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text.letters) for edge in edges)
    for mention in moments:
        moment: Moment = mention.value
        assert moment.start is None or moment.end is None or moment.start[:10] <= moment.end[:10]
        assert (moment.basis is None) == (moment.start is None and moment.end is None)
