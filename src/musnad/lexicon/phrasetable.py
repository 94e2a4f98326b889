"""A table of short fixed phrases, looked up at a place in a text: those that end there, or those that begin there."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import msgspec

from musnad.lexicon.clitics import noun_prefixes
from musnad.script import fold_key

V = TypeVar("V")


class Found(msgspec.Struct, Generic[V], frozen=True, gc=False):
    """A phrase where it stands: its first and last word (inclusive), how many letters before its first word are
    clitics.
    """

    first: int
    last: int
    width: int
    entry: V


class PhraseTable(Generic[V]):
    """Phrases by their first and by their last word; the longest wins."""

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        """Build the table from pairs of a phrase (normal orthography) and its entry."""
        self._by_last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._single: list[tuple[str, V]] = []
        for phrase, entry in phrases:
            words = tuple(fold_key(phrase).split(" "))
            self._by_last.setdefault(words[-1], []).append((words, entry))
            self._by_first.setdefault(words[0], []).append((words, entry))
        for table in (self._by_last, self._by_first):
            for rows in table.values():
                rows.sort(key=lambda row: -len(row[0]))
        self._heads = {head: prefix.width for head, prefix in noun_prefixes().items() if not prefix.article}
        self._whole: dict[str, list[tuple[tuple[str, ...], V, int]]] = {}

    def first_words(self) -> frozenset[str]:
        """Return the words that the phrases begin with."""
        return frozenset(self._by_first)

    def before(self, forms: Sequence[str], end: int) -> Found[V] | None:
        """Return the longest phrase whose last word is `end`; its first word may carry a conjunction or a
        preposition.
        """
        if end < 0:
            return None
        for words, entry, width in self._ending(forms[end]):
            first = end - len(words) + 1
            if first < 0:
                continue
            if len(words) > 1:
                if tuple(forms[first + 1 : end + 1]) != words[1:]:
                    continue
                width = self._head(forms[first], words[0])
                if width < 0:
                    continue
            return Found(first, end, width, entry)
        return None

    def at(self, forms: Sequence[str], first: int) -> Found[V] | None:
        """Return the longest phrase whose first word is `first`; it may carry a conjunction only as a word of its
        own.
        """
        if first >= len(forms):
            return None
        for words, entry in self._by_first.get(forms[first], ()):
            last = first + len(words) - 1
            if last < len(forms) and tuple(forms[first + 1 : last + 1]) == words[1:]:
                return Found(first, last, 0, entry)
        return None

    def _ending(self, form: str) -> list[tuple[tuple[str, ...], V, int]]:
        known = self._whole.get(form)
        if known is None:
            known = [(words, entry, 0) for words, entry in self._by_last.get(form, ())]
            for head, width in self._heads.items():
                if head and form.startswith(head):
                    rows = self._by_last.get(form[len(head) :], ())
                    known += [(words, entry, width) for words, entry in rows if len(words) == 1]
            if len(self._whole) < 100_000:
                self._whole[form] = known
        return known

    def _head(self, form: str, word: str) -> int:
        return self._heads.get(form[: len(form) - len(word)], -1) if form.endswith(word) else -1
