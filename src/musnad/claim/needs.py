"""What must stand beside a trigger for it to tell of its happening: "he returned" is news of displaced people only
when they are there."""

from collections.abc import Callable

from musnad.claim.assertion import asserted
from musnad.claim.beside import actors_of, counts_of, has_part, has_word, is_armed
from musnad.claim.board import within
from musnad.claim.civil_needs import (
    body,
    deal_party,
    fighters,
    fleeing,
    held,
    helper,
    introduced,
    news,
    people,
    returning,
    threatener,
    topic,
)
from musnad.claim.draft import Draft
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.count import Measure
from musnad.model.trigger import TriggerEntry

_CLOSE = 5
"""How many words may lie between a verb and the weapon that falls or is planted."""


_HARMING = ("armed", "strike")
_LENT = ("force", "law", "deal", "detain", "aid", "stmt")
"""Families whose words are lent to matches, clubs and players."""


def unmet_by_words(draft: Draft) -> str | None:
    """Return the id of the first need of a draft's trigger that its words do not meet, or None where all are met.

    The needs from the first on that asks for its parts are left to `unmet_by_parts`.
    """
    if not asserted(draft):
        return "telling"
    family = draft.family
    if family in _HARMING and _without(draft):
        return "happening"
    if family not in _HARMING and _about(draft):
        return "telling"
    if family in _LENT and has_word(draft, "sport"):
        return "seriousness"
    for need in _needs_of(draft):
        if need in _OF_PARTS:
            return None
        if not _OF_WORDS[need](draft):
            return need
    return None


def unmet_by_parts(draft: Draft) -> str | None:
    """Return the id of the first need that is not met of those from the first on that asks for a draft's parts."""
    known = False
    for need in _needs_of(draft):
        known = known or need in _OF_PARTS
        if known and not (_OF_PARTS.get(need) or _OF_WORDS[need])(draft):
            return need
    return None


def _needs_of(draft: Draft) -> list[str]:
    entry: TriggerEntry = draft.head.value.entry
    return entry.needs if entry.requires_subject is None else [*entry.needs, entry.requires_subject]


def _force(actor: Actor) -> bool:
    return is_armed(actor) or actor.kind in ("state", "non_state", "international")


def _its_own(draft: Draft) -> bool:
    """Whether a noun with a pronoun is the act of a force named before it: "the mission completed its withdrawal"."""
    head, board = draft.head, draft.board
    before = within(board.actors, board.sentence.first, head.first) if head.value.noun and head.value.pronoun else []
    return any(_force(actor.value) for actor in before)


def _without(draft: Draft) -> bool:
    """Whether a noun only says what did not come along: "withdrew without a fight"."""
    head = draft.head
    return head.value.noun and draft.board.form(head.first - 1) in words_of("without")


def _about(draft: Draft) -> bool:
    """Whether a noun only names what something is about: "the agreement on an exchange of prisoners"."""
    head = draft.head
    return head.value.noun and draft.board.form(head.first - 1) in words_of("about_noun")


def _weapon(draft: Draft) -> bool:
    return bool(within(draft.board.weapons, draft.first, draft.last))


def _violence(draft: Draft) -> bool:
    others = [t for t in draft.triggers if t is not draft.head]
    return bool(_weapon(draft) or draft.harms or others or has_part(draft, "source", is_armed)) or any(
        a.armed for a in actors_of(draft)
    )


def _ordnance(draft: Draft) -> bool:
    return _weapon(draft) or draft.board.stands("ordnance", draft.first, draft.last)


def _armed_any(draft: Draft) -> bool:
    armed = any(is_armed(a) for a in actors_of(draft)) or _armed_before(draft)
    return (
        armed
        or any(c.value.population in ("combatant", "security") for c in counts_of(draft))
        or _named_military(draft)
    )


def _armed_before(draft: Draft) -> bool:
    """Whether a verb joined by "and", or a noun with a pronoun, goes on with somebody armed: "and swept through X"."""
    head, board = draft.head, draft.board
    if not (head.value.pronoun if head.value.noun else board.joined(head)):
        return False
    before = within(board.actors, board.sentence.first, head.first)
    return bool(before) and any(is_armed(a.value) for a in before)


def _named_military(draft: Draft) -> bool:
    return draft.board.stands("military_noun", draft.first, draft.last)


def _person_target(draft: Draft) -> bool:
    held = any(c.value.measure in (None, Measure.DETAINED) and c.value.population != "items" for c in counts_of(draft))
    return (
        held
        or any(p.role == "target" for p in draft.actors)
        or draft.head.value.noun
        and not draft.head.value.pronoun
        and news(draft)
        or any(is_armed(a) or a.kind == "state" for a in actors_of(draft))
    )


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


def _deal_word(draft: Draft) -> bool:
    return draft.board.stands("deal_word", draft.first, draft.last)


