"""Numbers: every figure of a text, and its ordinals."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.numbers.figures import Numbered, figures_in
from musnad.model.mention import Mention

KIND = "number"


def find_numbers(text: Text, hits: Mapping[str, list[Hit]], *, figured: Numbered | None = None) -> list[Mention]:
    """Return the numbers of a text in order: figures with their bounds, vague quantities, fractions, shares,
    ordinals.

    The value is a Quantity; a share of a hundred or a thousand is a fraction (5 % is 0.05). "First" is left out: it
    is said of too much that nobody counts. `hits` is not used: number words are looked up word by word. `figured` is
    the text with its figures, where they are known.
    """
    return [
        Mention(
            kind=KIND,
            start=figure.start,
            end=figure.end,
            first=figure.first,
            last=figure.last,
            rule=_RULES[figure.kind, figure.bare],
            value=figure.quantity,
        )
        for figure in (figures_in(text) if figured is None else figured.figures)
        if figure.kind != "ordinal" or figure.quantity.low != 1
    ]


_KINDS = ("number", "range", "from_to", "vague", "fraction", "share", "ordinal")
_RULES = {
    (kind, bare): f"number-{kind.replace('_', '-')}" + ("" if bare else "-bounded")
    for kind in _KINDS
    for bare in (True, False)
}
"""The names of the rules, by the kind of figure and whether it stands without a bound."""
