"""A table of words, looked up by the word as it stands in a text, with its conjunction, preposition and article off."""

from collections.abc import Iterable
from typing import Generic, TypeVar

import msgspec

from musnad.lexicon.clitics import Prefix, clitics, noun_prefixes, splits
from musnad.script import fold_key

V = TypeVar("V")


class Reading(msgspec.Struct, Generic[V], frozen=True, gc=False):
    """One reading of a word: what stands before it, and the entry it is a form of."""

    prefix: Prefix
    entry: V


class WordTable(dict[str, tuple[Reading[V], ...]], Generic[V]):
    """Entries by word form: `table[word]` gives the readings of a folded word, the one with the least before it
    first.

    Readings are worked out once a word and remembered, for as many words as `limit`; a word that is not in the table
    has none.
    """

    def __init__(
        self, forms: Iterable[tuple[str, V]], *, limit: int = 100_000, other_words: Iterable[str] = ()
    ) -> None:
        """Build the table from pairs of a form (normal orthography) and its entry.

        A form written with the article is found with the article only. `other_words` look like a form with clitics and
        are none.
        """
        super().__init__((fold_key(word), ()) for word in other_words)
        article = clitics().article
        self._stems: dict[str, list[tuple[V, bool]]] = {}
        for form, entry in forms:
            key = fold_key(form)
            fixed = key.startswith(article) and form.startswith(article)
            slot = self._stems.setdefault(key[len(article) :] if fixed else key, [])
            if (entry, fixed) not in slot:
                slot.append((entry, fixed))
        self._longest = max(map(len, self._stems), default=0) + max(map(len, noun_prefixes()))
        self._limit = limit

    @property
    def stems(self) -> Iterable[str]:
        """The forms of its entries, folded, without article: a word of which no stem is one has no reading."""
        return self._stems

    def __missing__(self, word: str) -> tuple[Reading[V], ...]:
        """Work out the readings of a word."""
        out: tuple[Reading[V], ...] = ()
        if len(word) <= self._longest:
            for prefix, stem in splits(word):
                if stem in self._stems:
                    out += self._readings(prefix, stem)
        if len(self) < self._limit:
            self[word] = out
        return out

    def _readings(self, prefix: Prefix, stem: str) -> tuple[Reading[V], ...]:
        return tuple(Reading(prefix, entry) for entry, fixed in self._stems[stem] if prefix.article or not fixed)
