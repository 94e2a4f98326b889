"""What speaks for and against a draft being the report of a happening, rather than a mention of one.

Each feature is a construction that a reader can name; data/lexicon/confidence.yml weighs them, with a gloss for each.
"""

from collections.abc import Iterator

from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.moment import Basis, Moment, Precision

_FINE = (Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)
_LIGHT_REACH = 8
_SHORT, _LONG = 16, 45
"""Words in a sentence: a headline or a lead by itself, and one that argues or recounts."""
_CLOSE = 3


def features(draft: Draft) -> list[str]:
    """Return the ids of the features of a draft, in a fixed order."""
    found = [*draft.context, *_form(draft), *_around(draft), *_parts(draft), *_sentence(draft.board, draft)]
    return [*found, *_together(set(found))]


def _together(found: set[str]) -> Iterator[str]:
    """Yield what several features say together: news told in full, and what is only spoken of."""
    doer, who = "doer-named" in found or "doer-adjective" in found, "figure" in found or "target" in found
    where, when = "place-own" in found, "time-day" in found or "time-date" in found
    if "verb-perfect" in found and (doer or who) and (where or when):
        yield "told-in-full"
    if "verb-perfect" not in found and "verb-imperfect" not in found:
        if sum((doer, who, where, when, "light-verb-before" in found)) >= _FULL:
            yield "noun-told-in-full"
        if not (doer or who or where or when):
            yield "noun-alone"
        if "cause-before" in found:
            yield "noun-after-cause"
    if where and when:
        yield "place-and-day"
    if "harm-alone" in found and doer:
        yield "harm-with-doer"
    if "harm-alone" in found and who:
        yield "harm-with-dead"
    if "verb-perfect" in found and "weapon" in found:
        yield "verb-and-weapon"


_FULL = 3


def _form(draft: Draft) -> Iterator[str]:
    """How the trigger is said: the tense of a verb, the definiteness of a noun, the axes that were read from that."""
    head = draft.head.value
    if head.noun:
        yield (
            "noun-pronoun"
            if head.pronoun
            else "noun-definite"
            if head.definite
            else "noun-plural"
            if head.plural
            else "noun-bare"
        )
        if head.preposition:
            yield f"noun-after-{head.preposition}"
    else:
        yield f"verb-{head.tense}"
        if head.clause_start:
            yield "verb-opens-clause"
    if "context-alone" in draft.context:
        yield f"entry-{head.entry.id}"
    yield f"status-{draft.status}"
    if head.entry.harm is not None:
        yield "harm-alone"


def _around(draft: Draft) -> Iterator[str]:
    """What stands just before and after the trigger."""
    board, head = draft.board, draft.head
    if any(
        c.value in ("light_do", "light_happen", "light_undergo") and 0 < head.first - c.first <= _LIGHT_REACH
        for c in board.cues
    ):
        yield "light-verb-before"
    before = head.first - 1
    if board.is_one_of(before, "generic_head"):
        yield "generic-noun-before"
    elif head.value.noun and board.form(before) in words_of("any_preposition"):
        yield "preposition-before"
    if board.cue("cause", head.first - _CLOSE, head.first) is not None:
        yield "cause-before"
    if board.cue("result", head.last, draft.last) is not None:
        yield "result-after"
    yield _distance(head.first - _opening(board, head.first))
    for key in ("opposing", "legal", "stop", "reference", "attempt", "background", "intention"):
        if board.cue(key, head.first - _CLOSE, head.last + 1) is not None:
            yield f"cue-{key}"


def _opening(board: Board, word: int) -> int:
    """Return where the statement begins that a word stands in: after "that", else where the sentence does."""
    first = board.sentence.first
    if board.lacks("that"):
        return first
    return next((w + 1 for w in range(word - 1, first - 1, -1) if board.form(w) in words_of("that")), first)


def _distance(far: int) -> str:
    if far <= 1:
        return "opens-statement"
    if far <= _NEAR_OPENING:
        return "near-opening"
    return "late-in-statement" if far > _LATE else "within-statement"


_NEAR_OPENING = 6
_LATE = 25


def _parts(draft: Draft) -> Iterator[str]:
    """What belongs to the happening: where, when, who, how many, with what."""
    own_place = bool(draft.places) and "places" not in draft.inherited
    yield "place-own" if own_place else "place-lent" if draft.places else "place-none"
    if own_place and any(0 < p.mention.first - draft.head.last <= _LIGHT_REACH for p in draft.places):
        yield "place-after"
    yield f"time-{_time(draft.moment if draft.moment_mentions else None)}"
    doers = [p for p in draft.actors if p.role in ("source", "party")]
    if doers:
        yield "doer-adjective" if all(p.mention.value.adjective for p in doers) else "doer-named"
    if any(p.role == "target" for p in draft.actors):
        yield "target"
    exact = [p for p in draft.counts if p.mention.value.quantity.low is not None]
    if exact:
        yield "figure"
    if draft.weapons:
        yield "weapon"
    if draft.modifiers:
        yield "modifiers"
    if draft.harms:
        yield "harms"
    if draft.loose:
        yield "type-open"


def _time(moment: Moment | None) -> str:
    if moment is None:
        return "none"
    if moment.precision in _FINE:
        return "day" if moment.basis in (Basis.RELATIVE, Basis.WEEKDAY) else "date"
    return "clock-unknown" if moment.precision is Precision.UNKNOWN else "coarse"


def _sentence(board: Board, draft: Draft) -> Iterator[str]:
    """What kind of sentence it stands in: a quotation of opinion, a question, a history, a list."""
    if draft.speakers:
        yield "speaker"
    if board.text.letters[board.sentence.end - 1] == "\u061f":
        yield "question"
    for key in ("first_person", "modal", "opinion", "court", "past_regime"):
        if not board.lacks(key) and not words_of(key).isdisjoint(board.forms.values()):
            yield f"words-{key}"
    length = board.sentence.last - board.sentence.first
    yield "short" if length <= _SHORT else "long" if length > _LONG else "middling"
    if len(board.triggers) > _CLOSE:
        yield "many-triggers"
