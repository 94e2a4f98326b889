"""Places that a happening's own words do not name: the place spoken of before, that of the happening beside it."""

from musnad.arabic import Text
from musnad.claim.board import Board
from musnad.claim.draft import Draft, Part
from musnad.claim.geography import is_area
from musnad.claim.roles import frame_of
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_WHOLE = ("stmt", "toll", "deal")
"""Families that take no place over from another happening."""
_SETTLED = ("settlement", "neighbourhood", "camp")
_BESIDE = 2
_KINDS = {"the_camp": ("camp",), "the_town": ("settlement",), "the_quarter": ("neighbourhood",)}


def lend_places(drafts: list[Draft]) -> None:
    """Give a happening with no place the location of the one that follows it in its sentence: "killed ... during a
    raid in X"; and an agreement that of its breach."""
    for draft, after in zip(drafts, drafts[1:], strict=False):
        if draft.type == "deal.violation" and after.family == "deal" and not after.places:
            after.places = [Part("location", p.mention, "place-of-the-breach") for p in draft.places]
        if draft.places or draft.family in _WHOLE or after.family in _WHOLE or _at_another_time(draft, after):
            continue
        draft.places = [
            Part("location", p.mention, "place-of-the-one-after") for p in after.places if p.role == "location"
        ]


def _at_another_time(draft: Draft, after: Draft) -> bool:
    """Tell whether a happening is said to have come before or after another of its kind: "the killing came two days
    after an attempt in X"."""
    board, head = draft.board, draft.head
    return draft.type == after.type and board.stands("before_or_after", head.last + 1, after.head.first - 1)


def inherit_places(draft: Draft, before: Draft | None, lead: Draft | None, named: list[Mention]) -> None:
    """Give a draft with no place of its own the one that its words point back to.

    "In the town" is the last place of that kind named before it (`named`, in the order of the text), "from it" the last
    place; with no such words, the place of the happening before it, else of the report's first.
    """
    role, pointed = _pointed_at(draft, before, named)
    if pointed is not None and not any(p.role == role for p in draft.places):
        draft.places = [*draft.places, Part(role, pointed, "the-place-named-before")]
        draft.inherited = draft.inherited | {"places"}
        return
    if _placed(draft) or draft.family in _WHOLE:
        draft.places = [*draft.places, *_settlement_of_facility(draft, named)]
        return
    for other, rule in ((before, "place-of-the-sentence-before"), (lead, "place-of-the-lead")):
        if other is not None and other.places:
            usable = [p for p in other.places if p.role in ("location", "destination")]
            usable = [p for p in usable if p.mention.rule != "area-by-who-holds-it"] or usable
            draft.places = [*draft.places, *(Part(_kept_role(draft), p.mention, rule) for p in usable[:1])]
            draft.inherited = draft.inherited | {"places"}
            if draft.places:
                return


def _placed(draft: Draft) -> bool:
    """Tell whether a place of a draft says where it was: where fire came from does not."""
    moving = frame_of(draft).place == "moving"
    return any(moving or part.role != "origin" for part in draft.places)


def _settlement_of_facility(draft: Draft, named: list[Mention]) -> list[Part]:
    """Return the settlement named last before a facility that no gazetteer knows: it stands beside it
    (coding-rules.md, places)."""
    locations = [p.mention for p in draft.places if p.role == "location"]
    unknown = [m for m in locations if m.value.place is None and m.value.kind in ("facility", None)]
    if draft.family in _WHOLE or len(locations) != 1 or not unknown:
        return []
    first = unknown[0].first
    earlier = [m for m in named if m.last < first and m.value.kind in _SETTLED and not m.value.dateline]
    saying = {word for s in draft.board.speakers for word in range(s.first, s.last + 1)}
    same = [m for m in earlier if draft.board.sentence.first <= m.first and m.first not in saying]
    return [Part("location", m, "settlement-of-the-facility") for m in same[-1:]]


def _kept_role(draft: Draft) -> str:
    return "origin" if draft.type == "force.withdrawal" else "location"


def _pointed_at(draft: Draft, before: Draft | None, named: list[Mention]) -> tuple[str, Mention | None]:
    """Return the place that a pronoun or "the town" stands for, and its role."""
    moving = frame_of(draft).place == "moving"
    there = draft.board.lacks("from_it") and draft.board.lacks("to_it")
    for word in () if there else range(draft.head.last + 1, draft.last + 1):
        form = draft.board.form(word)
        if form in words_of("from_it") and (moving or not draft.places):
            return "origin" if moving else "location", _last_named(draft, before, named)
        if form in words_of("to_it") and (moving or not draft.places):
            return "destination" if moving else "location", _last_named(draft, before, named)
    return "location", None if draft.places else _spoken_of(draft, named)


def _last_named(draft: Draft, before: Draft | None, named: list[Mention]) -> Mention | None:
    """Return the place that a pronoun goes back to: of the happening before in its sentence, else the last named."""
    if before is not None and before.board is draft.board:
        places = [p.mention for p in before.places if p.role in ("location", "destination", "origin")]
        if places:
            return places[-1]
    earlier = [p for p in named if p.first < draft.head.first and not p.value.dateline]
    while len(earlier) > 1 and _holds(draft.board.text, earlier[-2], earlier[-1]):
        earlier.pop()
    return earlier[-1] if earlier else None


def _holds(text: Text, place: Mention, after: Mention) -> bool:
    """Tell whether a place named right after another, with no "and", only says where that lies."""
    joined = text.letters[text.words[after.first].start : after.start] in clitics().conjunctions
    return 0 < after.first - place.last <= _BESIDE and not joined


def _described(board: Board, word: int) -> bool:
    """Tell whether an adjective makes a branch of life of "the strip", which also means "the sector"."""
    return board.form(word + 1).startswith(clitics().article) and board.gap(word, word + 1) == " "


def _spoken_of(draft: Draft, named: list[Mention]) -> Mention | None:
    if draft.board.lacks("the_place"):
        return None
    at = {draft.board.form(word): word for word in range(draft.first, draft.last + 1)}
    words = at.keys() & words_of("the_place")
    if not words:
        return None
    wide = bool(words & words_of("wide_place"))
    word = max(at[form] for form in words)
    known = [p for p in named if p.first < word and not p.value.dateline]
    nouns = {form.partition(clitics().article)[2] for form in words}
    text = draft.board.text
    called = [p for p in known if text.letters[p.start : p.end].partition(" ")[0] in nouns]
    fitting = [p for p in known if is_area(p.value) == wide]
    kinds = [kind for key, of in _KINDS.items() if words & words_of(key) for kind in of]
    if words <= words_of("the_strip") and (not called or _described(draft.board, word)):
        return None
    closest = called or [p for p in fitting if p.value.kind in kinds] or fitting
    return closest[-1] if closest else None
