"""A figure: a number where it stands, with its bounds."""

import msgspec

from musnad.model.quantity import Quantity


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A figure where it stands.

    `first`, `last` are the words it takes with its bounds, `core` the word that the number itself begins with,
    `start` and `end` its offsets in the folded text. `kind` is `number`, `range`, `from_to`, `vague`, `fraction`,
    `share` or `ordinal`. `grouped` is the value if a dot in it parts thousands. `second` is the word at which the
    second number of a range begins. `bare` is false where a bound or a vague word stands with it.
    """

    first: int
    last: int
    core: int
    start: int
    end: int
    kind: str
    quantity: Quantity
    grouped: int | None = None
    bare: bool = True
    second: int = -1