def _speech(draft: Draft) -> bool:
    return bool(draft.board.speakers)


def _toll(draft: Draft) -> bool:
    """A span of days, or a count of incidents, beside a figure."""
    board = draft.board
    figures = [c for c in board.counts if draft.first <= c.first <= draft.last]
    spans = any(m.value.span or (m.value.start or "")[:10] != (m.value.end or "")[:10] for m in board.moments)
    return bool(figures) and (spans or any(c.value.measure is Measure.ITEMS for c in figures))


def _victims(draft: Draft) -> bool:
    return any(c.value.population is not None and c.value.measure is not Measure.ITEMS for c in counts_of(draft))


def _no_accident(draft: Draft) -> bool:
    """Whether somebody armed stands beside a harm, or no word for an accident or an illness."""
    quoted = {w for speaker in draft.board.speakers for w in range(speaker.first, speaker.last + 1)}
    beside = [a.value for a in within(draft.board.actors, draft.first, draft.last) if a.first not in quoted]
    armed = any(is_armed(a) or not a.known for a in beside)
    return armed or draft.board.cue("accident", draft.first, draft.last) is None


def _near(draft: Draft, *types: str) -> bool:
    """Tell whether a weapon of one of some types stands close beside the verb."""
    head = draft.head
    near = within(draft.board.weapons, max(draft.board.sentence.first, head.first - _CLOSE), head.last + _CLOSE)
    return any(w.value.type in types for w in near)


def _onto(draft: Draft) -> bool:
    return draft.board.stands("onto", draft.head.last + 1, draft.last)


def _aimed(draft: Draft) -> bool:
    """Whether what is fired is fired by somebody armed, or onto, against or towards something."""
    return any(is_armed(a) or not a.known for a in actors_of(draft)) or _onto(draft)


_OF_WORDS: dict[str, Callable[[Draft], bool]] = {
    "weapon": _weapon,
    "ordnance": _ordnance,
    "armed_any": _armed_any,
    "state_any": lambda draft: any(is_armed(a) or a.kind == "state" for a in actors_of(draft)),
    "news": news,
    "no_crowd": lambda draft: (
        not has_word(draft, "works")
        and (not has_word(draft, "protester") or any(is_armed(a) for a in actors_of(draft)))
    ),
    "helper": helper,
    "gathering": _gathering,
    "new_crowd": lambda draft: not draft.board.form(draft.head.last + 1).startswith(clitics().article),
    "deal_word": _deal_word,
    "speech": _speech,
    "topic": topic,
    "introduced": introduced,
    "court": lambda draft: has_word(draft, "court_word"),
    "captive": lambda draft: has_word(draft, "captive") or held(draft) or not has_word(draft, "goods"),
    "aircraft": lambda draft: has_word(draft, "aircraft_word"),
    "relief_goods": lambda draft: has_word(draft, "relief_goods"),
    "judged": lambda draft: has_word(draft, "judged"),
    "service": lambda draft: has_word(draft, "service"),
    "relief": lambda draft: has_word(draft, "relief"),
    "toll": _toll,
    "victims": _victims,
    "explosive": lambda draft: _weapon(draft) or has_word(draft, "explosive_noun"),
    "demonstrators": lambda draft: any(
        w.form in words_of("demonstrator")
        for w in draft.board.text.words[draft.board.sentence.first : draft.board.sentence.last]
    ),
    "protesters": lambda draft: has_word(draft, "protester"),
    "no_accident": _no_accident,
    "projectile": lambda draft: _near(draft, "strike.shelling") or _near(draft, "strike.drone") and _onto(draft),
    "bomb": lambda draft: _near(draft, "strike.explosive", "strike.drone"),
    "aimed": _aimed,
    "no_court": lambda draft: not has_word(draft, "judicial"),
}
"""Needs that the words beside a trigger meet, whoever has a part in what they tell."""
_OF_PARTS: dict[str, Callable[[Draft], bool]] = {
    "violence": _violence,
    "armed_target": lambda draft: has_part(draft, "target", is_armed),
    "armed": lambda draft: has_part(draft, "source", is_armed),
    "fighters": fighters,
    "person_target": _person_target,
    "people": people,
    "fleeing": fleeing,
    "returning": returning,
    "force_source": lambda draft: (
        not has_word(draft, "politics") and (has_part(draft, "source", _force) or _its_own(draft))
    ),
    "body": body,
    "deal_party": deal_party,
    "suspects": lambda draft: (
        has_word(draft, "suspect")
        or has_part(draft, "target", lambda a: a.civilian or a.armed)
        or any(c.value.measure is Measure.DETAINED for c in counts_of(draft))
    ),
    "threatener": threatener,
    "fought": lambda draft: _violence(draft) or bool(draft.places or draft.damage or counts_of(draft)),
}
"""Needs that ask who or what has a part in it: the actors, places and things hit of a draft."""
