"""The triggers, as the files of data/lexicon/triggers/ list them."""

from functools import lru_cache

from musnad.lexicon.loading import load_folder
from musnad.model.trigger import TriggerEntry


@lru_cache(maxsize=1)
def trigger_entries() -> dict[str, TriggerEntry]:
    """Return the trigger entries by their id, in the order of the files."""
    return {entry.id: entry for entry in load_folder("lexicon/triggers", TriggerEntry)}
