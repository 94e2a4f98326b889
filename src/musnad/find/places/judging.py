"""Which place phrases are meant as places, and which are parts of something else."""

from enum import Enum

from musnad.find.places.draft import Draft
from musnad.find.places.nationality import is_nation, nation_key
from musnad.find.places.scanner import Scanner
from musnad.gazetteer.everyday import everyday
from musnad.gazetteer.names import bare, has_article


class Verdict(Enum):
    """What a phrase is: a place; a place if the rest of the text speaks for it; or none."""

    PLACE = "place"
    MAYBE = "maybe"
    NONE = "none"


def judged(scanner: Scanner, found: Draft, *, listed: bool = False) -> Verdict:
    """Return whether a phrase is meant as a place, by what kind of name it is and what stands around it.

    `listed` says that it goes on a list that an admin word began. Sets `firm` of a name that needs nothing around it.
    """
    if _of_a_body(scanner, found) or _numbered(scanner, found):
        return Verdict.NONE
    if not found.bare:
        return Verdict.PLACE
    if _of_a_person(scanner, found):
        return Verdict.NONE
    notable, area = scanner.reader.standing(found.key)
    written = scanner.reader.as_written(found.key, article=has_article(found.words[0]))
    found.firm = notable and written and scanner.reader.spelt(found.words, found.key)
    if found.first == found.last:
        if _no_place(scanner, found, area=area, written=written):
            return Verdict.NONE
        if is_everyday(scanner, found, plain=found.firm):
            settled = is_placed(scanner, found) and held(scanner, found, firmly=not found.firm)
            found.firm = False
            return Verdict.PLACE if listed or settled else Verdict.MAYBE
        if not found.firm and (found.preposition in _TO or not scanner.reader.spelt(found.words, found.key)):
            return Verdict.NONE
    if found.firm or listed or is_placed(scanner, found) or held(scanner, found):
        return Verdict.PLACE
    return Verdict.MAYBE


def is_placed(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a preposition or the like before a name says that something is, goes or happens there."""
    before = found.first - 1
    if found.preposition == "by":
        return True
    return before >= 0 and scanner.adjacent(before) and scanner.has(before, "locatives")


def held(scanner: Scanner, found: Draft, *, firmly: bool = False) -> bool:
    """Tell whether an area that holds it follows directly ("X in the countryside of Y").

    A direction ("X north of Y") is enough unless it is to be `firmly`: any noun may stand before one.
    """
    after = found.last + 1
    if after >= len(scanner.words) or not scanner.adjacent(found.last):
        return False
    reading = scanner.readings[after]
    plain = bool(reading.bearing) and not reading.definite and reading.bearing != "c" and not reading.width
    return reading.countryside or (plain and not firmly)


def is_everyday(scanner: Scanner, found: Draft, *, plain: bool) -> bool:
    """Tell whether a name of one word is an everyday word too; `plain` if a notable place is written just so."""
    word = found.words[0]
    inner = scanner.reader[word]
    if inner.bearing or (scanner.readings[found.first].roles | inner.roles) & _EVERYDAY:
        return True
    if plain:
        return False
    stems = {scanner.words[found.first].form, word, bare(word)}
    if scanner.raw_ends(found.first, _HIS):
        stems |= {stem[:-1] for stem in stems}
    return not everyday().isdisjoint(stems)


_EVERYDAY = frozenset({"common", "given_names", "anaphors"})
_PARTICLES = frozenset({"locatives", "not_names", "bodies", "speaking", "outskirts", "parts", "countryside"})
_TO = frozenset({"to", "like"})
_TANWIN = "\u064b"
_HIS = "\u0647"  # the pronoun; a name that ends so is written with ta marbuta
_ALEFS = frozenset("\u0622\u0623\u0625")


def _no_place(scanner: Scanner, found: Draft, *, area: bool, written: bool) -> bool:
    """Tell whether a name of one word is certainly something else: a particle, an adjective, an adverb, a month."""
    word = found.words[0]
    inner = scanner.reader[word]
    if (scanner.readings[found.first].roles | inner.roles) & _PARTICLES:
        return True
    if any(use.width == 0 for use in (*inner.uses, *scanner.reader[bare(word)].uses)):
        return True
    if (area and not written) or (len(bare(word)) < 3 and not area):
        return True
    if nation_key(word) is not None and not is_nation(word):
        return True
    return scanner.raw_marks(found.first, _TANWIN) or _other_alef(scanner, found)


def _other_alef(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a short name has a hamza that no place of its key has: the month of August is no town."""
    if len(found.key) > 3:
        return False
    start, end = scanner.text.span(found.start, found.end)
    marks = _ALEFS.intersection(scanner.text.raw[start:end])
    if not marks:
        return False
    places = scanner.reader.gazetteer.by_key(found.key)
    return not any(marks.intersection(name) for place in places for name in (place.name_ar, *place.names))


def _of_a_body(scanner: Scanner, found: Draft) -> bool:
    """Tell whether the word before makes the name part of a body, an office, an outlet."""
    before = found.first - 1
    if before < 0 or not scanner.adjacent(before) or found.start > scanner.words[found.first].start:
        return False
    return scanner.has(before, "bodies")


def _numbered(scanner: Scanner, found: Draft) -> bool:
    """Tell whether a number is written together with the name, as the names of channels have it."""
    letters = scanner.text.letters
    return found.end < len(letters) and letters[found.end].isdigit()


def _of_a_person(scanner: Scanner, found: Draft) -> bool:
    """Tell whether the word before is a given name or a title, and so the name a person's."""
    before = found.first - 1
    if before < 0 or not scanner.adjacent(before) or found.start > scanner.words[found.first].start:
        return False
    roles = scanner.readings[before].roles
    return bool(roles & {"given_names", "titles"}) and "locatives" not in roles  # "on" folds to the name Ali
