"""What must stand beside a trigger for it to tell of its happening: "he returned" is news of displaced people only
when they are there."""

from collections.abc import Callable

from musnad.claim.assertion import asserted
from musnad.claim.board import within
from musnad.claim.draft import Draft
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.count import Measure
from musnad.model.mention import Mention
from musnad.model.trigger import TriggerEntry

_PEOPLE = {Measure.DISPLACED, Measure.RETURNED, Measure.HOUSEHOLDS}
_HARMED = {Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ITEMS}
_CLOSE = 5
"""How many words may lie between a verb of falling and what falls."""
_BODIES = ("state", "non_state", "security", "international", "monitor", "rescue", "civilian", "media")


_LENT = ("force", "law", "deal", "detain", "aid", "stmt")
"""Families whose words are lent to matches, clubs and players."""
_INTRODUCED = 5
"""How many words before a noun what introduces it may stand."""
_TELLING = ("light_do", "light_happen", "light_undergo", "announced", "intention", "future", "continuing")
_SPEAKER_AFTER = 3
_SPEAKER_BEFORE = 6
"""How many words may lie between a verb of speech and the speaker after it, or before it."""


def unmet(draft: Draft) -> str | None:
    """Return the id of the first need of a draft's trigger that is not met, or None where all are."""
    if not asserted(draft):
        return "telling"
    if draft.family in _LENT and _words(draft, "sport"):
        return "seriousness"
    entry: TriggerEntry = draft.head.value.entry
    for need in entry.needs:
        if not _NEEDS[need](draft):
            return need
    if entry.requires_subject is not None and not _NEEDS[entry.requires_subject](draft):
        return entry.requires_subject
    return None


def _actors(draft: Draft) -> list[Actor]:
    return [a.value for a in within(draft.board.actors, draft.first, draft.last)]


def _counts(draft: Draft) -> list[Mention]:
    return within(draft.board.counts, draft.first, draft.last)


def _has(draft: Draft, role: str, accept: Callable[[Actor], bool]) -> bool:
    return any(p.role == role and accept(p.mention.value) for p in draft.actors)


def _armed(actor: Actor) -> bool:
    return actor.armed or actor.kind == "security"


def _weapon(draft: Draft) -> bool:
    return bool(within(draft.board.weapons, draft.first, draft.last))


def _violence(draft: Draft) -> bool:
    others = [t for t in draft.triggers if t is not draft.head]
    return bool(_weapon(draft) or draft.harms or others or _has(draft, "source", _armed)) or any(
        a.armed for a in _actors(draft)
    )


def _ordnance(draft: Draft) -> bool:
    words = {draft.board.form(w) for w in range(draft.first, draft.last + 1)}
    return _weapon(draft) or bool(words & words_of("ordnance"))


def _armed_any(draft: Draft) -> bool:
    armed = any(_armed(a) for a in _actors(draft)) or _armed_before(draft)
    return (
        armed or any(c.value.population in ("combatant", "security") for c in _counts(draft)) or _named_military(draft)
    )


def _armed_before(draft: Draft) -> bool:
    """Whether a verb joined by "and" goes on with somebody armed: "they launched an attack and swept through X"."""
    head, board = draft.head, draft.board
    if head.value.noun or not board.joined(head):
        return False
    before = within(board.actors, board.sentence.first, head.first)
    return bool(before) and any(_armed(a.value) for a in before)


def _named_military(draft: Draft) -> bool:
    return any(draft.board.form(w) in words_of("military_noun") for w in range(draft.first, draft.last + 1))


def _person_target(draft: Draft) -> bool:
    held = any(c.value.measure in (None, Measure.DETAINED) and c.value.population != "items" for c in _counts(draft))
    return (
        held
        or any(p.role == "target" for p in draft.actors)
        or any(_armed(a) or a.kind == "state" for a in _actors(draft))
    )


def _held(draft: Draft) -> bool:
    return any(c.value.measure in (None, Measure.DETAINED) for c in _counts(draft))


