"""Ordinals: third, eleventh, twenty-fifth."""

from musnad.find.numbers.view import View

_ELEVEN = 11
"""The ordinal of one that stands only in compounds is listed with this value."""


def ordinal_at(view: View, index: int) -> tuple[int, int] | None:
    """Return the ordinal that begins with a word, and the index of the word after it; None if none does.

    The tens alone ("the twentieth") are written as the numbers are; they count as ordinals with the article only.
    """
    reading = view.head(index, ("ordinal",))
    if reading is None:
        tens = view.head(index, ("tens",))
        return (tens.entry.value, index + 1) if tens is not None and tens.prefix.article else None
    value = reading.entry.value
    units = 1 if value == _ELEVEN else value
    if view.plain(index + 1, ("ten",)) is not None:
        return units + 10, index + 2
    joint = view.joined(index + 1)
    ten = None if joint is None else view.after_and(joint, ("tens",))
    if joint is not None and ten is not None:
        return units + ten.value, joint + 1
    return None if value == _ELEVEN else (value, index + 1)
