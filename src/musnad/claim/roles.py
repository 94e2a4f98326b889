"""Who did it to whom: the actors of a happening, from the order of the words and the prepositions before them."""

from musnad.claim.beside import acts
from musnad.claim.board import Board, within
from musnad.claim.capitals import is_hit
from musnad.claim.draft import Draft, Part
from musnad.claim.voice import is_passive
from musnad.claim.word_order import cut_off, doer_follows, has_its_subject, has_subject, holds_the_object, subject_first
from musnad.lexicon.clitics import clitics
from musnad.lexicon.frames import Frame, frames
from musnad.lexicon.ontology import event_types
from musnad.lexicon.words import words_of
from musnad.model.count import Measure
from musnad.model.mention import Mention

_ADJECTIVE_REACH = 3
_VERB_REACH = 6
_LIGHT_REACH = 24
_TWO = 2
_SAYING_REACH = 3
_OWNED = ("move", "flee", "return", "enter", "act")
"""Frames in which the owner of what moves or acts is the one who does it: "a convoy of the Programme came"."""


def frame_of(draft: Draft) -> Frame:
    """Return the frame of a happening: its trigger's own, else its type's."""
    return frames()[draft.head.value.entry.frame or event_types()[draft.type].frame]


def _frame(trigger: Mention) -> Frame:
    """Return the frame of one trigger: its own, else its type's."""
    return frames()[trigger.value.entry.frame or event_types()[trigger.value.entry.type].frame]


def bodies_of(board: Board) -> list[Mention]:
    """Return the actors of a sentence without the names of states that only say where."""
    return [actor for actor in board.actors if not _only_a_place(board, actor)]


def give_roles(draft: Draft, bodies: list[Mention]) -> None:
    """Fill the actors of a draft from the `bodies` of its sentence, each with its role and the rule that gave it."""
    board = draft.board
    own = within(bodies, draft.first, draft.last)
    free = [a for a in own if not board.spoken(a) or _says_it(draft, a)]
    if not free:
        return
    taken: dict[int, Part] = {}
    for trigger in (*draft.triggers, *draft.harms):
        frame = _frame(trigger)
        for actor in free:
            if actor.first in taken:
                continue
            part = _role(board, draft, trigger, actor, frame)
            if part is not None:
                taken[actor.first] = part
    _spread(board, free, taken)
    if draft.family == "deal":
        taken = _sides(taken)
    draft.actors = [taken[key] for key in sorted(taken)]


def _sides(taken: dict[int, Part]) -> dict[int, Part]:
    """Return the parts of a deal without those after a later "between", where its verb has its sides as subject."""
    subjects = [p for p in taken.values() if p.role == "party" and p.rule in ("subject-of-the-verb", "joined-by-and")]
    between = min((key for key, p in taken.items() if p.rule == "after-between"), default=None)
    first = [p for p in subjects if between is None or p.mention.first < between]
    if between is None or len(first) < _TWO:
        return taken
    return {key: p for key, p in taken.items() if p.role != "party" or p in first}


def _only_a_place(board: Board, actor: Mention) -> bool:
    """Tell whether the name of a state only says where: within a longer place, or after a preposition of place."""
    if not actor.value.place:
        return False
    inside = any(
        p.first <= actor.first and actor.last <= p.last and p.last - p.first > actor.last - actor.first
        for p in board.places
    )
    dateline = any(p.value.dateline and p.first <= actor.first <= p.last for p in board.places)
    described = any(p.last == actor.first - 1 for p in board.places) and not board.joined(actor)
    timed = board.form(actor.first - 1) in words_of("time_zone")
    before = board.attached(actor) == "by" or board.form(actor.first - 1) in words_of("in")
    noun = board.form(actor.first - 1).startswith(clitics().article) and board.gap(actor.first - 1, actor.first) == " "
    nisba = noun and not any(m.last == actor.first - 1 for m in (*board.triggers, *board.moments, *board.speakers))
    described = described and not board.gap(actor.first - 1, actor.first).strip()
    return any((nisba, inside, dateline, described, timed, before)) or is_hit(board, actor)


def _says_it(draft: Draft, actor: Mention) -> bool:
    """Tell whether an actor stands in the words of the one whose very speech is told: "the ministry denied"."""
    if draft.family not in ("stmt", "deal"):
        return False
    head = draft.head
    return any(
        s.first <= actor.first
        and actor.last <= s.last
        and (0 < s.first - head.last <= _SAYING_REACH or draft.family == "stmt" and s.last < head.first)
        for s in draft.board.speakers
    )


