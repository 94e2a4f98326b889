"""What kind of happening it is: the type of its trigger, settled by the weapon, the target and who acts."""

from musnad.claim.board import within
from musnad.claim.draft import Draft
from musnad.claim.when import is_long
from musnad.lexicon.words import words_of
from musnad.model.count import Measure, Scope
from musnad.model.mention import Mention

_ATTACK = "civ.attack"


def is_settled(draft: Draft) -> bool:
    """Tell whether the words of a draft alone say what kind it is, whoever acts and whatever is hit."""
    entry = draft.head.value.entry
    return not draft.loose and not entry.weapon and entry.harm is None and draft.type not in _OPEN


_OPEN = (_ATTACK, "strike.explosive", "pop.displacement")
"""Types that those who act, what is used and the figures may turn into others."""


def give_kind(draft: Draft) -> None:
    """Settle the type of a draft whose trigger leaves it open."""
    if counted_over(draft):
        draft.type, draft.loose = "toll.period", False
        draft.actors = [p for p in draft.actors if p.role != "target"]
        draft.note("figures-over-a-period")
        return
    draft.weapons = _used(draft) or _flying_before(draft)
    if _of_captives(draft):
        draft.type, draft.loose = "civ.execution", False
        draft.note("captives-killed")
    if _by_suicide(draft):
        draft.type, draft.loose = "strike.suicide", False
        draft.note("suicide-attacker")
    if _left_over(draft):
        draft.type, draft.loose = "eo.accident", False
        draft.note("left-over-from-the-war")
    if not draft.loose:
        return
    by_weapon = [w.value.type for w in draft.weapons if w.value.type is not None]
    if by_weapon:
        draft.type = _strongest(by_weapon, draft.type)
        draft.note("type-of-the-weapon")
    elif _flown(draft) and draft.type in ("strike.shelling", _ATTACK):
        draft.type = "strike.air"
        draft.note("type-of-the-aircraft")
    elif draft.type == _ATTACK and _fired_from_afar(draft):
        draft.type = "strike.shelling"
        draft.note("type-of-the-forces")
    if draft.type == _ATTACK and _fought(draft):
        draft.type = "armed.clash"
        draft.note("type-of-the-target")


def _used(draft: Draft) -> list[Mention]:
    """Return the weapons of a draft's words, those left out that are kept somewhere ("a store of
    rockets") or name a body ("experts of explosives")."""
    board = draft.board
    used = (w for w in within(board.weapons, draft.first, draft.last) if not board.is_one_of(w.first - 1, "store"))
    return [w for w in used if not any(a.first < w.first and w.last <= a.last for a in board.actors)]


def _of_captives(draft: Draft) -> bool:
    """Tell whether somebody armed killed people in his hands."""
    if draft.type != _ATTACK or draft.head.value.entry.harm != "killed":
        return False
    armed = any(p.role == "source" and p.mention.value.armed for p in draft.actors)
    return armed and any(p.mention.value.population == "prisoner" for p in draft.counts)


def _by_suicide(draft: Draft) -> bool:
    """Tell whether an attacker who dies of it is named beside an attack."""
    board = draft.board
    if draft.type not in ("strike.explosive", _ATTACK) or board.lacks("suicide_attacker"):
        return False
    words = [w for w in range(draft.first, draft.last + 1) if board.form(w) in words_of("suicide_attacker")]
    return any(not any(m.first <= w <= m.last for m in board.weapons) for w in words)


def _left_over(draft: Draft) -> bool:
    """Tell whether what went off or killed was left over from the war, and nobody is said to have set it."""
    if not any(w.value.id == "remnant" for w in draft.weapons):
        return False
    going_off = draft.type == "strike.explosive" or draft.head.value.entry.harm is not None
    return going_off and not any(p.role == "source" for p in draft.actors)


