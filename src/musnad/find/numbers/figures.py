"""Figures: numbers with what is said of them - at least, about, between this and that - and quantities nobody
counted.
"""

from functools import lru_cache

import msgspec

from musnad.arabic import Text, read_text
from musnad.find.numbers.bounds import bounded, bounded_before
from musnad.find.numbers.digits import Value, digits_of, tidy
from musnad.find.numbers.figure import Figure
from musnad.find.numbers.numeral import Numeral, numeral_at
from musnad.find.numbers.ordinal import ordinal_at
from musnad.find.numbers.view import View, view_of
from musnad.lexicon.numberforms import NO_NUMBER
from musnad.lexicon.numbers import (
    MINUS,
    ODD,
    SCALE,
    NumberWord,
    after_figures,
    connectives,
    share_phrases,
    vague_phrases,
)
from musnad.model.quantity import Quantifier, Quantity


class Numbered(msgspec.Struct, frozen=True, gc=False):
    """A text as the number finders see it, with its figures: what numbers, counts and times are read from."""

    view: View
    figures: list[Figure]


def numbered(text: Text) -> Numbered:
    """Return a text with its figures."""
    view = view_of(text)
    return Numbered(view, figures_of(view))


def figures_in(text: Text) -> list[Figure]:
    """Return the figures of a text in order, none overlapping another; one word alone is remembered."""
    if len(text.forms) == 1 and len(text.forms[0]) == len(text.letters):
        alone = figure_alone(text.letters)
        return [] if alone is None else [alone]
    return figures_of(view_of(text))


def figures_of(view: View) -> list[Figure]:
    """Return the figures of a text in order, none overlapping another."""
    out: list[Figure] = []
    floor = 0
    for index in view.opening:
        if index < floor:
            continue
        if index == floor and view.linked[index + 1] is NO_NUMBER and _is_untouched(view, index):
            figure = _untouched(view, index)
        else:
            figure = _figure_at(view, index, floor)
        if figure is not None:
            out.append(figure)
            floor = figure.last + 1
    return out


def _is_untouched(view: View, index: int) -> bool:
    """Tell whether a word stands apart from all others, by the marks before and after it."""
    letters, start = view.letters, view.starts[index]
    end = start + len(view.forms[index])
    before, after = letters[start - 1 : start], letters[end : end + 1]
    return not (before in _TOUCHES_AFTER or after in _TOUCHES_BEFORE or before.isalnum() or after.isalnum())


_TOUCHES_AFTER, _TOUCHES_BEFORE = ("-", "."), (" ", "%", "-", "\u060c")
"""Marks by which what stands before a word, or after it, may change the figure that it is."""


def _untouched(view: View, index: int) -> Figure | None:
    """Return the figure of a word that stands apart from all others: it says the same wherever it does."""
    form, start = view.forms[index], view.starts[index]
    alone = figure_alone(form)
    if alone is None:
        return None
    end = start + len(form)
    return Figure(index, index, index, start + alone.start, end, alone.kind, alone.quantity, alone.grouped)


@lru_cache(maxsize=4096)
def figure_alone(form: str) -> Figure | None:
    """Return the figure that a word is when there is no other."""
    view = view_of(read_text(form))
    return _figure_at(view, 0, 0) if len(view.forms) == 1 else None


def _figure_at(view: View, index: int, floor: int) -> Figure | None:
    number = view.numbers[index]
    if not number.counts or (not number.readings and _part_of_name(view, index)):
        return None
    if number.varied:
        for reading in number.readings:
            word = reading.entry
            if word.kind == "ordinal" and (ordinal := ordinal_at(view, index)) is not None:
                return _make(view, index, ordinal[1] - 1, "ordinal", Quantity(ordinal[0], ordinal[0]))
            if word.plural and reading.prefix.preposition != "like":
                return bounded(view, _vague(view, index, floor, word), floor)
    numeral = numeral_at(view, index)
    if numeral is None:
        return None
    if numeral.fraction:
        return _plain(view, numeral, "fraction")
    if _stands_alone(view, numeral):
        figure = _plain(view, numeral, "number")
        return bounded_before(view, figure, floor) if index > floor else figure
    share = _share(view, numeral) or _one_of(view, numeral)
    if share is not None:
        return share
    figure = _ranged(view, numeral, floor) or _odd(view, numeral) or _plain(view, numeral, "number")
    return bounded(view, figure, floor)