def _people(draft: Draft) -> bool:
    """Whether people are who goes or comes: counted as such, or with a part in it."""
    counted = any(
        c.value.measure in _PEOPLE
        or c.value.measure not in _HARMED
        and c.value.population in ("civilian", "child", "woman")
        for c in _counts(draft)
    )
    return counted or any(p.mention.value.civilian for p in draft.actors)


def _fleeing(draft: Draft) -> bool:
    """Whether those who flee are people that live there: counted, or named as such."""
    counted = any(c.value.measure in _PEOPLE for c in _counts(draft))
    return counted or _words(draft, "displaced_word") or _people(draft) and not _armed_source(draft)


def _returning(draft: Draft) -> bool:
    """Whether those who come back had fled: counted so, or named as such; what "belongs to" somebody does not return."""
    board, after = draft.board, draft.head.last + 1
    owned = not draft.head.value.noun and any(board.attached(m) == "to" for m in board.actors if m.first == after)
    counted = any(c.value.measure in _PEOPLE for c in _counts(draft))
    return not owned and not _armed_source(draft) and (counted or _words(draft, "displaced_word"))


def _armed_source(draft: Draft) -> bool:
    return _has(draft, "source", lambda actor: _armed(actor) and not actor.civilian)


def _news(draft: Draft) -> bool:
    """Whether a noun is told for itself: with a figure, a time, or a verb that says so; not as what something led to."""
    head, board = draft.head, draft.board
    if not head.value.noun:
        return head.value.tense == "perfect" or board.form(head.first - 1) not in words_of("relative")
    if any(c.value == "result" and 0 < head.first - c.last <= _INTRODUCED for c in board.cues):
        return False
    if draft.counts or within(board.moments, draft.first, draft.last) or head.first <= board.sentence.first + 1:
        return True
    return any(c.value in _TELLING and 0 <= head.first - c.last <= _INTRODUCED for c in board.cues)


def _helper(draft: Draft) -> bool:
    """Whether a body is there that helps; "they were taken to hospital" names none, whoever tells it."""
    kinds = ("rescue", "international")
    head, spoken = draft.head, draft.board.speakers
    own = [a for a in within(draft.board.actors, draft.first, draft.last) if not _within_any(a, spoken)]
    if any(a.value.kind in kinds or a.value.sector in ("MED", "NGO", "IGO") for a in own):
        return True
    if head.value.noun and draft.board.form(head.first - 1) in words_of("passive_carrier"):
        return False
    return any(s.value.kind == "rescue" for s in spoken)


def _within_any(mention: Mention, others: list[Mention]) -> bool:
    return any(o.first <= mention.first and mention.last <= o.last for o in others)


def _gathering(draft: Draft) -> bool:
    """A verb of gathering, or a gathering that is introduced: indefinite, or with a verb that says it took place."""
    head = draft.head
    if not head.value.noun:
        return True
    light = any(
        c.value in ("light_do", "light_happen", "light_undergo") and 0 < head.first - c.last <= 4
        for c in draft.board.cues
    )
    return light or not head.value.definite


def _body(draft: Draft) -> bool:
    """Whether somebody of standing says it: a body, or whoever stands as the speaker of this very verb."""
    head = draft.head
    if any(
        s.first - head.last <= _SPEAKER_AFTER and head.first - s.last <= _SPEAKER_BEFORE for s in draft.board.speakers
    ):
        return True
    return any(p.role == "source" and p.mention.value.kind in _BODIES for p in draft.actors)


def _deal_party(draft: Draft) -> bool:
    """Whether a body is there that can strike a deal; the nationality of somebody else is none."""
    return _words(draft, "party_word") or any(a.kind in _BODIES and not a.adjective for a in _actors(draft))


def _deal_word(draft: Draft) -> bool:
    return any(draft.board.form(w) in words_of("deal_word") for w in range(draft.first, draft.last + 1))


def _speech(draft: Draft) -> bool:
    return bool(draft.board.speakers)


def _topic(draft: Draft) -> bool:
    """Whether a situation is what is spoken of: it opens what is said, or its sentence, or is described."""
    head, board = draft.head, draft.board
    before = board.form(head.first - 1)
    opens = head.first == board.sentence.first or before in words_of("that") or before in words_of("described")
    return not head.value.noun or opens


