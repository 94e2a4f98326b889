"""What each word form means to a number, gathered once a form: its readings, and of what kinds they are."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from musnad.lexicon.clitics import splits
from musnad.lexicon.numbers import PART, SCALE, UNIT, WHOLE, NumberWord, connectives, number_words
from musnad.lexicon.wordtable import Reading

_LIMIT = 100_000


class NumberForm(msgspec.Struct, frozen=True, gc=False):
    """A word form as numbers see it: a number word, digits, or "and" as a word of its own (`is_and`).

    `readings` are those as a number word, `bare_words` what they are without conjunction and preposition,
    `glued_words` with a conjunction and no preposition; `kinds` and `bare` are the kinds of the first two, as bits.
    `joins` is true where a reading begins with "and". `counts` is true of number words and digits, `varied` where a
    reading is an ordinal or the plural of a scale. `head` is the word with which a whole number begins here, `whole`
    the number where no other word follows, if that is certain, `scale` that number where it is a scale, else 1.
    A scale multiplies by `times` what it follows at once. `width` is how many letters stand before the number itself.
    """

    readings: tuple[Reading[NumberWord], ...] = ()
    kinds: int = 0
    bare_words: tuple[NumberWord, ...] = ()
    bare: int = 0
    glued_words: tuple[NumberWord, ...] = ()
    joins: bool = False
    is_and: bool = False
    counts: bool = False
    varied: bool = False
    head: NumberWord | None = None
    whole: int | None = None
    scale: int = 1
    times: int = 1
    width: int = 0

    def word(self, kinds: int) -> NumberWord | None:
        """Return the first number word of these kinds that the form is without conjunction and preposition."""
        if self.bare & kinds:
            for word in self.bare_words:
                if word.bit & kinds:
                    return word
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
    return NumberForms({connectives().and_: NumberForm(is_and=True)})


def _number_form(form: str) -> NumberForm:
    readings = () if _stems().isdisjoint([rest for _, rest in splits(form)]) else number_words()[form]
    if not readings:
        return _DIGITS if "0" <= form[0] <= "9" else NO_NUMBER
    words = tuple(reading.entry for reading in readings)
    apart = tuple(r for r in readings if not r.prefix.preposition)
    bare_words = tuple(r.entry for r in apart if not r.prefix.conjunction)
    glued_words = tuple(r.entry for r in apart if r.prefix.conjunction)
    kinds = _kinds(words)
    head = next((word for word in words if word.bit & WHOLE), None)
    whole = None if head is None or not _is_whole(head) or kinds & (UNIT | PART) == UNIT | PART else head
    return NumberForm(
        readings,
        kinds=kinds,
        bare_words=bare_words,
        bare=_kinds(bare_words),
        glued_words=glued_words,
        joins=any(r.prefix.conjunction == connectives().and_ for r in readings),
        counts=True,
        varied=any(word.plural or word.kind == "ordinal" for word in words),
        head=head,
        whole=None if whole is None else whole.value,
        scale=whole.value if whole is not None and whole.kind == "scale" else 1,
        times=next((word.value for word in bare_words if word.bit == SCALE), 1),
        width=readings[0].prefix.width,
    )


_DIGITS = NumberForm(counts=True)


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(number_words().stems)


def _kinds(words: Iterable[NumberWord]) -> int:
    out = 0
    for word in words:
        out |= word.bit
    return out


def _is_whole(word: NumberWord) -> bool:
    """Tell whether a word is its number wherever no other follows, and no half of a teen, plural or dual of a scale."""
    return not word.plural and word.kind not in ("teen_unit", "scales")
