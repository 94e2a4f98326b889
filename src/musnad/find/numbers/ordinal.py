"""Ordinals: third, eleventh, twenty-fifth."""

from musnad.find.numbers.view import View
from musnad.lexicon.numbers import ORDINAL, TEN, TENS

_ELEVEN = 11
"""The ordinal of one that stands only in compounds is listed with this value."""


def ordinal_at(view: View, index: int) -> tuple[int, int] | None:
    """Return the ordinal that begins with a word, and the index of the word after it; None if none does.

    The tens alone ("the twentieth") are written as the numbers are; they count as ordinals with the article only.
    """
    reading = view.head(index, ORDINAL)
    if reading is None:
        tens = view.head(index, TENS)
        return (tens.entry.value, index + 1) if tens is not None and tens.prefix.article else None
    value = reading.entry.value
    units = 1 if value == _ELEVEN else value
    if view.linked[index + 1].bare & TEN:
        return units + 10, index + 2
    tens_after = view.added(index + 1, TENS)
    if tens_after is not None:
        return units + tens_after[0].value, tens_after[1] + 1
    return None if value == _ELEVEN else (value, index + 1)
