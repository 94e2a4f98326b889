"""Numbers: every figure of a text, and its ordinals."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.numbers.figures import Figure, figures_of
from musnad.find.numbers.view import view_of
from musnad.model.mention import Mention

KIND = "number"


def find_numbers(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return the numbers of a text in order: figures with their bounds, vague quantities, fractions, shares,
    ordinals.

    The value is a Quantity; a share of a hundred or a thousand is a fraction (5 % is 0.05). "First" is left out: it
    is said of too much that nobody counts. `hits` is not used: number words are looked up word by word.
    """
    return [
        _mention(figure) for figure in figures_of(view_of(text)) if figure.kind != "ordinal" or figure.quantity.low != 1
    ]


def _mention(figure: Figure) -> Mention:
    kind = figure.kind.replace("_", "-")
    rule = f"number-{kind}" if figure.bare else f"number-{kind}-bounded"
    return Mention(
        kind=KIND,
        start=figure.start,
        end=figure.end,
        first=figure.first,
        last=figure.last,
        rule=rule,
        value=figure.quantity,
    )
