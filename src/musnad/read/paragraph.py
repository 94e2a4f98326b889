"""The paragraphs of a report as a page sets them: a line each, with what tells a sentence from a heading."""

import re
from functools import cached_property

import msgspec

from musnad.script import fold

_LINE = re.compile("[^\n\r\u2028\u2029]+")
_LONG_WORD = re.compile(r"[^\W\d_]{3}")
_CLOSERS = " \t\u00a0\"'\u201c\u201d\u00ab\u00bb\u2018\u2019)]\u200e\u200f\u202b\u202c"
_STOPS = ".!\u06d4"
_OPEN = ":,;-\u060c\u061b"
_ITEM = re.compile(r"\s*(?:[-*\u2022\u25aa\u25cf\u2013\u2014]|\d{1,2}\s*[-.)])\s*\w")


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A line that is not blank, without the white space around it.

    `start` and `end` are half-open code points of the text. It is `stopped` where it ends as a sentence does; an
    ellipsis, as cut headlines have it, is no such end. It is `open` where it ends in a colon, comma, semicolon or dash.
    """

    start: int
    end: int
    text: str
    stopped: bool
    open: bool

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def long_words(self) -> int:
        """How many words it has of three letters and more."""
        return len(_LONG_WORD.findall(self.text))

    @cached_property
    def key(self) -> str:
        """The folded text."""
        return fold(self.text).text.strip()

    @property
    def item(self) -> bool:
        """Whether it is an item of a list: it begins with a dash, a bullet or a number."""
        return _ITEM.match(self.text) is not None


def paragraphs(text: str, start: int = 0, *, most: int | None = None) -> list[Paragraph]:
    """Return the paragraphs of a text from an offset on, at most so many."""
    out: list[Paragraph] = []
    for found in _LINE.finditer(text, start):
        line = found.group()
        if line.strip():
            out.append(_paragraph(line, found.start()))
            if len(out) == most:
                break
    return out


def _paragraph(line: str, start: int) -> Paragraph:
    bare = line.strip()
    begin = start + line.index(bare[0])
    tail = bare.rstrip(_CLOSERS)
    last, before = tail[-1:], tail[-2:-1]
    return Paragraph(
        start=begin,
        end=begin + len(bare),
        text=bare,
        stopped=last != "" and last in _STOPS and before != ".",
        open=last != "" and last in _OPEN,
    )