def _role(board: Board, draft: Draft, trigger: Mention, actor: Mention, frame: Frame) -> Part | None:
    """Return the part that an actor plays for one trigger, if the words between them say so."""
    if trigger.first <= actor.first <= trigger.last:
        flown = any(w.first <= actor.first <= w.last for w in board.weapons)
        inner = frame.subject if acts(actor) or flown or frame.object != "target" else frame.object
        return _part(inner, actor, "within-the-trigger") if actor.first > trigger.first else None
    if (trigger.value.noun or board.form(actor.first - 1) in words_of("from")) and _hurt_among(board, actor):
        return _part("target" if "target" in (frame.object, frame.people) else None, actor, "counted-among")
    before = board.form(actor.first - 1)
    by = board.cue("by", max(trigger.first, actor.first - 5), actor.first)
    if (
        by is not None
        and not _of_another(board, trigger, by)
        and (by.last in (actor.first, actor.first - 1) or _held_area(board, by.last, actor.first))
    ):
        return _part(doer_role(frame), actor, "after-by")
    if any(p.rule == "area-by-who-holds-it" and p.first <= actor.first <= p.last for p in board.places):
        return None
    beside = board.cue("with", max(draft.first, actor.first - 3), actor.first)
    if beside is not None and beside.last in (actor.first, actor.first - 1):
        return _part(doer_role(frame), actor, "after-with")
    if frame.between and (board.cue_over("between", actor.first - 1) or board.cue_over("between", actor.first)):
        return _part(frame.between, actor, "after-between")
    if actor.first > trigger.last and before in words_of("onto"):
        return _part(frame.onto, actor, "after-on")
    if trigger.value.noun:
        return _of_noun(board, trigger, actor, frame)
    return _of_verb(board, draft, trigger, actor, frame)


def _of_another(board: Board, trigger: Mention, by: Mention) -> bool:
    """Tell whether a verb with a pronoun says who did what another noun names: "fled after an attack that X made"."""
    if board.cue("light_do", by.first, by.first) is None or trigger.value.noun:
        return False
    return any(trigger.last < t.first < by.first and t.value.noun for t in board.triggers)


_HURT = (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.DETAINED)


def _hurt_among(board: Board, actor: Mention) -> bool:
    """Tell whether those who were hurt or held belong to an actor: "three of the soldiers", "five fighters of"."""
    reach = _TWO if board.form(actor.first - 1) in words_of("from") else 0
    counted = (c for c in board.counts if c.first < actor.first and c.last >= actor.first - reach)
    return any(c.value.measure in _HURT for c in counted)


def _held_area(board: Board, last: int, first: int) -> bool:
    """Tell whether only words for the area that a body holds stand between: "whose source is the areas held by X"."""
    return all(board.form(word) in words_of("held_area") for word in range(last + 1, first))


def doer_role(frame: Frame) -> str:
    """Return the role of the one who does it in a frame."""
    return frame.subject or "source"


def _part(role: str | None, actor: Mention, rule: str) -> Part | None:
    return None if role is None else Part(role, actor, rule)


def _of_noun(board: Board, trigger: Mention, actor: Mention, frame: Frame) -> Part | None:
    """The actor beside a verbal noun: an adjective, what follows it in the genitive, what follows "of"."""
    gap = actor.first - trigger.last - 1
    if actor.value.adjective and 0 <= gap < _ADJECTIVE_REACH:
        return _part(doer_role(frame), actor, "adjective-of-the-event")
    if gap < 0:
        return _light_subject(board, trigger, actor, frame)
    attached = board.attached(actor)
    if frame.id == "blast" and attached == "by" and gap <= _VERB_REACH:
        return _part("target", actor, "hit-by-the-blast")
    if board.form(actor.first - 1) in words_of("from") and actor.value.armed and gap <= _VERB_REACH:
        held = _only_adjectives(board, trigger.last, actor.first - 1)
        return _part(doer_role(frame), actor, "coming-from") if held else None
    clear = _only_adjectives(board, trigger.last, actor.first)
    owned = attached == "to" or board.form(actor.first - 1) in words_of("of_to")
    if owned and gap <= _VERB_REACH and clear:
        doer = acts(actor) and not trigger.value.pronoun
        return _part(doer_role(frame) if doer else frame.object, actor, "belonging-to-the-event")
    if gap in (1, 2) and board.bare(actor) and acts(actor) and board.form(actor.first - 1).endswith(_its()):
        return _part(doer_role(frame), actor, "relative-verb-with-pronoun")
    if clear and not attached and not board.joined(actor):
        if frame.genitive == "doer":
            return _part(doer_role(frame) if acts(actor) else frame.object, actor, "genitive-of-the-event")
        return _part(frame.genitive, actor, "genitive-of-the-event")
    return None


def _its() -> tuple[str, ...]:
    return tuple(clitics().pronouns[:2])


def _only_adjectives(board: Board, last: int, first: int) -> bool:
    """Tell whether nothing but adjectives of the event (weapons, nationalities) and counts stands between two words."""
    return all(
        word in board.described
        or board.form(word) in words_of("event_adjective")
        or board.is_one_of(word, "part_of")
        or board.partitive(word + 1)
        for word in range(last + 1, first)
    )


