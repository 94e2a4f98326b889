"""A text as the time finder sees it: what each word is, its figures, and the phrases of time that begin at a word."""

import msgspec

from musnad.arabic import Text
from musnad.find.numbers.figure import Figure
from musnad.find.numbers.view import View
from musnad.find.times.senses import NOTHING, Hit, Sense
from musnad.lexicon.times import TimeCues, time_cues
from musnad.model.time_expression import Base, Clock

_EASY = (" ", "")
BEYOND = (NOTHING,) * 4
"""What stands after the last word."""
_NO_WORDS = ("",) * 4


class Atom(msgspec.Struct, frozen=True, gc=False):
    """One piece of a time phrase, words `first` to `last` (inclusive), with what it says and the rule that read it."""

    first: int
    last: int
    rule: str
    base: Base | None = None
    part: str | None = None
    clock: Clock | None = None


class Page(msgspec.Struct, frozen=True, gc=False):
    """The words of a text with what each is, all by word index, and its figures by their first and their core word.

    After the `count` words stand four that say nothing, in `forms` and `senses`: an index a little beyond either end
    gives one of them.
    """

    text: Text
    view: View
    letters: str
    starts: list[int]
    count: int
    forms: list[str]
    senses: list[Sense]
    figures: dict[int, Figure]
    cues: TimeCues

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        if not 0 < index < self.count:
            return False
        return self.letters[self.starts[index - 1] + len(self.forms[index - 1]) : self.starts[index]] in _EASY

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.letters[self.starts[index - 1] + len(self.forms[index - 1]) : self.starts[index]]

    def hit(self, index: int, kinds: int) -> Hit | None:
        """Return the longest phrase of these kinds that begins at a word."""
        sense = self.senses[index]
        if sense.says & kinds:
            if sense.phrases:
                for hit in sense.phrases.get(self.forms[index + 1], ()):
                    if hit.kind & kinds and self._follows(index + 1, hit.word.rest):
                        return hit
            for hit in sense.words:
                if hit.kind & kinds:
                    return hit
        return None

    def next(self, index: int, kinds: int) -> Hit | None:
        """Return the phrase of these kinds that follows at once, with no conjunction or preposition before it."""
        if self.senses[index].says & kinds and self.after_bracket(index):
            hit = self.hit(index, kinds)
            return hit if hit is not None and hit.bare else None
        return None

    def after_bracket(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space, or with a bracket that closes, between."""
        if not 0 < index < self.count:
            return False
        gap = self.letters[self.starts[index - 1] + len(self.forms[index - 1]) : self.starts[index]]
        return gap in _EASY or gap.strip() == ")"

    def _follows(self, index: int, rest: tuple[str, ...]) -> bool:
        for at, form in enumerate(rest, index):
            if self.forms[at] != form or not self.near(at):
                return False
        return True


def page_of(text: Text, view: View, senses: list[Sense], figures: dict[int, Figure]) -> Page:
    """Return a text as the time finder sees it; `senses` are those of its words with `BEYOND` after them."""
    forms = view.forms
    return Page(text, view, view.letters, view.starts, len(forms), [*forms, *_NO_WORDS], senses, figures, time_cues())
