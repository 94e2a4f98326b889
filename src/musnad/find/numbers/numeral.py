"""One number, in words or in digits, read from the word it begins with.

The grammar is that of the compound numerals (Ryding 2005, 15.1; Wright II 318-330): units before tens joined by "and",
hundreds and scales multiplied by what stands before them, the groups joined by "and" in falling order.
"""

import msgspec

from musnad.find.numbers.digits import Digits, Value, digits_of, tidy
from musnad.find.numbers.view import View
from musnad.lexicon.numbers import NumberWord, has_article

_THOUSAND = 1000


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


Step = tuple[Value, int]
"""A value, and the index of the word after it."""


def numeral_at(view: View, index: int) -> Numeral | None:
    """Return the longest number that begins with a word; None if none does. A range in digits has another `high`."""
    if not view.readings[index]:
        return _in_digits(view, index) if "0" <= view.forms[index][0] <= "9" else None
    if not view.near(index + 1):
        return _one_word(view, index)
    step = None if _is_fifth(view, index) else _whole(view, index, opening=True)
    if step is None:
        return _part(view, index)
    value, after, scale = step
    if not view.near(after):
        return Numeral(index, after - 1, value, value, scale=scale)
    share = _share(view, index, after)
    if share is not None:
        return Numeral(index, after, tidy(value / share), tidy(value / share), fraction=True)
    value, after = _decimals(view, value, after)
    value, after = _and_part(view, value, after, scale)
    return Numeral(index, after - 1, value, value, scale=scale)


_SMALL = frozenset({"unit", "teen_unit", "teen", "ten", "tens"})
_BELOW = _SMALL | {"hundred", "hundreds"}
_WHOLE_OR_TEEN = _BELOW | {"scale", "scales"}
_WHOLE = _WHOLE_OR_TEEN - {"teen_unit"}
_AFTER_POINT = frozenset({"unit", "ten", "tens", "hundred", "scale"})
"""The kinds of words of whole numbers: below a hundred, below a thousand, all, all but halves of teens; of decimals."""


def _one_word(view: View, index: int) -> Numeral | None:
    """Return a number of one word, with no other word after it."""
    for reading in view.readings[index]:
        word = reading.entry
        if word.kind in _WHOLE and not word.plural:
            return Numeral(index, index, word.value, word.value, scale=word.value if word.kind == "scale" else 1)
    return _part(view, index)


def _share(view: View, index: int, after: int) -> int | None:
    """Return what a number is so many parts of: "three quarters", "twenty-three fifths"."""
    part = view.plain(after, ("parts",))
    if part is None and after > index + 1:
        part = view.plain(after, ("part",))
    return None if part is None else part.value


def _in_digits(view: View, index: int) -> Numeral | None:
    figure, after = _figure(view, index)
    if figure is None:
        return None
    if not view.near(after):
        low, high = figure.low, figure.high
        grouped = figure.grouped
        return Numeral(index, after - 1, low, high, digits=True, grouped=grouped, fraction=figure.fraction)
    if figure.low != figure.high or figure.fraction:
        times, after, _ = _scales(view, figure.high, after)
        if figure.high and times != figure.high:
            factor = times / figure.high
            return Numeral(index, after - 1, tidy(figure.low * factor), tidy(times), digits=True)
        return Numeral(index, after - 1, figure.low, figure.high, digits=True, fraction=figure.fraction)
    mixed = _mixed(view, figure.low, after)
    if mixed is not None:
        return Numeral(index, after, mixed, mixed, digits=True)
    value, after, scale = _scales(view, figure.low, after)
    if scale >= _THOUSAND:
        value, after, scale = _more(view, value, after, scale)
    value, after = _and_part(view, value, after, scale)
    return Numeral(
        index, after - 1, value, value, digits=True, grouped=figure.grouped if scale == 1 else None, scale=scale
    )


