"""How place mentions of a sentence belong together: lists, the areas that hold a place, datelines, governments."""

from musnad.find.places.draft import Draft
from musnad.find.places.judging import accepted, held
from musnad.find.places.phrases import with_bearings
from musnad.find.places.scanner import Scanner
from musnad.find.places.unknown_names import nameable
from musnad.gazetteer.names import bare, key_of
from musnad.lexicon.clitics import clitics
from musnad.model.place import PlaceKind

_AREAS = frozenset(
    {PlaceKind.GOVERNORATE, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT, PlaceKind.REGION, PlaceKind.COUNTRY}
)
_LIST_MARKS = frozenset(",/-\u060c\u2013\u2014")


def listed_after(scanner: Scanner, head: Draft) -> list[Draft]:
    """Return the places that go on the list which a place begins ("villages X, Y and Z"); each has the head's admin
    word.
    """
    items: list[Draft] = []
    last = head
    while (item := _next_item(scanner, head, last, first=not items)) is not None:
        item.listed = head
        items.append(item)
        last = item
    if items:
        head.listed = head
    return items


def _next_item(scanner: Scanner, head: Draft, last: Draft, *, first: bool) -> Draft | None:
    at = last.last + 1
    if at >= len(scanner.words):
        return None
    gap = scanner.text.between(last.last, at)
    mark = gap.strip()
    if (mark and mark not in _LIST_MARKS) or scanner.readings[at].uses or scanner.readings[at].countryside:
        return None
    many = head.number in ("two", "many")
    if mark and not many:
        return None
    found = scanner.name(at, clitics=not mark, conjunction=not mark)
    if found is None or found.preposition:
        found = _unknown_item(scanner, head, at, first=first, conjunction=not mark) if many else None
    if found is not None and scanner.reader(found.words[0]).bearing:
        return None
    if found is None or (found.known and not accepted(scanner, found, listed=many)):
        return None
    return _like(scanner, head, found)


def _like(scanner: Scanner, head: Draft, found: Draft) -> Draft:
    found.relation = head.relation
    if head.relation == "countryside":
        with_bearings(scanner, found)
    if head.number in ("two", "many"):
        found.admin, found.kinds, found.bare, found.firm, found.rule = (
            head.admin,
            head.kinds,
            False,
            True,
            "listed-name",
        )
    return found


def _unknown_item(scanner: Scanner, head: Draft, at: int, *, first: bool, conjunction: bool) -> Draft | None:
    """Return a name on a list that no gazetteer has: the second of two, or one that the list goes on from."""
    word = scanner.words[at]
    lead = clitics().conjunctions[0]
    if conjunction and not word.form.startswith(lead):
        return None
    prefix = len(lead) if conjunction else 0
    form = word.form[prefix:]
    roles = scanner.reader(form).roles
    if not nameable(form) or scanner.reader(form).bearing or roles & {"not_names", "speaking", "bodies", "holders"}:
        return None
    last = at
    if "compound_heads" in roles and scanner.adjacent(at):
        last = at + 1
    end = scanner.words[last].end
    words = (form, *(word.form for word in scanner.words[at + 1 : last + 1]))
    found = Draft(
        first=at,
        last=last,
        start=word.start + prefix,
        end=end,
        words=words,
        key=key_of(words),
        rule="listed-name",
        known=False,
    )
    if (head.number == "two" and first) or held(scanner, found) or (bare(form) != form and _goes_on(scanner, last)):
        return found
    return None


def _goes_on(scanner: Scanner, last: int) -> bool:
    after = last + 1
    if after >= len(scanner.words):
        return True
    mark = scanner.text.between(last, after).strip()
    return (
        bool(mark)
        or scanner.has(after, "holders")
        or any(start.conjunction for start in scanner.readings[after].starts)
    )


def link_areas(scanner: Scanner, drafts: list[Draft]) -> None:
    """Set `within` of every place whose text says which area holds it; a whole list shares its area."""
    for place, area in zip(drafts, drafts[1:], strict=False):
        if place.within is None and _holds(scanner, place, area):
            place.within = area
    for place in reversed(drafts):
        if place.listed is not None and place.within is not None and place.within.listed is not place.listed:
            for other in drafts:
                if other.listed is place.listed and other.within is None and other.first < place.first:
                    other.within = place.within


def _holds(scanner: Scanner, place: Draft, area: Draft) -> bool:
    if area.conjunction or (area.listed is not None and area.listed is place.listed):
        return False
    gap = area.first - place.last - 1
    between = scanner.text.between(place.last, area.first)
    if gap > 3 or any(mark in between for mark in ".\n\u061f!\u061b:"):
        return False
    laid_off = area.relation in ("countryside", "direction")
    if gap == 0:
        return (
            laid_off
            or (area.preposition == "by" and _wider(scanner, place, area))
            or ("(" in between or "-" in between)
            and _wider(scanner, place, area)
        )
    leads = [scanner.has(index, "holders") for index in range(place.last + 1, area.first)]
    return all(leads) and (laid_off or _wider(scanner, place, area))


def _wider(scanner: Scanner, place: Draft, area: Draft) -> bool:
    if (
        area.relation == "outskirts"
        or place.relation == "countryside"
        and area.relation == "at"
        and area.admin is None
        and not scanner.reader.standing(area.key)[1]
    ):
        return False
    return True


def mark_datelines(scanner: Scanner, drafts: list[Draft]) -> None:
    """Mark the places at the head of a paragraph that say where the report was filed ("Homs - agency")."""
    letters = scanner.text.letters
    for draft in drafts:
        if draft.relation != "at" or draft.admin is not None:
            continue
        sentence = scanner.text.sentence_of(draft.first)
        begin = letters.rfind("\n", 0, draft.start) + 1
        before, after = letters[begin : draft.start], letters[draft.end : draft.end + 3].lstrip(" ")
        opened = not before.strip() or before.rstrip(" ")[-1:] in _DASHES and before.count(" ") <= _LEAD_WORDS
        closed = after[:1] in _DASHES or (not before.strip() and after[:1] in (":", "("))
        follows = begin + 60 > draft.start and opened and (closed or (before.strip() and after[:1] in ("\n", ":", "(")))
        if follows and sentence.first >= 0:
            draft.dateline = True


_DASHES = frozenset("-/|\u2013\u2014")
_LEAD_WORDS = 5


def mark_governments(scanner: Scanner, drafts: list[Draft]) -> None:
    """Mark capitals and countries that say or decide something: their governments are meant."""
    for draft in drafts:
        if not draft.bare or draft.preposition:
            continue
        places = scanner.reader.gazetteer.by_key(draft.key)
        if not any(place.kind is PlaceKind.COUNTRY or place.population > 500_000 for place in places):
            continue
        before, after = draft.first - 1, draft.last + 1
        if (scanner.has(before, "speaking") and scanner.adjacent(before)) or (
            scanner.has(after, "speaking") and scanner.adjacent(draft.last)
        ):
            draft.metonym = True
        elif any(scanner.has(index, "dealings") for index in range(max(0, draft.first - 4), draft.first)) and (
            draft.listed is not None or scanner.has(before, "dealings")
        ):
            draft.metonym = True
