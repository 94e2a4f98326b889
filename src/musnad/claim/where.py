"""Where a happening was: the innermost places of its words, each in its role; several towns are several happenings."""

import msgspec

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft, Part
from musnad.claim.geography import holds, is_area
from musnad.claim.roles import frame_of
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_WHOLE = ("stmt", "toll", "deal")
"""Families of which one claim has all its places."""


def give_places(draft: Draft) -> None:
    """Fill the places of a draft from the words it owns, each with its role and the rule that gave it."""
    board = draft.board
    usable = [p for p in board.places if not p.value.dateline and not _spoken(board, p)]
    own = [p for p in within(usable, draft.first, draft.last) if not _acts(board, p)]
    if draft.family == "stmt":
        own = [
            p for p in own if board.attached(p) == "by" or board.form(p.first - 1) in words_of("location_preposition")
        ]
    own = [p for p in own if not p.value.metonym] or (own if draft.family not in ("stmt", "deal") else [])
    holding = {area for place in usable for area in place.value.within}
    leaves = [p for p in own if (p.start, p.end) not in holding]
    leaves = [p for p in leaves if not any(q is not p and holds(p.value, q.value) and q.last < p.first for q in leaves)]
    if draft.type == "pop.return":
        leaves = [p for p in leaves if board.form(p.first - 1) not in words_of("from")]
    draft.places = [Part(_role(board, draft, place), place, "place-in-the-clause") for place in leaves]
    draft.places = [*draft.places, *_settlements(own, draft.places)]
    if draft.family in _WHOLE:
        draft.places = [msgspec.structs.replace(part, role="location") for part in draft.places]
    _drop_references(board, draft)


def _acts(board: Board, place: Mention) -> bool:
    """Tell whether a country or a capital stands for its government: no preposition of place before it."""
    twin = any(a.first == place.first and a.last == place.last and a.value.place for a in board.actors)
    located = board.attached(place) == "by" or board.form(place.first - 1) in words_of("location_preposition")
    undergoes = board.cue_over("light_undergo", place.first - 1) is not None
    return (
        twin and not located and not undergoes and board.form(place.first - 1) not in words_of("from") | words_of("to")
    )


def _spoken(board: Board, place: Mention) -> bool:
    return any(s.first <= place.first and place.last <= s.last for s in board.speakers)


def _role(board: Board, draft: Draft, place: Mention) -> str:
    before, attached = board.form(place.first - 1), board.attached(place)
    moving = frame_of(draft).place == "moving"
    from_side = before in words_of("side_word") and board.form(place.first - 2) in words_of("from")
    if _stationed(board, place) or from_side:
        return "origin"
    if draft.type == "armed.territory_gain":
        return "location"
    if before in words_of("from") and (moving or draft.family in ("strike", "armed", "civ", "eo")):
        return "origin" if place.first > draft.head.first or moving else "location"
    left = board.form(place.first - 1) in words_of("leaving") or board.form(draft.head.first) in words_of("leaving")
    if moving and left and board.bare(place):
        return "origin"
    if moving and before in words_of("in") and _towards(board, place):
        return "destination"
    if draft.type == "force.withdrawal" and before in words_of("in"):
        return "origin"
    if moving and (before in words_of("to") or attached == "to"):
        return "destination"
    if moving and before in words_of("via"):
        return "via"
    if moving and before in words_of("arriving_in"):
        return "destination"
    return "location"


def _settlements(own: list[Mention], parts: list[Part]) -> list[Part]:
    """Return the settlements that facilities lie in, each as a location beside its facility (coding-rules.md, places)."""
    out: list[Part] = []
    for part in parts:
        value = part.mention.value
        if part.role != "location" or value.kind not in ("facility", None) or value.place is not None:
            continue
        holding = [
            p
            for p in own
            if (p.start, p.end) in value.within and p.value.kind in ("settlement", "neighbourhood", "camp")
        ]
        out += [Part("location", p, "settlement-of-the-facility") for p in holding[:1]]
    return out


_TOWARDS = 5


def _towards(board: Board, place: Mention) -> bool:
    """Tell whether a place says where that lies to which a movement goes: "towards the posts in the town of X"."""
    words = range(max(board.sentence.first, place.first - _TOWARDS), place.first - 1)
    return any(board.form(word) in words_of("to") for word in words)


def _stationed(board: Board, place: Mention) -> bool:
    """Tell whether the forces that act are stationed at a place: it is where they fire from."""
    return any(board.form(place.first - step) in words_of("stationed") for step in (1, 2))


