"""Place phrases: names, names with admin words, and areas laid off from a place: north of it, its countryside."""

from collections.abc import Iterator
from functools import lru_cache

from musnad.find.places.admin_words import admin_phrase
from musnad.find.places.draft import Draft
from musnad.find.places.land import national_land
from musnad.find.places.scanner import Scanner
from musnad.lexicon.clitics import Prefix, clitics
from musnad.script import fold_key


def phrase(scanner: Scanner, at: int) -> Draft | None:
    """Return the longest place phrase that begins at a word; of equal ones that which the gazetteer has as a whole."""
    best = scanner.name(at)
    for found in _built(scanner, at):
        longer = best is None or found.last > best.last
        if longer or (best is not None and found.last == best.last and best.first == best.last):
            best = found
    return best


def _built(scanner: Scanner, at: int) -> Iterator[Draft]:
    reading = scanner.readings[at]
    found: list[Draft | None] = []
    if reading.countryside:
        found.append(_open_part(scanner, at, "countryside") if reading.definite else _countryside(scanner, at))
    if reading.outskirts:
        found.append(_outskirts(scanner, at))
    if "parts" in reading.roles:
        found.append(_open_part(scanner, at, "outskirts"))
    if "territories" in reading.roles or (reading.bearing and reading.definite):
        found.append(national_land(scanner, at))
    if reading.bearing and not reading.definite:
        found.append(_direction(scanner, at))
    found.extend(admin_phrase(scanner, at, use) for use in reading.uses)
    return (one for one in found if one is not None)


def _direction(scanner: Scanner, at: int) -> Draft | None:
    """Read "north of X", "the north-west of X"."""
    reading = scanner.readings[at]
    code, last = reading.bearing, at
    if code == "c" or not scanner.adjacent(at):
        return None
    following = scanner.readings[at + 1]
    if following.bearing not in ("", "c") and not following.width and not following.definite:
        code, last = combined(code, following.bearing), at + 1
        if not scanner.adjacent(last):
            return None
    inner = _inside(scanner, last + 1)
    if inner is None or inner.relation == "direction":
        return None
    return _laid_off(scanner, inner, at, "direction", code)


def _outskirts(scanner: Scanner, at: int) -> Draft | None:
    inner = _inside(scanner, at + 1) if scanner.adjacent(at) else None
    if inner is None or inner.relation != "at":
        return None
    return _laid_off(scanner, inner, at, "outskirts", None)


def _countryside(scanner: Scanner, at: int) -> Draft | None:
    """Read "the countryside of X", with what directions follow it."""
    inner = _inside(scanner, at + 1) if scanner.adjacent(at) else None
    if inner is None or inner.relation != "at":
        return None
    found = _laid_off(scanner, inner, at, "countryside", None)
    if scanner.words[at].form.endswith(_dual()):
        found.number = "two"
    with_bearings(scanner, found)
    return found


def _open_part(scanner: Scanner, at: int, relation: str) -> Draft | None:
    """Read "the northern countryside of X", "the western outskirts of X"."""
    last, code = at, None
    while scanner.adjacent(last) and scanner.readings[last + 1].bearing and scanner.readings[last + 1].definite:
        last += 1
        code = combined(code, scanner.readings[last].bearing)
    if not scanner.adjacent(last) or (code is None and relation == "outskirts"):
        return None
    led = scanner.has(last + 1, "holders") and not scanner.readings[last + 1].uses and scanner.adjacent(last + 1)
    inner = phrase(scanner, last + 2 if led else last + 1)
    if inner is None or inner.relation != "at":
        return None
    if not led and scanner.words[inner.first].start == inner.start:
        return None
    return _laid_off(scanner, inner, at, relation, code)


def with_bearings(scanner: Scanner, found: Draft) -> None:
    """Let a countryside take the directions that follow it ("the countryside of X, the northern")."""
    while scanner.adjacent(found.last):
        reading = scanner.readings[found.last + 1]
        if not reading.bearing or not reading.definite or reading.width:
            return
        found.last += 1
        found.bearing = combined(found.bearing, reading.bearing)
        found.end = scanner.words[found.last].end


def _inside(scanner: Scanner, at: int) -> Draft | None:
    """Return the phrase that an area is laid off from: it begins with its word, without clitics."""
    reading = scanner.readings[at]
    if reading.plain or "anaphors" in reading.roles or (reading.width and not reading.starts):
        return None
    found = phrase(scanner, at)
    if found is None or found.start != scanner.words[at].start or _is_admin_word(scanner, found):
        return None
    return found


def _is_admin_word(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a name of one word is but a noun for a kind of place: "the surroundings of a hotel" name none."""
    return found.bare and found.first == found.last and any(not use.width for use in scanner.readings[found.first].uses)


def _laid_off(scanner: Scanner, inner: Draft, at: int, relation: str, bearing: str | None) -> Draft:
    prefix: Prefix = scanner.readings[at].prefix
    inner.first, inner.start = at, scanner.words[at].start + prefix.width
    inner.relation, inner.rule, inner.bare = relation, f"{relation}-of-a-place", False
    inner.preposition, inner.conjunction = prefix.preposition, bool(prefix.conjunction)
    inner.bearing = bearing if inner.bearing is None else inner.bearing
    return inner


def combined(code: str | None, other: str) -> str:
    """Return a compass direction made of two, north and south first; the middle adds nothing."""
    if not code or code == other:
        return other
    if other == "c":
        return code
    if code in ("n", "s"):
        return code + other
    return other + code if other in ("n", "s") else code


@lru_cache(maxsize=1)
def _dual() -> str:
    return fold_key(clitics().weak_final[1])
