"""Where a happening was: the innermost places of its words, each in its role; several towns are several happenings."""

import msgspec

from musnad.claim.board import Board, within
from musnad.claim.draft import Draft, Part
from musnad.claim.geography import holds, is_area
from musnad.claim.roles import frame_of
from musnad.claim.sites import Sites, located, taken_to, word_before
from musnad.lexicon.clitics import clitics
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_JOINED = 2
_BACK = ("pop.return", "detain.release")
"""Happenings of which a place after "from" is where people were before."""
_HIT = ("strike", "armed", "civ", "eo")
_BRINGING = ("aid", "svc", "pop", "force")
"""Families of which a hospital that somebody is taken to may be the place."""
_WHOLE = ("stmt", "toll", "deal")
"""Families of which one claim has all its places."""


def give_places(draft: Draft, sites: Sites) -> None:
    """Fill the places of a draft from the words it owns, each with its role and the rule that gave it."""
    board, family = draft.board, draft.family
    own = within(sites.places, draft.first, draft.last)
    if not own:
        return
    if family == "stmt":
        own = _spoken_about(board, own)
    own = [p for p in own if not p.value.metonym] or (own if family not in ("stmt", "deal") else [])
    leaves = [p for p in own if (p.start, p.end) not in sites.holding]
    leaves = [p for p in leaves if not any(q.last < p.first and holds(p.value, q.value) for q in leaves)]
    if family not in _BRINGING:
        leaves = _without_hospitals(board, leaves) or leaves
    if draft.type in _BACK:
        leaves = [p for p in leaves if word_before(board, p) not in words_of("from")] or leaves
    draft.places = [Part(_role(board, draft, place), place, "place-in-the-clause") for place in leaves]
    draft.places = [*draft.places, *_settlements(own, draft.places)]
    if family in _WHOLE:
        draft.places = [msgspec.structs.replace(part, role="location") for part in draft.places]
    _drop_references(board, draft)


def _without_hospitals(board: Board, places: list[Mention]) -> list[Mention]:
    """Return places without the hospitals that the hurt are taken to, and the towns these are in."""
    taken = [p for p in places if taken_to(board, p)]
    listed = {p.value.listed for p in taken} - {None}
    return [p for p in places if p not in taken and p.value.listed not in listed]


def _spoken_about(board: Board, own: list[Mention]) -> list[Mention]:
    """Return the places that a statement speaks of: after "in", and those joined to one that is."""
    kept: list[Mention] = []
    for place in own:
        joined = kept and board.joined(place) and place.first - kept[-1].last <= _JOINED
        if joined or located(board, place):
            kept.append(place)
    return kept


def _role(board: Board, draft: Draft, place: Mention) -> str:
    before, attached = word_before(board, place), board.attached(place)
    moving = frame_of(draft).place == "moving"
    from_side = before in words_of("side_word") and board.form(place.first - 2) in words_of("from")
    if _stationed(board, place) and draft.type != "armed.territory_gain" or from_side:
        return "origin"
    fired = draft.family == "strike" or draft.type == "armed.clash" or place.value.kind == "country"
    if before in words_of("from") and (moving or fired) and not _part_of_it(board, place):
        return "origin" if place.first > draft.head.first or moving else "location"
    return _moving_role(board, draft, place, before, attached) if moving else "location"


def _part_of_it(board: Board, place: Mention) -> bool:
    """Tell whether "of" before a place says of what some areas are a part: "several areas of the countryside of"."""
    return board.stands("areas", place.first - 3, place.first - 2)


def _moving_role(board: Board, draft: Draft, place: Mention, before: str, attached: str) -> str:
    """Return the role of a place in a movement: what is left, where it leads, by which way."""
    left = board.form(place.first - 1) in words_of("leaving") or board.form(draft.head.first) in words_of("leaving")
    if left and board.bare(place):
        return "origin"
    inside = before in words_of("in") or attached == "by"
    arrived = board.form(place.first - 2) in words_of("arriving_in")
    if inside and (arrived or _towards(board, place)) or before in words_of("arriving_in"):
        return "destination"
    if draft.type == "force.withdrawal" and inside:
        return "origin"
    if before in words_of("to") or attached == "to":
        return "destination"
    return "via" if before in words_of("via") else "location"


def _settlements(own: list[Mention], parts: list[Part]) -> list[Part]:
    """Return the settlements that facilities lie in, each a location beside its facility (coding-rules.md, places)."""
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
_SOURCE = 6
"""At most so many words from "whose source is" to where the fire comes from."""


def _towards(board: Board, place: Mention) -> bool:
    """Tell whether a place says where that lies to which a movement goes: "towards the posts in the town of X"."""
    return board.stands("to", place.first - _TOWARDS, place.first - 2)


