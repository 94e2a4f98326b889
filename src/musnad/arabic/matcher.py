"""Every phrase of every lexicon, found in one pass over the folded text.

A phrase matches whole words: what stands before its first word must be clitics that its form allows, and what stands
after its last word an ending or a pronoun that its form allows. Later words of a phrase may carry the article or not,
as an adjective follows its noun.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from operator import itemgetter

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from musnad.arabic.text import Text
from musnad.lexicon.clitics import (
    Prefix,
    clitics,
    fixed_prefixes,
    imperfect_prefixes,
    noun_prefixes,
    suffixes,
    verb_prefixes,
)
from musnad.script import fold_key


class Pattern(msgspec.Struct, frozen=True, gc=False):
    """A phrase to look for: the dimension (`kind`) and entry (`key`) it stands for, its letters, its form.

    Forms: `noun` and `person` (clitics, article, endings, pronouns), `name` (clitics and article, no endings),
    `fixed` (a conjunction at most), `opening` (the same, and its last letter is written together with the next word),
    `perfect` and `imperfect` (third persons, pronouns; the imperfect is given with its yeh).
    """

    kind: str
    key: str
    phrase: str
    form: str = "noun"


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A phrase where it stands.

    `first`, `last`: its first and last word, inclusive. `start`, `end`: its offsets in the folded text, without the
    conjunction and preposition before it. `prefix` says what those are; `suffix` is what follows the stem.
    """

    kind: str
    key: str
    form: str
    first: int
    last: int
    start: int
    end: int
    prefix: Prefix
    suffix: str


_Found = tuple[str, str, str, int, Prefix, str]
"""A pattern in a word: kind, key, form, how wide its conjunction and preposition are, what they are, and what follows
the stem.
"""
_Reading = tuple[dict[str, Prefix], frozenset[str], list[Pattern]]
"""What may stand before and after some letters, and the patterns that they then are."""


class Matcher:
    """Finds the patterns it was made from in a text.

    What one word holds is worked out once for each form and remembered; phrases of several words are looked for in the
    whole text.
    """

    def __init__(self, patterns: Iterable[Pattern], *, limit: int = 100_000) -> None:
        """Compile the patterns; entries that fold to the same letters are all reported. At most `limit` word forms are
        remembered.
        """
        cores: dict[str, dict[tuple[int, frozenset[str]], _Reading]] = {}
        for pattern in dict.fromkeys(patterns):
            for core, prefixes, ends in _compiled(pattern):
                reading = cores.setdefault(core, {}).setdefault((id(prefixes), ends), (prefixes, ends, []))
                reading[2].append(pattern)
        self._in_word = _Search({core: found for core, found in cores.items() if core.isalpha()})
        self._across = _Search({core: found for core, found in cores.items() if not core.isalpha()})
        self._known: dict[str, tuple[_Found, ...]] = {}
        self._limit = limit

    def hits(self, text: Text) -> dict[str, list[Hit]]:
        """Return every hit in a text by kind; those of a kind in order of their first word, the longer before the
        shorter.
        """
        out: dict[str, list[Hit]] = {}
        known, starts = self._known, text.starts
        for index, word in enumerate(text.forms):
            found = known.get(word)
            if found is None:
                found = self._found_in(word)
            if found:
                start = starts[index]
                end = start + len(word)
                for kind, key, form, width, prefix, after in found:
                    hit = Hit(kind, key, form, index, index, start + width, end, prefix, after)
                    if kind in out:
                        out[kind].append(hit)
                    else:
                        out[kind] = [hit]
        phrases = list(self._phrases(text))
        for hit in phrases:
            out.setdefault(hit.kind, []).append(hit)
        for kind in {hit.kind for hit in phrases}:
            out[kind].sort(key=_order)
        return out

    def _found_in(self, form: str) -> tuple[_Found, ...]:
        found = [
            (pattern.kind, pattern.key, pattern.form, prefix.width, prefix, after)
            for which, start, end in self._in_word.automaton.find_matches_as_indexes(form, overlapping=True)
            if form[:start] in self._in_word.prefixes
            for pattern, prefix, after in self._in_word.read(which, form[:start], form[end:])
        ]
        found.sort(key=itemgetter(1, 2))
        out = tuple(found)
        if len(self._known) < self._limit:
            self._known[form] = out
        return out

    def _phrases(self, text: Text) -> Iterator[Hit]:
        letters, starts, ends = text.letters, text.starts, text.ends
        for which, start, end in self._across.automaton.find_matches_as_indexes(letters, overlapping=True):
            first, last = text.word_at(start), text.word_at(end - 1)
            begin, stop = starts[first], ends[last]
            for pattern, prefix, suffix in self._across.read(which, letters[begin:start], letters[end:stop]):
                at = begin + prefix.width
                yield Hit(pattern.kind, pattern.key, pattern.form, first, last, at, stop, prefix, suffix)


