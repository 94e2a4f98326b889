"""The event types, as data/ontology/types.yml lists them."""

from functools import lru_cache

from musnad.lexicon.loading import load
from musnad.model.event_type import EventType


@lru_cache(maxsize=1)
def event_types() -> dict[str, EventType]:
    """Return the event types by their code, in the order of the file."""
    return {item.code: item for item in load("ontology/types.yml", list[EventType])}
