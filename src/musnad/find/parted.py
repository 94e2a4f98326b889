"""Phrases whose complement stands apart from its head: "imposed the authorities, last night, a curfew".

Arabic puts the subject, an apposition or a time between a verb and what makes it this happening.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from musnad.arabic import Hit, Pattern, Text
from musnad.lexicon.triggers import trigger_entries
from musnad.lexicon.words import words_of
from musnad.model.trigger import TriggerEntry

Parted = tuple[str, Hit, Hit]
"""A reading, the head of a phrase (its key is the trigger entry), and its complement."""

_CLAUSE_ENDS = "\n.:;\u061b\u061f!"
_VERB_REACH = 14
_NOUN_REACH = 6
"""How far the complement may stand from its head, in words."""


def parted_patterns() -> Iterator[Pattern]:
    """Yield the heads and the complements of every phrasal trigger, each once; their keys are the phrases themselves."""
    for (reading, form, head), rests in _joints().items():
        yield Pattern(f"trigger:{reading}:head", head, head, form)
        for rest in rests:
            yield Pattern("trigger:rest", rest, rest, "noun")


@lru_cache(maxsize=1)
def _joints() -> dict[tuple[str, str, str], dict[str, list[str]]]:
    """Return, by reading, form and head, the complements that make a trigger of it, with the entries they belong to."""
    out: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    for entry in trigger_entries().values():
        for reading, form, phrase in _phrases(entry):
            head, _, rest = phrase.partition(" ")
            if rest:
                ids = out.setdefault((reading, form, head), {}).setdefault(rest, [])
                if entry.id not in ids:
                    ids.append(entry.id)
    return out


def _phrases(entry: TriggerEntry) -> Iterator[tuple[str, str, str]]:
    for reading, pairs in (("active", entry.verbs), ("passive", entry.passives)):
        for pair in pairs:
            words = pair.split(" ")
            yield reading, "perfect", " ".join(words[: len(words) // 2])
            yield reading, "imperfect", " ".join(words[len(words) // 2 :])
    for phrase in entry.masdars:
        yield "noun", "noun", phrase
    for phrase in entry.exceptions:
        yield "except", "noun", phrase
        yield "except", "perfect", phrase


def parted_phrases(text: Text, hits: Mapping[str, list[Hit]], readings: Sequence[str]) -> dict[int, list[Parted]]:
    """Return, by their first word, the phrases of a text whose complement stands apart, in the given readings."""
    rests: dict[str, list[Hit]] = {}
    for hit in hits.get("trigger:rest", ()):
        rests.setdefault(hit.key, []).append(hit)
    out: dict[int, list[Parted]] = {}
    if not rests:
        return out
    for reading in readings:
        for head in hits.get(f"trigger:{reading}:head", ()):
            for complement, ids in _joints()[(reading, head.form, head.key)].items():
                rest = _complement(text, head, rests.get(complement, ()), reading)
                if rest is not None:
                    found = ((reading, msgspec.structs.replace(head, key=entry), rest) for entry in ids)
                    out.setdefault(head.first, []).extend(found)
    return out


def _complement(text: Text, head: Hit, rests: Sequence[Hit], reading: str) -> Hit | None:
    reach = _NOUN_REACH if reading == "noun" else _VERB_REACH
    for rest in rests:
        if 1 < rest.first - head.last <= reach and not _broken(text, head.last, rest.first):
            return rest
    return None


def _broken(text: Text, left: int, right: int) -> bool:
    """Tell whether a new clause opens between two words: a full stop, a colon, "that", "which"."""
    words = text.words
    gap = text.letters[words[left].end : words[right].start]
    opening = words_of("that") | words_of("relative")
    return any(mark in gap for mark in _CLAUSE_ENDS) or any(words[w].form in opening for w in range(left + 1, right))
