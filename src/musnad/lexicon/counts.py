"""Nouns that are counted and the words around a count, as populations.yml and counts.yml list them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon.clitics import clitics
from musnad.lexicon.loading import load
from musnad.lexicon.nationalities import nations
from musnad.lexicon.numbers import vague_phrases
from musnad.lexicon.phrasetable import PhraseTable
from musnad.lexicon.wordtable import WordTable
from musnad.model.count import Measure
from musnad.script import fold_key

Number = Literal["one", "two", "many", "two_or_many"]


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun of a data file: its singular, its broken plurals, whether it has the sound plural, whether pronouns follow it."""

    one: str
    many: list[str] = []
    sound: bool = False
    kin: bool = False


class Population(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"class_": "class"}):
    """People by what they are; `class_` is what a claim may see them as."""

    id: str
    class_: Literal["civilian", "combatant", "security", "unknown"]
    gloss: str
    nouns: list[Noun]


class Counted(msgspec.Struct, frozen=True):
    """One form of a counted noun.

    `measure` is None for people by what they are. `named` is `victims` or `injuries` for the two nouns with rules of their own, `nationality` for a people. `number` is `two_or_many` where dual and plural are written alike. `possessed`: with a pronoun.
    """

    population: str
    measure: Measure | None
    named: str
    number: Number
    possessed: bool = False


class _Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    measure: Measure
    gloss: str
    nouns: list[Noun]
    named: str = ""


class _Governor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    measure: Measure
    gloss: str
    noun: list[str]
    perfect: list[str]
    imperfect: list[str]
    forms: list[str] = []


class _Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one: list[str]
    two: list[str]
    many: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    nouns: list[_Nouns]
    governors: list[_Governor]
    fates: list[str]
    barriers: list[str]
    openers: list[str]
    fillers: list[str]
    others: _Others
    one_of: list[str]
    two_word: list[str]
    lookalikes: list[str]
    fell: list[str]
    of_a_target: list[str]
    joins: list[str]
    already: list[str]
    subset: list[str]
    between: list[str]
    from_: str
    what: str
    among: list[str]
    totals: list[str]
    rises: list[str]
    reaches: list[str]
    spans: list[str]
    documents: list[str]
    negatives: list[str]
    between_negative: list[str]
    human_losses: list[str]
    injuries_only: list[str]
    deaths_only: list[str]
    nobody: list[str]
    units: list[str]


@lru_cache(maxsize=1)
def _file() -> _File:
    return load("lexicon/counts.yml", _File)


@lru_cache(maxsize=1)
def populations() -> dict[str, Population]:
    """Return the populations by id."""
    return {entry.id: entry for entry in load("lexicon/populations.yml", list[Population])}


@lru_cache(maxsize=1)
def counted_nouns() -> WordTable[Counted]:
    """Return the table of every form of every counted noun."""
    rows: list[tuple[str, Counted]] = []
    for group in _file().nouns:
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
    lookalikes = frozenset(map(fold_key, _file().lookalikes))
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
        if len(one) > 2:  # noqa: PLR2004 - "his father" is written as "his two fathers" would be
            yield one + data.endings.noun[4][-1] + pronoun, "two"
            yield one + data.endings.noun[0] + pronoun, "two"
        for many in noun.many:
            yield (many[:-1] + data.endings.noun[0] if many[-1] in data.weak_final else many) + pronoun, "many"


class Governor(msgspec.Struct, frozen=True):
    """What befell those counted next to a word.

    `verb` is true for the perfect and for a noun with a pronoun ("their death"), which may also stand after them; `noun` for a
    noun, which stands close before them.
    """

    measure: Measure
    verb: bool
    noun: bool = False


