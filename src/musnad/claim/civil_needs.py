"""Needs of happenings among people: who flees, comes back, is held, helps, strikes a deal or speaks, and whether it is
news."""

from musnad.claim.beside import actors_of, counts_of, has_part, has_word, is_armed
from musnad.claim.board import within
from musnad.claim.draft import Draft
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.count import Measure
from musnad.model.mention import Mention

_PEOPLE = {Measure.DISPLACED, Measure.RETURNED, Measure.HOUSEHOLDS}
_HARMED = {Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ITEMS}
_BODIES = ("state", "non_state", "security", "international", "monitor", "rescue", "civilian", "media")
_INTRODUCED = 5
"""How many words before a noun what introduces it may stand."""
_TEAM_REACH = 5
_ALLEGED = ("deal.violation", "deal.not_implemented")
"""Happenings that are what somebody is accused of."""
_OFFICE_REACH = 3
_SHORT = 3
_PARTIES = ("state", "non_state", "security", "international")
_GUARDED = ("prisoner", "combatant", "security")
"""Those whose leaving is an escape or a retreat."""
_LONG_LIST = 14
"""How far a verb of undergoing may stand before its object, with a list of towns between."""
_TELLING = ("light_do", "light_happen", "light_undergo", "announced", "intention", "future", "continuing")
_SPEAKER_AFTER = 3
_SPEAKER_BEFORE = 6
"""How many words may lie between a verb of speech and the speaker after it, or before it."""


def held(draft: Draft) -> bool:
    """Whether somebody is counted as held."""
    return any(c.value.measure in (None, Measure.DETAINED) for c in counts_of(draft))


def people(draft: Draft) -> bool:
    """Whether people are who goes or comes: counted as such, or with a part in it."""
    counted = any(
        c.value.measure in _PEOPLE
        or c.value.measure not in _HARMED
        and c.value.population in ("civilian", "child", "woman")
        for c in counts_of(draft)
    )
    return counted or any(p.mention.value.civilian for p in draft.actors)


def fleeing(draft: Draft) -> bool:
    """Whether those who flee are people that live there: counted, or named as such."""
    if any(c.value.population in _GUARDED for c in counts_of(draft)):
        return False
    counted = any(c.value.measure is None or c.value.measure in _PEOPLE for c in counts_of(draft))
    return counted or has_word(draft, "displaced_word") or people(draft) and not _armed_source(draft)


def returning(draft: Draft) -> bool:
    """Whether those who come back had fled: counted or named so; what "belongs to" somebody does not return."""
    board, after = draft.board, draft.head.last + 1
    owned = not draft.head.value.noun and any(board.attached(m) == "to" for m in board.actors if m.first == after)
    counted = any(c.value.measure in (Measure.DISPLACED, Measure.HOUSEHOLDS) for c in counts_of(draft))
    return not owned and not _armed_source(draft) and (counted or has_word(draft, "displaced_word"))


def _armed_source(draft: Draft) -> bool:
    return has_part(draft, "source", lambda actor: is_armed(actor) and not actor.civilian)


def news(draft: Draft) -> bool:
    """Whether a noun is told for itself: by a figure, a time, a verb that says so; not as what something led to."""
    head, board = draft.head, draft.board
    if not head.value.noun:
        return head.value.tense == "perfect" or board.form(head.first - 1) not in words_of("relative")
    if draft.type in _ALLEGED and head.value.preposition == "by":
        return True
    if any(c.value == "result" and 0 < head.first - c.last <= _INTRODUCED for c in board.cues):
        return False
    if draft.counts or within(board.moments, draft.first, draft.last) or head.first <= board.sentence.first + 1:
        return True
    reach = {cue: _INTRODUCED for cue in _TELLING} | {"light_undergo": _LONG_LIST}
    return any(0 <= head.first - c.last <= reach.get(c.value, -1) for c in board.cues)


