"""An export on its way: the profile, what it may contain, and what it had to leave out."""

from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO, Protocol

import msgspec

from musnad.model.decision import LoggedDecision
from musnad.model.event import Event
from musnad.model.left_out import INCOMPLETE, LEFT_OUT, LeftOut
from musnad.model.tombstone import Tombstone


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """What one export is made with: `profile` names the one that resolves figures.

    `tell` takes what is left out, as it comes. `texts` allows sentences of reports where a format has room for them.
    `decisions` and `tombstones` go into the lossless format only.
    """

    format: str
    profile: str
    tell: Callable[[LeftOut], None]
    texts: bool = False
    decisions: Sequence[LoggedDecision] = ()
    tombstones: Sequence[Tombstone] = ()

    @property
    def schema(self) -> str:
        """The name and the version of what is written."""
        return f"musnad.{self.format}/1"

    def leave_out(self, event: Event, why: str) -> None:
        """Say that an event is left out."""
        self._say(event, LEFT_OUT, why)

    def incomplete(self, event: Event, why: str) -> None:
        """Say that an event is written without something that the format wants."""
        self._say(event, INCOMPLETE, why)

    def _say(self, event: Event, what: str, why: str) -> None:
        self.tell(LeftOut(format=self.format, event=event.id, type=event.type, what=what, why=why))


class Write(Protocol):
    """What a format's module does: write the events to a stream of bytes, and return how many it wrote."""

    def __call__(self, events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
        """Write and count."""