def _order(hit: Hit) -> tuple[int, int, str, str]:
    return hit.first, -hit.last, hit.key, hit.form


class _Search:
    """The letters to look for, and what they are between what stands before and after them in their words."""

    def __init__(self, cores: dict[str, dict[tuple[int, frozenset[str]], _Reading]]) -> None:
        self.automaton = AhoCorasick(list(cores), matchkind=MatchKind.Standard)
        self._readings = [list(readings.values()) for readings in cores.values()]
        self.prefixes = frozenset(
            prefix for readings in self._readings for before, _, _ in readings for prefix in before
        )

    def read(self, which: int, before: str, after: str) -> Iterator[tuple[Pattern, Prefix, str]]:
        for prefixes, ends, patterns in self._readings[which]:
            prefix = prefixes.get(before)
            if prefix is not None and (after in ends or ends is _ANY):
                for pattern in patterns:
                    yield pattern, prefix, after


_NO_ENDS = frozenset({""})
_ANY: frozenset[str] = frozenset()


def _compiled(pattern: Pattern) -> list[tuple[str, dict[str, Prefix], frozenset[str]]]:
    phrase = fold_key(pattern.phrase)
    data = clitics()
    if pattern.form in ("fixed", "opening"):
        return [(phrase, fixed_prefixes(), _NO_ENDS if pattern.form == "fixed" else _ANY)]
    if pattern.form == "perfect":
        return _perfect(phrase)
    if pattern.form == "imperfect":
        return [(core, imperfect_prefixes(), ends) for core, ends in _imperfect(phrase)]
    prefixes, article = noun_prefixes(), data.article
    if phrase.startswith(article) and len(phrase) > len(article) + 1:
        prefixes = _definite_prefixes()
        phrase = phrase[len(article) :]
    heads = [phrase] if pattern.form == "name" else _heads(phrase)
    spellings = [spelt for head in heads for spelt in _articles(head, article)]
    return [(core, prefixes, ends) for spelt in spellings for core, ends in _noun(spelt, pattern.form)]


@lru_cache(maxsize=1)
def _definite_prefixes() -> dict[str, Prefix]:
    return {text: prefix for text, prefix in noun_prefixes().items() if prefix.article}


def _heads(phrase: str) -> list[str]:
    """Return a phrase with the endings that its first word may take: accusative, dual, feminine plural."""
    head, space, rest = phrase.partition(" ")
    if not space:
        return [phrase]
    feminine = fold_key(clitics().feminine)
    stem, ends = (
        (head[: -len(feminine)], clitics().endings.feminine)
        if head.endswith(feminine)
        else (head, clitics().endings.noun)
    )
    return [phrase, *(stem + end + space + rest for end in ends)]


def _articles(phrase: str, article: str) -> list[str]:
    head, *rest = phrase.split(" ")
    choices = [[word] if word.startswith(article) else [word, article + word] for word in rest]
    return [" ".join((head, *choice)) for choice in product(*choices)] if len(rest) <= 2 else [phrase]


def _noun(phrase: str, form: str) -> list[tuple[str, frozenset[str]]]:
    if form == "name":
        return [(phrase, _NO_ENDS)]
    feminine = fold_key(clitics().feminine)
    if phrase.endswith(feminine):
        return [(phrase[: -len(feminine)], suffixes("feminine"))]
    return [(phrase, suffixes(form))]


def _perfect(phrase: str) -> list[tuple[str, dict[str, Prefix], frozenset[str]]]:
    if _weak(phrase):
        return [(phrase, verb_prefixes(), _NO_ENDS), (phrase[:-1], verb_prefixes(), suffixes("perfect") - _NO_ENDS)]
    return [(phrase, verb_prefixes(), suffixes("perfect"))]


def _imperfect(phrase: str) -> list[tuple[str, frozenset[str]]]:
    stem = phrase[1:]
    if _weak(phrase):
        return [(stem, _NO_ENDS), (stem[:-1], suffixes("imperfect") - _NO_ENDS)]
    return [(stem, suffixes("imperfect"))]


def _weak(phrase: str) -> bool:
    return phrase[-1] in {fold_key(letter) for letter in clitics().weak_final}
