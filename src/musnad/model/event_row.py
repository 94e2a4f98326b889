"""What is kept of an event: which claims it was made of when events were last computed."""

import msgspec


class EventRow(msgspec.Struct, frozen=True):
    """The id of an event, and the ids of its claims in their order."""

    id: str
    claims: tuple[str, ...]