def _drop_references(board: Board, draft: Draft) -> None:
    """Drop a place that only says where another lies ("near X", "between X and Y") when that other is there too."""
    locations = [p for p in draft.places if p.role == "location"]
    if len(locations) < 2:
        return
    kept = [p for p in locations if not _near_another(board, p, locations) and not _area_behind(board, p, locations)]
    draft.places = [p for p in draft.places if p.role != "location" or p in kept] if kept else draft.places


def _near_another(board: Board, part: Part, locations: list[Part]) -> bool:
    place = part.mention
    reference = any(board.form(place.first - step) in words_of("near") for step in (1, 2))
    return reference and any(
        other.mention.last < place.first and place.first - other.mention.last <= 4 for other in locations
    )


def _area_behind(board: Board, part: Part, locations: list[Part]) -> bool:
    """Tell whether an area only says where the settlement named before it lies: it follows, with no "and" between."""
    place = part.mention
    if not is_area(place.value) or board.joined(place):
        return False
    return any(other.mention.last < place.first and not is_area(other.mention.value) for other in locations)


def splits(draft: Draft) -> list[Draft]:
    """Return one draft a location, where several towns were hit in one sentence; the draft itself where there is one
    place.

    An area beside the settlements ("villages of the eastern countryside") stays with the first.
    """
    locations = [p for p in draft.places if p.role == "location"]
    if draft.family in _WHOLE or frame_of(draft).place == "moving" or len(locations) < 2:
        return [draft]
    groups = _groups(draft.board, locations)
    if len(groups) < 2:
        return [draft]
    others = [p for p in draft.places if p.role != "location"]
    return [
        msgspec.structs.replace(draft, places=[*group, *others], rules=[*draft.rules, "one-claim-a-place"])
        for group in groups
    ]


def _groups(board: Board, locations: list[Part]) -> list[list[Part]]:
    """Group locations: joined ones ("X and Y") stand apart; one that follows another unjoined tells more of it."""
    groups: list[list[Part]] = []
    for part in locations:
        if groups and (part.rule == "settlement-of-the-facility" or not _parted(board, groups[-1][-1], part)):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _parted(board: Board, before: Part, part: Part) -> bool:
    """Tell whether two places are two targets: joined by "and" or a comma, in one list, or far from each other."""
    one, two = before.mention, part.mention
    if one.value.listed is not None and one.value.listed == two.value.listed:
        return True
    if board.joined(two) or any(board.joined_word(w) for w in range(one.last + 1, two.first)):
        return True
    return "\u060c" in board.gap(one.last, two.first) and two.first - one.last == 1


def lend_places(drafts: list[Draft]) -> None:
    """Give a happening with no place the location of the one that follows it in its sentence: "killed ... during a raid in X"."""
    for draft, after in zip(drafts, drafts[1:], strict=False):
        if not draft.places and draft.family not in _WHOLE and after.family not in _WHOLE:
            draft.places = [
                Part("location", p.mention, "place-of-the-one-after") for p in after.places if p.role == "location"
            ]


def inherit_places(draft: Draft, before: Draft | None, lead: Draft | None, named: list[Mention]) -> None:
    """Give a draft with no place of its own the one that its words point back to.

    "In the town" is the last place named before it (`named`, in the order of the text); with no such words, the place of
    the happening before it, else of the report's first.
    """
    if draft.places:
        return
    spoken_of = _spoken_of(draft, named)
    if spoken_of is not None:
        draft.places = [Part("location", spoken_of, "the-place-named-before")]
        draft.inherited = draft.inherited | {"places"}
        return
    if draft.family in _WHOLE:
        return
    for other, rule in ((before, "place-of-the-sentence-before"), (lead, "place-of-the-lead")):
        if other is not None and other.places:
            usable = [p for p in other.places if p.role in ("location", "destination")]
            draft.places = [Part("location", p.mention, rule) for p in usable[:1]]
            draft.inherited = draft.inherited | {"places"}
            if draft.places:
                return


def _spoken_of(draft: Draft, named: list[Mention]) -> Mention | None:
    words = {draft.board.form(word) for word in range(draft.first, draft.last + 1)}
    if not words & words_of("the_place"):
        return None
    wide = bool(words & words_of("wide_place"))
    fitting = [p for p in named if p.first < draft.head.first and not p.value.dateline and is_area(p.value) == wide]
    return fitting[-1] if fitting else None
