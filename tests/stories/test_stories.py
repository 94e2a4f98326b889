"""Every story gives its claims and no others, every value with its words; see README.md in this folder."""

from collections import Counter
from typing import Any

import pytest

from musnad.arabic import read_text
from musnad.lexicon.ontology import event_types
from musnad.model.claim import Claim
from tests.stories.coding import as_bytes, code
from tests.stories.coverage import NEEDED, Coverage, coverage
from tests.stories.outcome import complaints
from tests.stories.story import Placed, stories

told = pytest.mark.parametrize("placed", [pytest.param(placed, id=placed.where) for placed in stories()])


@told
def test_gives_its_claims_and_no_others(placed: Placed) -> None:
    (coded,) = code(placed.story.report)
    wrong = complaints(placed.story, coded.claims)
    if placed.story.not_yet:
        assert wrong, f"tests/stories/{placed.where}: it comes out now; take its not_yet away"
        return
    assert not wrong, "\n".join([f"tests/stories/{placed.where} ({placed.story.story})", *wrong])


@told
def test_every_value_has_its_words(placed: Placed) -> None:
    report = placed.story.report
    text = read_text(report.text)
    sentences = {text.span(sentence.start, sentence.end) for sentence in text.sentences}
    (coded,) = code(report)
    for claim in coded.claims:
        assert claim.evidence, f"{placed.where}: {claim.type} has no evidence"
        for start, end, words in spans(claim):
            assert 0 <= start < end, f"{placed.where}: {claim.type}: an empty span at {start}"
            assert report.text[start:end] == words, f"{placed.where}: {claim.type}: wrong offset {start}-{end}"
        for piece in claim.evidence:
            assert (piece.start, piece.end) in sentences, f"{placed.where}: evidence is no whole sentence: {piece.text}"
    for signal in coded.signals:
        assert report.text[signal.start : signal.end] == signal.text, f"{placed.where}: signal at {signal.start}"


@told
def test_coding_again_gives_the_same_bytes(placed: Placed) -> None:
    one, other = code(placed.story.report, placed.story.report)
    assert as_bytes(one) == as_bytes(other)


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [placed.story.report for placed in stories()]
    forth, back = code(*reports), code(*reversed(reports))
    assert [as_bytes(coded) for coded in forth] == [as_bytes(coded) for coded in reversed(back)]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.code) for row in coverage()])
def test_each_event_type_has_stories_and_near_misses(row: Coverage) -> None:
    assert row.enough, f"{row.code}: {row.given} stories and {row.near_misses} near-misses; {NEEDED} of each needed"


@told
def test_a_story_is_what_it_says(placed: Placed) -> None:
    story = placed.story
    assert story.nothing != bool(story.claims), f"{placed.where}: either claims, or nothing: true"
    assert not (story.nothing and story.more), f"{placed.where}: nothing and more exclude each other"
    assert story.nothing or not story.only_types, f"{placed.where}: only_types belongs to nothing: true"
    assert story.types, f"{placed.where}: say which event types the story covers"
    named = {*story.types, *(claim.type for claim in story.claims)}
    assert named <= set(event_types()), f"{placed.where}: no such event type: {sorted(named - set(event_types()))}"
    assert story.nothing or set(story.types) <= {claim.type for claim in story.claims}, f"{placed.where}: types"


def test_no_two_stories_are_the_same() -> None:
    names = Counter(placed.story.story for placed in stories())
    texts = Counter(" ".join(placed.story.text.split()) for placed in stories())
    twice = [name for name, count in names.items() if count > 1] + [
        text[:60] for text, count in texts.items() if count > 1
    ]
    assert not twice


def spans(claim: Claim) -> list[tuple[int, int, str]]:
    """Return every span of a claim: start, end, text. The outlet's own entry has none."""
    said = [one for one in claim.attribution if not (one.kind == "outlet" and one.text is None)]
    parts: list[Any] = [
        claim.trigger,
        *claim.time.spans,
        *claim.places,
        *claim.actors,
        *claim.counts,
        *claim.weapons,
        *said,
        *claim.damage,
        *claim.evidence,
    ]
    out = []
    for part in parts:
        assert part.start is not None and part.end is not None and part.text is not None, part
        out.append((part.start, part.end, part.text))
    return out
