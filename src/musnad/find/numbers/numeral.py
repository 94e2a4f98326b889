"""One number, in words or in digits, with its fraction, read from the word it begins with."""

import msgspec

from musnad.find.numbers.digits import Value, digits_of, tidy
from musnad.find.numbers.view import Readings, View
from musnad.find.numbers.whole import THOUSAND, Step, below_thousand, figure_at, more, scales, whole_at
from musnad.lexicon.numberforms import NO_NUMBER
from musnad.lexicon.numbers import (
    BELOW_THOUSAND,
    HUNDRED,
    PART,
    PARTS,
    POINT,
    SCALE,
    SPOKEN_PART,
    TEEN_UNIT,
    TEN,
    TENS,
    UNIT,
    WHOLE,
    has_article,
)  # fmt: skip


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number where it stands: words `first` to `last` (inclusive), its value, and how it is written."""

    first: int
    last: int
    value: Value
    high: Value
    digits: bool = False
    grouped: int | None = None
    fraction: bool = False
    scale: int = 1


def numeral_at(view: View, index: int) -> Numeral | None:
    """Return the longest number that begins with a word; None if none does. A range in digits has another `high`."""
    number = view.numbers[index]
    if not number.readings:
        return _in_digits(view, index) if number.counts else None
    if view.linked[index + 1] is NO_NUMBER:
        if number.whole is not None:
            return Numeral(index, index, number.whole, number.whole, scale=number.scale)
        if not view.near(index + 1):
            return _one_word(view, number.readings, index)
    step = None if number.kinds & _FIFTH == _FIFTH and _is_fifth(view, index) else whole_at(view, index)
    if step is None:
        return _part(view, index)
    value, after, scale = step
    if view.linked[after] is NO_NUMBER:
        return Numeral(index, after - 1, value, value, scale=scale)
    share = _share(view, index, after)
    if share is not None:
        return Numeral(index, after, tidy(value / share), tidy(value / share), fraction=True)
    value, after = _decimals(view, value, after)
    value, after = _and_part(view, value, after, scale)
    return Numeral(index, after - 1, value, value, scale=scale)


_ONE_WORD = WHOLE & ~TEEN_UNIT
_AFTER_POINT = UNIT | TEN | TENS | HUNDRED | SCALE
_FIFTH = UNIT | PART
"""The kinds of words that are a whole number alone; those with which decimals begin; both of which "five" may be."""


def _one_word(view: View, readings: Readings, index: int) -> Numeral | None:
    """Return a number of one word, with no other word after it."""
    for reading in readings:
        word = reading.entry
        if not word.plural and word.bit & _ONE_WORD:
            return Numeral(index, index, word.value, word.value, scale=word.value if word.kind == "scale" else 1)
    return _part(view, index)


def _share(view: View, index: int, after: int) -> int | None:
    """Return what a number is so many parts of: "three quarters", "twenty-three fifths"."""
    part = view.plain(after, PARTS)
    if part is None and after > index + 1:
        part = view.plain(after, PART)
    return None if part is None else part.value


def _in_digits(view: View, index: int) -> Numeral | None:
    figure, after = figure_at(view, index)
    if figure is None:
        return None
    if view.linked[after] is NO_NUMBER:
        low, high = figure.low, figure.high
        grouped = figure.grouped
        return Numeral(index, after - 1, low, high, digits=True, grouped=grouped, fraction=figure.fraction)
    if figure.low != figure.high or figure.fraction:
        times, after, _ = scales(view, figure.high, after)
        if figure.high and times != figure.high:
            factor = times / figure.high
            return Numeral(index, after - 1, tidy(figure.low * factor), tidy(times), digits=True)
        return Numeral(index, after - 1, figure.low, figure.high, digits=True, fraction=figure.fraction)
    mixed = _mixed(view, figure.low, after)
    if mixed is not None:
        return Numeral(index, after, mixed, mixed, digits=True)
    value, after, scale = scales(view, figure.low, after)
    if scale >= THOUSAND:
        value, after, scale = more(view, value, after, scale)
    value, after = _and_part(view, value, after, scale)
    return Numeral(
        index, after - 1, value, value, digits=True, grouped=figure.grouped if scale == 1 else None, scale=scale
    )


def _mixed(view: View, whole: Value, after: int) -> Value | None:
    """Return a whole number with the fraction in digits after it: 1 4/5."""
    if view.linked[after] is NO_NUMBER or "/" not in view.forms[after]:
        return None
    part = digits_of(view.forms[after])
    return whole + part.low if part is not None and part.fraction and part.low < 1 else None


def _decimals(view: View, value: Value, after: int) -> Step:
    """Return the number with the decimals spoken after it ("four point five million")."""
    if not view.linked[after].bare & POINT or not view.linked[after + 1].bare & _AFTER_POINT:
        return value, after
    step = _whole_decimals(view, after + 1)
    if step is None:
        return value, after
    part, after = step
    value = float(f"{value}.{str(part).rstrip('0') or 0}")
    value, after, _ = scales(view, value, after)
    return tidy(round(value, 9)), after


def _whole_decimals(view: View, index: int) -> Step | None:
    reading = view.head(index, BELOW_THOUSAND)
    step = None if reading is None else below_thousand(view, reading.entry, index)
    if step is None:
        whole = whole_at(view, index)
        return None if whole is None else (whole[0], whole[1])
    return step


def _and_part(view: View, value: Value, after: int, scale: int) -> Step:
    """Return the number with the fraction that "and" joins to it; after a scale it is a fraction of the scale."""
    part = view.added(after, PART | SPOKEN_PART)
    if part is not None:
        share, end = part[0].times / part[0].value, part[1] + 1
    else:
        unit = view.added(after, UNIT)
        many = None if unit is None else view.plain(unit[1] + 1, PARTS)
        if unit is None or many is None:
            return value, after
        share, end = unit[0].value / many.value, unit[1] + 2
    word = view.plain(end, HUNDRED | SCALE)
    if word is not None and not word.plural:
        return tidy(value + share * word.value), end + 1
    return tidy(value + share * scale), end


def _is_fifth(view: View, index: int) -> bool:
    """Tell whether "five" is "a fifth" here: it has a definite noun after it, as no number of three to ten has."""
    return view.near(index + 1) and has_article(view.forms[index + 1]) and view.forms[index][-1] != "\u0647"


def _part(view: View, index: int) -> Numeral | None:
    """Return a fraction that stands alone: "half", "two thirds", "half a million"."""
    reading = view.head(index, PART)
    if reading is None:
        return None
    share = reading.entry.times / reading.entry.value
    word = view.plain(index + 1, HUNDRED | SCALE)
    if word is None or word.plural:
        return Numeral(index, index, share, share, fraction=True)
    value, after, _ = scales(view, tidy(share * word.value), index + 2)
    return Numeral(index, after - 1, tidy(value), tidy(value))
