"""A text as the count finder sees it: figures, counted nouns, and the words around them."""

import msgspec

from musnad.arabic import Text
from musnad.find.numbers.figures import Figure, figures_of
from musnad.find.numbers.view import View, view_of
from musnad.lexicon.counts import Counted, Governor, counted_nouns, governors, others
from musnad.lexicon.wordtable import Reading


class Page(msgspec.Struct, frozen=True):
    """The words of a text with what each means to a count, all by word index; `figures` by the first word they take."""

    text: Text
    view: View
    forms: list[str]
    figures: dict[int, Figure]
    nouns: list[tuple[Reading[Counted], ...]]
    governors: list[tuple[Reading[Governor], ...]]

    def form(self, index: int) -> str:
        """Return a word, or the empty string beyond the ends."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def near(self, index: int) -> bool:
        """Tell whether a word follows the one before it with a space or nothing between."""
        return self.view.near(index)

    def noun(self, index: int, *, prefixed: bool = False) -> Reading[Counted] | None:
        """Return the counted noun at a word, without conjunction and preposition unless `prefixed`."""
        if index >= len(self.nouns):
            return None
        for reading in self.nouns[index]:
            if prefixed or not (reading.prefix.conjunction or reading.prefix.preposition):
                return reading
        return None

    def governor(self, index: int) -> Reading[Governor] | None:
        """Return what a word says of those counted next to it."""
        return self.governors[index][0] if 0 <= index < len(self.governors) and self.governors[index] else None

    def other(self, index: int) -> str | None:
        """Return how many a word such as "another" or "others" stands for."""
        readings = others()(self.forms[index]) if index < len(self.forms) else ()
        return next((r.entry for r in readings if not r.prefix.preposition and not r.prefix.article), None)


def page_of(text: Text) -> Page:
    """Return a text as the count finder sees it."""
    view = view_of(text)
    nouns, verbs = counted_nouns(), governors()
    figures = {figure.first: figure for figure in figures_of(view)}
    return Page(
        text, view, view.forms, figures, [nouns(form) for form in view.forms], [verbs(form) for form in view.forms]
    )
