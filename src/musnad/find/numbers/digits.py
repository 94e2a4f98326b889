"""Figures written in digits: thousands and decimals by their separators, fractions, ranges."""

import re
from functools import lru_cache

import msgspec

Value = int | float

_WHOLE = re.compile(r"\d{1,15}")
_COMMAS = re.compile(r"(?!0)\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTS = re.compile(r"(?!0)\d{1,3}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d{1,12}[.,]\d+")
_FRACTION = re.compile(r"(\d{1,4})/(\d{1,4})")
_RANGE = re.compile(r"(\d{1,6})-(\d{1,6})")


class Digits(msgspec.Struct, frozen=True, gc=False):
    """What a word of digits says: `low` to `high`; `grouped` is its value if its dot parts thousands; `fraction` for
    n/m.
    """

    low: Value
    high: Value
    grouped: int | None = None
    fraction: bool = False


@lru_cache(maxsize=4096)
def digits_of(form: str) -> Digits | None:
    """Return what a folded word of digits says as a figure; None for a clock time, a date, or a string of another
    kind.

    `1,234,567` and `1.234.567` have thousands; `0,25` and `1,5` a decimal comma; `12.500` may be either (see
    `grouped`).
    """
    if _WHOLE.fullmatch(form):
        return Digits(int(form), int(form))
    if _COMMAS.fullmatch(form):
        return _same(_number(form.replace(",", "")))
    if _DOTS.fullmatch(form):
        grouped = int(form.replace(".", ""))
        return _same(grouped) if form.count(".") > 1 else Digits(_number(form), _number(form), grouped)
    if _DECIMAL.fullmatch(form):
        return _same(_number(form.replace(",", ".")))
    if found := _FRACTION.fullmatch(form):
        top, bottom = int(found[1]), int(found[2])
        return Digits(top / bottom, top / bottom, fraction=True) if bottom else None
    if (found := _RANGE.fullmatch(form)) and int(found[1]) < int(found[2]):
        return Digits(int(found[1]), int(found[2]))
    return None


def _same(value: Value) -> Digits:
    return Digits(value, value)


def _number(form: str) -> Value:
    return tidy(float(form)) if "." in form else int(form)


def tidy(value: Value) -> Value:
    """Return a value as an integer where it is whole."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
