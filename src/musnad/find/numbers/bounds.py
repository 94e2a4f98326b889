"""Bounds: the words before and after a figure that say how it is meant."""

import msgspec

from musnad.find.numbers.figure import Figure
from musnad.find.numbers.view import View
from musnad.lexicon.numbers import bounds_after, bounds_before
from musnad.model.quantity import Quantifier, Quantity


def bounded(view: View, figure: Figure, floor: int) -> Figure:
    """Return a figure with the words before or after it that say how it is meant."""
    figure = bounded_before(view, figure, floor)
    found = bounds_after().at(view.forms, figure.last + 1) if view.near(figure.last + 1) else None
    if found is None or figure.quantity.quantifier is not Quantifier.EXACT:
        return figure
    quantity = _bound(figure.quantity, found.entry.id)
    return msgspec.structs.replace(figure, last=found.last, end=view.end(found.last), quantity=quantity, bare=False)


def bounded_before(view: View, figure: Figure, floor: int) -> Figure:
    """Return a figure with the words before it that say how it is meant; `floor` is the first word that it may take."""
    first = figure.first
    if (
        first > floor and view.near(first) and view.forms[first - 1] == "\u0627\u0644"
    ):  # an article that stands apart from digits
        first -= 1
    if first <= floor or not view.near(first):
        return figure
    found = bounds_before().before(view.forms, first - 1)
    if found is None or found.first < floor:
        return figure
    quantity = figure.quantity if figure.kind == "vague" else _bound(figure.quantity, found.entry.id)
    start = view.starts[found.first] + found.width
    return msgspec.structs.replace(figure, first=found.first, start=start, quantity=quantity, bare=False)


def _bound(quantity: Quantity, bound: str) -> Quantity:
    low, high = quantity.low, quantity.high
    if bound == "at_least":
        return Quantity(low, None, Quantifier.AT_LEAST)
    if bound == "at_most":
        return Quantity(None, high, Quantifier.AT_MOST)
    if bound == "below":
        return Quantity(None, None if high is None else high - 1, Quantifier.AT_MOST)
    return Quantity(low, high, Quantifier.APPROX)
