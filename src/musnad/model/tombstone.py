"""A tombstone: an event that is no more, so that those who hold an older copy can follow."""

import msgspec


class Tombstone(msgspec.Struct, frozen=True, kw_only=True):
    """An event that was split or merged away, when (an instant in UTC), why, and the events that came after."""

    event: str
    when: str
    why: str
    successors: tuple[str, ...] = ()
