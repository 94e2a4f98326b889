"""Sentences and words: nothing of a text is lost, and every word lies in one sentence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.arabic import lemma, read_text
from musnad.arabic.lemmas import Peeled, peelings
from musnad.script import fold_key
from tests.arabic.samples import LEMMAS, PEELINGS, SENTENCES

TEXT = st.text(st.characters(min_codepoint=0x621, max_codepoint=0x652) | st.sampled_from(' \n.!?،:0123456789"()'))


@given(TEXT | st.text())
def test_every_word_lies_in_one_sentence(raw: str) -> None:
    text = read_text(raw)
    covered = [index for sentence in text.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(len(text.words)))
    for sentence in text.sentences:
        assert sentence.start <= text.words[sentence.first].start
        assert text.words[sentence.last - 1].end <= sentence.end
        assert text.sentence_of(sentence.first) == sentence


@given(TEXT | st.text())
def test_words_are_numbers_and_runs_of_letters(raw: str) -> None:
    text = read_text(raw)
    found = re.finditer(r"\d+(?:[.,:/\u066b\u066c-]\d+)*|[^\W\d_]+", text.letters)
    assert [(word.start, word.end) for word in text.words] == [match.span() for match in found]
    assert [word.index for word in text.words] == list(range(len(text.words)))


@given(TEXT)
def test_words_stand_where_they_say(raw: str) -> None:
    text = read_text(raw)
    for word in text.words:
        assert text.letters[word.start : word.end] == word.form
        assert text.word_at(word.start) == word.index
        start, end = text.span(word.start, word.end)
        assert 0 <= start < end <= len(raw)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda s: s[0][:30])
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    text = read_text(" ".join(sentences))
    assert [text.raw[slice(*text.span(s.start, s.end))] for s in text.sentences] == sentences


@pytest.mark.parametrize(("word", "lemma_"), LEMMAS.items())
def test_lemmas(word: str, lemma_: str) -> None:
    assert lemma(fold_key(word)) == fold_key(lemma_)


@pytest.mark.parametrize(("word", "expected"), PEELINGS.items())
def test_peelings(word: str, expected: list[str]) -> None:
    wanted = [fold_key(item) for item in expected]
    found = [_spelt(peeled) for peeled in peelings(fold_key(word))]
    assert [item for item in found if item in wanted] == wanted


def _spelt(peeled: Peeled) -> str:
    article = "al" if peeled.article else ""
    return " ".join(filter(None, (peeled.conjunction, peeled.preposition, article, peeled.stem, peeled.pronoun)))
