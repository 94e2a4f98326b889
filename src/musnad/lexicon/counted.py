"""Nouns that are counted, in every form: data/lexicon/populations.yml and the nouns of counts.yml."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon.clitics import clitics
from musnad.lexicon.counts_file import Noun, Population, counts_file
from musnad.lexicon.loading import load
from musnad.lexicon.nationalities import nations
from musnad.lexicon.numbers import vague_phrases
from musnad.lexicon.wordtable import WordTable
from musnad.model.count import Measure
from musnad.script import fold_key

Number = Literal["one", "two", "many", "two_or_many"]


class Counted(msgspec.Struct, frozen=True):
    """One form of a counted noun.

    `measure` is None for people by what they are. `named` is `victims` or `injuries` for the two nouns with rules of
    their own, `nationality` for a people. `number` is `two_or_many` where dual and plural are written alike.
    `possessed`: with a pronoun.
    """

    population: str
    measure: Measure | None
    named: str
    number: Number
    possessed: bool = False


@lru_cache(maxsize=1)
def populations() -> dict[str, Population]:
    """Return the populations by id."""
    return {entry.id: entry for entry in load("lexicon/populations.yml", list[Population])}


@lru_cache(maxsize=1)
def counted_nouns() -> WordTable[Counted]:
    """Return the table of every form of every counted noun."""
    rows: list[tuple[str, Counted]] = []
    for group in counts_file().nouns:
        for noun in group.nouns:
            rows += [(form, Counted("unknown", group.measure, group.named, number)) for form, number in _forms(noun)]
            if noun.kin:
                owned = ((form, number) for form, number in _kin(noun) if number == "many")
                rows += [(form, Counted("unknown", group.measure, group.named, n, possessed=True)) for form, n in owned]
    for people in populations().values():
        for noun in people.nouns:
            if " " in noun.one:
                continue
            rows += [(form, Counted(people.id, None, "", number)) for form, number in _forms(noun)]
            if noun.kin:
                rows += [(form, Counted(people.id, None, "", number, possessed=True)) for form, number in _kin(noun)]
    for form, number in _nationalities():
        rows.append((form, Counted("unknown", None, "nationality", number)))
    lookalikes = frozenset(map(fold_key, counts_file().lookalikes))
    return WordTable((form, counted) for form, counted in rows if fold_key(form) not in lookalikes)


def _nationalities() -> Iterator[tuple[str, Number]]:
    """Give the men and the people of each nation; the women's form is often the name of the state."""
    for nation in nations().values():
        for adjective in nation.adjectives:
            if " " not in adjective:
                yield from _forms(Noun(one=adjective, sound=True))
        for people in nation.people:
            yield people, "many"


@lru_cache(maxsize=1)
def compound_populations() -> dict[tuple[str, str], str]:
    """Return the populations of nouns of two words, by both words folded ("policeman" as "man of police")."""
    out: dict[tuple[str, str], str] = {}
    for people in populations().values():
        for noun in people.nouns:
            if " " in noun.one:
                head, tail = noun.one.split(" ")
                for form, _ in _forms(Noun(one=head)):
                    out[fold_key(form), fold_key(tail)] = people.id
                for many in noun.many:
                    first, second = many.split(" ")
                    out[fold_key(first), fold_key(second)] = people.id
    return out


def _forms(noun: Noun) -> Iterator[tuple[str, Number]]:
    """Give every form of a noun with its number: cases, dual, broken and sound plurals."""
    data = clitics()
    one = noun.one
    yield one, "one"
    for many in noun.many:
        yield many, "many"
    if one.endswith(data.feminine):
        stem = one[:-1]
        for end in data.endings.feminine[1:3]:
            yield stem + end, "two"
        yield stem + data.endings.feminine[0], "many"
        return
    accusative, nominative_two, oblique = data.endings.noun[:3]
    yield one + accusative, "one"
    yield one + nominative_two, "two"
    yield one + oblique, "two_or_many" if noun.sound else "two"
    if noun.sound:
        yield one + data.endings.person[1], "many"


def _kin(noun: Noun) -> Iterator[tuple[str, Number]]:
    data = clitics()
    feminine = noun.one.endswith(data.feminine)
    one = noun.one[:-1] + data.open_feminine if feminine else noun.one
    for pronoun in data.pronouns:
        yield one + pronoun, "one"
        if len(one) > 2:
            yield one + data.endings.noun[4][-1] + pronoun, "two"
            yield one + data.endings.noun[0] + pronoun, "two"
        for many in noun.many:
            yield (many[:-1] + data.endings.noun[0] if many[-1] in data.weak_final else many) + pronoun, "many"


@lru_cache(maxsize=1)
def vague_first_words() -> frozenset[str]:
    """Return the words that quantities nobody counted begin with ("a number of"), folded."""
    return vague_phrases().first_words()
