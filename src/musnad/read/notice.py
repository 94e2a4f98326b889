"""A notice: something about the input that its owner should know, though nothing failed."""

import msgspec


class Notice(msgspec.Struct, frozen=True):
    """Where it is (file and line), and what was done about it."""

    where: str
    what: str
