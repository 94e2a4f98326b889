"""What the resolution of one mention may look at: its words, its areas, the places around it in the text."""

from collections.abc import Sequence

import msgspec

from musnad.arabic import Text
from musnad.gazetteer import Gazetteer
from musnad.ground.places.group import Group
from musnad.model.mention import Mention
from musnad.model.place import Place
from musnad.model.place_name import PlaceName

Span = tuple[int, int]


class Context(msgspec.Struct, frozen=True):
    """The mention that is being resolved, and what stands around it.

    `within` are the spans of the mentions of areas that hold it, the smallest first; `holder` is the place of the
    first; `before` the last settlement that the text named before it.
    """

    value: PlaceName
    words: str
    group: Group
    within: tuple[Span, ...]
    holder: Place | None
    before: Place | None
    gazetteer: Gazetteer

    @property
    def anchor(self) -> Place | None:
        """The place that this one most likely lies in or near."""
        return self.holder or self.before


class Surroundings:
    """The place mentions of one report with their groups."""

    def __init__(self, text: Text, mentions: Sequence[Mention], groups: Sequence[Group], gazetteer: Gazetteer) -> None:
        """Index the mentions by their spans."""
        self._text, self._gazetteer = text, gazetteer
        self._groups = {id(mention): group for group in groups for mention in group.mentions}
        self._at = {(mention.start, mention.end): mention for mention in mentions}

    def group(self, mention: Mention) -> Group:
        """Return the group of a mention."""
        return self._groups[id(mention)]

    def of(self, mention: Mention, *, before: Place | None) -> Context:
        """Return the context of a mention."""
        within = self._within(mention)
        holder = next((place for span in within if (place := self._groups[id(self._at[span])].place) is not None), None)
        start, end = self._text.span(mention.start, mention.end)
        words = self._text.raw[start:end]
        return Context(mention.value, words, self.group(mention), within, holder, before, self._gazetteer)

    def _within(self, mention: Mention) -> tuple[Span, ...]:
        out: list[Span] = []
        span = mention.value.within
        while span is not None and span not in out and span in self._at:
            out.append(span)
            span = self._at[span].value.within
        return tuple(out)
