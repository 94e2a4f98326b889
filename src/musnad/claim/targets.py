"""What was hit: the people counted, and the things that stand as object of an attack."""

from musnad.arabic import Text
from musnad.claim.board import Board
from musnad.claim.draft import Draft, Part
from musnad.claim.roles import frame_of
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.actor import Actor
from musnad.model.count import Measure, Scope
from musnad.model.mention import Mention
from musnad.script import fold_key

_HURT = {Measure.KILLED, Measure.INJURED, Measure.CASUALTIES}
_OBJECTS = ("strike", "armed", "civ", "infra", "eo", "siege", "law", "aid")
_SEEN = ("strike", "armed", "civ", "infra", "eo", "siege", "law", "deal", "aid")
_WIDEST = 5


def give_targets(draft: Draft) -> None:
    """Add to a draft's actors the people who were hurt and the thing that was hit, where the frame has a target."""
    family = draft.family
    if family not in _SEEN:
        return
    frame = frame_of(draft)
    if frame.object != "target" and frame.people != "target":
        return
    thing = _thing_hit(draft)
    if thing is not None:
        owner = next((a for a in draft.board.actors if thing.first < a.first <= thing.last + 1 and a.value.armed), None)
        if owner is None:
            draft.damage = [*draft.damage, (thing.start, thing.end)]
        kept = [p for p in draft.actors if p.role != "target" or not thing.first <= p.mention.first <= thing.last]
        draft.actors = [
            *kept,
            Part("target", owner or thing, "thing-hit" if owner is None else "owner-of-the-thing-hit"),
        ]
    if not any(p.role == "target" for p in draft.actors) and family in _OBJECTS:
        thing = _object(draft)
        if thing is not None:
            draft.actors = [*draft.actors, Part("target", thing, "object-of-the-happening")]
    people = [p for p in draft.actors if p.role == "target" and p.mention.value.civilian]
    if not people:
        draft.actors = [*draft.actors, *_people_hurt(draft)]
    elif len(people) > 1:
        draft.actors = [p for p in draft.actors if p not in people[1:]]


def _people_hurt(draft: Draft) -> list[Part]:
    """The people of the first figures given: each a target under the words that count them."""
    hurt = [
        p.mention
        for p in draft.counts
        if p.mention.value.measure in _HURT and p.mention.value.scope is not Scope.SUBSET
    ]
    hurt = [m for m in hurt if m.value.quantity.high != 0]
    return [
        Part("target", _person(mention), "people-hurt")
        for mention in hurt[:1]
        if mention.value.population != "unknown" or _named_people(draft.board, mention)
    ]


def _named_people(board: Board, mention: Mention) -> bool:
    return any(board.is_one_of(word, "person_noun") for word in range(mention.first, mention.last + 1))


def _object(draft: Draft) -> Mention | None:
    """Return the definite noun phrase that follows a verb and its subject, or a verbal noun, directly."""
    board = draft.board
    for trigger in draft.triggers:
        word = trigger.last + 1
        subject = next((p.mention for p in draft.actors if p.mention.first == word and p.role != "target"), None)
        if subject is not None:
            word = subject.last + 1
        if word > draft.last or not board.form(word).startswith(fold_key(clitics().article)):
            continue
        covered = (*board.places, *board.actors, *board.counts, *board.triggers, *board.moments, *board.weapons)
        if any(m.first <= word <= m.last for m in covered) or board.gap(word - 1, word).strip():
            continue
        return _thing(board.text, word, _phrase_end(board, word, draft.last))
    return None


def _person(mention: Mention) -> Mention:
    population = mention.value.population
    armed = population in ("combatant", "security")
    actor = Actor(
        id=None,
        name=None,
        kind=None if armed else "civilian",
        country=None,
        sector="MIL" if armed else "CVL",
        armed=armed,
        civilian=not armed,
        group=population,
    )
    return Mention(
        kind="actor",
        start=mention.start,
        end=mention.end,
        first=mention.first,
        last=mention.last,
        rule="people-hurt",
        value=actor,
    )


def _thing_hit(draft: Draft) -> Mention | None:
    """Return the noun phrase for a building or a thing that stands as object of the attack."""
    board, text = draft.board, draft.board.text
    for trigger in draft.triggers:
        reach = min(draft.last, trigger.last + 14)
        for word in range(trigger.last + 1, reach + 1):
            if _names_thing(board, word):
                last = _phrase_end(board, word, draft.last)
                return _thing(text, word, last)
    return None


def _names_thing(board: Board, word: int) -> bool:
    if not board.is_one_of(word, "thing_hit"):
        return board.form(word) in words_of("one_of") and board.is_one_of(word + 1, "thing_hit")
    if _named_or_carried(board, word):
        return False
    counted = next((c.first for c in board.counts if c.first < word <= c.last), word)
    if counted < word and board.form(counted - 1) in words_of("from"):
        return False
    return board.form(word - 1) not in words_of("sheltering_preposition")


def _named_or_carried(board: Board, word: int) -> bool:
    """Tell whether a word belongs to the name of a town, to a weapon or a list of weapons, or says "several sites"."""
    towns = (p for p in board.places if p.value.kind in ("settlement", "district", "governorate"))
    if any(m.first <= word <= m.last for m in (*towns, *board.weapons)):
        return True
    if board.joined_word(word) and any(w.last == word - 1 for w in board.weapons):
        return True
    return board.is_one_of(word + 1, "scattered")


def _phrase_end(board: Board, word: int, limit: int) -> int:
    """Return the last word of a noun phrase: up to a preposition, a verb, a place, a mark, or five words."""
    last = word
    stops = {m.first for m in (*board.places, *board.moments, *board.triggers, *board.cues)}
    for after in range(word + 1, min(limit, word + _WIDEST - 1) + 1):
        gap = board.gap(after - 1, after)
        if (
            gap.strip()
            or after in stops
            or board.form(after) in words_of("any_preposition")
            or board.form(after) in words_of("phrase_stop")
        ):
            break
        last = after
    return last


def _thing(text: Text, first: int, last: int) -> Mention:
    actor = Actor(id=None, name=None, kind=None, country=None, sector=None, armed=False, civilian=False, group="thing")
    start = text.words[first].start
    return Mention(
        kind="actor", start=start, end=text.words[last].end, first=first, last=last, rule="thing-hit", value=actor
    )
