"""From the triggers of a sentence to its happenings: which words tell of one and the same."""

from bisect import bisect_right
from collections.abc import Sequence

from musnad.claim.board import Board
from musnad.claim.draft import Draft
from musnad.claim.harms import draft_of, is_attack, place_harm
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_NEAR = 12
"""How many words may lie between a noun and the verb that tells more of it: a relative clause or an apposition, no
more."""


def happenings(board: Board, triggers: Sequence[Mention]) -> list[Draft]:
    """Return a draft for each happening that some triggers of a sentence tell of, each with the stretch of words it
    owns; in the order of the text."""
    if not triggers:
        return []
    drafts = _fold_modifiers(board, [t for t in triggers if t.value.entry.harm is None])
    for harm in [t for t in triggers if t.value.entry.harm is not None]:
        place_harm(board, harm, drafts)
    drafts.sort(key=lambda d: d.head.first)
    _own_words(board, drafts)
    return drafts


def in_a_name(board: Board, trigger: Mention) -> bool:
    """Tell whether a noun belongs to the name of a body ("the Mobilization", "the Liberation Front")."""
    if not trigger.value.noun:
        return False
    return any(a.first <= trigger.first and trigger.last <= a.last for a in board.actors if a.value.id is not None)


def _fold_modifiers(board: Board, acts: list[Mention]) -> list[Draft]:
    drafts: list[Draft] = []
    for trigger in acts:
        host = _host(board, drafts, trigger)
        if host is None:
            drafts.append(draft_of(board, trigger))
        else:
            host.modifiers.append(trigger)
            if host.family == "toll":
                host.note("cause-of-the-toll")
            elif host.loose and not trigger.value.entry.weapon or _vaguer(host.head, trigger) or _dispersing(trigger):
                host.type, host.loose = trigger.value.entry.type, trigger.value.entry.weapon
            host.note("modifier-of-the-same-happening")
    return drafts


def _vaguer(head: Mention, other: Mention) -> bool:
    """Tell whether a head says less of the kind of attack than the other: "targeted ... with raids"."""
    return bool(head.value.entry.type == "civ.attack" and other.value.entry.type.startswith(("strike.", "armed.")))


def _host(board: Board, drafts: list[Draft], trigger: Mention) -> Draft | None:
    """Return the happening of which a trigger tells more, if there is one."""
    if not drafts:
        return None
    host = drafts[-1]
    last = host.triggers[-1]
    if _goes_on(board, last, trigger) or _purpose(board, last, trigger) or _of_the_operation(board, host, trigger):
        return host
    if is_attack(host.head) and is_attack(trigger) and _of_the_noun_before(board, trigger):
        return host
    if host.family == "toll" and trigger.value.noun and trigger.value.entry.type != "toll.period":
        return host if _counted(board, last, trigger) else None
    if not is_attack(trigger):
        return host if _object(board, last, trigger) else None
    if not is_attack(host.head) and not host.type.startswith("armed.") or trigger.first - last.last > _NEAR:
        return None
    if trigger.value.noun:
        return host if _means(board, last, trigger) or _coordinated(board, last, trigger) else None
    return host if last.value.noun and _relative(board, last, trigger) else None


def _of_the_operation(board: Board, host: Draft, trigger: Mention) -> bool:
    """Tell whether a verb joined by "and" says what a force went in for: "landed in X and attacked a hide-out"."""
    went_in = host.type == "armed.incursion" and trigger.value.entry.type == "civ.attack"
    if not went_in or trigger.value.noun or not board.joined(trigger) or trigger.value.entry.harm is not None:
        return False
    return not any(m.first == trigger.last + 1 for m in (*board.actors, *board.places) if not board.attached(m))


def _counted(board: Board, last: Mention, trigger: Mention) -> bool:
    """Tell whether a noun names what the figures of a total are of: "the toll of the clashes", "killed by mines"."""
    of_it = trigger.first - last.last <= _OF_IT and not trigger.value.preposition
    counted = any(c.first < trigger.first <= c.last for c in board.counts)
    by_it = trigger.value.preposition == "by" or board.cue("cause", last.last, trigger.first) is not None
    return of_it or counted or by_it


_OF_IT = 3


