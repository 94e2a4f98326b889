"""Cues: the small words that say how a happening is meant."""

from collections.abc import Iterator, Mapping

from musnad.arabic import Hit, Pattern, Text
from musnad.lexicon.cues import cues
from musnad.model.mention import Mention


def patterns() -> Iterator[Pattern]:
    """Yield the patterns of every cue; a phrase that ends in a lone letter opens the word after it."""
    for cue in cues():
        for phrase in cue.phrases:
            opening = len(phrase.rpartition(" ")[2]) == 1
            yield Pattern("cue", cue.id, phrase, "opening" if opening else cue.form)


def find_cues(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return the cues of a text; of those of one id that overlap, the longest. The value is the cue's id."""
    out: list[Mention] = []
    reach: dict[str, int] = {}
    for hit in hits.get("cue", ()):
        if hit.end > reach.get(hit.key, 0):
            reach[hit.key] = hit.end
            out.append(
                Mention(
                    kind="cue",
                    start=hit.start,
                    end=hit.end,
                    first=hit.first,
                    last=hit.last,
                    rule=f"cue-{hit.key}",
                    value=hit.key,
                )
            )
    return out
