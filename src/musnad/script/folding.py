"""Folding: one spelling for the many ways a word is written, with the way back to the text as read."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import overload

import msgspec

from musnad.script.alphabet import TATWEEL, folded_form, is_mark

_ARABIC = "[\u0621-\u064a\u066e-\u06d3]"
_TATWEEL_DOT = re.compile(
    f"(?<={_ARABIC})(?:{TATWEEL}+ [./|*]+{TATWEEL}+|{TATWEEL}+[./|*]+{TATWEEL}*|[./|*]+{TATWEEL}+)(?={_ARABIC})"
)
_PARTED = re.compile(f"{TATWEEL} (?=[./|*]+{TATWEEL})")
_RUN = re.compile(r"[ \n][ \n]+")
_SPELT_OUT = re.compile(f"(?<![^\\s(\"'])(?:{_ARABIC}[./]){{2,}}{_ARABIC}(?!{_ARABIC})")


class _Table(dict[str, str]):
    """What each character folds to, worked out once and remembered."""

    def __missing__(self, char: str) -> str:
        self[char] = form = folded_form(char)
        return form


_TABLE = _Table()


class _OneForOne(dict[int, str]):
    """What each character folds to, by code point, for `str.translate`; a NUL where that is nothing or several."""

    def __missing__(self, code: int) -> str:
        form = _TABLE[chr(code)]
        self[code] = form = form if len(form) == 1 else _NOT_PLAIN
        return form


_ONE_FOR_ONE = _OneForOne()


_NOT_PLAIN = "\0"
_LONGEST, _REMEMBERED = 64, 100_000
"""Stretches between two spaces are remembered up to so many letters, and so many of them."""


class _Plain(dict[str, str]):
    """What each stretch without a space folds to, where that is letter for letter; else a NUL, to which nothing folds.

    What a character folds to depends on nothing beyond its stretch, so that each is worked out once and remembered.
    """

    def __missing__(self, stretch: str) -> str:
        plain = stretch.translate(_ONE_FOR_ONE)
        if _NOT_PLAIN in plain or (("." in stretch or "/" in stretch) and _SPELT_OUT.search(stretch)):
            plain = _NOT_PLAIN
        if len(self) < _REMEMBERED and len(stretch) <= _LONGEST:
            self[stretch] = plain
        return plain


_PLAIN = _Plain()


_SHORT = 256
_STRAIGHT = tuple(range(length + 1) for length in range(_SHORT))
"""The way back where every letter folds to one, for short texts by their length: made once, they cost no time."""


class Folded(msgspec.Struct, frozen=True, gc=False):
    """A folded text and the way back.

    `text` is what is matched against; `raw` the text as read; `starts[i]` the code point in `raw` from which
    `text[i]` came (one longer than `text`: the last entry is the length of `raw`). `stretches` are what `text` is
    between its spaces.
    """

    text: str
    raw: str
    starts: Sequence[int]
    stretches: Sequence[str]

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

    Dots and slashes that a post has put inside a word (with a tatweel, or between single letters) are dropped, with
    the space before them where the word goes on behind a tatweel.
    A run of white space that holds a newline folds to one newline.
    """
    if " " in raw:
        stretches = raw.split(" ")
        if TATWEEL in raw and _PARTED.search(raw):
            stretches = _rejoined(stretches)
        plain = list(map(_PLAIN.__getitem__, stretches))
        text = " ".join(plain)
    else:
        text = _PLAIN[raw]
        stretches, plain = [raw], [text]
    starts: Sequence[int] | None = None
    if _NOT_PLAIN in text:
        text, starts = _pieced(stretches, plain)
        plain = text.split(" ")
    if "  " in text or ("\n" in text and _RUN.search(text)):
        spaced, text = text, _single_spaced(text)
        kept = _Kept(spaced, len(text) + 1)
        starts = (
            kept if starts is None else list(chain.from_iterable(starts[start:end] for start, end in kept.stretches))
        )
        plain = text.split(" ")
    if starts is None:
        starts = _STRAIGHT[len(raw)] if len(raw) < _SHORT else range(len(raw) + 1)
    return Folded(text, raw, starts, plain)


