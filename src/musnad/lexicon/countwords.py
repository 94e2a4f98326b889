"""What each word means to a count, gathered once a word: its nouns, what it says befell people, what it signals."""

from functools import lru_cache

import msgspec

from musnad.lexicon.clitics import splits
from musnad.lexicon.counted import Counted, Number, counted_nouns, vague_first_words
from musnad.lexicon.counts import Governor, cues, governors, others
from musnad.lexicon.numbers import has_article
from musnad.lexicon.wordtable import Reading

_BEFORE_NO = "\u0648\u0641\u0628"
_CLITICS = "\u0648\u0641\u0628\u0644"
_LONGEST = 100_000
_SHORTEST = 3


class CountWord(msgspec.Struct, frozen=True, gc=False):
    """A word as counts see it.

    `nouns` and `governors` are its readings. `other` is how many "another" or "others" stand for. `opens` is true
    where a count may begin with it. The rest are signals: that a figure rises, that it is a total, that a part of it
    follows, that it runs over a span, that somebody documents it. `speaks` is true where any of these is.
    `denies` is true of a negative.
    """

    nouns: tuple[Reading[Counted], ...] = ()
    governors: tuple[Reading[Governor], ...] = ()
    other: Number | None = None
    opens: bool = False
    rises: bool = False
    total: bool = False
    subset: bool = False
    span: bool = False
    document: bool = False
    denies: bool = False
    speaks: bool = False


NOTHING = CountWord()
"""A word that says nothing to a count, as most do."""


class CountWords(dict[str, CountWord]):
    """Words as counts see them, worked out once and remembered."""

    def __missing__(self, form: str) -> CountWord:
        """Work a word out; what says nothing is remembered too, as long as there is room."""
        word = _word(form)
        if len(self) < _LONGEST:
            self[form] = word
        return word


@lru_cache(maxsize=1)
def count_words() -> CountWords:
    """Return the words as counts see them, by folded form."""
    return CountWords()


def _word(form: str) -> CountWord:
    if _stems().isdisjoint([rest for _, rest in splits(form)]):
        return NOTHING
    known = cues()
    nouns = counted_nouns()[form]
    verbs = tuple(
        r for r in governors()[form] if r.entry.noun or not (r.prefix.article or r.prefix.preposition in ("by", "like"))
    )
    other = next((r.entry for r in others()[form] if not r.prefix.preposition and not r.prefix.article), None)
    bare = form[1:] if form[0] in _CLITICS and len(form) > _SHORTEST else form
    total = bare[2:] if has_article(bare) else bare
    forms = (form, bare)
    denies = form in known.negatives or (len(form) > 2 and form[0] in _BEFORE_NO and form[1:] in known.negatives)
    if not (nouns or verbs or other or denies) and _signals().isdisjoint((form, bare, total)):
        return NOTHING
    word = CountWord(
        nouns=nouns, governors=verbs, other=other,
        opens=bool(nouns or other) or not (known.one_of.isdisjoint(forms) and vague_first_words().isdisjoint(forms)),
        rises=not known.rises.isdisjoint(forms),
        total=total in known.totals,
        subset=not known.subset.isdisjoint(forms),
        span=not known.spans.isdisjoint(forms),
        document=not known.documents.isdisjoint(forms),
        denies=denies,
    )  # fmt: skip
    speaks = bool(nouns or verbs or word.rises or word.total or word.subset or word.span or word.document)
    return msgspec.structs.replace(word, speaks=speaks) if speaks or word.opens or denies else NOTHING


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    """Return what is left of every word that says anything to a count when its clitics are cut off."""
    return _signals().union(cues().negatives, counted_nouns().stems, governors().stems, others().stems)


@lru_cache(maxsize=1)
def _signals() -> frozenset[str]:
    """Return every small word that says something of a count."""
    known = cues()
    return known.one_of.union(
        vague_first_words(), known.rises, known.totals, known.subset, known.spans, known.documents
    )
