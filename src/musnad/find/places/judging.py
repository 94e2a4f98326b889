"""Which place phrases are meant as places, and which are parts of something else."""

from musnad.find.places.draft import Draft
from musnad.find.places.scanner import Scanner
from musnad.gazetteer.everyday import everyday
from musnad.gazetteer.names import bare


def accepted(scanner: Scanner, found: Draft, *, listed: bool = False) -> bool:
    """Tell whether a phrase is meant as a place, by what kind of name it is and what stands around it.

    `listed` says that it goes on a list of places that has begun.
    """
    if _of_a_body(scanner, found):
        return False
    if not found.bare:
        return True
    if _of_a_person(scanner, found):
        return False
    notable, area = scanner.reader.standing(found.key)
    written = scanner.reader.as_written(found.key, article=_has_article(found))
    if found.first == found.last:
        if not written and area or scanner.raw_marks(found.first, _TANWIN) or _other_alef(scanner, found):
            return False
        if _particle(scanner, found):
            return False
        if _everyday(scanner, found, plain=written and notable):
            return listed or ((found.preposition == "by" or _placed(scanner, found)) and held(scanner, found))
        if len(bare(found.words[0])) < 3 and not area:
            return False
    found.firm = notable and written
    return found.firm or listed or found.preposition == "by" or _placed(scanner, found) or held(scanner, found)


_TANWIN = "\u064b"
_ALEFS = frozenset("\u0622\u0623\u0625")


def _has_article(found: Draft) -> bool:
    return found.words[0] != bare(found.words[0])


def _other_alef(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a short name has a hamza that no place of its key has: the month of August is no town."""
    if len(found.key) > 3:
        return False
    start, end = scanner.text.span(found.start, found.end)
    marks = _ALEFS.intersection(scanner.text.raw[start:end])
    if not marks:
        return False
    names = (name for place in scanner.reader.gazetteer.by_key(found.key) for name in (place.name_ar, *place.names))
    return not any(marks.intersection(name) for name in names)


def _particle(scanner: Scanner, found: Draft) -> bool:
    return bool((scanner.readings[found.first].roles | scanner.reader(found.words[0]).roles) & _PARTICLES)


def _everyday(scanner: Scanner, found: Draft, *, plain: bool) -> bool:
    """Tell whether a name of one word is also a word of everyday language; `plain` if a notable place is written just
    so.
    """
    word = found.words[0]
    inner = scanner.reader(word)
    if inner.bearing or (scanner.readings[found.first].roles | inner.roles) & _EVERYDAY:
        return True
    forms = everyday()
    return not plain and (scanner.words[found.first].form in forms or word in forms or bare(word) in forms)


_PARTICLES = frozenset({"locatives", "not_names", "bodies", "speaking"})
_EVERYDAY = frozenset({"common", "given_names", "anaphors"})


def held(scanner: Scanner, found: Draft) -> bool:
    """Tell whether an area that holds it follows directly ("X in the countryside of Y")."""
    after = found.last + 1
    if after >= len(scanner.words) or not scanner.adjacent(found.last):
        return False
    reading = scanner.readings[after]
    return reading.countryside or (
        bool(reading.bearing) and not reading.definite and reading.bearing != "c" and not reading.width
    )


def _of_a_body(scanner: Scanner, found: Draft) -> bool:
    before = found.first - 1
    if before < 0 or not scanner.adjacent(before) or found.start > scanner.words[found.first].start:
        return False
    return scanner.has(before, "bodies")


def _of_a_person(scanner: Scanner, found: Draft) -> bool:
    before = found.first - 1
    if before < 0 or not scanner.adjacent(before) or found.start > scanner.words[found.first].start:
        return False
    return scanner.has(before, "given_names") or scanner.has(before, "titles")


def _placed(scanner: Scanner, found: Draft) -> bool:
    before = found.first - 1
    return before >= 0 and scanner.adjacent(before) and scanner.has(before, "locatives")
