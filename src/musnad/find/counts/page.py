"""A text as the count finder sees it: figures, counted nouns, and the words around them."""

from bisect import bisect_left

import msgspec

from musnad.arabic import Text
from musnad.find.numbers.figure import Figure
from musnad.find.numbers.figures import Numbered
from musnad.find.numbers.view import View
from musnad.lexicon.counted import Counted
from musnad.lexicon.counts import Governor
from musnad.lexicon.countwords import NOTHING, CountWord, count_words
from musnad.lexicon.wordtable import Reading


class Page(msgspec.Struct, frozen=True):
    """The words of a text with what each means to a count, all by word index; `figures` by the first word they take.

    `telling` are the words that say something to a count, or with which a figure begins, in order.
    """

    text: Text
    view: View
    forms: list[str]
    words: list[CountWord]
    figures: dict[int, Figure]
    telling: list[int]

    def telling_in(self, first: int, end: int) -> list[int]:
        """Return the words from `first` to before `end` that say something to a count."""
        telling = self.telling
        return telling[bisect_left(telling, first) : bisect_left(telling, end)]

    def form(self, index: int) -> str:
        """Return a word, or the empty string beyond the ends."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        return self.view.near(index)

    def noun(self, index: int, *, prefixed: bool = False) -> Reading[Counted] | None:
        """Return the counted noun at a word, without conjunction and preposition unless `prefixed`."""
        if not 0 <= index < len(self.words):
            return None
        for reading in self.words[index].nouns:
            if prefixed or not (reading.prefix.conjunction or reading.prefix.preposition):
                return reading
        return None

    def governor(self, index: int) -> Reading[Governor] | None:
        """Return what a word says of those counted next to it."""
        if not 0 <= index < len(self.words) or not self.words[index].governors:
            return None
        return self.words[index].governors[0]

    def other(self, index: int) -> str | None:
        """Return how many a word such as "another" or "others" stands for."""
        return self.words[index].other if index < len(self.words) else None


def page_of(text: Text, figured: Numbered) -> Page:
    """Return a text as the count finder sees it."""
    view = figured.view
    known = count_words()
    figures = {figure.first: figure for figure in figured.figures}
    words = [known[form] for form in view.forms]
    telling = [index for index, word in enumerate(words) if word is not NOTHING or index in figures]
    return Page(text, view, view.forms, words, figures, telling)
