"""A text as the time finder sees it: number words, and the phrases of time that begin at each word."""

import msgspec

from musnad.arabic import Text
from musnad.find.numbers.view import View
from musnad.lexicon.times import TimeWord, time_words
from musnad.lexicon.wordtable import Reading
from musnad.model.time_expression import Base, Clock

_EASY = (" ", "")
OpeningReadings = tuple[Reading[TimeWord], ...]


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A phrase of time where it begins: its reading, and the index of its last word."""

    word: TimeWord
    last: int
    conjunction: str
    preposition: str
    article: bool


class Atom(msgspec.Struct, frozen=True, gc=False):
    """One piece of a time phrase, words `first` to `last` (inclusive), with what it says and the rule that read it."""

    first: int
    last: int
    rule: str
    base: Base | None = None
    part: str | None = None
    clock: Clock | None = None


class Page(msgspec.Struct, frozen=True):
    """The words of a text with what each may begin, all by word index; `begun` are the phrases at those asked for."""

    text: Text
    view: View
    forms: list[str]
    openings: list[OpeningReadings]
    begun: dict[int, list[Hit]]

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        view = self.view
        words = view.words
        return 0 < index < len(words) and view.letters[words[index - 1].end : words[index].start] in _EASY

    def form(self, index: int) -> str:
        """Return a word, or the empty string beyond the ends."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.view.letters[self.view.words[index - 1].end : self.view.words[index].start]

    def hit(self, index: int, *kinds: str) -> Hit | None:
        """Return the longest phrase of these kinds that begins at a word."""
        if not 0 <= index < len(self.openings) or not self.openings[index]:
            return None
        begun = self.begun.get(index)
        if begun is None:
            begun = self.begun[index] = self._begun_at(index)
        best: Hit | None = None
        for hit in begun:
            if hit.word.kind in kinds and (best is None or hit.last > best.last):
                best = hit
        return best

    def next(self, index: int, *kinds: str) -> Hit | None:
        """Return the phrase of these kinds that follows at once, with no conjunction or preposition before it."""
        if index >= len(self.openings) or not self.openings[index] or not self.after_bracket(index):
            return None
        hit = self.hit(index, *kinds)
        return hit if hit is not None and not hit.conjunction and not hit.preposition else None

    def after_bracket(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space, or with a bracket that closes, between."""
        return self.near(index) or (0 < index < len(self.forms) and self.gap(index).strip() == ")")

    def _begun_at(self, index: int) -> list[Hit]:
        out: list[Hit] = []
        for reading in self.openings[index]:
            word, prefix = reading.entry, reading.prefix
            if not word.rest or self._follows(index, word.rest):
                last = index + len(word.rest)
                out.append(Hit(word, last, prefix.conjunction, prefix.preposition, prefix.article))
        return out

    def _follows(self, index: int, rest: tuple[str, ...]) -> bool:
        for at, form in enumerate(rest, index + 1):
            if at >= len(self.forms) or self.forms[at] != form or not self.near(at):
                return False
        return True


def page_of(text: Text, view: View) -> Page:
    """Return a text as the time finder sees it."""
    table = time_words()
    return Page(text, view, view.forms, [table[form] for form in view.forms], {})
