"""Stage 2: from a text to its mentions, one module for each dimension; every phrase of the lexicon in one pass."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

import msgspec

from musnad.arabic import Hit, Matcher, Text
from musnad.find import actors, counts, cues, numbers, places, speakers, times, triggers, weapons
from musnad.gazetteer import Gazetteer
from musnad.model.mention import Mention

_DIMENSIONS = (numbers, counts, times, places, actors, weapons, speakers, triggers, cues)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Return the one matcher of every dimension's phrases; compiled at the first call."""
    return Matcher(pattern for dimension in _DIMENSIONS for pattern in dimension.patterns())


class _Read(msgspec.Struct, frozen=True):
    """A text as the finders are given it: its hits, figures and triggers, its actors and their elements."""

    text: Text
    hits: Mapping[str, list[Hit]]
    figured: numbers.Numbered
    triggers: list[Mention]
    elements: actors.Elements
    actors: list[Mention]


_FINDERS: tuple[Callable[[_Read, Gazetteer], list[Mention]], ...] = (
    lambda read, _: numbers.find_numbers(read.text, read.hits, figured=read.figured),
    lambda read, _: counts.find_counts(read.text, read.hits, figured=read.figured),
    lambda read, _: times.find_times(read.text, read.hits, figured=read.figured),
    lambda read, gazetteer: places.find_places(read.text, read.hits, gazetteer),
    lambda read, _: places.find_held_areas(read.text, read.actors),
    lambda read, _: read.actors,
    lambda read, _: weapons.find_weapons(read.text, read.hits),
    lambda read, _: speakers.find_speakers(read.text, read.hits, actors=read.elements),
    lambda read, _: read.triggers,
    lambda read, _: cues.find_cues(read.text, read.hits),
)


def find_all(texts: Sequence[Text], gazetteer: Gazetteer, *, told_only: bool = False) -> list[list[Mention]]:
    """Return the mentions of every dimension in each of some texts, in order of their first word.

    The kinds are `number`, `count`, `time`, `place`, `actor`, `weapon`, `speaker`, `trigger`, and `cue` for the small
    words that say how a happening is meant. With `told_only` a text without a trigger, which tells of no happening, has
    none. A dimension is sought in all the texts before the next, which is faster by a seventh for texts of one
    sentence: what one finder needs stays in the processor's caches.
    """
    hits = [matcher().hits(text) for text in texts]
    told = [triggers.find_triggers(text, found) for text, found in zip(texts, hits, strict=True)]
    out: list[list[Mention]] = [[] for _ in texts]
    wanted = [index for index, found in enumerate(told) if found or not told_only]
    reads = [_read(texts[index], hits[index], told[index]) for index in wanted]
    for find in _FINDERS:
        for index, read in zip(wanted, reads, strict=True):
            out[index] += find(read, gazetteer)
    for mentions in out:
        mentions.sort(key=_place)
    return out


def _read(text: Text, hits: Mapping[str, list[Hit]], told: list[Mention]) -> _Read:
    table = actors.elements(hits)
    return _Read(text, hits, numbers.numbered(text), told, table, actors.find_actors(text, hits, table=table))


_place = attrgetter("first", "last", "kind")
