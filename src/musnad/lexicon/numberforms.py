"""What each word form means to a number, gathered once a form: its readings, and of what kinds they are."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from musnad.lexicon.numbers import PART, UNIT, WHOLE, NumberWord, connectives, number_words
from musnad.lexicon.wordtable import Reading

_LIMIT = 100_000


class NumberForm(msgspec.Struct, frozen=True, gc=False):
    """A word form as numbers see it: a number word, digits, or "and" as a word of its own (`is_and`).

    `readings` are those as a number word. `kinds` are the kinds of all of them, as bits, `bare` those of the readings
    without conjunction and preposition, `glued` those with a conjunction and no preposition; `joins` is true where one
    begins with "and". `counts` is true of number words and digits, `varied` where a reading is an ordinal or the plural
    of a scale. `head` is the word with which a whole number begins here, `whole` the number where no other word
    follows, if that is certain, `scale` that number where it is a scale, else 1. `width` is how many letters stand
    before the number itself.
    """

    readings: tuple[Reading[NumberWord], ...] = ()
    kinds: int = 0
    bare: int = 0
    glued: int = 0
    joins: bool = False
    is_and: bool = False
    counts: bool = False
    varied: bool = False
    head: NumberWord | None = None
    whole: int | None = None
    scale: int = 1
    width: int = 0

    def word(self, kinds: int) -> NumberWord | None:
        """Return the first number word of these kinds that the form is without conjunction and preposition."""
        if self.bare & kinds:
            for reading in self.readings:
                prefix = reading.prefix
                if reading.entry.bit & kinds and not prefix.conjunction and not prefix.preposition:
                    return reading.entry
        return None

    def glued_word(self, kinds: int) -> NumberWord | None:
        """Return the first number word of these kinds that the form is with a conjunction and no preposition."""
        if self.glued & kinds:
            for reading in self.readings:
                prefix = reading.prefix
                if reading.entry.bit & kinds and prefix.conjunction and not prefix.preposition:
                    return reading.entry
        return None

    def reading(self, kinds: int) -> Reading[NumberWord] | None:
        """Return the first reading of these kinds, whatever stands before the word."""
        if self.kinds & kinds:
            for reading in self.readings:
                if reading.entry.bit & kinds:
                    return reading
        return None


NO_NUMBER = NumberForm()
"""What stands beyond a number: a word that adds nothing to one, or the end of the text."""


class NumberForms(dict[str, NumberForm]):
    """Word forms as numbers see them, worked out once and remembered; `NO_NUMBER` where a form says nothing to them."""

    def __missing__(self, form: str) -> NumberForm:
        """Work a form out."""
        found = _number_form(form)
        if len(self) < _LIMIT:
            self[form] = found
        return found


@lru_cache(maxsize=1)
def number_forms() -> NumberForms:
    """Return the word forms as numbers see them."""
    return NumberForms()


def _number_form(form: str) -> NumberForm:
    and_ = connectives().and_
    if form == and_:
        return _AND
    readings = number_words()[form]
    if not readings:
        return _DIGITS if "0" <= form[0] <= "9" else NO_NUMBER
    head = next((reading.entry for reading in readings if reading.entry.bit & WHOLE), None)
    kinds = _kinds(readings)
    whole = None if head is None or not _is_whole(head) or kinds & (UNIT | PART) == UNIT | PART else head
    return NumberForm(
        readings,
        kinds=kinds,
        bare=_kinds(r for r in readings if not r.prefix.conjunction and not r.prefix.preposition),
        glued=_kinds(r for r in readings if r.prefix.conjunction and not r.prefix.preposition),
        joins=any(r.prefix.conjunction == and_ for r in readings),
        counts=True,
        varied=any(r.entry.plural or r.entry.kind == "ordinal" for r in readings),
        head=head,
        whole=None if whole is None else whole.value,
        scale=whole.value if whole is not None and whole.kind == "scale" else 1,
        width=readings[0].prefix.width,
    )


_AND, _DIGITS = NumberForm(is_and=True), NumberForm(counts=True)


def _kinds(readings: Iterable[Reading[NumberWord]]) -> int:
    out = 0
    for reading in readings:
        out |= reading.entry.bit
    return out


def _is_whole(word: NumberWord) -> bool:
    """Tell whether a word is its number wherever no other follows, and no half of a teen, plural or dual of a scale."""
    return not word.plural and word.kind not in ("teen_unit", "scales")
