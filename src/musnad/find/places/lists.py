"""Lists of places: villages X, Y and Z; the towns of X and Y."""

from musnad.find.places.draft import Draft
from musnad.find.places.judging import Verdict, held, is_everyday, judged
from musnad.find.places.nationality import nation_key
from musnad.find.places.ordinary import is_ordinary
from musnad.find.places.phrases import with_bearings
from musnad.find.places.scanner import Scanner
from musnad.find.places.unknown_names import nameable
from musnad.gazetteer.names import has_article, key_of
from musnad.lexicon.clitics import clitics
from musnad.script import fold_key

_LISTING = frozenset({"village", "town", "city", "cities", "quarter", "farm", "front", "subdistrict", "camp"})
"""Admin words whose plural lists small places, known or not."""
_TANWIN = "\u064b"
_LIST_MARKS = frozenset(",/-\u060c\u2013\u2014")


def listed_after(scanner: Scanner, head: Draft) -> list[Draft]:
    """Return the places that go on the list which a place begins ("villages X, Y and Z"); each has the head's admin
    word.
    """
    _complete(scanner, head)
    items: list[Draft] = []
    last = head
    while (item := _next_item(scanner, head, last, first=not items)) is not None:
        item.listed = head
        items.append(item)
        last = item
    if items:
        head.listed = head
    return items


def _complete(scanner: Scanner, head: Draft) -> None:
    """Let the first of two take a second word, where only behind it the list goes on ("the villages of X x and Y")."""
    after = head.last + 2
    if head.number != "two" or head.relation != "at" or after >= len(scanner.words):
        return
    lead = clitics().conjunctions[0]
    word, following = scanner.words[head.last + 1], scanner.words[after].form
    if not (scanner.adjacent(head.last) and scanner.adjacent(head.last + 1) and following.startswith(lead)):
        return
    if word.form.startswith(lead) or not nameable(word.form) or scanner.readings[word.index].roles:
        return
    head.last, head.end, head.words = word.index, word.end, (*head.words, word.form)
    head.key = key_of(head.words)
    head.known = head.key in scanner.keys


def _next_item(scanner: Scanner, head: Draft, last: Draft, *, first: bool) -> Draft | None:
    at = last.last + 1
    if at >= len(scanner.words):
        return None
    gap = scanner.text.between(last.last, at)
    mark = gap.strip()
    many = head.number in ("two", "many")
    if (mark and (mark not in _LIST_MARKS or not many)) or scanner.readings[at].countryside:
        return None
    joined = not mark or (many and scanner.words[at].form.startswith(clitics().conjunctions[0]))
    found = scanner.name(at, clitics=not mark, conjunction=not mark)
    if found is None and mark and joined:
        found = scanner.name(at, conjunction=True)
    second = first and not mark and head.number == "two" and _definite(scanner, at)
    if second and (found is None or not found.preposition):
        return _like(scanner, head, found or _named(scanner, at, len(clitics().conjunctions[0])))
    if scanner.readings[at].uses and (found is None or found.first == found.last) and not _compound(scanner, at):
        return None
    begun = many and found is not None and found.first == found.last and _compound(scanner, at)
    if found is None or found.preposition or begun:
        unknown = _unknown_item(scanner, head, at, first=first, conjunction=joined) if many else None
        found = found if begun and unknown is None else unknown
    if found is not None and scanner.reader[found.words[0]].bearing:
        return None
    if found is None or (found.known and not _goes_on_with(scanner, found, many=many)):
        return None
    return _like(scanner, head, found)


def _definite(scanner: Scanner, at: int) -> bool:
    """Tell whether a word has "and" and the article before it: the second of two towns, whatever else it means."""
    lead = clitics().conjunctions[0]
    form = scanner.words[at].form
    return form.startswith(lead) and has_article(form[len(lead) :]) and nameable(form[len(lead) :])


def _named(scanner: Scanner, at: int, prefix: int) -> Draft:
    """Return a word behind its conjunction as a name that no gazetteer has."""
    word = scanner.words[at]
    form = word.form[prefix:]
    return Draft(
        first=at, last=at, start=word.start + prefix, end=word.end, words=(form,), key=key_of((form,)),
        rule="listed-name", known=False,
    )  # fmt: skip


def _goes_on_with(scanner: Scanner, found: Draft, *, many: bool) -> bool:
    """Tell whether a known name is the next of a list: an everyday word only where an admin word began the list."""
    verdict = judged(scanner, found, listed=many)
    everyday = found.first == found.last and is_everyday(scanner, found, plain=False)
    return verdict is Verdict.PLACE or (verdict is Verdict.MAYBE and not everyday)


def _compound(scanner: Scanner, at: int) -> bool:
    """Tell whether a word behind its conjunction is one that names of two words begin with."""
    form = scanner.words[at].form
    rest = form.removeprefix(clitics().conjunctions[0])
    return "compound_heads" in scanner.reader[rest].roles


def _like(scanner: Scanner, head: Draft, found: Draft) -> Draft:
    found.relation = head.relation
    if head.relation == "countryside":
        with_bearings(scanner, found)
    if head.number in ("two", "many"):
        found.admin, found.kinds = head.admin, head.kinds
        found.bare, found.firm, found.rule = False, True, "listed-name"
    return found


def _unknown_item(scanner: Scanner, head: Draft, at: int, *, first: bool, conjunction: bool) -> Draft | None:
    """Return a name on a list that no gazetteer has: the second of two, or one that the list goes on from."""
    word = scanner.words[at]
    lead = clitics().conjunctions[0]
    if conjunction and not word.form.startswith(lead):
        return None
    prefix = len(lead) if conjunction else 0
    form = word.form[prefix:]
    reading = scanner.reader[form]
    roles = reading.roles
    if not nameable(form) and "compound_heads" not in roles:
        return None
    if reading.bearing or roles & {"not_names", "speaking", "bodies", "holders"}:
        return None
    last = at
    if "compound_heads" in roles and scanner.adjacent(at):
        last = at + 1
    elif "common" in roles and not prefix:
        return None  # "the towns of X and Y, on Sunday"
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
    if (head.number == "two" and first) or held(scanner, found) or (has_article(form) and _goes_on(scanner, last)):
        return found
    if last > at:
        return found if _compound_goes_on(scanner, last) else None
    return found if last == at and not roles and _only_a_name(scanner, head, at, form) else None


def _compound_goes_on(scanner: Scanner, last: int) -> bool:
    """Tell whether the second word of a compound could be a name's, and the list goes on behind it."""
    if not nameable(scanner.words[last].form) or scanner.readings[last].roles:
        return False
    following = scanner.words[last + 1].form if last + 1 < len(scanner.words) else ""
    return _goes_on(scanner, last) or following.startswith(clitics().conjunctions[0] + fold_key(clitics().article))


def _only_a_name(scanner: Scanner, head: Draft, at: int, form: str) -> bool:
    """Tell whether a word on a list of small places is one that no sentence has."""
    if head.relation != "at" or head.admin not in _LISTING or has_article(form) or scanner.readings[at].uses:
        return False
    if scanner.raw_marks(at, _TANWIN) or nation_key(form) is not None:
        return False
    whole = scanner.words[at].form
    return not is_ordinary(form, clitics=True) and not is_ordinary(whole, clitics=True)


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
