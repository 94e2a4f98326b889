"""Kinds of words, as bits: what a word says to the time finder, and which readers it calls."""

from typing import get_args

from musnad.lexicon.times import Kind

BITS = {kind: 1 << place for place, kind in enumerate(get_args(Kind))}
(
    WEEKDAY, BARE_WEEKDAY, PART, ADVERB, PART_PHRASE, SHIFT, NIGHT, MONTH, NAMED, UNIT, SIDE,
    THIS, THAT, SAME, SECTION, DECADE, DURING, FOR,
) = BITS.values()  # fmt: skip
"""The kinds of `musnad.lexicon.times` as bits, in the same order, so that one look tells whether a word is of any of
several.
"""

THE_UNIT, NUMBER, ORDINAL, DIGITS, VAGUE, CUE = (1 << place for place in range(len(BITS), len(BITS) + 6))
"""What else a word may be: a unit with the article, a number word, an ordinal or "last", digits, a word such as
"several", a small word of time.
"""

(
    READ_SAME, READ_SHIFT, READ_WEEKDAY, READ_PART, READ_HOUR, READ_WRITTEN, READ_SPOKEN, READ_DAY_OF, READ_NUMERIC,
    READ_DAY, READ_MONTH, READ_YEAR, READ_BARE_YEAR, READ_YEAR_WORDS, READ_NAMED, READ_UNIT, READ_COUNTED,
    READ_SECTION, READ_SHARE, READ_NTH,
) = (1 << place for place in range(20))  # fmt: skip
"""The readers that a word may call, as musnad.find.times.finder lists them."""

_OF_CLOCK, _NUMBERS = PART | ADVERB | PART_PHRASE | CUE, NUMBER | DIGITS
NEEDS = {
    READ_SAME: UNIT | PART | SIDE,
    READ_HOUR: _NUMBERS | CUE,
    READ_WRITTEN: _OF_CLOCK,
    READ_SPOKEN: _OF_CLOCK | NUMBER,
    READ_DAY_OF: DIGITS,
    READ_DAY: MONTH | THIS | UNIT | SIDE | CUE | _NUMBERS,
    READ_YEAR_WORDS: NUMBER | CUE,
    READ_UNIT: UNIT | SIDE | CUE | VAGUE | _NUMBERS,
    READ_COUNTED: UNIT | THAT | CUE | VAGUE | _NUMBERS,
    READ_SECTION: MONTH | THIS | UNIT | DECADE | CUE | _NUMBERS,
    READ_SHARE: ORDINAL,
    READ_NTH: WEEKDAY | BARE_WEEKDAY | UNIT | CUE | NUMBER | ORDINAL,
}
"""What the word after must say, one of these at least, for a reader to read more than nothing; the others may read one
word. A figure counts as a number, whatever its first word. (A year in words takes two words at least.)
"""
