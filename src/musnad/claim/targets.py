"""What was hit: the people counted, and the things that stand as object of an attack."""

from collections.abc import Iterator

import msgspec

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft, Part
from musnad.claim.noun_phrases import phrase_end, suffering, thing_of
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
_OF_PEOPLE = ("law.arrest", "civ.abduction")
"""Happenings to people: "their house" was only searched; "the house of wanted men" tells whom it befell."""
_OF_THE_BODY = ("civ.torture", "civ.sexual")
"""Happenings that befall nobody but people: a prison or a camp beside them is where it was."""
_HOLDING = ("law.arrest", "civ.abduction", "detain.release")
"""Happenings to those whom a figure says to be held."""
_CONSTRUCT = 2
"""How many words behind an office may make it definite: "the head of the school of the village"."""


def give_targets(draft: Draft) -> None:
    """Add to a draft's actors the people who were hurt and the thing that was hit, where the frame has a target."""
    family, frame = draft.family, frame_of(draft)
    if draft.type in _HOLDING and not any(p.role == "target" for p in draft.actors):
        draft.actors = [*draft.actors, *_people_held(draft)]
    if family == "toll" or frame.id == "mutual":
        _leave_counted(draft)
        draft.actors = [*draft.actors, *(_among_them(draft) if family == "toll" else ())]
    if family not in _SEEN or frame.object != "target" and frame.people != "target":
        return
    _aim_at_things(draft)
    draft.actors = [_with_office(draft.board, part) for part in draft.actors]
    people = [p for p in draft.actors if p.role == "target" and p.mention.value.civilian]
    if not people:
        draft.actors = [*draft.actors, *(_people_hurt(draft) or _among_them(draft) or _helped(draft))]
    elif len(people) > 1:
        draft.actors = [p for p in draft.actors if p not in people[1:]]
    draft.actors = [*draft.actors, *_others_hurt(draft)]


def _aim_at_things(draft: Draft) -> None:
    """Make targets of the thing that was hit, of the weapon that was met, of who suffers it; else of the object."""
    thing = _thing_hit(draft) if draft.type not in _OF_THE_BODY else None
    if thing is not None and not (draft.type in _OF_PEOPLE and thing.first == thing.last):
        owner = next((a for a in draft.board.actors if thing.first < a.first <= thing.last + 1 and a.value.armed), None)
        if owner is None:
            draft.damage = [*draft.damage, (thing.start, thing.end)]
        _aim(draft, owner or thing, "thing-hit" if owner is None else "owner-of-the-thing-hit", over=thing)
    met = _intercepted(draft) if draft.type == "eo.disrupted" else None
    if met is not None:
        draft.actors = [p for p in draft.actors if not met.first <= p.mention.first <= met.last]
        _aim(draft, met, "weapon-met", over=met)
    suffers = suffering(draft)
    if suffers is not None:
        _aim(draft, suffers, "subject-that-suffers", over=suffers)
    if not any(p.role == "target" for p in draft.actors) and draft.family in _OBJECTS:
        thing = _object(draft)
        if thing is not None:
            draft.actors = [*draft.actors, Part("target", thing, "object-of-the-happening")]


def _people_held(draft: Draft) -> list[Part]:
    """The people whom the first figure says to be held, seized or let go."""
    held = [p.mention for p in draft.counts if p.mention.value.measure == Measure.DETAINED and p.role != Scope.SUBSET]
    held = [m for m in held if not m.rule.endswith(("other", "bare"))]
    return [Part("target", _person(mention), "people-held") for mention in held[:1] if _someone(mention)]


def _with_office(board: Board, part: Part) -> Part:
    """Return a target with the office before its name: it is "the head of the council" who was killed."""
    mention, before = part.mention, part.mention.first - 1
    if part.role != "target" or not board.bare(mention) or board.form(before) not in words_of("office"):
        return part
    if board.gap(before, mention.first) != " " or mention.value.civilian:
        return part
    return Part("target", thing_of(board.text, before, mention.last), "holder-of-the-office")


