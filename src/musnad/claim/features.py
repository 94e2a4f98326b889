"""What speaks for and against a draft being the report of a happening, rather than a mention of one.

Each feature is a construction that a reader can name; data/lexicon/confidence.yml weighs them, with a gloss for each.
"""

from collections.abc import Iterator

from musnad.claim.assertion import done_by
from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.claim.register import register
from musnad.lexicon.words import words_of

_GATHERINGS = ("protest", "riot")
_VIOLENT = ("armed.", "strike.", "civ.")
_CIVIL = ("law.", "stmt.", "deal.", "detain.")
_LIGHT = ("light_do", "light_happen", "light_undergo")
_LIGHT_REACH = 8
_SHORT, _LONG = 16, 45
"""Words in a sentence: a headline or a lead by itself, and one that argues or recounts."""
_CLOSE = 3
_NEAR_OPENING = 6
_LATE = 25


def features(draft: Draft) -> list[str]:
    """Return the ids of the features of a draft, in a fixed order; one that is seen twice counts twice."""
    found = [*draft.context, *_form(draft), *_around(draft), *_parts(draft), *_sentence(draft)]
    return [*found, *_together(found), *register(draft.board)]


def _form(draft: Draft) -> Iterator[str]:
    """How the trigger is said: the tense of a verb, the definiteness of a noun, what kind of happening it names."""
    head = draft.head.value
    if not head.noun:
        yield f"verb-{head.tense}"
        if head.clause_start:
            yield "verb-opens-clause"
    elif head.definite and not head.pronoun:
        yield "noun-definite"
    if draft.type == "civ.attack":
        yield "attack-unspecified"
    elif draft.family != "civ":
        yield f"family-{draft.family}"
    if draft.family in _GATHERINGS:
        yield f"entry-{head.entry.id}"
    if head.entry.harm is not None:
        yield "harm-alone"


def _around(draft: Draft) -> Iterator[str]:
    """What stands just before and after the trigger."""
    board, head = draft.board, draft.head
    lights = (cue for key in _LIGHT for cue in board.cues_of(key))
    if any(0 < head.first - cue.first <= _LIGHT_REACH for cue in lights) or done_by(board, head):
        yield "light-verb-before"
    yield _distance(head.first - _opening(board, head.first))
    if board.cue("reference", head.first - _CLOSE, head.last + 1) is not None:
        yield "cue-reference"


def _opening(board: Board, word: int) -> int:
    """Return where the statement begins that a word stands in: after "that", else where the sentence does."""
    first = board.sentence.first
    if board.lacks("that"):
        return first
    that, forms = words_of("that"), board.forms
    return next((before + 1 for before in range(word - 1, first - 1, -1) if forms[before] in that), first)


def _distance(far: int) -> str:
    if far <= 1:
        return "opens-statement"
    if far <= _NEAR_OPENING:
        return "near-opening"
    return "late-in-statement" if far > _LATE else "within-statement"


def _parts(draft: Draft) -> Iterator[str]:
    """What belongs to the happening: where, when, who, how many, with what."""
    own_place = bool(draft.places) and "places" not in draft.inherited
    yield "place-own" if own_place else "place-lent" if draft.places else "place-none"
    if own_place and any(0 < p.mention.first - draft.head.last <= _LIGHT_REACH for p in draft.places):
        yield "place-after"
    if not draft.moment_mentions or draft.moment is None:
        yield "time-none"
    doers = [p for p in draft.actors if p.role in ("source", "party")]
    if doers:
        yield "doer-adjective" if all(p.mention.value.adjective for p in doers) else "doer-named"
    if any(p.role == "target" for p in draft.actors):
        yield "target"
    if any(p.mention.value.quantity.low is not None for p in draft.counts):
        yield "figure"
    if draft.weapons:
        yield "weapon"
    if draft.modifiers:
        yield "modifiers"
    if draft.harms:
        yield "harm-verb" if any(h.value.tense == "perfect" for h in draft.harms) else "harm-noun"
    if draft.loose:
        yield "type-open"


def _sentence(draft: Draft) -> Iterator[str]:
    """What kind of sentence it stands in: a quotation, an opinion, a case in court, one of many happenings."""
    board = draft.board
    if draft.speakers:
        yield "speaker"
    for key in ("first_person", "modal", "court"):
        if not board.lacks(key) and not words_of(key).isdisjoint(board.forms.values()):
            yield f"words-{key.replace('_', '-')}"
    length = board.sentence.last - board.sentence.first
    yield "short" if length <= _SHORT else "long" if length > _LONG else "middling"
    own = [draft.head, *draft.modifiers, *draft.harms]
    others = [t for t in board.triggers if t not in own] if len(board.triggers) > len(own) else ()
    if any(t.value.entry.type.startswith(_VIOLENT) for t in others):
        yield "other-violence"
    if any(t.value.entry.type.startswith(_CIVIL) and not t.value.noun and t.first < draft.head.first for t in others):
        yield "after-civil-verb"


def _together(found: list[str]) -> list[str]:
    """Return what several features say together: a noun with nothing beside it."""
    return ["noun-alone"] if "time-none" in found and _BESIDE.isdisjoint(found) else []


_BESIDE = frozenset({"doer-named", "doer-adjective", "figure", "target", "verb-perfect", "verb-imperfect", "place-own"})
