"""A text as the finder of speakers sees it: what begins at each word."""

from collections.abc import Mapping

import msgspec

from musnad.arabic import Hit, Text
from musnad.find.actors.elements import Elements
from musnad.find.speakers.phrases import CARRY, IMPERFECT, MASDAR, NOUN, PARTICIPLE, PERFECT, SOURCE

_EVENTS = ("trigger:noun", "trigger:active", "trigger:passive")
_VERBS = (CARRY, PERFECT, IMPERFECT)


class Page(msgspec.Struct, frozen=True):
    """What begins at each word, by its index: actors' elements, nouns for speakers, publishers, verbs, event nouns."""

    text: Text
    actors: Elements
    nouns: Mapping[int, Hit]
    sources: Mapping[int, Hit]
    verbs: Mapping[int, Hit]
    participles: Mapping[int, Hit]
    masdars: Mapping[int, Hit]
    events: frozenset[int]

    def form(self, word: int) -> str:
        """Return the letters of a word; nothing beyond the text."""
        words = self.text.words
        return words[word].form if 0 <= word < len(words) else ""

    def gap(self, word: int) -> str:
        """Return what stands between a word and the one before it."""
        words = self.text.words
        return self.text.letters[words[word - 1].end : words[word].start]


def page_of(text: Text, hits: Mapping[str, list[Hit]], *, actors: Elements) -> Page:
    """Return the page of a text; `actors` are the elements of its actors."""
    return Page(
        text=text,
        actors=actors,
        nouns=_longest(hits.get(NOUN, ())),
        sources=_longest(hits.get(SOURCE, ())),
        verbs=_longest([hit for kind in _VERBS for hit in hits.get(kind, ())]),
        participles=_longest(hits.get(PARTICIPLE, ())),
        masdars=_longest(hits.get(MASDAR, ())),
        events=frozenset(hit.first for kind in _EVENTS for hit in hits.get(kind, ())),
    )


def _longest(hits: list[Hit] | tuple[()]) -> dict[int, Hit]:
    out: dict[int, Hit] = {}
    for hit in hits:
        known = out.get(hit.first)
        if known is None or hit.last > known.last:
            out[hit.first] = hit
    return out