def _mixed(view: View, whole: Value, after: int) -> Value | None:
    """Return a whole number with the fraction in digits after it: 1 4/5."""
    if not view.near(after) or "/" not in view.forms[after]:
        return None
    part = digits_of(view.forms[after])
    return whole + part.low if part is not None and part.fraction and part.low < 1 else None


def _figure(view: View, index: int) -> tuple[Digits | None, int]:
    """Return the figure that begins with a word of digits; its groups of three may stand apart or after Arabic
    commas.
    """
    form, after = view.forms[index], index + 1
    start = view.words[index].start
    if form.isdigit() and view.letters[start - 1 : start] == "." and (start == 1 or view.letters[start - 2] in " \n-"):
        return digits_of("0." + form), after
    if len(form) <= 3 and form.isdigit() and form[0] != "0":
        gap = _gap(view, after)
        if gap in (" ", "\u060c"):
            groups = form
            while after < len(view.forms) and _gap(view, after) == gap and _is_group(view.forms[after]):
                groups += view.forms[after]
                after += 1
            if after > index + 1 and not (gap == " " and after < len(view.forms) and view.forms[after][0].isdigit()):
                return digits_of(groups), after
            after = index + 1
    return digits_of(form), after


def _gap(view: View, index: int) -> str | None:
    return view.letters[view.words[index - 1].end : view.words[index].start] if index < len(view.words) else None


def _is_group(form: str) -> bool:
    return len(form) == 3 and form.isdigit()


def _whole(view: View, index: int, *, opening: bool) -> tuple[Value, int, int] | None:
    """Return a whole number, the index after it, and its last scale."""
    step = _scaled(view, index, opening=opening)
    if step is None:
        return None
    value, after, scale = step
    return _more(view, value, after, scale) if scale >= _THOUSAND else step


def _more(view: View, value: Value, after: int, scale: int) -> tuple[Value, int, int]:
    """Return the number with the lower groups that "and" joins to it."""
    while scale >= _THOUSAND:
        joint = view.joined(after)
        step = None if joint is None else _scaled(view, joint, opening=False)
        if step is None or step[0] >= scale:
            break
        value, after, scale = value + step[0], step[1], step[2]
    return value, after, scale


def _scaled(view: View, index: int, *, opening: bool) -> tuple[Value, int, int] | None:
    """Return a number below a thousand or a scale, times the scales after it."""
    if opening:
        reading = view.head(index, _WHOLE_OR_TEEN)
        word = None if reading is None else reading.entry
    elif (word := view.after_and(index, _WHOLE_OR_TEEN)) is None:
        return _scaled_digits(view, index)
    if word is None:
        return None
    if word.kind in ("scale", "scales"):
        of = word.value if word.kind == "scale" else word.value // 2
        return None if word.plural else _scales(view, word.value, index + 1, of=of)
    step = _below_thousand(view, word, index)
    return None if step is None else _scales(view, *step)


def _scaled_digits(view: View, index: int) -> tuple[Value, int, int] | None:
    if not "0" <= view.forms[index][0] <= "9":
        return None
    figure, after = _figure(view, index)
    if figure is None or figure.low != figure.high or figure.fraction:
        return None
    return _scales(view, figure.low, after)


def _scales(view: View, value: Value, after: int, *, of: int = 1) -> tuple[Value, int, int]:
    while (word := view.plain(after, ("scale",))) is not None:
        value, of, after = value * word.value, of * word.value, after + 1
    return value, after, of


def _below_thousand(view: View, word: NumberWord, index: int) -> Step | None:
    if word.kind in ("hundred", "hundreds"):
        return None if word.plural else _and_small(view, word.value, index + 1)
    step = _below_hundred(view, word, index)
    if step is None or view.plain(step[1], ("hundred",)) is None:
        return step
    return _and_small(view, step[0] * 100, step[1] + 1)