def _goes_on(board: Board, last: Mention, trigger: Mention) -> bool:
    """Tell whether a word joined by "and" goes on with one of the same kind: "looting and burning of shops"."""
    if trigger.value.entry.type != last.value.entry.type or is_attack(trigger):
        return False
    amid = board.cue("amid", last.last, trigger.first)
    since = last.last if amid is None else amid.last
    other = (*board.places, *board.moments, *board.speakers)
    apart = any(since < m.first < trigger.first for m in other)
    near = trigger.first - since <= _NEAR
    return near and (amid is not None or board.joined(trigger)) and not apart


def _purpose(board: Board, last: Mention, trigger: Mention) -> bool:
    """Tell whether what was fired was fired to disperse: "opened fire to disperse demonstrators"."""
    if not _dispersing(trigger) or trigger.first - last.last > _NEAR or last.value.entry.harm is not None:
        return False
    fired = last.value.entry.type in ("civ.attack", "strike.shelling", "protest.dispersed")
    return fired and trigger.value.preposition == "to" and not board.parted(last.last, trigger.first)


def _dispersing(trigger: Mention) -> bool:
    return bool(trigger.value.entry.type == "protest.dispersed")


def _object(board: Board, last: Mention, trigger: Mention) -> bool:
    """A noun of the same kind that is the object of the word before it: "brought in reinforcements"."""
    if trigger.value.entry.type != last.value.entry.type or not trigger.value.noun:
        return False
    joined = trigger.start > board.text.words[trigger.first].start and not trigger.value.preposition
    governed = board.form(trigger.first - 1) in words_of("any_preposition")
    near = trigger.first - last.last <= _OBJECT
    return near and not joined and not governed and not board.parted(last.last, trigger.first)


_OBJECT = 6


def _means(board: Board, last: Mention, trigger: Mention) -> bool:
    """A noun that says by what means the verb before it was done, or that is the subject of that verb."""
    if last.value.noun:
        return (
            trigger.value.preposition != ""
            and not board.parted(last.last, trigger.first)
            and trigger.first - last.last == 1
        )
    preposition = trigger.value.preposition or board.means(trigger)
    by_means = preposition == "by" and not board.parted(last.last, trigger.first)
    return by_means or (trigger.first == last.last + 1)


def _coordinated(board: Board, last: Mention, trigger: Mention) -> bool:
    """Two nouns for attacks joined by "and", with nothing but adjectives between."""
    joined = trigger.start > board.text.words[trigger.first].start
    between = range(last.last + 1, trigger.first)
    free = all(not (m.first <= w <= m.last) for w in between for m in (*board.places, *board.actors, *board.counts))
    return last.value.noun and joined and len(between) <= 2 and free and not board.parted(last.last, trigger.first)


def _relative(board: Board, last: Mention, trigger: Mention) -> bool:
    """A verb whose subject is the noun before it: after a relative pronoun, or with neither "and" nor comma between."""
    if board.form(trigger.first - 1) in words_of("relative"):
        return True
    joined = trigger.start > board.text.words[trigger.first].start
    said = any(last.last < s.last < trigger.first for s in board.speakers)
    that = board.form(trigger.first - 1) in words_of("that")
    return not joined and not said and not that and not board.parted(last.last, trigger.first)


def _own_words(board: Board, drafts: list[Draft]) -> None:
    """Give each draft its stretch of words: from where its clause begins to where the next one's does."""
    if len(drafts) == 1:
        drafts[0].first, drafts[0].last = board.sentence.first, board.sentence.last - 1
        return
    begins = [board.sentence.first]
    for before, draft in zip(drafts, drafts[1:], strict=False):
        begins.append(_clause_begin(board, before, draft))
    for draft, begin, end in zip(drafts, begins, [*begins[1:], board.sentence.last], strict=True):
        draft.first, draft.last = begin, max(begin, end - 1)


def _clause_begin(board: Board, before: Draft, draft: Draft) -> int:
    if _of_the_noun_before(board, draft.head):
        return draft.head.first
    lead = min([draft.head.first, *[h.first for h in draft.harms if h.first > before.head.last]])
    told = max([before.head.last, *[t.last for t in before.modifiers if t.first < draft.head.first]])
    opened = bisect_right(board.clause_openings, lead)
    return board.clause_openings[opened - 1] if opened and board.clause_openings[opened - 1] > told + 1 else lead


def _of_the_noun_before(board: Board, head: Mention) -> bool:
    """Tell whether a verb is a relative clause of the weapon named just before it: "drones that X launched"."""
    if head.value.noun or board.joined(head) or not head.value.pronoun:
        return False
    return any(w.last == head.first - 1 for w in board.weapons)