def _stationed(board: Board, place: Mention) -> bool:
    """Tell whether the forces that act are stationed at a place: it is where they fire from."""
    posts = board.form(place.first - 2) in words_of("own_posts") and board.form(place.first - 3) in words_of("from")
    fired = _after_its_source(board, place)
    return posts or fired or board.stands("stationed", place.first - 2, place.first - 1)


def _after_its_source(board: Board, place: Mention) -> bool:
    """Tell whether "whose source is" stands before a place, and nothing that says what was hit."""
    if board.lacks("whose_source") or board.attached(place):
        return False
    words = [board.form(word) for word in range(place.first - _SOURCE, place.first)]
    source = max((at for at, form in enumerate(words) if form in words_of("whose_source")), default=_SOURCE)
    return source < _SOURCE and words_of("onto").isdisjoint(words[source:])


def _drop_references(board: Board, draft: Draft) -> None:
    """Drop a place that only says where another lies ("near X", "between X and Y") when that other is there too."""
    locations = [p for p in draft.places if p.role == "location"]
    if len(locations) < 2:
        return
    kept = [
        p
        for p in locations
        if not _near_another(board, p, locations)
        and not _area_behind(board, p, locations)
        and not _area_ahead(board, p, locations)
        and not _of_the_cause(board, draft, p, locations)
        and not _came_from(board, p, locations)
    ]
    draft.places = [p for p in draft.places if p.role != "location" or p in kept] if kept else draft.places


def _near_another(board: Board, part: Part, locations: list[Part]) -> bool:
    place = part.mention
    reference = _refers(board, place)
    others = (other.mention for other in locations if 0 < place.first - other.mention.last <= 4)
    return reference and any(not _anew(board, other, place) for other in others)


def _refers(board: Board, place: Mention) -> bool:
    """Tell whether a place only says near or between what another lies."""
    return board.stands("near", place.first - 2, place.first - 1)


def _area_behind(board: Board, part: Part, locations: list[Part]) -> bool:
    """Tell whether an area only says where the settlement before it lies, or a town where its quarter does: it follows,
    with no "and" between."""
    place = part.mention
    if board.joined(place):
        return False
    before = [o.mention for o in locations if o.mention.last < place.first]
    if is_area(place.value):
        before = [m for m in before if not is_area(m.value)]
    else:
        before = [m for m in before if place.value.kind == "settlement" and m.value.kind == "neighbourhood"]
    return any(not _anew(board, mention, place) for mention in before)


def _anew(board: Board, before: Mention, place: Mention) -> bool:
    """Tell whether a list goes on anew between two places: ", and other areas in"."""
    words = range(before.last + 1, place.first)
    article, heads = clitics().article, words_of("place_head")
    return any(board.joined_word(w) and board.unjoined(w).removeprefix(article) in heads for w in words)


def _area_ahead(board: Board, part: Part, locations: list[Part]) -> bool:
    """Tell whether an area only says where those who act are, and the place itself, which lies in it, follows."""
    return any(
        part.mention.last < q.mention.first
        and not board.joined(q.mention)
        and not (part.mention.value.relation == "outskirts" and _refers(board, q.mention))
        and holds(part.mention.value, q.mention.value)
        for q in locations
    )


def _came_from(board: Board, part: Part, locations: list[Part]) -> bool:
    """Tell whether a place is where somebody is from, and the happening has another: "a man of X died in Y"."""

    def hails(one: Part) -> bool:
        return word_before(board, one.mention) in words_of("from")

    return hails(part) and any(not hails(other) for other in locations)


def _of_the_cause(board: Board, draft: Draft, part: Part, locations: list[Part]) -> bool:
    """Tell whether a place is that of a cause: "the power failed in X after a fault in the station of Y"."""
    if draft.family in _HIT:
        return False
    words = () if board.lacks("because") else range(draft.head.last + 1, part.mention.first)
    causes = (word for word in words if board.form(word) in words_of("because"))
    cause = next(causes, None)
    return cause is not None and any(p.mention.last < cause for p in locations)


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
    if board.joined(two) and board.cue_over("between", one.first - 1) is not None:
        return False
    if not board.joined(two) and _in_a_larger(board, one, two):
        return False
    if one.value.listed is not None and one.value.listed == two.value.listed:
        return True
    if board.joined(two) or any(board.joined_word(w) for w in range(one.last + 1, two.first)):
        return True
    return "\u060c" in board.gap(one.last, two.first) and two.first - one.last == 1


def _in_a_larger(board: Board, one: Mention, two: Mention) -> bool:
    """Tell whether the second of two places is the unit that the first lies in: "the village of X, district of Y"."""
    return board.form(one.first) in words_of("smaller_unit") and board.form(two.first) in words_of("larger_unit")