def _and_small(view: View, value: Value, after: int) -> Step:
    """Return hundreds with the number below a hundred that "and" joins to them."""
    joint = view.joined(after)
    word = None if joint is None else view.after_and(joint, _SMALL)
    if joint is None or word is None:
        return value, after
    step = _below_hundred(view, word, joint)
    if step is None or view.plain(step[1], ("hundred", "parts")) is not None:
        return value, after
    return value + step[0], step[1]


def _below_hundred(view: View, word: NumberWord, index: int) -> Step | None:
    if word.kind in ("teen", "ten"):
        return word.value, index + 1
    if word.kind == "tens":
        return _unit_after(view, word, index)
    if view.plain(index + 1, ("ten",)) is not None:
        return word.value + 10, index + 2
    joint = view.joined(index + 1)
    tens = None if joint is None else view.after_and(joint, ("tens",))
    if joint is not None and tens is not None:
        return word.value + tens.value, joint + 1
    return None if word.kind == "teen_unit" else (word.value, index + 1)


def _unit_after(view: View, tens: NumberWord, index: int) -> Step:
    """Return tens with the unit said after them, which is a number only where nothing is counted: "forty and five"."""
    joint = view.joined(index + 1)
    unit = None if joint is None else view.after_and(joint, ("unit",))
    if joint is None or unit is None or view.near(joint + 1):
        return tens.value, index + 1
    return tens.value + unit.value, joint + 1


def _decimals(view: View, value: Value, after: int) -> Step:
    """Return the number with the decimals spoken after it ("four point five million")."""
    if view.plain(after, ("point",)) is None or view.plain(after + 1, _AFTER_POINT) is None:
        return value, after
    step = _whole_decimals(view, after + 1)
    if step is None:
        return value, after
    part, after = step
    value = float(f"{value}.{str(part).rstrip('0') or 0}")
    value, after, _ = _scales(view, value, after)
    return tidy(round(value, 9)), after


def _whole_decimals(view: View, index: int) -> Step | None:
    reading = view.head(index, _BELOW)
    step = None if reading is None else _below_thousand(view, reading.entry, index)
    if step is None:
        whole = _whole(view, index, opening=True)
        return None if whole is None else (whole[0], whole[1])
    return step


def _and_part(view: View, value: Value, after: int, scale: int) -> Step:
    """Return the number with the fraction that "and" joins to it; after a scale it is a fraction of the scale."""
    joint = view.joined(after)
    if joint is None:
        return value, after
    part = view.after_and(joint, ("part", "spoken_part"))
    if part is not None:
        share, end = part.times / part.value, joint + 1
    else:
        unit = view.after_and(joint, ("unit",))
        many = None if unit is None else view.plain(joint + 1, ("parts",))
        if unit is None or many is None:
            return value, after
        share, end = unit.value / many.value, joint + 2
    word = view.plain(end, ("hundred", "scale"))
    if word is not None and not word.plural:
        return tidy(value + share * word.value), end + 1
    return tidy(value + share * scale), end


def _is_fifth(view: View, index: int) -> bool:
    """Tell whether "five" is "a fifth" here: it has a definite noun after it, as no number of three to ten has."""
    if (
        len(view.readings[index]) == 1
        or view.head(index, ("part",)) is None
        or view.head(index, ("unit",)) is None
        or not view.near(index + 1)
    ):
        return False
    return has_article(view.forms[index + 1]) and view.forms[index][-1] != "\u0647"


def _part(view: View, index: int) -> Numeral | None:
    """Return a fraction that stands alone: "half", "two thirds", "half a million"."""
    reading = view.head(index, ("part",))
    if reading is None:
        return None
    share = reading.entry.times / reading.entry.value
    word = view.plain(index + 1, ("hundred", "scale"))
    if word is None or word.plural:
        return Numeral(index, index, share, share, fraction=True)
    value, after, _ = _scales(view, tidy(share * word.value), index + 2)
    return Numeral(index, after - 1, tidy(value), tidy(value))
