"""Triggers: the words that tell of happenings, with the readings that their neighbours leave them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from musnad.arabic import Hit, Pattern, Text
from musnad.find.phrases import Parted, complements, phrase_patterns, phrases
from musnad.lexicon.clitics import clitics
from musnad.lexicon.triggers import trigger_entries
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention
from musnad.model.trigger import Trigger, TriggerEntry
from musnad.script import fold_key

_CLAUSE_MARKS = frozenset("\n.:!\u061f\u060c\u061b()-")
_DAMMA = "\u064f"
_TANWIN = frozenset("\u064b\u064c\u064d")


def patterns() -> Iterator[Pattern]:
    """Yield the patterns of every trigger entry; the kind says how the hit is read."""
    for entry in trigger_entries().values():
        for reading, pairs in (("active", entry.verbs), ("passive", entry.passives)):
            for perfect, _, imperfect in (pair.partition(" ") for pair in pairs if pair.count(" ") == 1):
                yield Pattern(f"trigger:{reading}", entry.id, perfect, "perfect")
                yield Pattern(f"trigger:{reading}", entry.id, imperfect, "imperfect")
        for phrase in (*entry.masdars, *entry.nouns):
            if " " not in phrase:
                yield Pattern("trigger:noun", entry.id, phrase, "noun")
        for phrase in entry.exceptions:
            if " " not in phrase:
                yield Pattern("trigger:except", entry.id, phrase, "noun")
                yield Pattern("trigger:except", entry.id, phrase, "perfect")
    yield from phrase_patterns()


def find_triggers(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return the triggers of a text: for each first word the longest phrase, in the readings that fit there."""
    rests = complements(hits)
    told = phrases(text, hits, rests, ("active", "passive", "noun"))
    exceptions = phrases(text, hits, rests, ("except",))
    blocked = [(hit.first, hit.last, hit.key) for hit in hits.get("trigger:except", ())]
    blocked += [(hit.first, hit.last, hit.key) for _, hit in exceptions.whole]
    blocked += [(hit.first, hit.last, hit.key) for parts in exceptions.apart.values() for _, hit, _ in parts]
    starts: dict[int, list[tuple[str, Hit]]] = {}
    for reading in ("active", "passive", "noun"):
        for hit in hits.get(f"trigger:{reading}", ()):
            if not _after_preposition(text, hit):
                starts.setdefault(hit.first, []).append((reading, hit))
    for reading, hit in told.whole:
        if not _after_preposition(text, hit):
            starts.setdefault(hit.first, []).append((reading, hit))
    parted = told.apart
    out: list[Mention] = []
    taken, covered = -1, set[int]()
    for first in sorted({*starts, *parted}):
        found = [(r, h) for r, h in starts.get(first, ()) if not _is_blocked(h, blocked)]
        if first <= taken or first in covered:
            continue
        last = max((hit.last for _, hit in found), default=first)
        whole = [(r, h) for r, h in found if h.last == last]
        wide = _that_fit(text, [p for p in parted.get(first, ()) if not _is_blocked(p[1], blocked)], found)
        spare = [(r, h) for r, h in found if h.last < last]
        if wide and last == first:
            nearest = min((rest.first, -rest.last) for _, _, rest in wide)
            whole, spare = [(r, h) for r, h, rest in wide if (rest.first, -rest.last) == nearest], whole
            covered.update(range(nearest[0], 1 - nearest[1]))
        mention = _mention(text, whole, spare) if whole else None
        if mention is not None:
            out.append(mention)
            taken = last
    return out


def _that_fit(text: Text, parts: list[Parted], found: list[tuple[str, Hit]]) -> list[Parted]:
    """Return the phrases that what stands before allows; those of nouns, where it allows no reading of the word."""
    wide = [part for part in parts if _fits(text, part[0], part[1])]
    if wide or any(_fits(text, r, h) for r, h in found):
        return wide
    return [part for part in parts if part[0] == "noun"]


def _after_preposition(text: Text, hit: Hit) -> bool:
    """Tell whether an imperfect stands where only a noun can: after a preposition ("before the intervention of")."""
    if hit.form != "imperfect" or hit.first == 0 or hit.prefix.preposition:
        return False
    return text.words[hit.first - 1].form in words_of("before_no_verb") and not _opens_clause(text, hit.first)


def _is_blocked(hit: Hit, blocked: Sequence[tuple[int, int, str]]) -> bool:
    return any(
        first <= hit.first and hit.last <= last and (key == hit.key or last > hit.last) for first, last, key in blocked
    )


