"""A phrase that may be a count, by its own words."""

import msgspec

from musnad.find.counts.page import Page
from musnad.lexicon.counts import joins
from musnad.model.count import Measure
from musnad.model.quantity import Quantifier, Quantity

ARTICLE = "\u0627\u0644"
AND = "\u0648"
TWO = Quantity(2, 2)
ONE = Quantity(1, 1)
MANY = Quantity(3, None, Quantifier.VAGUE)
UNSAID = Quantity(None, None, Quantifier.VAGUE)
_SHORTEST = 3


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A phrase that may be a count.

    `form` says how: `figure` (number and noun), `bare` (a number alone), `dual`, `plural`, `singular`, `other`,
    `one_of`. `measure` and `population` are what its own noun says; `combined` is true for one figure of killed and
    hurt together. `joined` is true where "and" stands before it, `prefixed` where a preposition is written with it.
    `second` is the word at which the second number of "from n to m" begins. `apposed` is true where other people
    stand after the noun: "civilians, children".
    """

    first: int
    last: int
    start: int
    form: str
    quantity: Quantity
    population: str = "unknown"
    measure: Measure | None = None
    named: str = ""
    combined: bool = False
    joined: bool = False
    definite: bool = False
    prefixed: bool = False
    second: int = -1
    apposed: bool = False


def is_joined(page: Page, index: int) -> bool:
    """Tell whether "and", or words that mean it, joins a word to what stands before it."""
    form = page.forms[index]
    if page.near(index) and joins().before(page.forms, index - 1) is not None:
        return True
    if index and page.forms[index - 1] == AND and page.near(index):
        return True
    readings = page.view.numbers[index].readings
    if readings:
        return bool(readings[0].prefix.conjunction)
    if page.words[index].nouns:
        return bool(page.words[index].nouns[0].prefix.conjunction)
    return form[0] == AND and len(form) > _SHORTEST