def _light_subject(board: Board, trigger: Mention, actor: Mention, frame: Frame) -> Part | None:
    """The subject of the light verb before an event noun: "the army carried out a raid"."""
    light = board.cue("light_do", max(board.sentence.first, trigger.first - _LIGHT_REACH), trigger.first - 1)
    if light is None or any(light.last < t.first < trigger.first for t in board.triggers if t is not trigger):
        return None
    if actor.first > light.last and board.bare(actor) and acts(actor):
        return _part(doer_role(frame), actor, "subject-of-the-light-verb")
    between = [a for a in board.actors if actor.last < a.first < light.first and acts(a)]
    if actor.last < light.first and light.first - actor.last <= 2 * _VERB_REACH and acts(actor) and not between:
        return _part(doer_role(frame), actor, "subject-before-the-light-verb")
    return None


def _of_verb(board: Board, draft: Draft, trigger: Mention, actor: Mention, frame: Frame) -> Part | None:
    """The subject or the object of a verb: verb first with its subject after it, or the subject first."""
    if "noun" in trigger.value.readings and trigger.value.pronoun and actor.first == trigger.last + 1:
        return _part(frame.object, actor, "object-of-its-noun") if board.attached(actor) == "to" else None
    if (
        actor.first > trigger.last
        and trigger is not draft.head
        and draft.head.value.noun
        and trigger.first > draft.head.first
    ):
        near = board.apart(trigger.last, actor.first) <= _VERB_REACH and not cut_off(board, trigger, actor)
        if not near or not board.bare(actor):
            return None
        if trigger.value.pronoun and acts(actor):
            return _part(doer_role(frame), actor, "subject-of-the-relative-verb")
        return _part(frame.object, actor, "object-of-the-relative-verb")
    if actor.first > trigger.last:
        return _after_verb(board, trigger, actor, frame, passive=is_passive(board, trigger))
    if trigger.first - actor.last <= _VERB_REACH + 4 and not cut_off(board, actor, trigger) and board.bare(actor):
        passive = is_passive(board, trigger)
        role = frame.object if passive else frame.subject
        if (
            role is not None
            and (passive or acts(actor) or role != "source")
            and not doer_follows(board, actor, trigger)
        ):
            return _part(role, actor, "subject-before-the-verb")
    return None


def _after_verb(board: Board, trigger: Mention, actor: Mention, frame: Frame, *, passive: bool) -> Part | None:
    owner = board.form(actor.first - 1) in words_of("of_to") and board.form(trigger.first - 1) not in words_of(
        "relative"
    )
    if owner and frame.id in _OWNED and not passive and not has_subject(board, trigger, actor):
        near = board.apart(trigger.last, actor.first) <= 2 * _VERB_REACH and not cut_off(board, trigger, actor)
        return _part(frame.subject, actor, "owner-of-the-subject") if near and acts(actor) else None
    if cut_off(board, trigger, actor) or not board.bare(actor) or board.apart(trigger.last, actor.first) > _VERB_REACH:
        return None
    earlier = [a for a in board.actors if trigger.first < a.first < actor.first and board.bare(a)]
    if not passive and not earlier and subject_first(board, trigger):
        return _part(frame.object, actor, "object-after-its-verb")
    counted = [c for c in board.counts if trigger.last < c.first < actor.first and c.value.measure != "items"]
    if passive:
        return _part(frame.object or frame.subject, actor, "subject-of-the-passive") if not earlier else None
    if frame.id == "speech" and len(earlier) > 1:
        return None
    if trigger.value.entry.type == "stmt.accuse" and board.joined(trigger) and not earlier:
        alone = not any(actor.last < a.first <= actor.last + _TWO and board.bare(a) for a in board.actors)
        return _part(
            frame.object if alone else frame.subject, actor, "accused-by-who-spoke" if alone else "subject-of-the-verb"
        )
    if earlier and board.joined(actor) and actor.first - earlier[-1].last == 1:
        return None
    if earlier or counted or trigger.value.pronoun:
        role, rule = (frame.object, "object") if earlier else (frame.subject, "subject")
        return _part(role, actor, f"{rule}-of-the-verb")
    return _alone_behind(board, trigger, actor, frame)


def _alone_behind(board: Board, trigger: Mention, actor: Mention, frame: Frame) -> Part | None:
    """Return the part of the only actor behind an active verb; none to one who but belongs to the words for a speaker
    ("the union of the journalists condemned")."""
    if board.spoken(actor) and not acts(actor):
        return None
    found = trigger.value.entry.type == "forensics.bodies"
    helpless = not acts(actor) and not found or holds_the_object(board, actor) or has_its_subject(board, trigger)
    if frame.subject == "source" and frame.object == "target" and helpless:
        return _part("target", actor, "object-of-the-verb")
    return _part(frame.subject, actor, "subject-of-the-verb")


def _spread(board: Board, free: list[Mention], taken: dict[int, Part]) -> None:
    """Give an actor joined by "and" to one that has a role the same role."""
    for before, actor in zip(free, free[1:], strict=False):
        if actor.first in taken or before.first not in taken:
            continue
        if board.joined(actor) and actor.first - before.last <= 2:
            part = taken[before.first]
            taken[actor.first] = Part(part.role, actor, "joined-by-and")