def _mention(text: Text, found: list[tuple[str, Hit]], spare: list[tuple[str, Hit]]) -> Mention | None:
    """Choose among readings of the same words: by what stands before, then the entry that comes first in the data.

    The entries after it, then those of fewer words (`spare`), are kept as `others`, for where the first lacks what it
    needs.
    """
    chosen: Mention | None = None
    for pool in (spare, found):
        usable = [(r, h) for r, h in pool if _fits(text, r, h)]
        readings: dict[str, list[tuple[str, Hit]]] = {}
        for reading, hit in usable or pool:
            readings.setdefault(hit.key, []).append((reading, hit))
        for key in sorted(readings, key=_rank, reverse=True):
            chosen = _of_entry(text, trigger_entries()[key], readings[key], chosen)
    return chosen


def _fits(text: Text, reading: str, hit: Hit) -> bool:
    """Tell whether what stands before a word allows a reading of it."""
    nominal = _nominal(text, hit)
    return nominal is None or (reading == "noun") == nominal


@lru_cache(maxsize=4096)
def _rank(key: str) -> int:
    return list(trigger_entries()).index(key)


def _of_entry(text: Text, entry: TriggerEntry, found: list[tuple[str, Hit]], others: Mention | None) -> Mention:
    hit = found[0][1]
    readings = tuple(dict.fromkeys(reading for reading, _ in found))
    trigger = _trigger(text, entry, readings, [h for _, h in found], others)
    return Mention(
        kind="trigger", start=hit.start, end=hit.end, first=hit.first, last=hit.last, rule=f"trigger-{entry.id}",
        value=trigger,
    )  # fmt: skip


def _trigger(
    text: Text, entry: TriggerEntry, readings: tuple[str, ...], hits: list[Hit], others: Mention | None
) -> Trigger:
    hit = hits[-1] if readings == ("noun",) else next((h for h in hits if h.form.startswith("perfect")), hits[0])
    verb = readings != ("noun",)
    if verb and "passive" in readings and _marked_passive(text, hit):
        readings = ("passive",)
    imperfect = verb and hit.form.startswith("imperfect")
    pronoun = _pronoun(hit.suffix)
    if pronoun == fold_key(clitics().feminine) and not _written(text, hit, pronoun):
        pronoun = ""
    return Trigger(
        entry=entry,
        readings=readings,
        tense=("imperfect" if imperfect else "perfect") if verb else None,
        definite=hit.prefix.article,
        plural=not verb and _plural(hit, text),
        pronoun=pronoun,
        future=verb and hit.prefix.preposition == "future",
        preposition="" if verb else hit.prefix.preposition,
        clause_start=bool(hit.prefix.conjunction) or _opens_clause(text, hit.first),
        others=others,
    )


@lru_cache(maxsize=1024)
def _pronoun(suffix: str) -> str:
    """Return the longest pronoun in which what follows a stem ends; empty where it ends in none."""
    return max((pronoun for pronoun in clitics().pronouns if suffix.endswith(pronoun)), key=len, default="")


def _written(text: Text, hit: Hit, pronoun: str) -> bool:
    """Tell whether a pronoun is written at the end of a word, and not the feminine ending that is folded to it."""
    start, end = text.span(hit.start, hit.end)
    return any(word.endswith(pronoun) for word in text.raw[start:end].split())


def _marked_passive(text: Text, hit: Hit) -> bool:
    """Tell whether the first letter of a verb carries the damma of the passive."""
    start, _ = text.span(hit.start, hit.end)
    return text.raw[start + 1 : start + 2] == _DAMMA


@lru_cache(maxsize=1)
def _plural_suffixes() -> tuple[str, ...]:
    return tuple(end for end in clitics().endings.feminine if len(end) > 1)


def _plural(hit: Hit, text: Text) -> bool:
    head = text.words[hit.first].form
    return hit.suffix.startswith(_plural_suffixes()) or head.endswith(_plural_suffixes()[0])


def _marked_noun(text: Text, hit: Hit) -> bool:
    """Tell whether a word of one word carries the tanwin, which verbs never do."""
    start, end = text.span(hit.start, hit.end)
    return hit.first == hit.last and not _TANWIN.isdisjoint(text.raw[start : end + 1])


def _opens_clause(text: Text, first: int) -> bool:
    if first == 0:
        return True
    gap = text.letters[text.words[first - 1].end : text.words[first].start]
    return not _CLAUSE_MARKS.isdisjoint(gap)


def _nominal(text: Text, hit: Hit) -> bool | None:
    """Tell whether the words before force a noun (True) or a verb (False); None where they do not say."""
    if hit.form not in ("noun", "perfect"):
        return None
    if hit.prefix.preposition or hit.prefix.article or _marked_noun(text, hit):
        return True
    if hit.first == 0 or hit.prefix.conjunction or _opens_clause(text, hit.first):
        return None if hit.prefix.conjunction else False
    before = text.words[hit.first - 1].form
    if before in words_of("before_noun"):
        return True
    if before in words_of("before_verb"):
        return False
    return None
