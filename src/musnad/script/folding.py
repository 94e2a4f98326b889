"""Folding: one spelling for the many ways a word is written, with the way back to the text as read."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from musnad.script.alphabet import TATWEEL, folded_form, is_mark

_ARABIC = "[\u0621-\u064a\u066e-\u06d3]"
_TATWEEL_DOT = re.compile(f"(?<={_ARABIC})(?:{TATWEEL}+[./|*]+{TATWEEL}*|[./|*]+{TATWEEL}+)(?={_ARABIC})")
_SPELT_OUT = re.compile(f"(?<![^\\s(\"'])(?:{_ARABIC}[./]){{2,}}{_ARABIC}(?!{_ARABIC})")


class _Table(dict[str, str]):
    """What each character folds to, worked out once and remembered."""

    def __missing__(self, char: str) -> str:
        self[char] = form = folded_form(char)
        return form


_TABLE = _Table()


class _OneForOne(dict[int, str]):
    """What each character folds to, by code point, for `str.translate`; a NUL for one that folds to no character,
    to several, or to a newline.
    """

    def __missing__(self, code: int) -> str:
        form = folded_form(chr(code))
        self[code] = form = form if len(form) == 1 and form != "\n" else "\0"
        return form


_ONE_FOR_ONE = _OneForOne()


class Folded(msgspec.Struct, frozen=True):
    """A folded text and the way back.

    `text` is what is matched against; `raw` the text as read; `starts[i]` the code point in `raw` from which
    `text[i]` came (one longer than `text`: the last entry is the length of `raw`).
    """

    text: str
    raw: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in `raw` of `text[start:end]`, with the marks that sit on its last letter.

        An empty stretch gives an empty span. Offsets are code points.
        """
        if start >= end:
            at = self.starts[start]
            return at, at
        stop = self.starts[end - 1] + 1
        limit = self.starts[end] if end < len(self.text) else len(self.raw)
        while stop < limit and is_mark(self.raw[stop]):
            stop += 1
        return self.starts[start], stop

    def at(self, raw_offset: int) -> int:
        """Return the first place in `text` that came from `raw_offset` or later."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] < raw_offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(raw: str) -> Folded:
    """Return `raw` folded: letters by their class, digits 0-9, one space for any run of white space and quotation
    marks.

    Dots and slashes that a post has put inside a word (with a tatweel, or between single letters) are dropped.
    A run of white space that holds a newline folds to one newline.
    """
    text = raw.translate(_ONE_FOR_ONE)
    if (
        "\0" not in text
        and "  " not in text
        and not (("." in raw or "/" in raw) and _SPELT_OUT.search(raw) is not None)
    ):
        return Folded(text, raw, range(len(raw) + 1))
    table = _TABLE
    forms = [table[char] for char in raw]
    if TATWEEL in raw:
        _blank(forms, _TATWEEL_DOT, raw)
    if "." in raw or "/" in raw:
        _blank(forms, _SPELT_OUT, raw, keep=_ARABIC)
    return _with_offsets(forms, raw)


def _blank(forms: list[str], pattern: re.Pattern[str], raw: str, *, keep: str | None = None) -> None:
    for found in pattern.finditer(raw):
        for index in range(*found.span()):
            if keep is None or re.match(keep, raw[index]) is None:
                forms[index] = ""


def _with_offsets(forms: list[str], raw: str) -> Folded:
    out: list[str] = []
    starts: list[int] = []
    for index, form in enumerate(forms):
        for char in form:
            if char in " \n" and out and out[-1] in " \n":
                if char == "\n":
                    out[-1] = "\n"
                continue
            out.append(char)
            starts.append(index)
    starts.append(len(raw))
    return Folded("".join(out), raw, starts)


@lru_cache(maxsize=65536)
def fold_key(phrase: str) -> str:
    """Return a phrase folded, without white space at its ends: the key under which it is stored and looked up."""
    return fold(phrase).text.strip()
