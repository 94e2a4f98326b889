"""Who says so: the speakers that a text names, by verbs of saying and by "according to"."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.actors.elements import Elements, elements
from musnad.find.speakers.finding import speakers_of
from musnad.find.speakers.phrases import patterns
from musnad.model.mention import Mention

__all__ = ["find_speakers", "patterns"]


def find_speakers(text: Text, hits: Mapping[str, list[Hit]], *, actors: Elements | None = None) -> list[Mention]:
    """Return the speakers of a text in order; values are SpeakerName.

    `actors` are the elements of actors in its hits, where they are known already.

    A mention covers the words for the speaker as a reader would mark them, cut before what is said; for a verb with no
    subject of its own ("he added that") it covers the verb. Rules: `speaker-after-verb`, `speaker-before-verb`,
    `speaker-aside` ("according to"), `speaker-carried` ("in a statement carried by"), `speaker-of-verb`.
    """
    return speakers_of(text, hits, actors=elements(hits) if actors is None else actors)
