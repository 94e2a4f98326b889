"""A terminal, or a text file that looks like one, on which Arabic and English stand side by side.

A line holds one stretch of Arabic at most, and it is the last thing on the line: so a terminal that lays out
right-to-left text by itself leaves the columns where they are. For one that does not, the Arabic is put in the order in
which it is seen (right_to_left.py).
"""

from typing import TextIO

from rich.console import Console
from rich.text import Text

from musnad.cli.right_to_left import visual, wrapped
from musnad.settings import Settings

_LEAST_WIDTH = 60
_LEAST_COLUMN = 16
_HEAD_WIDTH = 12


class Screen:
    """Writes heads, values and words in columns."""

    def __init__(self, settings: Settings, *, bidi: bool | None, file: TextIO | None = None) -> None:
        """Take what the terminal can do. With `bidi` Arabic is laid out here; with None only where nobody else does."""
        self._console = Console(file=file, no_color=not settings.colour, highlight=False, markup=False, emoji=False)
        self._visual = (self._console.is_terminal and not settings.lays_out) if bidi is None else bidi
        self.width = max(_LEAST_WIDTH, self._console.width)

    def line(self, *parts: str | tuple[str, str]) -> None:
        """Write one line made of texts, or of texts with their style, however long it is."""
        text = Text.assemble(*parts)
        text.rstrip()
        self._console.print(text, no_wrap=True, crop=False, overflow="ignore", soft_wrap=True)

    def row(self, head: str, value: str, words: str | None, *, style: str = "") -> None:
        """Write a value behind its head, and beside it the words it came from, each in half of what is left."""
        room = self.width - _HEAD_WIDTH
        middle = max(_LEAST_COLUMN, room // 2) if words else room
        values = wrapped(value, middle - 2)
        shown = self.arabic_lines(words, max(_LEAST_COLUMN, room - middle)) if words else []
        for index in range(max(len(values), len(shown))):
            left = head if index == 0 else ""
            text = values[index] if index < len(values) else ""
            right = shown[index] if index < len(shown) else ""
            self.line((left.ljust(_HEAD_WIDTH), "dim"), (text.ljust(middle), style), (right, "green"))

    def passage(self, head: str, words: str) -> None:
        """Write a stretch of a report behind its head, over the whole width."""
        room = self.width - _HEAD_WIDTH
        for index, line in enumerate(self.arabic_lines(words, room)):
            left = head if index == 0 else ""
            self.line((left.ljust(_HEAD_WIDTH), "dim"), (line.rjust(room) if self._visual else line, "italic"))

    def arabic_lines(self, words: str, width: int) -> list[str]:
        """Return words of a report on lines of at most `width` columns, as this screen has to be given them."""
        return [visual(line) if self._visual else line for line in wrapped(words, width)]
