"""A signal: something seen and not coded, with the reason."""

import msgspec


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """What was seen and not coded; `start` and `end` are code points of the report's text."""

    report: str
    kind: str
    text: str
    start: int
    end: int
    why: str
