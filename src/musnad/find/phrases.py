"""Phrases of several words, found by their head and their complement.

The two stand side by side, or, since Arabic puts the subject, an apposition or a time between a verb and what makes it
this happening, apart: "imposed the authorities, last night, a curfew".
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

_APART = " \u2026 "
"""Stands in an exception between a head and a complement that may stand apart; others stand together."""
_CLAUSE_ENDS = frozenset("\n.:;\u061b\u061f!")
_VERB_REACH = 14
_NOUN_REACH = 6
"""How far the complement may stand from its head, in words."""


class Phrases(msgspec.Struct, frozen=True):
    """The phrases of a text: those that stand together, as reading and hit, and those apart, by first word."""

    whole: list[tuple[str, Hit]]
    apart: dict[int, list[Parted]]


def phrase_patterns() -> Iterator[Pattern]:
    """Yield the heads and the complements of every phrasal trigger, each once; their keys are the phrases."""
    for (reading, form, head), rests in _joints().items():
        yield Pattern(f"trigger:{reading}:head", head, head, form)
        for rest in rests:
            yield Pattern("trigger:rest", rest, rest, "noun")


@lru_cache(maxsize=1)
def _joints() -> dict[tuple[str, str, str], dict[str, dict[str, bool]]]:
    """Return, by reading, form and head, each complement with the entries it makes, and whether it may stand apart."""
    out: dict[tuple[str, str, str], dict[str, dict[str, bool]]] = {}
    for entry in trigger_entries().values():
        for reading, form, phrase, apart in _phrases(entry):
            head, _, rest = phrase.partition(" ")
            if rest:
                ids = out.setdefault((reading, form, head), {}).setdefault(rest, {})
                ids[entry.id] = ids.get(entry.id, False) or apart
    return out


def _phrases(entry: TriggerEntry) -> Iterator[tuple[str, str, str, bool]]:
    for reading, pairs in (("active", entry.verbs), ("passive", entry.passives)):
        for pair in pairs:
            words = pair.split(" ")
            yield reading, "perfect", " ".join(words[: len(words) // 2]), True
            yield reading, "imperfect", " ".join(words[len(words) // 2 :]), True
    yield from (("noun", "noun", phrase, True) for phrase in entry.masdars)
    yield from (("noun", "noun", phrase, False) for phrase in entry.nouns)
    for written in entry.exceptions:
        phrase, apart = written.replace(_APART, " "), _APART in written
        yield "except", "noun", phrase, apart
        yield "except", "perfect", phrase, apart


def complements(hits: Mapping[str, list[Hit]]) -> dict[str, list[Hit]]:
    """Return the complements that stand in a text, by what they are."""
    out: dict[str, list[Hit]] = {}
    for hit in hits.get("trigger:rest", ()):
        out.setdefault(hit.key, []).append(hit)
    return out


def phrases(text: Text, hits: Mapping[str, list[Hit]], rests: dict[str, list[Hit]], readings: Sequence[str]) -> Phrases:
    """Return the phrases of a text in the given readings; `rests` are its complements."""
    found = Phrases([], {})
    known, standing = _joints(), rests.keys()
    for reading in readings if rests else ():
        for head in hits.get(f"trigger:{reading}:head", ()):
            joints = known[reading, head.form, head.key]
            if joints.keys().isdisjoint(standing):
                continue
            for complement in sorted(joints.keys() & standing):
                _join(text, found, reading, head, rests[complement], joints[complement])
    for parts in found.apart.values():
        parts.sort(key=lambda part: (part[2].first, part[1].key, part[0]))
    return found


def _join(text: Text, found: Phrases, reading: str, head: Hit, rests: Sequence[Hit], entries: dict[str, bool]) -> None:
    reach = _NOUN_REACH if reading == "noun" else _VERB_REACH
    for rest in rests:
        if rest.first == head.last + 1 and not _broken(text, head.last, rest.first):
            whole = msgspec.structs.replace(head, last=rest.last, end=rest.end, suffix=rest.suffix or head.suffix)
            found.whole.extend((reading, msgspec.structs.replace(whole, key=entry)) for entry in entries)
        elif 1 < rest.first - head.last <= reach and not _broken(text, head.last, rest.first):
            parts = [(reading, msgspec.structs.replace(head, key=e), rest) for e, apart in entries.items() if apart]
            found.apart.setdefault(head.first, []).extend(parts)
            return


def _broken(text: Text, left: int, right: int) -> bool:
    """Tell whether a new clause opens between two words: a full stop, a colon, "that", "which"."""
    words = text.words
    gap = text.letters[words[left].end : words[right].start]
    if not _CLAUSE_ENDS.isdisjoint(gap):
        return True
    between = [words[w].form for w in range(left + 1, right)]
    return not (words_of("that").isdisjoint(between) and words_of("relative").isdisjoint(between))
