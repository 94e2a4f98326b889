"""Lists of villages that an area ends: "in X and Y and Z in the countryside of W", the names known or not."""

from musnad.find.places.draft import Draft
from musnad.find.places.judging import is_everyday, is_placed
from musnad.find.places.nationality import nation_key
from musnad.find.places.scanner import Scanner
from musnad.find.places.unknown_names import nameable
from musnad.gazetteer.everyday import everyday
from musnad.gazetteer.names import bare, key_of
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.place import PlaceKind

_NEVER = frozenset({"not_names", "speaking", "bodies", "holders", "common", "given_names", "anaphors", "locatives"})
_LONGEST = 8


def held_lists(scanner: Scanner, found: list[Draft], doubtful: list[Draft]) -> list[Draft]:
    """Return the names that only such a list makes names, in no order: a word of place begins it, an area that holds
    all of them ends it, and one of them at least is a known place by a name of its own."""
    ending = {draft.last: draft for draft in (*doubtful, *found) if draft.relation == "at"}
    sure = {id(draft) for draft in found}
    out: list[Draft] = []
    for area in found:
        last = area.first - 1 - (not area.preposition and scanner.has(area.first - 1, "locatives"))
        if area.relation != "countryside" or last < 0 or not scanner.adjacent(last):
            continue
        items = _before(scanner, ending, last)
        if len(items) > 1 and any(item.known and not is_everyday(scanner, item, plain=False) for item in items):
            for item in items:
                item.listed = items[0]
            out += [item for item in items if id(item) not in sure]
    return out


def _before(scanner: Scanner, ending: dict[int, Draft], at: int) -> list[Draft]:
    """Return the names that stand before an area, joined by "and", from the one that a word of place brings on."""
    items: list[Draft] = []
    while at > 0 and len(items) < _LONGEST:
        item = ending.get(at) or _unknown(scanner, at)
        if item is None:
            return []
        items.insert(0, item)
        if not item.conjunction:
            near = scanner.words[item.first - 1].form in words_of("near")  # "between X and Y in the countryside of Z"
            return items if near or is_placed(scanner, item) else []
        at = item.first - 1
        if not scanner.adjacent(at):
            return []
    return []


def _unknown(scanner: Scanner, at: int) -> Draft | None:
    """Return a word that no gazetteer has, which among names of villages is one, though it may mean something else."""
    word, lead = scanner.words[at], clitics().conjunctions[0]
    joined = word.form.startswith(lead) and not scanner.has(at - 1, "locatives")
    form = word.form[len(lead) :] if joined else word.form
    reading = scanner.reader[form]
    if not nameable(form) or reading.bearing or reading.uses or reading.roles & _NEVER or nation_key(form) is not None:
        return None
    if form in everyday() or not words_of("thing_hit").isdisjoint((form, bare(form))):
        return None
    start = word.start + len(word.form) - len(form)
    return Draft(
        first=at, last=at, start=start, end=word.end, words=(form,), key=key_of((form,)), rule="listed-before-an-area",
        kinds=(PlaceKind.SETTLEMENT,), known=False, conjunction=joined,
    )  # fmt: skip
