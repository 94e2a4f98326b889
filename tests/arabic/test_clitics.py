"""A word parted from what is written together before it, and the phrases in it."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import read_text
from musnad.find import matcher
from musnad.lexicon.clitics import noun_prefixes, splits
from tests.stories.story import stories

LETTERS = "".join(sorted({letter for prefix in noun_prefixes() for letter in prefix}))


@given(st.text(LETTERS + "\u0645\u062f\u06461a", max_size=8))
def test_a_word_is_parted_in_every_way(word: str) -> None:
    heads = sorted(noun_prefixes().items(), key=lambda item: len(item[0]))
    assert splits(word) == tuple((prefix, word[len(head) :]) for head, prefix in heads if word.startswith(head))


def test_hits_come_by_kind_in_the_order_of_their_words() -> None:
    seen = set()
    for placed in stories()[::25]:
        text = read_text(placed.story.text)
        found = matcher().hits(text)
        assert found == matcher().hits(text), placed.where
        for kind, hits in found.items():
            assert {hit.kind for hit in hits} == {kind}
            assert hits == sorted(hits, key=lambda hit: (hit.first, -hit.last, hit.key, hit.form)), placed.where
        seen |= set(found)
    assert len(seen) > 20
