"""A text as the number finders see it: its words, and what each may add to a number."""

from collections.abc import Collection, Sequence

import msgspec

from musnad.arabic import Text, Word
from musnad.lexicon.numbers import NumberWord, connectives, number_words
from musnad.lexicon.wordtable import Reading

Readings = tuple[Reading[NumberWord], ...]
_EASY = (" ", "")


class View(msgspec.Struct, frozen=True, gc=False):
    """Words, their forms, and their readings as number words, all by word index; `and_` is the word for "and"."""

    letters: str
    words: Sequence[Word]
    forms: list[str]
    readings: list[Readings]
    and_: str

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        words = self.words
        if not 0 < index < len(words):
            return False
        return self.letters[words[index - 1].end : words[index].start] in _EASY

    def plain(self, index: int, kinds: Collection[str]) -> NumberWord | None:
        """Return the number word of these kinds that continues a number at `index`, with no clitic before it."""
        if index < len(self.readings):
            for reading in self.readings[index]:
                if reading.entry.kind in kinds and not reading.prefix.conjunction and not reading.prefix.preposition:
                    return reading.entry if self.near(index) else None
        return None

    def head(self, index: int, kinds: Collection[str]) -> Reading[NumberWord] | None:
        """Return the reading of a word that begins a number, if it is of these kinds."""
        if index < len(self.readings):
            for reading in self.readings[index]:
                if reading.entry.kind in kinds:
                    return reading
        return None

    def joined(self, index: int) -> int | None:
        """Return the index of the number word or figure that "and" joins to what ends before `index`, or None."""
        if index >= len(self.forms):
            return None
        form, and_ = self.forms[index], self.and_
        if form[0] != and_ or not self.near(index):
            return None
        if form == and_:
            after = index + 1
            return after if self.near(after) and (self.readings[after] or self.forms[after][0].isdigit()) else None
        for reading in self.readings[index]:
            if reading.prefix.conjunction == and_:
                return index
        return None

    def after_and(self, index: int, kinds: Collection[str]) -> NumberWord | None:
        """Return the number word at `index`, which `joined` gave, if it is of these kinds."""
        glued = self.forms[index - 1] != self.and_
        for reading in self.readings[index]:
            prefix = reading.prefix
            if reading.entry.kind in kinds and not prefix.preposition and bool(prefix.conjunction) == glued:
                return reading.entry
        return None


def view_of(text: Text) -> View:
    """Return a text as the number finders see it."""
    table = number_words()
    return View(text.letters, text.words, text.forms, [table[form] for form in text.forms], connectives().and_)
