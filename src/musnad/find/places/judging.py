"""Which place phrases are meant as places, and which are parts of something else."""

from musnad.find.places.draft import Draft
from musnad.find.places.scanner import Scanner
from musnad.gazetteer.names import bare, fold_words, key_of


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
    single = found.first == found.last
    common = single and scanner.has(found.first, "common") or single and _is_common(scanner, found)
    found.firm = notable and not common and _as_written(scanner, found)
    if common:
        return listed or held(scanner, found)
    if found.firm or listed:
        return True
    if single and len(bare(found.words[0])) < 3 and not area:  # noqa: PLR2004
        return False
    return bool(found.preposition) or _placed(scanner, found) or held(scanner, found)


def held(scanner: Scanner, found: Draft) -> bool:
    """Tell whether an area that holds it follows directly ("X in the countryside of Y")."""
    after = found.last + 1
    if after >= len(scanner.words) or not scanner.adjacent(found.last):
        return False
    reading = scanner.readings[after]
    return reading.countryside or (bool(reading.bearing) and not reading.definite and reading.bearing != "c" and not reading.width)


def _is_common(scanner: Scanner, found: Draft) -> bool:
    word = found.words[0]
    roles = scanner.reader(word).roles
    return "common" in roles or "given_names" in roles or "bodies" in roles or "locatives" in roles


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


def _as_written(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a place of this name has the article just as the text has it."""
    wanted = found.words[0] != bare(found.words[0])
    for place in scanner.reader.gazetteer.by_key(found.key):
        for name in (place.name_ar, *place.names):
            words = fold_words(name)
            if key_of(words) == found.key and (words[0] != bare(words[0])) == wanted:
                return True
    return False
