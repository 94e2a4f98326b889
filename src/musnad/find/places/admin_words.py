"""Names with an admin word before them: the village of X, the airport of Y, the quarters X and Y."""

from musnad.find.places.draft import Draft
from musnad.find.places.reading import Use
from musnad.find.places.scanner import Scanner
from musnad.find.places.unknown_names import (
    refused,
    second_word,
    two_word_name,
    two_words,
    unknown_name,
    with_adjectives,
)
from musnad.gazetteer.names import has_article, key_of

_SMALL = frozenset({"village", "town", "farm", "ruin", "quarter", "suburb", "area", "camp"})
"""Admin words of places so small that a known name after them may be but the beginning of one that no list has."""
_HAMZA_BELOW, _TANWIN = "\u0625", "\u064b"


def admin_phrase(scanner: Scanner, at: int, use: Use) -> Draft | None:
    """Return the name that an admin word at a word announces, with that word; None where none follows."""
    if not scanner.adjacent(at) or _other_word(scanner, at, use):
        return None
    start = scanner.words[at].start + use.width
    found = _inner(scanner, at + 1)
    if found is not None and found.bare and found.first == found.last and scanner.has(at + 1, "anaphors"):
        found = None  # "the building of the town" names no town
    if found is not None and found.bare and found.last == at + 1:
        if not _single(scanner, found, use):
            return None
        longer = _compound(scanner, at, use, start)
        if longer is not None:
            return longer
    if found is not None:
        return _known(scanner, found, use, at, start)
    if not use.admin.open or (use.admin.facility and use.number != "one"):
        return None
    return unknown_name(scanner, at + 1, use, first=at, start=start)


def _other_word(scanner: Scanner, at: int, use: Use) -> bool:
    """Tell whether a word only folds to an admin word: a verbal noun in i-, an accusative in -an."""
    return scanner.raw_marks(at, _TANWIN) or (use.admin.id != "governorate" and scanner.raw_marks(at, _HAMZA_BELOW))


def _inner(scanner: Scanner, at: int) -> Draft | None:
    """Return what an admin word names: a name that is known, or the phrase of another ("the centre of the city of
    X").
    """
    name = scanner.name(at, clitics=False)
    if name is not None and name.last > at:
        return name
    uses = (use for use in scanner.readings[at].uses if use.width == 0)
    nested = next((inner for use in uses if (inner := admin_phrase(scanner, at, use)) is not None), None)
    return nested or name


def _single(scanner: Scanner, found: Draft, use: Use) -> bool:
    """Tell whether a known name of one word is meant as a name."""
    if refused(scanner, found.first, use):
        return False
    definite = has_article(found.words[0])
    return not use.admin.facility or scanner.reader.as_written(found.key, article=definite)


def _compound(scanner: Scanner, at: int, use: Use, start: int) -> Draft | None:
    """Return the longer unknown name, where the one that is known is but the first word of a compound."""
    camp = use.admin.id == "camp" and two_words(scanner, at + 1)
    if use.admin.open and (camp or "compound_heads" in scanner.readings[at + 1].roles):
        return unknown_name(scanner, at + 1, use, first=at, start=start)
    small = use.number == "one" and use.admin.id in _SMALL
    return (
        two_word_name(scanner, at + 1, use, first=at, start=start) if small and second_word(scanner, at + 2) else None
    )


def _known(scanner: Scanner, found: Draft, use: Use, at: int, start: int) -> Draft:
    if not use.admin.facility:
        found.rule = "admin-word-and-known-name"
        if use.admin.id == "governorate" and found.bare and not scanner.reader.standing(found.key)[0]:
            found.key, found.known = key_of((scanner.words[at].form[use.width :], *found.words)), False
        with_adjectives(scanner, found, use)
        return found.under(use, first=at, start=start)
    core = found.key
    if use.admin.id == "road":
        _lead_on(scanner, found)
    rest = tuple(word.form for word in scanner.words[at + 1 : found.last + 1])
    found.words = (scanner.words[at].form[use.width :], *rest)
    with_adjectives(scanner, found, use)
    found.key = key_of(found.words)
    found.known, found.core, found.rule = False, core, "facility-of-known-name"
    return found.under(use, first=at, start=start)


def _lead_on(scanner: Scanner, found: Draft) -> None:
    """Let a road take the second place that it joins ("the road of X - Y")."""
    after = found.last + 1
    if after >= len(scanner.words) or scanner.text.between(found.last, after).strip() not in _ROAD_MARKS:
        return
    if scanner.readings[after].bearing or scanner.readings[after].countryside:
        return
    other = scanner.name(after, clitics=False)
    if other is not None and not scanner.has(after, "not_names"):
        found.last, found.end, found.far = other.last, other.end, other.key


_ROAD_MARKS = frozenset({"", "-", "\u2013", "\u2014", "/"})