def _introduced(draft: Draft) -> bool:
    """Whether a noun is new to its report: it has no article and no pronoun."""
    return not draft.head.value.definite and not draft.head.value.pronoun


def _toll(draft: Draft) -> bool:
    """A span of days, or a count of incidents, beside a figure."""
    board = draft.board
    figures = [c for c in board.counts if draft.first <= c.first <= draft.last]
    spans = any(m.value.span or (m.value.start or "")[:10] != (m.value.end or "")[:10] for m in board.moments)
    return bool(figures) and (spans or any(c.value.measure is Measure.ITEMS for c in figures))


def _words(draft: Draft, class_id: str) -> bool:
    """Tell whether a word of a class stands among a draft's own words."""
    return any(draft.board.form(w) in words_of(class_id) for w in range(draft.first, draft.last + 1))


def _victims(draft: Draft) -> bool:
    return any(c.value.population is not None and c.value.measure is not Measure.ITEMS for c in _counts(draft))


def _no_accident(draft: Draft) -> bool:
    """Whether somebody armed stands beside a harm, or no word for an accident or an illness."""
    quoted = {w for speaker in draft.board.speakers for w in range(speaker.first, speaker.last + 1)}
    beside = [a.value for a in within(draft.board.actors, draft.first, draft.last) if a.first not in quoted]
    armed = any(_armed(a) or not a.known for a in beside)
    return armed or draft.board.cue("accident", draft.first, draft.last) is None


def _projectile(draft: Draft) -> bool:
    """Whether a rocket or a shell stands close beside the verb."""
    head = draft.head
    near = within(draft.board.weapons, max(draft.board.sentence.first, head.first - _CLOSE), head.last + _CLOSE)
    return any(w.value.type == "strike.shelling" for w in near)


def _aimed(draft: Draft) -> bool:
    """Whether what is fired is fired by somebody armed, or onto, against or towards something."""
    after = range(draft.head.last + 1, draft.last + 1)
    return any(_armed(a) or not a.known for a in _actors(draft)) or any(
        draft.board.form(w) in words_of("onto") for w in after
    )


def _fighters(draft: Draft) -> bool:
    """Whether those who leave are fighters of a group, not soldiers of a state or aircraft."""
    return _has(
        draft,
        "source",
        lambda a: a.armed and a.kind not in ("state", "international") and not (a.group or "").startswith("air"),
    )


_NEEDS: dict[str, Callable[[Draft], bool]] = {
    "weapon": _weapon,
    "violence": _violence,
    "ordnance": _ordnance,
    "armed_any": _armed_any,
    "armed_target": lambda draft: _has(draft, "target", _armed),
    "armed": lambda draft: _has(draft, "source", _armed),
    "state_any": lambda draft: any(_armed(a) or a.kind == "state" for a in _actors(draft)),
    "fighters": _fighters,
    "person_target": _person_target,
    "people": _people,
    "fleeing": _fleeing,
    "returning": _returning,
    "news": _news,
    "force_source": lambda draft: _has(draft, "source", lambda a: _armed(a) or a.kind in ("state", "non_state")),
    "no_crowd": lambda draft: not _words(draft, "protester") or any(_armed(a) for a in _actors(draft)),
    "helper": _helper,
    "gathering": _gathering,
    "body": _body,
    "deal_party": _deal_party,
    "deal_word": _deal_word,
    "speech": _speech,
    "topic": _topic,
    "introduced": _introduced,
    "court": lambda draft: _words(draft, "court_word"),
    "captive": lambda draft: _words(draft, "captive") or _held(draft),
    "service": lambda draft: _words(draft, "service"),
    "relief": lambda draft: _words(draft, "relief"),
    "toll": _toll,
    "fought": lambda draft: _violence(draft) or bool(draft.places),
    "victims": _victims,
    "explosive": lambda draft: _weapon(draft) or _words(draft, "explosive_noun"),
    "demonstrators": lambda draft: _words(draft, "demonstrator"),
    "protesters": lambda draft: _words(draft, "protester"),
    "no_accident": _no_accident,
    "projectile": _projectile,
    "aimed": _aimed,
    "no_court": lambda draft: not _words(draft, "judicial"),
}
