"""The place phrases of a text, from left to right; then those that only the rest of the text speaks for."""

from musnad.find.places.draft import Draft
from musnad.find.places.held_lists import held_lists
from musnad.find.places.judging import Verdict, is_everyday, is_placed, judged
from musnad.find.places.lists import listed_after
from musnad.find.places.phrases import phrase
from musnad.find.places.scanner import Scanner


def drafts_of(scanner: Scanner) -> list[Draft]:
    """Return the place mentions of a text, in its order."""
    found, doubtful = _scanned(scanner)
    held = held_lists(scanner, found, doubtful)
    if held or doubtful:
        found.extend(held)
        found.extend(_spoken_for(scanner, found, [draft for draft in doubtful if draft not in held]))
        found.sort(key=lambda draft: draft.first)
    return found


def _scanned(scanner: Scanner) -> tuple[list[Draft], list[Draft]]:
    out: list[Draft] = []
    doubtful: list[Draft] = []
    at, readings = 0, scanner.readings
    while at < len(readings):
        if readings[at].plain:
            at += 1
            continue
        found = phrase(scanner, at)
        verdict = Verdict.NONE if found is None else judged(scanner, found)
        if found is None or verdict is not Verdict.PLACE:
            if found is not None and verdict is Verdict.MAYBE:
                doubtful.append(found)
            at = found.last + 1 if found is not None and verdict is Verdict.MAYBE else at + 1
            continue
        items = [found, *listed_after(scanner, found)]
        out.extend(items)
        at = items[-1].last + 1
    return out, doubtful


def _spoken_for(scanner: Scanner, found: list[Draft], doubtful: list[Draft]) -> list[Draft]:
    """Return the doubtful names that the text has elsewhere with an admin word, or that a sure one goes on from."""
    named = {draft.key for draft in found if draft.known and not draft.bare}
    first_words = {draft.first: draft for draft in found}
    out: list[Draft] = []
    for draft in reversed(doubtful):
        everyday = draft.first == draft.last and is_everyday(scanner, draft, plain=False)
        following = first_words.get(draft.last + 1)
        joined = following is not None and following.conjunction and following.relation == "at"
        again = draft.key in named and (not everyday or is_placed(scanner, draft))
        if again or (joined and not everyday and scanner.adjacent(draft.last)):
            draft.firm = again
            first_words[draft.first] = draft
            out.append(draft)
    return out
