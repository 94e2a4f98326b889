"""A table of words, looked up by the word as it stands in a text, with its conjunction, preposition and article off."""

from collections.abc import Iterable
from typing import Generic, TypeVar

import msgspec

from musnad.lexicon.clitics import Prefix, clitics, noun_prefixes
from musnad.script import fold_key

V = TypeVar("V")


class Reading(msgspec.Struct, Generic[V], frozen=True, gc=False):
    """One reading of a word: what stands before it, and the entry it is a form of."""

    prefix: Prefix
    entry: V


class WordTable(Generic[V]):
    """Entries by word form; a look-up gives the readings of a word, the one with the least before it first.

    Readings are worked out once a word and remembered, for as many words as `limit`.
    """

    def __init__(self, forms: Iterable[tuple[str, V]], *, limit: int = 100_000) -> None:
        """Build the table from pairs of a form (normal orthography) and its entry.

        A form written with the article is found with the article only.
        """
        article = clitics().article
        self._stems: dict[str, list[tuple[V, bool]]] = {}
        for form, entry in forms:
            key = fold_key(form)
            fixed = key.startswith(article) and form.startswith(article)
            bare = key[len(article) :] if fixed else key
            slot = self._stems.setdefault(bare, [])
            if (entry, fixed) not in slot:
                slot.append((entry, fixed))
        self._prefixes = sorted(noun_prefixes().items(), key=lambda item: len(item[0]))
        self._longest = max(map(len, self._stems), default=0) + max(len(head) for head, _ in self._prefixes)
        self._known: dict[str, tuple[Reading[V], ...]] = {}
        self._limit = limit

    def __call__(self, word: str) -> tuple[Reading[V], ...]:
        """Return the readings of a folded word; an empty tuple if it is not in the table."""
        known = self._known.get(word)
        return self._look(word) if known is None else known

    def _look(self, word: str) -> tuple[Reading[V], ...]:
        found: list[Reading[V]] = []
        if len(word) <= self._longest:
            for head, prefix in self._prefixes:
                if word.startswith(head):
                    for entry, fixed in self._stems.get(word[len(head) :], ()):
                        if prefix.article or not fixed:
                            found.append(Reading(prefix, entry))
        out = tuple(found)
        if len(self._known) < self._limit:
            self._known[word] = out
        return out
