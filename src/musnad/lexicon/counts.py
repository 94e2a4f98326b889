"""The words around a count: what befell those counted, and what says how counts belong together."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from musnad.lexicon.clitics import clitics
from musnad.lexicon.counted import Number
from musnad.lexicon.counts_file import GovernorEntry, counts_file
from musnad.lexicon.phrasetable import PhraseTable
from musnad.lexicon.wordtable import WordTable
from musnad.model.count import Measure
from musnad.script import fold_key


class Governor(msgspec.Struct, frozen=True):
    """What befell those counted next to a word.

    `verb` is true for the perfect and for a noun with a pronoun ("their death"), which may also stand after them;
    `noun` for a noun, which stands close before them.
    """

    measure: Measure
    verb: bool
    noun: bool = False


@lru_cache(maxsize=1)
def governors() -> WordTable[Governor]:
    """Return the table of words that say what befell those counted next to them."""
    rows: list[tuple[str, Governor]] = []
    for entry in counts_file().governors:
        rows += [(form, Governor(entry.measure, verb=True)) for form in (*entry.forms, *_perfects(entry))]
        rows += [(form, Governor(entry.measure, verb=fate)) for form, fate in _with_pronouns(entry)]
        rows += [(form, Governor(entry.measure, verb=False, noun=True)) for form in entry.noun]
        rows += [(form, Governor(entry.measure, verb=False)) for form in _imperfects(entry)]
    return WordTable(rows)


def _perfects(governor: GovernorEntry) -> Iterator[str]:
    data = clitics()
    for verb in governor.perfect:
        yield verb
        stem = verb[:-1] if verb[-1] in data.weak_final else verb
        for end in data.endings.perfect:
            yield stem + end


def _with_pronouns(governor: GovernorEntry) -> Iterator[tuple[str, bool]]:
    """Give the nouns with pronouns, and whether they may stand after those counted: "met their death"."""
    data = clitics()
    for noun in governor.noun:
        fate = noun in counts_file().fates
        stem = noun[:-1] + data.open_feminine if noun.endswith(data.feminine) else noun
        yield from ((stem + pronoun, fate) for pronoun in data.pronouns)


def _imperfects(governor: GovernorEntry) -> Iterator[str]:
    data = clitics()
    for verb in governor.imperfect:
        for person in data.persons[:2]:
            yield person + verb[1:]
            for end in data.endings.imperfect[:3]:
                yield person + verb[1:] + end


class Cues(msgspec.Struct, frozen=True):
    """The small words around counts, folded, in sets by what they say (the keys of counts.yml)."""

    openers: frozenset[str]
    acts: frozenset[str]
    adjectives: frozenset[str]
    active: frozenset[str]
    barriers: frozenset[str]
    fillers: frozenset[str]
    one_of: frozenset[str]
    two_word: frozenset[str]
    fell: frozenset[str]
    of_a_target: frozenset[str]
    already: frozenset[str]
    aged: frozenset[str]
    years: frozenset[str]
    subset: frozenset[str]
    they: frozenset[str]
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
    inside: str


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Return the small words around counts."""
    data = counts_file()
    names = [name for name in Cues.__struct_fields__ if name not in ("from_", "what", "inside")]
    sets = {name: frozenset(map(fold_key, getattr(data, name))) for name in names}
    return Cues(**sets, from_=fold_key(data.from_), what=fold_key(data.what), inside=fold_key(data.inside))


@lru_cache(maxsize=1)
def others() -> WordTable[Number]:
    """Return the table of "another", "others" and the like, by how many they are."""
    data = counts_file().others
    rows: list[tuple[str, Number]] = [(word, "one") for word in data.one]
    rows += [(word, "two") for word in data.two]
    return WordTable(rows + [(word, "many") for word in data.many])


@lru_cache(maxsize=1)
def nobody() -> PhraseTable[tuple[Measure, ...]]:
    """Return what was not there after a negative, and the measures that are then nought."""
    data = counts_file()
    both, hurt, dead = (Measure.KILLED, Measure.INJURED), (Measure.INJURED,), (Measure.KILLED,)
    rows: list[tuple[str, tuple[Measure, ...]]] = [(phrase, both) for phrase in data.human_losses]
    rows += [(phrase, hurt) for phrase in data.injuries_only]
    return PhraseTable(rows + [(phrase, dead) for phrase in data.deaths_only])


@lru_cache(maxsize=1)
def nobody_phrases() -> PhraseTable[tuple[Measure, ...]]:
    """Return whole phrases that say that nobody was hurt."""
    return PhraseTable((phrase, (Measure.INJURED,)) for phrase in counts_file().nobody)


@lru_cache(maxsize=1)
def joins() -> PhraseTable[str]:
    """Return the phrases that join a count to the one before it as "and" does."""
    return PhraseTable((phrase, phrase) for phrase in counts_file().joins)
