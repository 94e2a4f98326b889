"""Words for numbers, as data/lexicon/numbers.yml lists them, ready to be looked up."""

from functools import lru_cache
from typing import Literal, get_args

import msgspec

from musnad.lexicon.loading import load
from musnad.lexicon.phrasetable import PhraseTable
from musnad.lexicon.wordtable import WordTable
from musnad.script import fold_key

_ARTICLE = "\u0627\u0644"

Kind = Literal[
    "unit", "teen_unit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "dozens",
    "part", "parts", "spoken_part", "ordinal", "point", "minus", "odd",
]  # fmt: skip
_BITS = {kind: 1 << place for place, kind in enumerate(get_args(Kind))}
(
    UNIT, TEEN_UNIT, TEN, TEEN, TENS, HUNDRED, HUNDREDS, SCALE, SCALES, DOZENS,
    PART, PARTS, SPOKEN_PART, ORDINAL, POINT, MINUS, ODD,
) = _BITS.values()  # fmt: skip
"""The kinds as bits, in the same order, so that one look tells whether a word is of any of several."""
BELOW_HUNDRED = UNIT | TEEN_UNIT | TEN | TEEN | TENS
BELOW_THOUSAND = BELOW_HUNDRED | HUNDRED | HUNDREDS
WHOLE = BELOW_THOUSAND | SCALE | SCALES
"""The kinds of words of whole numbers, halves of teens among them."""


class NumberWord(msgspec.Struct, frozen=True):
    """What one word adds to a number.

    `bit` is its kind as a bit. `value` is the number, or what a fraction is a part of, `times` how many such parts.
    `plural` is true for the plural of a scale, which multiplies after a number and is a vague quantity when alone.
    """

    kind: Kind
    bit: int
    value: int
    times: int = 1
    plural: bool = False


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: Kind
    value: int
    gloss: str
    forms: list[str]
    plural: list[str] = []


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    of: int
    gloss: str
    one: list[str]
    two: list[str]
    many: list[str]
    spoken: list[str] = []


class _Ordinal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    value: int
    gloss: str
    forms: list[str]


class Bound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say how a figure is meant, before it and after it."""

    id: Literal["at_least", "at_most", "below", "approx"]
    gloss: str
    before: list[str]
    after: list[str]


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quantity that nobody counted, with the bounds that coding-rules.md gives it."""

    low: int
    high: int | None
    gloss: str
    forms: list[str]


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a number is a share of `of`."""

    of: int
    gloss: str
    forms: list[str]


class _File(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"and_": "and", "or_": "or", "from_": "from"}
):
    words: list[_Words]
    parts: list[_Part]
    ordinals: list[_Ordinal]
    bounds: list[Bound]
    vague: list[Vague]
    shares: list[Share]
    odd: list[str]
    less: list[str]
    other_words: list[str]
    lookalikes: list[str]
    and_: str
    or_: str
    to: list[str]
    between: str
    from_: str


@lru_cache(maxsize=1)
def _file() -> _File:
    return load("lexicon/numbers.yml", _File)


class Connectives(msgspec.Struct, frozen=True):
    """The small words between numbers, folded."""

    and_: str
    or_: str
    to: frozenset[str]
    between: str
    from_: str
    less: frozenset[str]


@lru_cache(maxsize=1)
def connectives() -> Connectives:
    """Return the small words between numbers."""
    data = _file()
    to, less = (frozenset(map(fold_key, words)) for words in (data.to, data.less))
    return Connectives(fold_key(data.and_), fold_key(data.or_), to, fold_key(data.between), fold_key(data.from_), less)


@lru_cache(maxsize=1)
def _lookalikes() -> frozenset[str]:
    return frozenset(map(fold_key, _file().lookalikes))


def has_article(form: str) -> bool:
    """Tell whether a folded word has the article; words that only begin like it are listed."""
    return form.startswith(_ARTICLE) and len(form) > len(_ARTICLE) + 1 and form not in _lookalikes()


@lru_cache(maxsize=1)
def number_words() -> WordTable[NumberWord]:
    """Return the table of every word that is a number or a part of one."""
    data = _file()
    rows: list[tuple[str, NumberWord]] = []
    for word in data.words:
        rows += [(form, _word(word.kind, word.value)) for form in word.forms]
        rows += [(form, _word(word.kind, word.value, plural=True)) for form in word.plural]
    for part in data.parts:
        rows += [(form, _word("part", part.of)) for form in part.one]
        rows += [(form, _word("part", part.of, 2)) for form in part.two]
        rows += [(form, _word("parts", part.of)) for form in part.many]
        rows += [(form, _word("spoken_part", part.of)) for form in part.spoken]
    for ordinal in data.ordinals:
        rows += [(form, _word("ordinal", ordinal.value)) for form in ordinal.forms]
    rows += [(form, _word("odd", 0)) for form in data.odd]
    return WordTable(rows, other_words=data.other_words)


def _word(kind: Kind, value: int, times: int = 1, *, plural: bool = False) -> NumberWord:
    return NumberWord(kind, _BITS[kind], value, times, plural)


@lru_cache(maxsize=1)
def bounds_before() -> PhraseTable[Bound]:
    """Return the phrases before a figure that say how it is meant."""
    return PhraseTable((phrase, bound) for bound in _file().bounds for phrase in bound.before)


@lru_cache(maxsize=1)
def bounds_after() -> PhraseTable[Bound]:
    """Return the phrases after a figure that say how it is meant."""
    return PhraseTable((phrase, bound) for bound in _file().bounds for phrase in bound.after)


@lru_cache(maxsize=1)
def vague_phrases() -> PhraseTable[Vague]:
    """Return the quantities that nobody counted, such as "several"."""
    return PhraseTable((phrase, vague) for vague in _file().vague for phrase in vague.forms)


@lru_cache(maxsize=1)
def share_phrases() -> PhraseTable[Share]:
    """Return the words that make a number a share."""
    return PhraseTable((phrase, share) for share in _file().shares for phrase in share.forms)


@lru_cache(maxsize=1)
def after_figures() -> frozenset[str]:
    """Return the words that begin what may be said of a figure after it: a bound, a share, the other end of a range."""
    words = connectives()
    return words.to.union((words.or_, words.from_), bounds_after().first_words(), share_phrases().first_words())
