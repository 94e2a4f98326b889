"""What each word is to the time finder, by its letters alone: what it says, and which readers it calls."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from musnad.find.times import kinds
from musnad.find.times.digits import CLOCK, DAY, DAYS, MONTH_YEAR, NUMERIC, SHORT, YEAR, YEARS
from musnad.lexicon.numberforms import NumberForm, number_forms
from musnad.lexicon.numbers import ORDINAL, PART, TENS, connectives, vague_phrases
from musnad.lexicon.times import TimeCues, TimeWord, local_time, time_cues, time_words, zones
from musnad.lexicon.wordtable import Reading

_CALLED_BY_KIND = {
    "weekday": kinds.READ_WEEKDAY | kinds.READ_NTH,
    "bare_weekday": kinds.READ_WEEKDAY | kinds.READ_NTH,
    "part": kinds.READ_PART,
    "adverb": kinds.READ_PART,
    "part_phrase": kinds.READ_PART,
    "shift": kinds.READ_SHIFT,
    "night": kinds.READ_SHIFT,
    "that": kinds.READ_SAME,
    "same": kinds.READ_SAME,
    "this": kinds.READ_UNIT,
    "month": kinds.READ_MONTH,
    "named": kinds.READ_NAMED,
    "unit": kinds.READ_UNIT,
    "section": kinds.READ_SECTION,
    "decade": kinds.READ_YEAR,
    "during": kinds.READ_COUNTED,
    "for": kinds.READ_COUNTED,
    "side": 0,
}
"""The readers of each kind of word."""

_CALLED_BY_UNIT = {"decade": kinds.READ_YEAR, "day": kinds.READ_NTH, "week": kinds.READ_NTH}
"""The readers of units, besides those of any unit."""

_READERS_OF_DIGITS = (
    *((pattern, kinds.READ_NUMERIC) for pattern in (NUMERIC, SHORT, MONTH_YEAR, YEARS)),
    *((pattern, kinds.READ_DAY) for pattern in (DAY, DAYS)),
    (YEAR, kinds.READ_BARE_YEAR),
    (CLOCK, kinds.READ_WRITTEN),
)
"""The readers of digits, besides those of any digits: so many units."""

_REMEMBERED = 100_000

ARTICLE = "\u0627\u0644"
"""The article, where it stands as a word of its own."""
LAST = "\u0627\u062e\u0631"
THE_LAST = ("\u0627\u0644\u0627\u062e\u064a\u0631", "\u0627\u0644\u0627\u062e\u064a\u0631\u0647")
"""The word for last before what it is the last of; those for the last one."""
FEW = "\u0627\u0644\u0642\u0644\u064a\u0644\u0647"
"""The few, between a unit and its side: "the few days past"."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase of time where it begins: its kind as a bit, its entry, how many words follow its first, and what
    is written together with that; `bare` where that is no conjunction and no preposition.
    """

    kind: int
    word: TimeWord
    more: int
    conjunction: str
    preposition: str
    article: bool
    bare: bool

    def is_the(self, *units: str) -> bool:
        """Tell whether this is one of these units, in the singular and with the article."""
        return self.article and self.word.value == 1 and self.word.key in units


class Sense(msgspec.Struct, frozen=True, gc=False):
    """What a word is to the time finder.

    `says` is what it says, as bits. `words` are the words of time that it is, `phrases` those of several words that it
    begins, the longest first, by their second word. `calls` are the readers that it calls where one of these may
    follow, `alone` those that it calls elsewhere. `width` is how many letters before it are a conjunction or a
    preposition, `joined` is true for a conjunction, `day` is the day of a month that it is in digits, else 0.
    """

    says: int
    calls: int
    alone: int
    words: tuple[Hit, ...]
    phrases: dict[str, list[Hit]]
    width: int
    joined: bool
    day: int


_NO_PHRASES: dict[str, list[Hit]] = {}
NOTHING = Sense(0, 0, 0, (), _NO_PHRASES, 0, False, 0)
"""What a word is that says nothing of time."""


class Senses(dict[str, Sense]):
    """What each word is to the time finder, by folded form; worked out once a word and remembered."""

    def __missing__(self, form: str) -> Sense:
        """Work a word out."""
        sense = _of_digits(form) if form[0].isdigit() else _of_letters(form)
        if len(self) < _REMEMBERED:
            self[form] = sense
        return sense


@lru_cache(maxsize=1)
def senses() -> Senses:
    """Return what each word is to the time finder."""
    return Senses()


def _of_digits(form: str) -> Sense:
    calls = kinds.READ_UNIT
    for pattern, reader in _READERS_OF_DIGITS:
        calls |= reader if pattern.fullmatch(form) else 0
    return Sense(kinds.DIGITS, calls, calls, (), _NO_PHRASES, 0, False, int(form) if DAY.fullmatch(form) else 0)


def _of_letters(form: str) -> Sense:
    readings, number, small = time_words()[form], number_forms()[form], _small_words()
    is_cue = form in _cue_words() or form[1:] in small
    if not readings and not number.readings and not is_cue:
        return NOTHING
    says, alone = kinds.CUE if is_cue else 0, small.get(form, 0) | small.get(form[1:], 0)
    if number.readings:
        says |= kinds.NUMBER | (kinds.ORDINAL if number.kinds & (ORDINAL | TENS) else 0)
        alone |= _called_by_number(number)
    calls = alone
    for reading in readings:
        says |= _said_by(reading)
        calls |= _called_by(reading)
        alone |= 0 if reading.entry.rest else _called_by(reading)
    words = tuple(_hit(reading) for reading in readings if not reading.entry.rest)
    phrases = _phrases(readings) if len(words) < len(readings) else _NO_PHRASES
    joined = bool(readings) and bool(readings[0].prefix.conjunction)
    width = readings[0].prefix.width if readings else number.width if number.readings else _clitic(form)
    return Sense(says | _also(form), calls, alone, words, phrases, width, joined, 0)


def _phrases(readings: Sequence[Reading[TimeWord]]) -> dict[str, list[Hit]]:
    """Return the phrases of several words, the longest first, by their second word."""
    out: dict[str, list[Hit]] = {}
    for reading in sorted(readings, key=lambda reading: -len(reading.entry.rest)):
        if reading.entry.rest:
            out.setdefault(reading.entry.rest[0], []).append(_hit(reading))
    return out


def _also(form: str) -> int:
    """Return what a word says that is in no table of words of time or numbers."""
    last, vague = form == LAST or form in THE_LAST, form in vague_phrases().first_words()
    return (kinds.ORDINAL if last else 0) | (kinds.VAGUE if vague else 0)


def _hit(reading: Reading[TimeWord]) -> Hit:
    word, prefix = reading.entry, reading.prefix
    bare = not prefix.conjunction and not prefix.preposition
    more = len(word.rest)
    return Hit(kinds.BITS[word.kind], word, more, prefix.conjunction, prefix.preposition, prefix.article, bare)


def _said_by(reading: Reading[TimeWord]) -> int:
    the_unit = reading.entry.kind == "unit" and reading.prefix.article
    return kinds.BITS[reading.entry.kind] | (kinds.THE_UNIT if the_unit else 0)


def _called_by(reading: Reading[TimeWord]) -> int:
    word = reading.entry
    calls = _CALLED_BY_KIND[word.kind]
    if word.kind == "unit":
        calls |= _CALLED_BY_UNIT.get(word.key, 0)
    the_same = reading.prefix.article and word.kind in ("unit", "part")
    return calls | (kinds.READ_SAME if the_same else 0)


def _called_by_number(number: NumberForm) -> int:
    """Return the readers of a number word: a day of the month, so many units, and by its kind."""
    calls = kinds.READ_DAY | kinds.READ_UNIT
    calls |= kinds.READ_YEAR_WORDS if number.head is not None else 0
    calls |= kinds.READ_NTH if number.kinds & ORDINAL else 0
    calls |= kinds.READ_SHARE if number.kinds & PART else 0
    of_hour = (r.prefix.article and (r.entry.bit == ORDINAL or r.entry.value == 1) for r in number.readings)
    return calls | (kinds.READ_SPOKEN if any(of_hour) else 0)


def _clitic(form: str) -> int:
    """Return how many letters before a small word, which is in no table, are a conjunction or a preposition."""
    small = _small_words()
    return int(not small.get(form, 0) & _AFTER_CLITIC and small.get(form[1:], 0) & _AFTER_CLITIC > 0)


_AFTER_CLITIC = kinds.READ_HOUR | kinds.READ_COUNTED | kinds.READ_YEAR
"""The readers of the small words that may carry one."""


@lru_cache(maxsize=1)
def _small_words() -> dict[str, int]:
    """Return the readers that the small words call, alone or after a clitic."""
    cues = time_cues()
    calls = (
        (kinds.READ_HOUR, cues.hour | cues.about),
        (kinds.READ_WEEKDAY | kinds.READ_DAY_OF | kinds.READ_NTH, cues.day_word),
        (kinds.READ_MONTH, cues.month_word),
        (kinds.READ_YEAR, cues.year_word),
        (kinds.READ_COUNTED, cues.ago | cues.after | cues.since | cues.before_it | cues.after_it),
        (kinds.READ_UNIT, vague_phrases().first_words()),
        (kinds.READ_NTH | kinds.READ_UNIT, frozenset((LAST, THE_LAST[0]))),
        (0, cues.time_of),
    )
    out: dict[str, int] = {}
    for bits, words in calls:
        for word in words:
            out[word] = out.get(word, 0) | bits
    return out


@lru_cache(maxsize=1)
def _cue_words() -> frozenset[str]:
    """Return every small word that a time may hold, as it stands without a clitic."""
    cues = time_cues()
    words = frozenset((connectives().and_, ARTICLE, FEW, LAST, *THE_LAST, *zones(), *local_time(), *_small_words()))
    return words.union(*(getattr(cues, name) for name in TimeCues.__struct_fields__))
