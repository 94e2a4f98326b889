"""The words of a text as they are searched: folded, and found with what may be written together with them."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from musnad.lexicon.clitics import noun_prefixes
from musnad.script import Folded, fold

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"|(\S+)')
_SHORTEST = 3
LONGEST = 100
"""No word is longer, in code points; what follows is cut off (PostgreSQL takes no lexemes beyond 2 KB)."""


class Term(msgspec.Struct, frozen=True):
    """What has to stand in a text: words in a row; with `open_end` the last one may go on."""

    words: tuple[str, ...]
    open_end: bool = False

    def matches(self, index: int, word: str) -> bool:
        """Tell whether a folded word of a text is this term's word of that index."""
        if self.open_end and index == len(self.words) - 1:
            return word.startswith(forms(self.words[index]))
        return word in forms(self.words[index])


def words_of(folded: Folded) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a folded text, each with its half-open offsets there."""
    return ((found.group().lower()[:LONGEST], *found.span()) for found in _WORD.finditer(folded.text))


def index_words(text: str) -> list[str]:
    """Return the distinct words of a text, as they are put into the index, sorted."""
    return sorted({word for word, _, _ in words_of(fold(text))})


def terms_of(query: str) -> list[Term]:
    """Return what a query asks for: words, "words in a row", beginnings*; empty for a query without any letter."""
    out = []
    for found in _TERM.finditer(query):
        row, single = found.groups()
        words = tuple(word for word, _, _ in words_of(fold(row or single)))
        if words:
            out.append(Term(words, single is not None and single.endswith("*")))
    return out


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """Return the ways a folded word may stand in a text: bare, with conjunctions, prepositions and the article."""
    prefixes = noun_prefixes()
    articles = [text for text, prefix in prefixes.items() if prefix.article and not prefix.conjunction]
    plain = [text for text in articles if not prefixes[text].preposition]
    bare = next((word[len(text) :] for text in plain if _carries(word, text)), word)
    return tuple(sorted({word, *(f"{text}{bare}" for text in prefixes)}))


def _carries(word: str, article: str) -> bool:
    return word.startswith(article) and len(word) - len(article) >= _SHORTEST
