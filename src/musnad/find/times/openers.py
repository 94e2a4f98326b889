"""Which readers a word calls: what kinds of time phrase may begin with it."""

from functools import lru_cache

from musnad.lexicon.numbers import number_words, vague_phrases
from musnad.lexicon.times import time_cues, time_words

CLOCK, SAME, SHIFT, WEEKDAY, PART, DATE, MONTH, YEAR, NAMED, UNIT, COUNTED, SECTION = (1 << bit for bit in range(12))
DAY = SAME | SHIFT | WEEKDAY | PART
CALENDAR = DATE | MONTH | YEAR

_BY_KIND = {
    "weekday": WEEKDAY | SECTION,
    "bare_weekday": WEEKDAY | SECTION,
    "part": SAME | PART,
    "adverb": PART,
    "part_phrase": PART,
    "shift": SHIFT,
    "night": SHIFT,
    "that": SAME,
    "same": SAME,
    "this": UNIT,
    "month": MONTH,
    "named": NAMED,
    "unit": UNIT,
    "section": SECTION,
    "decade": YEAR,
    "during": COUNTED,
    "for": COUNTED,
    "side": 0,
}
"""The readers of each kind of word."""

_BY_UNIT = {"decade": YEAR, "day": SECTION, "week": SECTION}
"""The readers of units, besides those of any unit; with the article a unit may be "the same day"."""

_BY_NUMBER = {"ordinal": CLOCK | DATE | SECTION, "part": SECTION}
"""The readers of number words, besides those of any number: a day of the month, so many units."""

_LONGEST = 100_000
_LAST_WORDS = ("\u0627\u062e\u0631", "\u0627\u0644\u0627\u062e\u064a\u0631")


class Openers(dict[str, int]):
    """The readers that each word calls, as bits; worked out once a word and remembered."""

    def __missing__(self, form: str) -> int:
        """Work a word out."""
        calls = _calls(form)
        if len(self) < _LONGEST:
            self[form] = calls
        return calls


@lru_cache(maxsize=1)
def openers() -> Openers:
    """Return the readers that each word calls, by folded form."""
    return Openers()


def _calls(form: str) -> int:
    if form[0].isdigit():
        return CLOCK | DATE | UNIT
    calls = 0
    for opening in time_words()[form]:
        calls |= _BY_KIND[opening.entry.kind]
        if opening.entry.kind == "unit":
            calls |= _BY_UNIT.get(opening.entry.key, 0) | (SAME if opening.prefix.article else 0)
    for number in number_words()[form]:
        calls |= DATE | UNIT | _BY_NUMBER.get(number.entry.kind, 0)
        calls |= CLOCK if number.entry.value == 1 and number.prefix.article else 0
    small = _small_words()
    calls |= small.get(form, 0) | small.get(form[1:], 0)
    return calls | (SECTION | UNIT if form in _LAST_WORDS else 0)


@lru_cache(maxsize=1)
def _small_words() -> dict[str, int]:
    """Return the readers that the small words call, alone or after a clitic."""
    cues = time_cues()
    calls = (
        (CLOCK, cues.hour | cues.about),
        (WEEKDAY | DATE | SECTION, cues.day_word),
        (MONTH, cues.month_word),
        (YEAR, cues.year_word),
        (COUNTED, cues.ago | cues.after | cues.since | cues.before_it | cues.after_it),
        (UNIT, vague_phrases().first_words()),
    )
    out: dict[str, int] = {}
    for bits, words in calls:
        for word in words:
            out[word] = out.get(word, 0) | bits
    return out


class Seconds(dict[str, frozenset[str]]):
    """The words of which one must follow a word for a phrase of time to begin there; none where it may stand alone."""

    def __missing__(self, form: str) -> frozenset[str]:
        """Work a word out."""
        rests = [opening.entry.rest for opening in time_words()[form]]
        alone = not all(rests) or number_words()[form] or not _small_words().keys().isdisjoint((form, form[1:]))
        seconds = frozenset() if alone or form in _LAST_WORDS else frozenset(rest[0] for rest in rests)
        if len(self) < _LONGEST:
            self[form] = seconds
        return seconds


@lru_cache(maxsize=1)
def seconds() -> Seconds:
    """Return the words of which one must follow, by folded form."""
    return Seconds()


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """Return the small words that a phrase may begin with and that are in no table, so that clitics are cut from
    them.
    """
    cues = time_cues()
    return cues.hour | cues.about | cues.ago | cues.after | cues.since | cues.before_it | cues.after_it | cues.year_word