def helper(draft: Draft) -> bool:
    """Whether a body is there that helps; "they were taken to hospital" names none, whoever tells it."""
    kinds = ("rescue", "international")
    head, spoken = draft.head, draft.board.speakers
    own = [a for a in within(draft.board.actors, draft.first, draft.last) if not _within_any(a, spoken)]
    if any(a.value.kind in kinds or a.value.sector in ("MED", "NGO", "IGO") for a in own):
        return True
    if any(_is_rescuer(draft, w) for w in range(max(draft.first, head.first - _TEAM_REACH), head.first + _TEAM_REACH)):
        return True
    if head.value.noun and draft.board.form(head.first - 1) in words_of("passive_carrier"):
        return False
    return any(s.value.kind == "rescue" for s in spoken) and _their_teams(draft)


def _is_rescuer(draft: Draft, word: int) -> bool:
    """Whether a word names people who rescue, and not within the name of who tells it."""
    told = any(s.first <= word <= s.last for s in draft.board.speakers)
    return not told and word <= draft.last and draft.board.form(word) in words_of("rescuer")


def _their_teams(draft: Draft) -> bool:
    """Whether the work is that of those who tell it: "its teams", "that they"."""
    board, head = draft.board, draft.head
    near = head.first - _TEAM_REACH, head.last + _TEAM_REACH - 1
    return head.value.noun or board.stands("own_team", *near) or board.stands("that_pronoun", *near)


def _within_any(mention: Mention, others: list[Mention]) -> bool:
    return any(o.first <= mention.first and mention.last <= o.last for o in others)


def body(draft: Draft) -> bool:
    """Whether somebody of standing says it: a body, or whoever stands as the speaker of this very verb."""
    head = draft.head
    if any(
        s.first - head.last <= _SPEAKER_AFTER and head.first - s.last <= _SPEAKER_BEFORE for s in draft.board.speakers
    ):
        return True
    sources = [p.mention.value for p in draft.actors if p.role == "source"]
    if not head.value.noun and (
        draft.board.stands("institution", head.last + 1, head.last + _OFFICE_REACH - 1)
        or draft.board.stands("institution", head.first - _OFFICE_REACH, head.first - 1)
    ):
        return True
    return any(a.kind in _BODIES and (a.kind != "civilian" or a.plural) for a in sources)


def threatener(draft: Draft) -> bool:
    """Whether somebody threatens: a body, or one who threatens with something ("threatens to go back to war")."""
    after = draft.board.form(draft.head.last + 1)
    means = not draft.head.value.noun and after.startswith(clitics().prepositions["by"]) and len(after) > _SHORT
    return body(draft) or means


def deal_party(draft: Draft) -> bool:
    """Whether a body is there that can strike a deal, or an office that speaks for one."""
    named = any(p.role in ("party", "source") and p.mention.value.kind in _PARTIES for p in draft.actors)
    offices = any(draft.first <= s.first <= draft.last and not s.value.anaphoric for s in draft.board.speakers)
    return named or offices or has_word(draft, "party_word")


def topic(draft: Draft) -> bool:
    """Whether a situation is what is spoken of: it opens what is said, or its sentence, or is described."""
    head, board = draft.head, draft.board
    before = board.form(head.first - 1)
    opens = head.first == board.sentence.first or before in words_of("that") or before in words_of("described")
    turned = before in words_of("turn") and board.form(head.first - 2) in words_of("that") | words_of("from_that")
    return not head.value.noun or opens or turned


def introduced(draft: Draft) -> bool:
    """Whether a noun is new to its report: it has no article and no pronoun."""
    return not draft.head.value.definite and not draft.head.value.pronoun


def fighters(draft: Draft) -> bool:
    """Whether those who leave are fighters of a group, or buses that take them; not soldiers of a state or aircraft."""

    def fights(actor: Actor) -> bool:
        flies = (actor.group or "").startswith("air")
        return actor.armed and actor.kind not in ("state", "international") and not flies

    carried = has_word(draft, "bus") and any(fights(a) for a in actors_of(draft))
    return carried or has_part(draft, "source", fights)
