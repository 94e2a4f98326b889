"""A mention: what a finder saw, where, and by which rule."""

from typing import Any

import msgspec


class Mention(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One reading of some words of a text.

    `start`, `end` are half-open offsets into the FOLDED text of `arabic.Text` (its `span()` leads back to the text as
    read). `first`, `last` are the indexes of the first and the last word in `Text.words`, inclusive. `rule` names the
    rule that fired. `value` is the noun that belongs to `kind`: see the finder that makes it.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    rule: str
    value: Any
