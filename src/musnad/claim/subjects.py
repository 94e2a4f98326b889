"""Who did it, counted before whom they did it to: "gunmen killed three civilians" counts no dead gunmen."""

from functools import lru_cache

import msgspec

from musnad.claim.beside import acts
from musnad.claim.board import Board
from musnad.lexicon.clitics import clitics
from musnad.lexicon.nationalities import nations
from musnad.lexicon.words import words_of
from musnad.model.count import Count, Measure, Scope
from musnad.model.mention import Mention
from musnad.model.quantity import Quantity
from musnad.script import fold_key

_APART = 2
"""How many words may stand between those who did it and whom they did it to, times and places left out."""


def without_doers(board: Board) -> Board:
    """Return a sentence whose figures are of those who were hurt, where it also counts who did it.

    A plural or dual in the nominative right behind a verb that may be active, or somebody armed, is its subject where
    people follow in the accusative, with no "and" between: the verb's harm came to these.
    """
    for trigger in board.triggers:
        measure = _measure(trigger)
        doers = None if measure is None else _doers(board, trigger)
        hurt = None if measure is None or doers is None else _hurt(board, doers, measure)
        if hurt is not None:
            rest = [c for c in board.counts if c.first not in (trigger.last + 1, hurt.first)]
            board = msgspec.structs.replace(board, counts=sorted([*rest, hurt], key=lambda c: (c.first, c.last)))
    return board


def _measure(trigger: Mention) -> Measure | None:
    """Return what a verb does to its object, where it may be active or passive."""
    if trigger.value.noun or trigger.value.pronoun or not {"active", "passive"} <= set(trigger.value.readings):
        return None
    if trigger.value.entry.harm is not None:
        return Measure(trigger.value.entry.harm)
    return Measure.DISPLACED if trigger.value.entry.type == "pop.displacement" else None


def _doers(board: Board, trigger: Mention) -> Mention | None:
    """Return the people right behind a verb who may be its subject."""
    first = trigger.last + 1
    nominative = board.form(first).endswith(tuple(words_of("nominative_ending")))
    counted = next((c for c in board.counts if c.first == first and nominative), None)
    return counted or next((a for a in board.actors if a.first == first and acts(a) and board.bare(a)), None)


def _hurt(board: Board, doers: Mention, measure: Measure) -> Mention | None:
    """Return the count of those to whom the subject of a verb did it, with the verb's measure; None where none
    follow."""
    found = next((c for c in board.counts if c.first > doers.last), None)
    if (
        found is not None
        and found.value.measure in (None, measure, Measure.HOUSEHOLDS)
        and _follows(board, doers, found)
    ):
        return msgspec.structs.replace(
            found, value=msgspec.structs.replace(found.value, measure=found.value.measure or measure)
        )
    if doers.kind == "count" and doers.last > doers.first and _accusative(board, doers.last):
        return _one(board, doers, doers.last, measure)
    word = max([doers.last, *(a.last for a in board.actors if a.first == doers.first)]) + 1
    while any(m.first <= word <= m.last for m in board.moments):
        word += 1
    return _one(board, doers, word, measure) if _accusative(board, word) and _is_person(board, word) else None


def _follows(board: Board, doers: Mention, found: Mention) -> bool:
    """Tell whether a count is of those the verb acts on: neither "and" nor a preposition or a trigger before it."""
    if found.value.scope is not Scope.EVENT or board.joined(found) or not board.bare(found):
        return False
    between = any(doers.last < t.first < found.first for t in board.triggers)
    return not between and board.apart(doers.last, found.first) <= _APART


def _accusative(board: Board, word: int) -> bool:
    form = board.form(word)
    return form.endswith(tuple(words_of("accusative_ending"))) and not form.startswith(clitics().conjunctions[0])


def _is_person(board: Board, word: int) -> bool:
    person = board.is_one_of(word, "person_noun") or board.form(word) in _nationals()
    return person or any(a.first == word for a in board.actors)


@lru_cache(maxsize=1)
def _nationals() -> frozenset[str]:
    """Return the words for one man of a nation, in the accusative."""
    adjectives = [fold_key(adjective) for nation in nations().values() for adjective in nation.adjectives]
    return frozenset(adjective + ending for adjective in adjectives for ending in words_of("accusative_ending"))


def _one(board: Board, doers: Mention, word: int, measure: Measure) -> Mention:
    """Return the count of one person."""
    at = board.text.words[word]
    one = Count(quantity=Quantity(1, 1), measure=measure, population="unknown")
    return msgspec.structs.replace(
        doers, kind="count", start=at.start, end=at.end, first=word, last=word, rule="one-object", value=one
    )