def _stands_alone(view: View, numeral: Numeral) -> bool:
    """Tell whether nothing after a number can belong to it: punctuation other than a dash or a percent sign, or a word
    that says nothing of a figure.
    """
    last, letters = numeral.last, view.letters
    end, after = view.starts[last] + len(view.forms[last]), last + 1
    if end == len(letters) or letters[end] not in _OPEN:
        return True
    return view.linked[after] is NO_NUMBER and view.near(after) and view.forms[after] not in after_figures()


_OPEN = " %-"


def _part_of_name(view: View, index: int) -> bool:
    """Tell whether digits belong to a name before them: F-16, T72."""
    start = view.starts[index]
    if start == 0:
        return False
    before = view.letters[start - 1]
    if before == " ":
        return False
    if before == "-" and start > 1:
        before = view.letters[start - 2]
    return before.isascii() and before.isalpha() or (view.letters[start - 1] == "-" and before.isalpha())


def _start(view: View, index: int) -> int:
    """Return the offset at which a figure's first word begins, its conjunction and preposition left out."""
    return view.starts[index] + view.numbers[index].width


def _make(view: View, first: int, last: int, kind: str, quantity: Quantity, *, start: int | None = None) -> Figure:
    at = _start(view, first) if start is None else start
    return Figure(first, last, first, at, view.end(last), kind, quantity)


def _plain(view: View, numeral: Numeral, kind: str) -> Figure:
    low, high, first, last = numeral.value, numeral.high, numeral.first, numeral.last
    start, end = view.starts[first] + view.numbers[first].width, view.starts[last] + len(view.forms[last])
    if low != high:
        return Figure(first, last, first, start, end, "range", Quantity(low, high))
    sign = 1
    if start and (view.letters[start - 1] in ".-" or (first and view.numbers[first - 1].kinds & MINUS)):
        start, sign = _signed(view, first, start)
    return Figure(first, last, first, start, end, kind, Quantity(sign * low, sign * low), numeral.grouped)


def _signed(view: View, index: int, start: int) -> tuple[int, int]:
    """Return where a figure begins with its decimal point and its minus, and its sign."""
    letters = view.letters
    if letters[start - 1] == "." and (start == 1 or letters[start - 2] in " \n-"):
        start -= 1
    if start and letters[start - 1] == "-" and (start == 1 or letters[start - 2] in " \n("):
        return start - 1, -1
    return start, -1 if view.near(index) and view.numbers[index - 1].kinds & MINUS else 1


def _share(view: View, numeral: Numeral) -> Figure | None:
    end = view.end(numeral.last)
    if view.letters.startswith("%", end) or view.letters.startswith(" %", end):
        value = tidy(numeral.value / 100)
        figure = _make(view, numeral.first, numeral.last, "share", Quantity(value, value))
        return msgspec.structs.replace(figure, end=end + 1 + (view.letters[end] == " "))
    found = share_phrases().at(view.forms, numeral.last + 1) if view.near(numeral.last + 1) else None
    if found is None:
        return None
    value = numeral.value / found.entry.of
    return _make(view, numeral.first, found.last, "share", Quantity(value, value))


def _one_of(view: View, numeral: Numeral) -> Figure | None:
    """Return "one of a hundred" where nothing is counted: a share."""
    after = numeral.last + 1
    if numeral.value != 1 or not view.near(after) or view.forms[after] != connectives().from_:
        return None
    whole = _numeral(view, after + 1)
    if whole is None or whole.value < 2 or view.near(whole.last + 1):
        return None
    return _make(view, numeral.first, whole.last, "share", Quantity(1 / whole.value, 1 / whole.value))


