"""A text cut into sentences and words, over its folded form."""

import re
from bisect import bisect_right

import msgspec

from musnad.lexicon.words import words_of
from musnad.script import Folded, fold

_WORD = re.compile(r"\d+(?:[.,:/\u066b\u066c-]\d+)*|[^\W\d_]+")
_LONGEST, _REMEMBERED = 64, 100_000
"""Stretches between two spaces are remembered up to so many letters, and so many of them."""
_STOPS = ".!?\u061f\u2026\u06d4"
_GLUED = r"(?<=[^\W\d_]{3})\.(?=([^\W\d_]{3,}))"
"""A full stop with no space after it, as web pages lose it."""
_END = re.compile(f"\\n|[{_STOPS}]+[)\\]]*(?= |\\n|$)|{_GLUED}")
_ONE_LETTER = re.compile(r"(?:^|[\s(])[^\W\d_]{1,2}$")


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word: its place among the words, its half-open offsets in the folded text, its letters there."""

    index: int
    start: int
    end: int
    form: str


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence: its half-open offsets in the folded text, and its words `first` to `last` (half-open too)."""

    index: int
    paragraph: int
    start: int
    end: int
    first: int
    last: int


class Text(msgspec.Struct, frozen=True):
    """A text as read, its folded form, its words and its sentences."""

    folded: Folded
    words: list[Word]
    sentences: list[Sentence]
    _starts: list[int]

    @property
    def raw(self) -> str:
        """The text as read."""
        return self.folded.raw

    @property
    def letters(self) -> str:
        """The folded text, in which all offsets of words, sentences and mentions lie."""
        return self.folded.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in the text as read of a stretch of the folded text."""
        return self.folded.span(start, end)

    def word_at(self, offset: int) -> int:
        """Return the index of the word that holds or precedes an offset of the folded text; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def between(self, left: int, right: int) -> str:
        """Return what stands between two words given by index: spaces and punctuation, and the words between them."""
        return self.folded.text[self.words[left].end : self.words[right].start]

    def sentence_of(self, word: int) -> Sentence:
        """Return the sentence that holds a word given by index."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.sentences[middle].first <= word:
                low = middle
            else:
                high = middle - 1
        return self.sentences[low]


def read_text(raw: str) -> Text:
    """Return a text folded and cut.

    A sentence ends at a full stop, a question or exclamation mark or an ellipsis before white space, at a full stop
    between two words, and at every line end; not after an initial or a one- or two-letter abbreviation, nor inside a
    number or a web address.
    """
    folded = fold(raw)
    words: list[Word] = []
    at = 0
    for stretch in folded.text.split(" "):
        for start, end, form in _CUT[stretch]:
            words.append(Word(len(words), at + start, at + end, form))
        at += len(stretch) + 1
    starts = [word.start for word in words]
    return Text(folded, words, _sentences(folded.text, starts), starts)


class _Cut(dict[str, tuple[tuple[int, int, str], ...]]):
    """The words of each stretch between two spaces, with their offsets in it, worked out once and remembered."""

    def __missing__(self, stretch: str) -> tuple[tuple[int, int, str], ...]:
        words = tuple((*found.span(), found.group()) for found in _WORD.finditer(stretch))
        if len(self) < _REMEMBERED and len(stretch) <= _LONGEST:
            self[stretch] = words
        return words


_CUT = _Cut()


def _sentences(letters: str, starts: list[int]) -> list[Sentence]:
    if starts and _END.search(letters) is None:
        return [Sentence(0, 0, int(letters[0] == " "), len(letters) - (letters[-1] == " "), 0, len(starts))]
    out: list[Sentence] = []
    begin = paragraph = first = 0
    for end, breaks in _bounds(letters):
        last = bisect_right(starts, end - 1) if end else 0
        if last > first:
            lead = begin
            while letters[lead] in " \n":
                lead += 1
            stop = end
            while letters[stop - 1] in " \n":
                stop -= 1
            out.append(Sentence(len(out), paragraph, lead, stop, first, last))
        begin, first = end, last
        paragraph += breaks
    return out


def _bounds(letters: str) -> list[tuple[int, bool]]:
    out = []
    for found in _END.finditer(letters):
        if found.group() == "\n":
            out.append((found.end(), True))
        elif found.group(1) in words_of("domains"):
            continue
        elif not (found.group() == "." and _ONE_LETTER.search(letters, max(0, found.start() - 4), found.start())):
            out.append((found.end(), False))
    out.append((len(letters), True))
    return out
