"""A text as the number finders see it: its words, and what each may add to a number."""

import msgspec

from musnad.arabic import Text
from musnad.lexicon.numberforms import NO_NUMBER, NumberForm, number_forms
from musnad.lexicon.numbers import NumberWord
from musnad.lexicon.wordtable import Reading

Readings = tuple[Reading[NumberWord], ...]
_EASY = (" ", "")


class View(msgspec.Struct, frozen=True, gc=False):
    """Words by index: their forms, where they start, and what they are as numbers (`NO_NUMBER` where they are none).

    `opening` are the indexes of those that are some. `linked` are the words as numbers where they follow the word
    before at once, else `NO_NUMBER`, which stands twice behind the last word too: there a number ends.
    """

    letters: str
    forms: list[str]
    starts: list[int]
    numbers: list[NumberForm]
    opening: list[int]
    linked: list[NumberForm]

    def end(self, index: int) -> int:
        """Return where a word ends."""
        return self.starts[index] + len(self.forms[index])

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        return 0 < index < len(self.forms) and self.letters[self.end(index - 1) : self.starts[index]] in _EASY

    def plain(self, index: int, kinds: int) -> NumberWord | None:
        """Return the number word of these kinds that continues a number at `index`, with no clitic before it."""
        return self.linked[index].word(kinds)

    def head(self, index: int, kinds: int) -> Reading[NumberWord] | None:
        """Return the reading of a word that begins a number, if it is of these kinds."""
        return self.numbers[index].reading(kinds) if index < len(self.numbers) else None

    def joined(self, index: int) -> int | None:
        """Return the index of the number word or figure that "and" joins to what ends before `index`, or None."""
        number = self.linked[index]
        if number.is_and:
            return index + 1 if self.linked[index + 1].counts else None
        return index if number.joins else None

    def added(self, index: int, kinds: int) -> tuple[NumberWord, int] | None:
        """Return the number word of these kinds that "and" joins to what ends before `index`, with its own index."""
        number = self.linked[index]
        words = number.glued_words if number.joins else ()
        if number.is_and:
            index += 1
            words = self.linked[index].bare_words
        for word in words:
            if word.bit & kinds:
                return word, index
        return None


def view_of(text: Text) -> View:
    """Return a text as the number finders see it."""
    table, letters, forms, starts = number_forms(), text.letters, text.forms, text.starts
    numbers: list[NumberForm] = []
    linked: list[NumberForm] = []
    opening: list[int] = []
    for index, form in enumerate(forms):
        number = table[form]
        numbers.append(number)
        if number is NO_NUMBER:
            linked.append(number)
        else:
            opening.append(index)
            near = index and letters[starts[index - 1] + len(forms[index - 1]) : starts[index]] in _EASY
            linked.append(number if near else NO_NUMBER)
    linked += _BEYOND
    return View(letters, forms, starts, numbers, opening, linked)


_BEYOND = (NO_NUMBER, NO_NUMBER)
