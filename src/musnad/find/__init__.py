"""Stage 2: from a text to its mentions, one module for each dimension; every phrase of the lexicon in one pass."""

from functools import lru_cache

from musnad.arabic import Matcher, Text
from musnad.find import actors, counts, cues, numbers, places, speakers, times, triggers, weapons
from musnad.gazetteer import Gazetteer
from musnad.model.mention import Mention

_DIMENSIONS = (numbers, counts, times, places, actors, weapons, speakers, triggers, cues)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Return the one matcher of every dimension's phrases; compiled at the first call."""
    return Matcher(pattern for dimension in _DIMENSIONS for pattern in dimension.patterns())


def find_all(text: Text, gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions of every dimension in a text, in order of their first word.

    The kinds are `number`, `count`, `time`, `place`, `actor`, `weapon`, `speaker`, `trigger`, and `cue` for the small
    words that say how a happening is meant.
    """
    hits, figured = matcher().hits(text), numbers.numbered(text)
    named = actors.find_actors(text, hits)
    found = [
        *numbers.find_numbers(text, hits, figured=figured),
        *counts.find_counts(text, hits, figured=figured),
        *times.find_times(text, hits, figured=figured),
        *places.find_places(text, hits, gazetteer),
        *places.find_held_areas(text, named),
        *named,
        *weapons.find_weapons(text, hits),
        *speakers.find_speakers(text, hits),
        *triggers.find_triggers(text, hits),
        *cues.find_cues(text, hits),
    ]
    found.sort(key=lambda mention: (mention.first, mention.last, mention.kind))
    return found