def _vague(view: View, index: int, floor: int, word: NumberWord) -> Figure:
    """Return "dozens of thousands", "several hundred": a plural of ten, hundred or a scale that no number stands
    before.
    """
    unit, last = word.value, index
    while (scale := view.plain(last + 1, SCALE)) is not None:
        unit, last = unit * scale.value, last + 1
    several = vague_phrases().before(view.forms, index - 1) if index > floor and view.near(index) else None
    if several is not None and several.first >= floor and several.entry.high is not None:
        start = view.starts[several.first] + several.width
        quantity = Quantity(several.entry.low * unit, several.entry.high * unit + unit - 1, Quantifier.VAGUE)
        return _make(view, several.first, last, "vague", quantity, start=start)
    return _make(view, index, last, "vague", Quantity(2 * unit, 10 * unit - 1, Quantifier.VAGUE))


def _ranged(view: View, numeral: Numeral, floor: int) -> Figure | None:
    """Return "between n and m", "from n to m", "n to m", "n or m"."""
    after = numeral.last + 1
    if after == len(view.forms):
        return None
    words = connectives()
    if numeral.high != numeral.value or not view.near(after):
        return _dashed(view, numeral)
    before = view.forms[numeral.first - 1] if numeral.first > floor else ""
    if before.endswith(words.between) and len(before) <= len(words.between) + 1:
        second = _second(view, after, words.and_)
        if second is not None and numeral.value < second.value:
            return _range(view, numeral, second, "range", numeral.first - 1)
    if view.forms[after] in words.to and (second := _numeral(view, after + 1)) is not None:
        if before == words.from_:
            return _range(view, numeral, second, "from_to", numeral.first - 1)
        if numeral.value < second.value:
            return _range(view, numeral, second, "range", numeral.first)
    if (
        view.forms[after] == words.or_
        and (second := _numeral(view, after + 1)) is not None
        and numeral.value < second.value
    ):
        return _range(view, numeral, second, "range", numeral.first)
    return None


def _second(view: View, after: int, and_: str) -> Numeral | None:
    """Return the number that "and" brings after `between n`."""
    if view.forms[after] == and_:
        return _numeral(view, after + 1)
    return _numeral(view, after) if view.joined(after) == after else None


def _numeral(view: View, index: int) -> Numeral | None:
    numeral = numeral_at(view, index) if index < len(view.forms) and view.near(index) else None
    return None if numeral is None or numeral.fraction or numeral.high != numeral.value else numeral


def _dashed(view: View, numeral: Numeral) -> Figure | None:
    after = numeral.last + 1
    if after < len(view.forms) and view.letters[view.end(numeral.last) : view.starts[after]] in (
        " - ",
        "- ",
        " -",
    ):
        figure = digits_of(view.forms[after])
        if figure is not None and numeral.digits and numeral.value < figure.low == figure.high:
            return _make(view, numeral.first, after, "range", Quantity(numeral.value, figure.high))
    return None


def _range(view: View, one: Numeral, two: Numeral, kind: str, first: int) -> Figure:
    low: Value = one.value
    if one.scale == 1 and two.scale > 1 and one.value < two.value / two.scale:
        low = tidy(one.value * two.scale)
    quantity = Quantity(min(low, two.value), max(low, two.value))
    start = view.starts[first] if first != one.first else _start(view, first)
    figure = _make(view, first, two.last, kind, quantity, start=start)
    return msgspec.structs.replace(figure, core=one.first, second=two.first)


def _odd(view: View, numeral: Numeral) -> Figure | None:
    odd = view.added(numeral.last + 1, ODD)
    if odd is None:
        return None
    quantity = Quantity(numeral.value + 1, numeral.value + 9, Quantifier.VAGUE)
    return _make(view, numeral.first, odd[1], "vague", quantity)
