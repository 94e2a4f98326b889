"""Full-text search gives the same reports on both databases, however a word is spelt."""

import pytest

from musnad.model.incoming import Incoming
from musnad.store import Store, open_store
from musnad.store.words import LONGEST
from tests.store.samples import report
from tests.store.searches import SEARCHES


def test_finds_reports(store: Store) -> None:
    found = {query: [hit.report.report.id for hit in store.search(query)] for query in SEARCHES}
    assert found == SEARCHES


def test_says_where_the_words_stand(store: Store) -> None:
    for query, ids in SEARCHES.items():
        hits = list(store.search(query))
        assert [hit.report.report.id for hit in hits] == ids
        for hit in hits:
            raw = hit.report.report.text
            assert hit.found
            for span in (*hit.found, hit.passage):
                assert raw[span.start : span.end] == span.text
            assert hit.passage.covers(hit.found[0])
            assert len(hit.passage.text) < len(hit.found[0].text) + 300


@pytest.mark.parametrize("query", ["x", "word AND", '"', "'", "NEAR(", "a:b", "\\", "word999999", "a" * 5000])
def test_no_query_is_an_error(store: Store, query: str) -> None:
    list(store.search(query))


def test_long_texts_are_searched_to_their_ends(address: str) -> None:
    store = open_store(address, create=True)
    words = " ".join(f"word{number}" + "x" * (LONGEST + 20 if number % 50 == 0 else 0) for number in range(9000))
    store.keep([Incoming(report=report("mine", text=f"first {words} last"))])
    for query in ("first last", "word1 word8999", '"word8998 word8999 last"', "word50" + "x" * (LONGEST + 20)):
        assert len(list(store.search(query))) == 1, query[:40]
    assert list(store.search("word9001")) == []
