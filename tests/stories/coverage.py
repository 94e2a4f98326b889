"""How many stories give each event type, and how many near-misses it has."""

import msgspec

from musnad.lexicon.ontology import event_types
from tests.stories.story import stories

NEEDED = 2
"""Each event type has this many stories and this many near-misses at least (issue 2, point 8)."""


class Coverage(msgspec.Struct, frozen=True):
    """One event type: the stories that give it, the near-misses that must not."""

    code: str
    given: int
    near_misses: int

    @property
    def enough(self) -> bool:
        """Whether there are as many as there have to be."""
        return self.given >= NEEDED and self.near_misses >= NEEDED


def coverage() -> list[Coverage]:
    """Return a row for each event type, in the order of the ontology."""
    told = [placed.story for placed in stories() if not placed.story.not_yet]
    return [
        Coverage(
            code,
            sum(any(claim.type == code for claim in story.claims) for story in told),
            sum(story.nothing and code in story.types for story in told),
        )
        for code in event_types()
    ]
