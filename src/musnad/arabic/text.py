"""A text cut into sentences and words, over its folded form."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import count
from operator import add, attrgetter

import msgspec

from musnad.lexicon.words import words_of
from musnad.script import Folded, fold

_WORD = re.compile(r"\d+(?:[.,:/\u066b\u066c-]\d+)*|[^\W\d_]+")
_LONGEST, _REMEMBERED = 64, 100_000
"""Stretches between two spaces are remembered up to so many letters, and so many of them."""
_STOPS = ".!?\u061f\u2026\u06d4"
_GLUED = r"(?<=[^\W\d_]{3}\.)(?=([^\W\d_]{3,}))"
"""After a full stop with no space behind it, as web pages lose it."""
_END = re.compile(f"[\\n{_STOPS}](?:(?<=\\n)|[{_STOPS}]*[)\\]]*(?= |\\n|$)|{_GLUED})")
"""Where a sentence may end. It begins with one set of characters, for which a text is searched fast."""
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


class Text(msgspec.Struct, frozen=True, dict=True):
    """A text as read and folded, its words and its sentences.

    `letters` is the folded text, in which all offsets of words, sentences and mentions lie; `forms` are the letters of
    each word, `starts` and `ends` its half-open offsets in them.
    """

    folded: Folded
    letters: str
    forms: list[str]
    starts: list[int]

    @property
    def raw(self) -> str:
        """The text as read."""
        return self.folded.raw

    @cached_property
    def ends(self) -> list[int]:
        """Where its words end, in their order."""
        return list(map(add, self.starts, map(len, self.forms)))

    @cached_property
    def words(self) -> list[Word]:
        """Its words with all that is known of each, made when they are first asked for."""
        return list(map(Word, count(), self.starts, self.ends, self.forms))

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Its sentences, cut when they are first asked for."""
        return _cut_sentences(self.letters, self.starts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span in the text as read of a stretch of the folded text."""
        return self.folded.span(start, end)

    def word_at(self, offset: int) -> int:
        """Return the index of the word that holds or precedes an offset of the folded text; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def between(self, left: int, right: int) -> str:
        """Return what stands between two words given by index: spaces and punctuation, and the words between them."""
        return self.letters[self.ends[left] : self.starts[right]]

    def sentence_of(self, word: int) -> Sentence:
        """Return the sentence that holds a word given by index."""
        sentences = self.sentences
        return sentences[max(bisect_right(sentences, word, key=_first) - 1, 0)]


_first = attrgetter("first")


def read_text(raw: str) -> Text:
    """Return a text folded and cut.

    A sentence ends at a full stop, a question or exclamation mark or an ellipsis before white space, at a full stop
    between two words, and at every line end; not after an initial or a one- or two-letter abbreviation, nor inside a
    number or a web address.
    """
    folded = fold(raw)
    if len(folded.stretches) == 1 and (word := _WORD_OF[folded.text]) is not None:
        return Text(folded, folded.text, [word], [0])
    forms: list[str] = []
    starts: list[int] = []
    at = 0
    for stretch in folded.stretches:
        word = _WORD_OF[stretch]
        if word is not None:
            forms.append(word)
            starts.append(at)
        else:
            for begin, form in _WORDS_IN[stretch]:
                forms.append(form)
                starts.append(at + begin)
        at += len(stretch) + 1
    return Text(folded, folded.text, forms, starts)


class _WordOf(dict[str, str | None]):
    """The word that each stretch between two spaces is, with marks after it or none, worked out once and remembered.

    None where a stretch holds several words, or none, or begins with a mark.
    """

    def __missing__(self, stretch: str) -> str | None:
        word: str | None = stretch
        if not stretch.isalpha():
            words = _WORDS_IN[stretch]
            word = words[0][1] if len(words) == 1 and words[0][0] == 0 else None
        if len(self) < _REMEMBERED and len(stretch) <= _LONGEST:
            self[stretch] = word
        return word


class _WordsIn(dict[str, tuple[tuple[int, str], ...]]):
    """The words in each stretch between two spaces, each with where it begins there; remembered too."""

    def __missing__(self, stretch: str) -> tuple[tuple[int, str], ...]:
        words = tuple((found.start(), found.group()) for found in _WORD.finditer(stretch))
        if len(self) < _REMEMBERED and len(stretch) <= _LONGEST:
            self[stretch] = words
        return words


_WORD_OF, _WORDS_IN = _WordOf(), _WordsIn()


def _cut_sentences(letters: str, starts: list[int]) -> list[Sentence]:
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
