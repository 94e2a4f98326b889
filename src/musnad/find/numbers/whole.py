"""One whole number, in words or in digits, read from the word it begins with.

The grammar is that of the compound numerals (Ryding 2005, 15.1; Wright II 318-330): units before tens joined by "and",
hundreds and scales multiplied by what stands before them, the groups joined by "and" in falling order.
"""

from musnad.find.numbers.digits import Digits, Value, digits_of
from musnad.find.numbers.view import View
from musnad.lexicon.numbers import (
    BELOW_HUNDRED,
    HUNDRED,
    HUNDREDS,
    PARTS,
    SCALE,
    SCALES,
    TEEN,
    TEEN_UNIT,
    TEN,
    TENS,
    UNIT,
    WHOLE,
    NumberWord,
)  # fmt: skip

THOUSAND = 1000
Step = tuple[Value, int]
"""A value, and the index of the word after it."""
Scaled = tuple[Value, int, int]
"""A value, the index of the word after it, and its last scale (1 where it has none)."""


def figure_at(view: View, index: int) -> tuple[Digits | None, int]:
    """Return the figure that begins with a word of digits; its groups of three may stand apart or after Arabic
    commas.
    """
    forms, letters, start = view.forms, view.letters, view.starts[index]
    form, after = forms[index], index + 1
    if letters[start - 1 : start] == "." and form.isdigit() and (start == 1 or letters[start - 2] in " \n-"):
        return digits_of("0." + form), after
    if len(form) <= 3 and after < len(forms) and _is_group(forms[after]) and form.isdigit() and form[0] != "0":
        gap = _gap(view, after)
        if gap in (" ", "\u060c"):
            groups = form
            while after < len(forms) and _gap(view, after) == gap and _is_group(forms[after]):
                groups += forms[after]
                after += 1
            if after > index + 1 and not (gap == " " and after < len(forms) and forms[after][0].isdigit()):
                return digits_of(groups), after
            after = index + 1
    return digits_of(form), after


def _gap(view: View, index: int) -> str | None:
    return view.letters[view.end(index - 1) : view.starts[index]] if index < len(view.forms) else None


def _is_group(form: str) -> bool:
    return len(form) == 3 and form.isdigit()


def whole_at(view: View, index: int) -> Scaled | None:
    """Return the whole number that begins with a number word."""
    word = view.numbers[index].head
    step = None if word is None else _scaled(view, word, index)
    return step if step is None or step[2] < THOUSAND else more(view, *step)


def more(view: View, value: Value, after: int, scale: int) -> Scaled:
    """Return the number with the lower groups that "and" joins to it."""
    while scale >= THOUSAND:
        step = _group(view, after)
        if step is None or step[0] >= scale:
            break
        value, after, scale = value + step[0], step[1], step[2]
    return value, after, scale


def _group(view: View, after: int) -> Scaled | None:
    """Return the lower group that "and" joins to a number, in words or digits."""
    joint = view.joined(after)
    if joint is None:
        return None
    added = view.added(after, WHOLE)
    return _scaled_digits(view, joint) if added is None else _scaled(view, *added)


def _scaled_digits(view: View, index: int) -> Scaled | None:
    if view.linked[index].readings:
        return None
    figure, after = figure_at(view, index)
    if figure is None or figure.low != figure.high or figure.fraction:
        return None
    return scales(view, figure.low, after)


def _scaled(view: View, word: NumberWord, index: int) -> Scaled | None:
    """Return a number below a thousand or a scale, times the scales after it."""
    if word.bit & (SCALE | SCALES):
        of = word.value if word.bit == SCALE else word.value // 2
        return None if word.plural else scales(view, word.value, index + 1, of=of)
    step = below_thousand(view, word, index)
    if step is None:
        return None
    value, after = step
    return (value, after, 1) if view.linked[after].times == 1 else scales(view, value, after)


def scales(view: View, value: Value, after: int, *, of: int = 1) -> Scaled:
    """Return a number times the scales that follow it; `of` is its scale so far."""
    linked = view.linked
    while (times := linked[after].times) != 1:
        value, of, after = value * times, of * times, after + 1
    return value, after, of


def below_thousand(view: View, word: NumberWord, index: int) -> Step | None:
    """Return a number below a thousand that begins with a word."""
    if word.bit & (HUNDRED | HUNDREDS):
        return None if word.plural else _and_small(view, word.value, index + 1)
    step = _below_hundred(view, word, index)
    if step is None or not view.linked[step[1]].bare & HUNDRED:
        return step
    return _and_small(view, step[0] * 100, step[1] + 1)


def _and_small(view: View, value: Value, after: int) -> Step:
    """Return hundreds with the number below a hundred that "and" joins to them."""
    added = view.added(after, BELOW_HUNDRED)
    step = None if added is None else _below_hundred(view, *added)
    if step is None or view.linked[step[1]].bare & (HUNDRED | PARTS):
        return value, after
    return value + step[0], step[1]


def _below_hundred(view: View, word: NumberWord, index: int) -> Step | None:
    if word.bit & (TEEN | TEN):
        return word.value, index + 1
    if word.bit == TENS:
        return _unit_after(view, word, index)
    if view.linked[index + 1].bare & TEN:
        return word.value + 10, index + 2
    tens = view.added(index + 1, TENS)
    if tens is not None:
        return word.value + tens[0].value, tens[1] + 1
    return None if word.bit == TEEN_UNIT else (word.value, index + 1)


def _unit_after(view: View, tens: NumberWord, index: int) -> Step:
    """Return tens with the unit said after them, which is a number only where nothing is counted: "forty and five"."""
    unit = view.added(index + 1, UNIT)
    if unit is None or view.near(unit[1] + 1):
        return tens.value, index + 1
    return tens.value + unit[0].value, unit[1] + 1