def _aim(draft: Draft, target: Mention, rule: str, *, over: Mention) -> None:
    """Make a mention a target of a draft, in place of those that lie within the words of another."""
    kept = [p for p in draft.actors if p.role != "target" or not over.first <= p.mention.first <= over.last]
    draft.actors = [*kept, Part("target", target, rule)]


def _leave_counted(draft: Draft) -> None:
    """Take away as targets those whom a figure counts: a total or a fight says who died, not whom it was aimed at."""
    counts = draft.board.counts
    draft.actors = [
        p for p in draft.actors if p.role != "target" or not any(c.first <= p.mention.first <= c.last for c in counts)
    ]


def _among_them(draft: Draft) -> list[Part]:
    """The people among whom victims are said to be: "casualties among civilians", "civilian victims"."""
    board = draft.board
    for actor in within(board.actors, draft.head.last + 1, draft.last):
        near = (board.form(actor.first), board.form(actor.first - 1))
        if actor.value.civilian and not words_of("victims_among").isdisjoint(near):
            return [Part("target", actor, "people-among-the-victims")]
    return []


def _helped(draft: Draft) -> list[Part]:
    """The hurt to whom helpers come: named as such, or those whom the accident hurt that they were called to."""
    if draft.type != "aid.delivery":
        return []
    board, first = draft.board, draft.head.last + 1
    others = [t for t in board.triggers if t.value.entry.type == draft.type and t not in draft.triggers]
    later = [t.first for t in others if t.first >= first]
    last = min([*later, board.sentence.last]) - 1
    hurt = [c for c in within(board.counts, first, last) if c.value.measure == Measure.INJURED and _someone(c)]
    if hurt:
        return [Part("target", _person(hurt[0]), "people-helped")]
    word = next((w for w in range(first, draft.last + 1) if board.form(w) in words_of("the_hurt")), None)
    return [] if word is None else [Part("target", thing_of(board.text, word, word), "people-helped")]


def _someone(mention: Mention) -> bool:
    return bool(mention.value.quantity.high != 0)


def _people_hurt(draft: Draft) -> list[Part]:
    """The people of the first figures given: each a target under the words that count them."""
    hurt = [
        p.mention
        for p in draft.counts
        if p.mention.value.measure in _HURT and p.mention.value.scope is not Scope.SUBSET
    ]
    hurt = [m for m in hurt if m.value.quantity.high != 0]
    known = [p.mention for p in draft.actors if p.role == "target"]
    if hurt and any(m.first <= hurt[0].last and hurt[0].first <= m.last for m in known):
        return []
    return [
        Part("target", _person(mention), "people-hurt")
        for mention in hurt[:1]
        if mention.value.population != "unknown" or _named_people(draft.board, mention)
    ]


def _others_hurt(draft: Draft) -> list[Part]:
    """The people hurt beside those killed, where neither they nor a thing is a target yet: "a man was killed and
    children were hurt"."""
    targets = [p.mention for p in draft.actors if p.role == "target"]
    if len(targets) != 1 or not targets[0].value.civilian:
        return []
    told = ("unknown", targets[0].value.group)
    hurt = [p.mention for p in draft.counts if p.mention.value.measure == Measure.INJURED and p.role != Scope.SUBSET]
    hurt = [m for m in hurt if _someone(m) and m.first > targets[0].last and "other" not in m.rule]
    return [Part("target", _person(m), "people-hurt") for m in hurt[:1] if m.value.population not in told]


def _named_people(board: Board, mention: Mention) -> bool:
    return any(board.is_one_of(word, "person_noun") for word in range(mention.first, mention.last + 1))


def _intercepted(draft: Draft) -> Mention | None:
    """Return the weapon that is shot down or stopped: "confronted the missiles of", "shot down a drone"."""
    board = draft.board
    own = [
        w for w in board.weapons if draft.head.last < w.first <= draft.last and not board.is_one_of(w.first, "defence")
    ]
    met = [w for w in own if board.attached(w) == "to" or board.bare(w)]
    if not met:
        return None
    thing = thing_of(board.text, met[0].first, phrase_end(board, met[0].last, draft.last))
    return msgspec.structs.replace(thing, start=met[0].start)


