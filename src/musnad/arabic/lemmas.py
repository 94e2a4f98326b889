"""Lemmas: the dictionary form of a word, with the clitics peeled off first.

The peel is ours (data/lexicon/clitics.yml); behind it stands simplemma's Arabic table, and before that our own table
of the words that it gets wrong (data/lexicon/lemmas.yml).
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
import simplemma

from musnad.lexicon.clitics import clitics, splits
from musnad.lexicon.loading import load
from musnad.script import fold_key

_SHORTEST = 3
"""A stem has at least three letters: the roots of Arabic nouns and verbs have three or four (Ryding 2005, 3.1)."""


class Peeled(msgspec.Struct, frozen=True, gc=False):
    """A word taken apart: conjunction, preposition (its English key), article, stem, pronoun."""

    conjunction: str
    preposition: str
    article: bool
    stem: str
    pronoun: str


def peelings(form: str) -> Iterator[Peeled]:
    """Yield every way to take clitics off a folded word, the word as it stands first, longer stems before shorter."""
    for prefix, rest in splits(form):
        if len(rest) < _SHORTEST:
            continue
        for pronoun in _pronouns():
            if pronoun and (prefix.article or not rest.endswith(pronoun) or len(rest) - len(pronoun) < _SHORTEST):
                continue
            stem = rest[: len(rest) - len(pronoun)]
            yield Peeled(prefix.conjunction, prefix.preposition, prefix.article, stem, pronoun)


@lru_cache(maxsize=1)
def _pronouns() -> tuple[str, ...]:
    """Return the pronouns that may end a word, shorter before longer, and none before all."""
    return ("", *sorted(clitics().pronouns, key=len))


@lru_cache(maxsize=1)
def _own_table() -> dict[str, str]:
    table = load("lexicon/lemmas.yml", dict[str, str])
    return {fold_key(form): fold_key(lemma) for form, lemma in table.items()}


@lru_cache(maxsize=65536)
def lemma(form: str) -> str:
    """Return the lemma of a folded word, folded: our own table's, else simplemma's, else that of its peeled stem, else
    itself."""
    own = _own_table()
    if form in own:
        return own[form]
    known = _dictionary_form(form)
    if known != form or simplemma.is_known(form, lang="ar"):
        return known
    for peeled in peelings(form):
        if peeled.stem in own:
            return own[peeled.stem]
        if peeled.stem != form:
            known = _dictionary_form(peeled.stem)
            if known != peeled.stem or simplemma.is_known(peeled.stem, lang="ar"):
                return known
    return form


def _dictionary_form(form: str) -> str:
    return fold_key(simplemma.lemmatize(form, lang="ar"))