def _rejoined(stretches: list[str]) -> list[str]:
    """Return the stretches of a text, those whole again that a space and dots between two tatweels parted."""
    out = [stretches[0]]
    for stretch in stretches[1:]:
        if _PARTED.search(f"{out[-1][-1:]} {stretch}"):
            out[-1] = f"{out[-1]} {stretch}"
        else:
            out.append(stretch)
    return out


def _pieced(stretches: list[str], plain: list[str]) -> tuple[str, list[int]]:
    """Return the stretches of a text folded and joined, with the place from which each letter came.

    Those that are plain came letter for letter, with the spaces between them.
    """
    forms: list[str] = []
    starts: list[int] = []
    at = done = 0
    for index in [index for index, form in enumerate(plain) if form == _NOT_PLAIN]:
        stretch = stretches[index]
        begin = at + sum(map(len, stretches[done:index])) + index - done
        form, places = (_shifted if len(stretch) <= _LONGEST else _shifted.__wrapped__)(stretch)
        forms += (*plain[done:index], form)
        starts += range(at, begin)
        starts += [begin + place for place in places]
        at, done = begin + len(stretch), index + 1
        starts.append(at)
        at += 1
    forms += plain[done:]
    starts += range(at, at + sum(map(len, stretches[done:])) + len(stretches) - done)
    return " ".join(forms), starts


def _single_spaced(text: str) -> str:
    """Return a text with each run of white space made one."""
    if "\n" in text:
        return _RUN.sub(_white, text)
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _white(run: re.Match[str]) -> str:
    return "\n" if "\n" in run.group() else " "


class _Kept(Sequence[int]):
    """The place of each letter that is left of a text where each run of white space is made one, which stands where
    the run begins; worked out when one is asked for.
    """

    def __init__(self, text: str, length: int) -> None:
        self._text, self._length = text, length

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """The half-open stretches of the text that are left."""
        runs = [run.span() for run in _RUN.finditer(self._text)]
        begins = [0, *(end for _, end in runs)]
        ends = [*(start + 1 for start, _ in runs), len(self._text) + 1]
        return list(zip(begins, ends, strict=True))

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        begins, shifts = list[int](), list[int]()
        length = 0
        for start, end in self.stretches:
            begins.append(length)
            shifts.append(start - length)
            length += end - start
        return begins, shifts

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._length))]
        if not 0 <= index < self._length:
            raise IndexError(index)
        begins, shifts = self._shifts
        return index + shifts[bisect_right(begins, index) - 1]


def _forms(stretch: str) -> list[str]:
    """Return what each character of a stretch without a space folds to there."""
    forms = [_TABLE[char] for char in stretch]
    if TATWEEL in stretch:
        _blank(forms, _TATWEEL_DOT, stretch)
    if "." in stretch or "/" in stretch:
        _blank(forms, _SPELT_OUT, stretch, keep=_ARABIC)
    return forms


def _blank(forms: list[str], pattern: re.Pattern[str], raw: str, *, keep: str | None = None) -> None:
    for found in pattern.finditer(raw):
        for index in range(*found.span()):
            if keep is None or re.match(keep, raw[index]) is None:
                forms[index] = ""


@lru_cache(maxsize=16384)
def _shifted(stretch: str) -> tuple[str, tuple[int, ...]]:
    """Return what a stretch without a space folds to, and the place in it from which each letter came."""
    forms = _forms(stretch)
    return "".join(forms), tuple(place for place, form in enumerate(forms) for _ in form)


@lru_cache(maxsize=65536)
def fold_key(phrase: str) -> str:
    """Return a phrase folded, without white space at its ends: the key under which it is stored and looked up."""
    return fold(phrase).text.strip()