def _object(draft: Draft) -> Mention | None:
    """Return the definite noun phrase that follows a verb and its subject, or a verbal noun, directly."""
    board = draft.board
    for trigger in draft.triggers:
        word = trigger.last + 1
        subject = next((p.mention for p in draft.actors if p.mention.first == word and p.role != "target"), None)
        if subject is not None:
            word = subject.last + 1
        definite = board.form(word).startswith(fold_key(clitics().article)) or _holds_office(board, word)
        if word > draft.last or not definite or board.form(word) in words_of("any_preposition"):
            continue
        if board.form(word) in words_of("never_hit") or board.form(word) in words_of("relative"):
            continue
        if _adjective(trigger, word):
            continue
        covered = (*board.places, *board.actors, *board.counts, *board.triggers, *board.moments, *board.weapons)
        if any(m.first <= word <= m.last for m in covered) or board.gap(word - 1, word).strip():
            continue
        return thing_of(board.text, word, phrase_end(board, word, draft.last))
    return None


def _adjective(trigger: Mention, word: int) -> bool:
    """Tell whether a definite word right behind a definite noun is its adjective: "the last targeting"."""
    return bool(trigger.value.noun and trigger.value.definite and word == trigger.last + 1)


def _holds_office(board: Board, word: int) -> bool:
    """Tell whether a word is an office that the next makes definite: "the head of the council"."""
    article = fold_key(clitics().article)
    behind = range(word + 1, word + 1 + _CONSTRUCT)
    return board.form(word) in words_of("office") and any(board.form(w).startswith(article) for w in behind)


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
        for word in _things(board, trigger.last + 1, reach):
            if _names_thing(board, word) and not _does_it(draft, word):
                last = phrase_end(board, word, draft.last)
                return None if last == word and board.form(word) in words_of("sites") else thing_of(text, word, last)
    return None


def _does_it(draft: Draft, word: int) -> bool:
    """Tell whether a word stands in the name of who does it: "ambulances hurried to"."""
    return any(p.role != "target" and p.mention.first <= word <= p.mention.last for p in draft.actors)


def _things(board: Board, first: int, last: int) -> Iterator[int]:
    """Yield the words of a range, both inclusive, that may name a thing: "a house", "one of the houses"."""
    one_of = () if board.lacks("one_of") else words_of("one_of")
    return (w for w in range(first, last + 1) if board.is_one_of(w, "thing_hit") or board.forms.get(w) in one_of)


def _names_thing(board: Board, word: int) -> bool:
    if not board.is_one_of(word, "thing_hit"):
        return board.form(word) in words_of("one_of") and board.is_one_of(word + 1, "thing_hit")
    if _named_or_carried(board, word) or board.form(word + 1) in words_of("never_hit"):
        return False
    counted = next((c.first for c in board.counts if c.first < word <= c.last), word)
    if counted < word and board.form(counted - 1) in words_of("from"):
        return False
    return board.form(word - 1) not in words_of("sheltering_preposition")


def _taken_to(board: Board, word: int) -> bool:
    """Tell whether a word is a hospital to which somebody is taken."""
    form, to = board.form(word), clitics().prepositions["to"]
    known = words_of("hospital")
    return form.startswith(to) and (form.removeprefix(to) in known or form.removeprefix(clitics().merged) in known)


def _ends_a_name(board: Board, word: int) -> bool:
    """Tell whether a word is the last of the name of a place, which only happens to be a word for a thing."""
    return any(p.first < word == p.last and p.value.relation == "at" for p in board.places)


def _named_or_carried(board: Board, word: int) -> bool:
    """Tell whether a word belongs to the name of a town, to a weapon or a list of weapons, or says "several sites"."""
    kinds = ("settlement", "district", "governorate")
    towns = (p for p in board.places if (p.value.place.kind if p.value.place else p.value.kind) in kinds)
    if any(m.first <= word <= m.last for m in (*towns, *board.weapons)) or _ends_a_name(board, word):
        return True
    if board.joined_word(word) and any(w.last == word - 1 for w in board.weapons):
        return True
    return board.is_one_of(word + 1, "scattered")
