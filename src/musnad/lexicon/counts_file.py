"""The shape of data/lexicon/counts.yml and populations.yml."""

from functools import lru_cache
from typing import Literal

import msgspec

from musnad.lexicon.loading import load
from musnad.model.count import Measure


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun of a data file: its singular, its broken plurals, whether it has the sound plural, whether pronouns
    follow it.
    """

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


class NounGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that say the same of those counted."""

    measure: Measure
    gloss: str
    nouns: list[Noun]
    named: str = ""


class GovernorEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say the same befell those counted next."""

    measure: Measure
    gloss: str
    noun: list[str]
    perfect: list[str]
    imperfect: list[str]
    forms: list[str] = []


class Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for another and others, by how many they are."""

    one: list[str]
    two: list[str]
    many: list[str]


class CountsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The file, as it stands."""

    nouns: list[NounGroup]
    governors: list[GovernorEntry]
    fates: list[str]
    acts: list[str]
    adjectives: list[str]
    active: list[str]
    barriers: list[str]
    openers: list[str]
    fillers: list[str]
    others: Others
    one_of: list[str]
    two_word: list[str]
    lookalikes: list[str]
    fell: list[str]
    of_a_target: list[str]
    joins: list[str]
    already: list[str]
    aged: list[str]
    years: list[str]
    subset: list[str]
    they: list[str]
    between: list[str]
    from_: str
    what: str
    inside: str
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
def counts_file() -> CountsFile:
    """Return data/lexicon/counts.yml."""
    return load("lexicon/counts.yml", CountsFile)