@lru_cache(maxsize=1)
def governors() -> WordTable[Governor]:
    """Return the table of words that say what befell those counted next to them."""
    rows: list[tuple[str, Governor]] = []
    for entry in _file().governors:
        rows += [(form, Governor(entry.measure, verb=True)) for form in (*entry.forms, *_perfects(entry))]
        rows += [(form, Governor(entry.measure, verb=fate)) for form, fate in _with_pronouns(entry)]
        rows += [(form, Governor(entry.measure, verb=False, noun=True)) for form in entry.noun]
        rows += [(form, Governor(entry.measure, verb=False)) for form in _imperfects(entry)]
    return WordTable(rows)


def _perfects(governor: _Governor) -> Iterator[str]:
    data = clitics()
    for verb in governor.perfect:
        yield verb
        stem = verb[:-1] if verb[-1] in data.weak_final else verb
        for end in data.endings.perfect:
            yield stem + end


def _with_pronouns(governor: _Governor) -> Iterator[tuple[str, bool]]:
    """Give the nouns with pronouns, and whether they may stand after those counted: "met their death"."""
    data = clitics()
    for noun in governor.noun:
        fate = noun in _file().fates
        stem = noun[:-1] + data.open_feminine if noun.endswith(data.feminine) else noun
        yield from ((stem + pronoun, fate) for pronoun in data.pronouns)


def _imperfects(governor: _Governor) -> Iterator[str]:
    data = clitics()
    for verb in governor.imperfect:
        for person in data.persons[:2]:
            yield person + verb[1:]
            for end in data.endings.imperfect[:3]:
                yield person + verb[1:] + end


class Cues(msgspec.Struct, frozen=True):
    """The small words around counts, folded, in sets by what they say (the keys of counts.yml)."""

    openers: frozenset[str]
    barriers: frozenset[str]
    fillers: frozenset[str]
    one_of: frozenset[str]
    two_word: frozenset[str]
    fell: frozenset[str]
    of_a_target: frozenset[str]
    already: frozenset[str]
    subset: frozenset[str]
    between: frozenset[str]
    among: frozenset[str]
    totals: frozenset[str]
    rises: frozenset[str]
    reaches: frozenset[str]
    spans: frozenset[str]
    documents: frozenset[str]
    negatives: frozenset[str]
    between_negative: frozenset[str]
    units: frozenset[str]
    from_: str
    what: str


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Return the small words around counts."""
    data = _file()
    names = [name for name in Cues.__struct_fields__ if name not in ("from_", "what")]
    sets = {name: frozenset(map(fold_key, getattr(data, name))) for name in names}
    return Cues(**sets, from_=fold_key(data.from_), what=fold_key(data.what))


@lru_cache(maxsize=1)
def others() -> WordTable[Number]:
    """Return the table of "another", "others" and the like, by how many they are."""
    data = _file().others
    rows: list[tuple[str, Number]] = [(word, "one") for word in data.one]
    rows += [(word, "two") for word in data.two]
    return WordTable(rows + [(word, "many") for word in data.many])


@lru_cache(maxsize=1)
def nobody() -> PhraseTable[tuple[Measure, ...]]:
    """Return what was not there after a negative, and the measures that are then nought."""
    data = _file()
    both, hurt, dead = (Measure.KILLED, Measure.INJURED), (Measure.INJURED,), (Measure.KILLED,)
    rows = [(phrase, both) for phrase in data.human_losses]
    rows += [(phrase, hurt) for phrase in data.injuries_only]
    return PhraseTable(rows + [(phrase, dead) for phrase in data.deaths_only])


@lru_cache(maxsize=1)
def nobody_phrases() -> PhraseTable[tuple[Measure, ...]]:
    """Return whole phrases that say that nobody was hurt."""
    return PhraseTable((phrase, (Measure.INJURED,)) for phrase in _file().nobody)


@lru_cache(maxsize=1)
def joins() -> PhraseTable[str]:
    """Return the phrases that join a count to the one before it as "and" does."""
    return PhraseTable((phrase, phrase) for phrase in _file().joins)


@lru_cache(maxsize=1)
def vague_first_words() -> frozenset[str]:
    """Return the words that quantities nobody counted begin with ("a number of"), folded."""
    return vague_phrases().first_words()
