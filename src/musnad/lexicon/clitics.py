"""Clitics: what may be written together with a word, as data/lexicon/clitics.yml lists it, composed for each word
form."""

from functools import lru_cache
from itertools import product

import msgspec

from musnad.lexicon.loading import load
from musnad.script import fold_key


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The endings of each word form, without pronouns."""

    noun: list[str]
    person: list[str]
    feminine: list[str]
    perfect: list[str]
    imperfect: list[str]


class Clitics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, as it stands."""

    conjunctions: list[str]
    prepositions: dict[str, str]
    article: str
    merged: str
    emphasis: str
    future: str
    persons: list[str]
    pronouns: list[str]
    feminine: str
    open_feminine: str
    endings: Endings
    weak_final: list[str]
    plural_verb: str
    plural_verb_bare: str


class Prefix(msgspec.Struct, frozen=True, gc=False):
    """What stands before a word: conjunction, preposition, article; `width` is how many letters of it are no part of
    a name.

    `preposition` is the English key of the data file: `by`, `to`, `like`; before verbs `emphasis` or `future`; else
    empty.
    """

    conjunction: str
    preposition: str
    article: bool
    width: int


@lru_cache(maxsize=1)
def clitics() -> Clitics:
    """Return the clitics, as the data file has them."""
    return load("lexicon/clitics.yml", Clitics)


@lru_cache(maxsize=1)
def noun_prefixes() -> dict[str, Prefix]:
    """Return everything that may stand before a noun or a name, with what it is made of.

    The merged form (`li` with the article) counts as preposition and article, and its letters stay with the name, since
    the article cannot be cut out of it.
    """
    data = clitics()
    out: dict[str, Prefix] = {}
    for head, (key, inner) in product(["", *data.conjunctions], [("", ""), *data.prepositions.items()]):
        out[head + inner] = Prefix(head, key, article=False, width=len(head + inner))
        out[head + inner + data.article] = Prefix(head, key, article=True, width=len(head + inner))
    for head in ("", *data.conjunctions):
        out[head + data.merged] = Prefix(head, "to", article=True, width=len(head))
    return out


@lru_cache(maxsize=4096)
def splits(word: str) -> tuple[tuple[Prefix, str], ...]:
    """Return every way to part a folded word from what may be written together before a noun, the least first."""
    prefixes = noun_prefixes()
    out = [(prefixes[""], word)]
    for width in range(1, min(len(word), clitic_letters().get(word[:1], 0)) + 1):
        prefix = prefixes.get(word[:width])
        if prefix is not None:
            out.append((prefix, word[width:]))
    return tuple(out)


@lru_cache(maxsize=1)
def clitic_letters() -> dict[str, int]:
    """Return the letters that what stands before a noun begins with, with the length of the longest that does."""
    return {text[0]: len(text) for text in sorted(noun_prefixes(), key=len) if text}


@lru_cache(maxsize=1)
def verb_prefixes() -> dict[str, Prefix]:
    """Return what may stand before a verb of the perfect."""
    data = clitics()
    heads = ["", *data.conjunctions]
    marks = {"": "", data.emphasis: "emphasis"}
    return {
        head + mark: Prefix(head, key, article=False, width=len(head)) for head in heads for mark, key in marks.items()
    }


@lru_cache(maxsize=1)
def imperfect_prefixes() -> dict[str, Prefix]:
    """Return what may stand before the stem of an imperfect: its person letter and what precedes that.

    A future mark is given in place of the preposition, so that the status of a verb can be read from it.
    """
    data = clitics()
    out: dict[str, Prefix] = {}
    marks = {"": "", data.future: "future", data.emphasis: "emphasis"}
    for head, mark, person in product(["", *data.conjunctions], marks, data.persons):
        out[head + mark + person] = Prefix(head, marks[mark], article=False, width=len(head))
    return out


@lru_cache(maxsize=1)
def fixed_prefixes() -> dict[str, Prefix]:
    """Return what may stand before a fixed phrase: a conjunction."""
    return {head: Prefix(head, "", article=False, width=len(head)) for head in ("", *clitics().conjunctions)}


def attached(letters: str, word_start: int, start: int) -> str:
    """Return the key of the preposition written together with a name (`by`, `to`, `like`), or an empty string.

    `letters` is a folded text, `word_start` where the word begins in it, `start` where the name begins in that word.
    """
    prefix = noun_prefixes().get(letters[word_start:start])
    if prefix is not None and prefix.preposition:
        return prefix.preposition
    merged = clitics().merged
    return "to" if letters.startswith(merged, start) else ""


@lru_cache(maxsize=16)
def suffixes(form: str) -> frozenset[str]:
    """Return all that may follow a word of a form (`noun`, `person`, `feminine`, `perfect`, `imperfect`): endings,
    pronouns."""
    data = clitics()
    plain = [fold_key(end) for end in getattr(data.endings, form)]
    out = {"", *plain}
    if form == "feminine":
        out.add(fold_key(data.feminine))
        out.discard("")
        return frozenset(
            out | {data.open_feminine + pronoun for pronoun in data.pronouns} | _with_pronouns(data, plain)
        )
    return frozenset(out | set(data.pronouns) | _with_pronouns(data, plain))


def _with_pronouns(data: Clitics, endings: list[str]) -> set[str]:
    bare = [data.plural_verb_bare if end == data.plural_verb else end for end in endings]
    return {end + pronoun for end in bare for pronoun in data.pronouns}
