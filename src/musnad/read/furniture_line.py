"""The lines that a page sets around a report, known by their words: data/lexicon/furniture.yml."""

from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon import load
from musnad.read.paragraph import Paragraph
from musnad.script import fold_key

_SENTENCE_WORDS = 12
_LONGEST = 45
_EDGES = " .,:;|!?-*()[]\u060c\u061b\u061f\u2013\u2014\u2026\u00ab\u00bb"


class Marker(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of line, as the data file has it."""

    id: str
    gloss: str
    at: Literal["whole", "start", "end", "label"]
    words: int
    phrases: list[str]
    links: bool = False
    caption: bool = False


class Openers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file data/lexicon/sentence_openers.yml."""

    openers: list[str]


class _Phrase(msgspec.Struct, frozen=True):
    words: tuple[str, ...]
    marker: Marker


def marker_of(line: Paragraph, *, opening: bool) -> Marker | None:
    """Return the kind of furniture that a line is by its words, or None; captions only for an `opening` line."""
    if line.words > (_SENTENCE_WORDS if line.stopped else _LONGEST):
        return None
    first, last = _phrases()
    folded = line.key
    words = [word.strip(_EDGES) for word in folded.split()]
    words = [word for word in words if word]
    if not words:
        return None
    phrases: list[_Phrase] = [*first.get(words[0], ()), *last.get(words[-1], ())]
    for phrase in phrases:
        marker = phrase.marker
        if line.words <= marker.words and (opening or not marker.caption) and _fits(phrase, words, folded):
            return marker
    return None


def goes_on(line: Paragraph) -> bool:
    """Tell whether a line begins as a sentence does that goes on from the one before."""
    return fold_key(line.text.split(maxsplit=1)[0]) in _openers()


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return frozenset(fold_key(word) for word in load("lexicon/sentence_openers.yml", Openers).openers)


def _fits(phrase: _Phrase, words: list[str], folded: str) -> bool:
    size = len(phrase.words)
    begins, ends = tuple(words[:size]) == phrase.words, tuple(words[-size:]) == phrase.words
    match phrase.marker.at:
        case "whole":
            return begins and len(words) == size
        case "start":
            return begins
        case "end":
            return ends and len(words) > size or (ends and not phrase.marker.caption)
        case "label":
            rest = folded.partition(phrase.words[-1])[2].lstrip()
            return begins and (len(words) == size or rest.startswith(":") or rest[:1].isdigit())


@lru_cache(maxsize=1)
def _phrases() -> tuple[dict[str, list[_Phrase]], dict[str, list[_Phrase]]]:
    """Return the phrases by their first word, and those that end a line by their last."""
    first: dict[str, list[_Phrase]] = {}
    last: dict[str, list[_Phrase]] = {}
    for marker in load("lexicon/furniture.yml", list[Marker]):
        for phrase in marker.phrases:
            words = tuple(fold_key(phrase).split())
            table, key = (last, words[-1]) if marker.at == "end" else (first, words[0])
            table.setdefault(key, []).append(_Phrase(words, marker))
    return first, last
