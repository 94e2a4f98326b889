"""The places of a sentence where something may have happened, and how they stand to the words before them."""

import msgspec

from musnad.claim.board import Board
from musnad.claim.capitals import is_hit
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_DESCRIBED = 4


class Sites(msgspec.Struct, frozen=True):
    """The places of a sentence where something may have happened, and the spans of those that others lie within."""

    places: list[Mention]
    holding: set[tuple[int, int]]


def sites_of(board: Board) -> Sites:
    """Return the places of a sentence without its dateline, those in a speaker's name, and those that act."""
    if not board.places:
        return Sites([], set())
    usable = [p for p in board.places if not p.value.dateline and not board.spoken(p) and not _times(board, p)]
    others = [p for p in usable if not _native(board, p)]
    usable = [p for p in others or usable if not _of_a_correspondent(board, p, usable)]
    holding = {area for place in usable for area in place.value.within}
    return Sites([p for p in usable if not _acts(board, p)], holding)


def _native(board: Board, place: Mention) -> bool:
    """Tell whether a place only says where somebody was born or lives: "of the sons of the town of"."""
    return board.form(place.first - 1) in words_of("natives") and board.form(place.first - 2) in words_of("from")


def _of_a_correspondent(board: Board, place: Mention, usable: list[Mention]) -> bool:
    """Tell whether a place only says where a correspondent sits, and the sentence has another, or it is but a
    countryside.
    """
    tellers = (s for s in board.speakers if s.last == place.first - 1 and board.attached(place) == "by")
    if not any(board.is_one_of(teller.first, "correspondent") for teller in tellers):
        return False
    return place.value.relation == "countryside" or len(usable) > 1


def _times(board: Board, place: Mention) -> bool:
    """Tell whether a place only says by whose clock: "at 2.30 by Damascus time"."""
    return board.form(place.first - 1) in words_of("time_zone")


def _acts(board: Board, place: Mention) -> bool:
    """Tell whether a country or a capital stands for its government: no preposition of place before it, no noun for
    what lies in it."""
    twin = any(a.first == place.first and a.last == place.last and a.value.place for a in board.actors)
    if (
        not twin
        or is_hit(board, place)
        or located(board, place)
        or board.cue_over("light_undergo", place.first - 1) is not None
    ):
        return False
    described = board.form(place.first - 1) in words_of("place_head") | words_of("part_of_place")
    described = described or any(p.last == place.first - 1 for p in board.places) and not board.joined(place)
    return not described and word_before(board, place) not in words_of("from") | words_of("to")


def located(board: Board, place: Mention) -> bool:
    """Tell whether a preposition of place stands before a place."""
    return board.attached(place) == "by" or word_before(board, place) in words_of("location_preposition")


def word_before(board: Board, place: Mention) -> str:
    """Return the word before a place, or before what describes it: "from the Sudanese capital, Khartoum".

    The "from" of "near" is none: it stands before no place that anything comes from.
    """
    word = place.first - 1
    while place.first - word <= _DESCRIBED and board.form(word) in words_of("place_head"):
        word -= 1
    form = board.form(word)
    return board.form(word - 1) if form in words_of("from") and board.form(word - 1) in words_of("near") else form


def taken_to(board: Board, place: Mention) -> bool:
    """Tell whether a place is a hospital that somebody is taken to, or holds one: "taken to the hospital in X"."""
    if board.lacks("to"):
        return False
    for word in range(place.first, place.first - _HOSPITAL_REACH, -1):
        if board.form(word - 1) in words_of("to") and board.is_one_of(word, "hospital"):
            return True
        if word < place.first and board.parted(word - 1, word):
            return False
    return False


_HOSPITAL_REACH = 6