def _flying_before(draft: Draft) -> list[Mention]:
    """Return the aircraft told of just before an attack verb that names no subject: it is what attacks."""
    head = draft.head
    if head.value.noun or not draft.loose or any(p.role == "source" for p in draft.actors):
        return []
    before = [w for w in draft.board.weapons if head.first - _BEFORE <= w.first < head.first]
    flying = [w for w in before if w.value.family in ("drone", "aerial") and not w.value.adjective]
    return flying[-1:]


def counted_over(draft: Draft) -> bool:
    """Tell whether a harm told alone is counted over a period, so that it is a total and no attack."""
    if _series(draft) or _risen(draft):
        return True
    if draft.head.value.entry.harm is None and draft.type != "pop.displacement" or draft.modifiers:
        return False
    if any(p.mention.value.scope is Scope.PERIOD for p in draft.counts):
        return True
    spans = [m for m in within(draft.board.moments, draft.first, draft.last) if m.value.span]
    return bool(spans) and any(p.mention.value.quantity.low is not None for p in draft.counts)


def _series(draft: Draft) -> bool:
    """Tell whether the dead of several attacks over several days are counted: "killed in attacks during the week"."""
    head = draft.head.value
    if not (head.plural and head.entry.weapon and head.noun):
        return False
    spans = [m.value for m in within(draft.board.moments, draft.first, draft.last) if m.value.span]
    over_days = any((m.start or "")[:10] != (m.end or "")[:10] for m in spans)
    return over_days and any(p.mention.value.measure in _HARM for p in draft.counts)


def _risen(draft: Draft) -> bool:
    """Tell whether the figure of those who died of something is said to rise since a day: "thus rises to 64 the number
    of those killed by mines since"."""
    if draft.board.lacks("rising") or not any(p.mention.value.measure in _HARM for p in draft.counts):
        return False
    first = min(p.mention.first for p in draft.counts)
    rises = draft.board.has("rising", max(draft.board.sentence.first, first - _RISES), first)
    return rises and any(
        m.value.span and is_long(m.value) for m in within(draft.board.moments, draft.first, draft.last)
    )


_RISES = 6
"""How many words before the figure the verb may stand that says that it rises."""
_HARM = (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES)
_BEFORE = 14
_FROM_THE_AIR = ("strike.drone", "strike.chemical", "strike.air")
"""What an air raid can turn out to be; aircraft fire rockets and missiles too."""
_RANK = ("strike.suicide", "strike.chemical", "strike.drone", "strike.explosive", "strike.air", "strike.shelling")


def _strongest(types: list[str], default: str) -> str:
    """Return the most telling type among those of the weapons: a suicide bomb is told with its car, a drone with its
    rockets."""
    if default == "strike.air":
        types = [t for t in types if t in _FROM_THE_AIR]
    ranked = [t for t in _RANK if t in types]
    return ranked[0] if ranked else (types[0] if types and default == _ATTACK else default)


def _flown(draft: Draft) -> bool:
    """Tell whether those who act fly: air forces and aircraft."""
    return any(p.role == "source" and (p.mention.value.group or "").startswith("air") for p in draft.actors)


def _fired_from_afar(draft: Draft) -> bool:
    """Tell whether armed forces are said to have hit a place or a position, with no weapon named."""
    forces = any(p.role == "source" and p.mention.value.armed for p in draft.actors)
    hit = any(p.rule in ("thing-hit", "owner-of-the-thing-hit") for p in draft.actors) or bool(draft.places)
    return forces and hit and draft.head.value.entry.id == "target"


def _fought(draft: Draft) -> bool:
    """Tell whether an unspecified attack was on armed people."""
    hit = [p.mention.value for p in draft.actors if p.role == "target"]
    counted = [p.mention.value.population for p in draft.counts if p.mention.value.measure in ("killed", "injured")]
    armed = any(actor.armed for actor in hit) or any(c in ("combatant", "security") for c in counted)
    return (
        armed
        and not any(actor.civilian for actor in hit)
        and not any(c in ("civilian", "child", "woman") for c in counted)
    )
