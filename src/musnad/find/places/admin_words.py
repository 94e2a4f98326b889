"""Names with an admin word before them: the village of X, the airport of Y, the quarters X and Y."""

from musnad.find.places.draft import Draft
from musnad.find.places.reading import Use
from musnad.find.places.scanner import Scanner
from musnad.find.places.unknown_names import refused, unknown_name, with_adjectives
from musnad.gazetteer.names import bare, key_of

_HAMZA_BELOW = "\u0625"


def admin_phrase(scanner: Scanner, at: int, use: Use) -> Draft | None:
    """Return the name that an admin word at a word announces, with that word; None where none follows."""
    if not scanner.adjacent(at) or (use.admin.id != "governorate" and scanner.raw_marks(at, _HAMZA_BELOW)):
        return None  # a verbal noun in i- folds to the word for quarters
    start = scanner.words[at].start + use.width
    found = _inner(scanner, at + 1) or scanner.name(at + 1, clitics=False)
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


def _inner(scanner: Scanner, at: int) -> Draft | None:
    """Return the phrase of an admin word that follows another: the centre of the city of X."""
    reading = scanner.readings[at]
    uses = () if reading.starts else reading.uses
    return next((admin_phrase(scanner, at, use) for use in uses if use.width == 0), None)


def _single(scanner: Scanner, found: Draft, use: Use) -> bool:
    """Tell whether a known name of one word is meant as a name."""
    if refused(scanner, found.first, use):
        return False
    definite = found.words[0] != bare(found.words[0])
    return not use.admin.facility or scanner.reader.as_written(found.key, article=definite)


def _compound(scanner: Scanner, at: int, use: Use, start: int) -> Draft | None:
    """Return the longer unknown name, where the one that is known is but the first word of a compound."""
    if "compound_heads" not in scanner.readings[at + 1].roles or not use.admin.open:
        return None
    return unknown_name(scanner, at + 1, use, first=at, start=start)


def _known(scanner: Scanner, found: Draft, use: Use, at: int, start: int) -> Draft:
    if not use.admin.facility:
        with_adjectives(scanner, found)
        found.rule = "admin-word-and-known-name"
        return found.under(use, first=at, start=start)
    core = found.key
    rest = tuple(word.form for word in scanner.words[at + 1 : found.last + 1])
    found.words = (scanner.words[at].form[use.width :], *rest)
    with_adjectives(scanner, found)
    found.key = key_of(found.words)
    found.known, found.core, found.rule = False, core, "facility-of-known-name"
    return found.under(use, first=at, start=start)
