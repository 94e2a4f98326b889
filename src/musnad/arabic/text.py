"""A text cut into sentences and words, over its folded form."""

import re
from bisect import bisect_right
from operator import attrgetter

import msgspec
from msgspec.structs import force_setattr

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


class Text(msgspec.Struct, frozen=True, gc=False):
    """A text as read and folded, its words and its sentences.

    `letters` is the folded text, in which all offsets of words, sentences and mentions lie; `forms` are the letters of
    each word.
    """

    folded: Folded
    letters: str
    words: list[Word]
    forms: list[str]
    _sentences: list[Sentence] | None = None

    @property
    def raw(self) -> str:
        """The text as read."""
        return self.folded.raw

    @property
    def sentences(self) -> list[Sentence]:
        """Its sentences, cut when they are first asked for."""
        if self._sentences is None:
            force_setattr(self, "_sentences", _cut_sentences(self.letters, self.words))
        assert self._sentences is not None
        return self._sentences

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in the text as read of a stretch of the folded text."""
        return self.folded.span(start, end)

    def word_at(self, offset: int) -> int:
        """Return the index of the word that holds or precedes an offset of the folded text; -1 before the first."""
        return bisect_right(self.words, offset, key=_start) - 1

    def between(self, left: int, right: int) -> str:
        """Return what stands between two words given by index: spaces and punctuation, and the words between them."""
        return self.letters[self.words[left].end : self.words[right].start]

    def sentence_of(self, word: int) -> Sentence:
        """Return the sentence that holds a word given by index."""
        sentences = self.sentences
        return sentences[max(bisect_right(sentences, word, key=_first) - 1, 0)]


_start, _first = attrgetter("start"), attrgetter("first")


def read_text(raw: str) -> Text:
    """Return a text folded and cut.

    A sentence ends at a full stop, a question or exclamation mark or an ellipsis before white space, at a full stop
    between two words, and at every line end; not after an initial or a one- or two-letter abbreviation, nor inside a
    number or a web address.
    """
    folded = fold(raw)
    words: list[Word] = []
    at = 0
    for stretch in folded.stretches:
        cut = _CUT[stretch]
        if isinstance(cut, str):
            words.append(Word(len(words), at, at + len(cut), cut))
        else:
            for start, end, form in cut:
                words.append(Word(len(words), at + start, at + end, form))
        at += len(stretch) + 1
    return Text(folded, folded.text, words, [word.form for word in words])


_Cuts = str | tuple[tuple[int, int, str], ...]
"""A stretch that is a word, else its words with their offsets in it."""


class _Cut(dict[str, _Cuts]):
    """The words of each stretch between two spaces, worked out once and remembered; letters alone are a word."""

    def __missing__(self, stretch: str) -> _Cuts:
        cut: _Cuts = stretch
        if not stretch.isalpha():
            cut = tuple((*found.span(), found.group()) for found in _WORD.finditer(stretch))
        if len(self) < _REMEMBERED and len(stretch) <= _LONGEST:
            self[stretch] = cut
        return cut


_CUT = _Cut()


def _cut_sentences(letters: str, words: list[Word]) -> list[Sentence]:
    if words and _END.search(letters) is None:
        return [Sentence(0, 0, int(letters[0] == " "), len(letters) - (letters[-1] == " "), 0, len(words))]
    out: list[Sentence] = []
    begin = paragraph = first = 0
    for end, breaks in _bounds(letters):
        last = bisect_right(words, end - 1, key=_start) if end else 0
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
