"""A sentence by its words: their letters, the classes they belong to, the marks between them."""

import re
from bisect import bisect_right
from functools import cached_property, lru_cache

import msgspec

from musnad.arabic import Sentence, Text, lemma
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import classes_of_words, words_of

_CLAUSE_MARK = re.compile("[\u060c,\u061b;:()\n\u2013\u2014-]")


class Line(msgspec.Struct, frozen=True, dict=True):
    """The words of one sentence; `text` is the whole text, word indexes are the text's.

    What is asked of a sentence over and over (its letters, its clause marks) is worked out at the first asking.
    """

    text: Text
    sentence: Sentence

    def form(self, word: int) -> str:
        """Return the letters of a word; nothing beyond the sentence."""
        return self.forms.get(word, "")

    @cached_property
    def forms(self) -> dict[int, str]:
        """The letters of each word of the sentence."""
        first, last = self.sentence.first, self.sentence.last
        return dict(enumerate(self.text.forms[first:last], first))

    def has(self, class_id: str, first: int, last: int) -> bool:
        """Tell whether a word of a class of data/lexicon/words.yml stands within a range of words, both inclusive.

        The word may have an "and" written together with it.
        """
        if self.lacks(class_id):
            return False
        words = words_of(class_id)
        return any(self.form(word) in words or self.unjoined(word) in words for word in range(first, last + 1))

    def stands(self, class_id: str, first: int, last: int) -> bool:
        """Tell whether a word of a class stands, just as it is listed, within a range of words, both inclusive."""
        if self.lacks(class_id):
            return False
        words = words_of(class_id)
        return any(self.form(word) in words for word in range(first, last + 1))

    def lacks(self, class_id: str) -> bool:
        """Tell whether no word of the sentence belongs to a class, so that none need be looked for."""
        return class_id not in self._classes

    @cached_property
    def _classes(self) -> set[str]:
        """The classes that the words of the sentence belong to, with or without an "and" written together with them."""
        known = _classes_of_words()
        found: set[str] = set()
        found.update(*[known[form] for form in self.forms.values() if form in known])
        return found

    @cached_property
    def openings(self) -> list[int]:
        """The words that may open a clause, in order: after a mark that parts clauses, or words that do so
        themselves."""
        if self.lacks("clause_opener"):
            return self._breaks
        openers = words_of("clause_opener")
        return sorted([*self._breaks, *[word for word, form in self.forms.items() if form in openers]])

    @cached_property
    def _breaks(self) -> list[int]:
        """The words before which a mark stands that parts clauses, in order."""
        words = self.text.words
        found: list[int] = []
        for mark in _CLAUSE_MARK.finditer(self.text.letters, self.sentence.start, self.sentence.end):
            before = self.text.word_at(mark.start())
            if self.sentence.first <= before < self.sentence.last - 1 and mark.start() >= words[before].end:
                found.append(before + 1)
        return found

    def parted(self, left: int, right: int) -> bool:
        """Tell whether a mark that parts clauses stands between two words."""
        after = bisect_right(self._breaks, left)
        return after < len(self._breaks) and self._breaks[after] <= right

    def is_one_of(self, word: int, class_id: str) -> bool:
        """Tell whether a word, or its lemma, belongs to a class of data/lexicon/words.yml."""
        return _is_one_of(self.forms.get(word, ""), class_id)

    def gap(self, left: int, right: int) -> str:
        """Return the letters between the end of one word and the beginning of another."""
        return self.text.letters[self.text.words[left].end : self.text.words[right].start]

    def joined_word(self, word: int) -> bool:
        """Tell whether a word may carry "and" before it: a list goes on."""
        form = self.form(word)
        return form[:1] in clitics().conjunctions and form not in words_of("any_preposition")

    def unjoined(self, word: int) -> str:
        """Return the letters of a word without an "and" written together with it."""
        form = self.form(word)
        return form[1:] if form[:1] in clitics().conjunctions else form

    def stem_of(self, word: int) -> str:
        """Return a word without a preposition of one letter, when what is left is a quantifier."""
        form = self.form(word)
        return form[1:] if form[1:] in words_of("quantifier") else form


@lru_cache(maxsize=1)
def _classes_of_words() -> dict[str, list[str]]:
    """Return the classes of each word that belongs to any, also with an "and" written together with it."""
    found = classes_of_words()
    joined = {letter + word: classes for word, classes in found.items() for letter in clitics().conjunctions}
    return joined | {word: [*classes, *joined.get(word, ())] for word, classes in found.items()}


@lru_cache(maxsize=65_536)
def _is_one_of(form: str, class_id: str) -> bool:
    known = words_of(class_id)
    if form in known or form.removeprefix(clitics().article) in known:
        return True
    return bool(form) and lemma(form) in known
