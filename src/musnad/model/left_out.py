"""What an export could not say: an event left out, or written without something that the format wants."""

import msgspec

LEFT_OUT, INCOMPLETE = "left out", "incomplete"


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """One event that a format could not take, or not whole, and why in words."""

    format: str
    event: str
    type: str
    what: str
    why: str
