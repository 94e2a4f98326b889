"""Every phrase of every lexicon, found in one pass over the folded text.

A phrase matches whole words: what stands before its first word must be clitics that its form allows, and what stands
after its last word an ending or a pronoun that its form allows. Later words of a phrase may carry the article or not,
as an adjective follows its noun.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

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


class Matcher:
    """Finds the patterns it was made from in a text."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """Compile the patterns; entries that fold to the same letters are all reported."""
        cores: dict[str, dict[tuple[int, frozenset[str]], _Reading]] = {}
        for pattern in dict.fromkeys(patterns):
            for core, prefixes, ends in _compiled(pattern):
                reading = cores.setdefault(core, {}).setdefault((id(prefixes), ends), (prefixes, ends, []))
                reading[2].append(pattern)
        self._readings = [list(readings.values()) for readings in cores.values()]
        self._automaton = AhoCorasick(list(cores), matchkind=MatchKind.Standard)

    def hits(self, text: Text) -> list[Hit]:
        """Return every hit in a text, in order of its first word, the longer before the shorter."""
        letters, words, word_at = text.letters, text.words, text.word_at
        out: list[Hit] = []
        for which, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            first = word_at(start)
            opening = words[first]
            before = letters[opening.start : start]
            if len(before) > 4:
                continue
            last = word_at(end - 1)
            closing = words[last]
            after = letters[end : closing.end]
            for prefixes, ends, patterns in self._readings[which]:
                prefix = prefixes.get(before)
                if prefix is None or after not in ends and ends is not _ANY:
                    continue
                at = opening.start + prefix.width
                for pattern in patterns:
                    out.append(
                        Hit(pattern.kind, pattern.key, pattern.form, first, last, at, closing.end, prefix, after)
                    )
        out.sort(key=lambda hit: (hit.first, -hit.last, hit.kind, hit.key, hit.form))
        return out


_Reading = tuple[dict[str, Prefix], frozenset[str], list[Pattern]]
"""What may stand before and after some letters, and the patterns that they then are."""
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
