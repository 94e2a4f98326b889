"""The ids of events: an event that grows keeps its id; what was split or merged away leaves a tombstone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

import msgspec

from musnad.model.event_row import EventRow
from musnad.model.tombstone import Tombstone

_DIGITS = 16


class Identified(msgspec.Struct, frozen=True):
    """The ids of the groups, in their order, and the tombstones that this computation adds."""

    ids: list[str]
    tombstones: list[Tombstone]


def identified(groups: Sequence[Sequence[str]], before: Iterable[EventRow], *, when: str) -> Identified:
    """Return an id for each group of claim ids, given the events of the last computation.

    A group takes the id of the old event with which it shares most claims, as long as no other group shares more with
    that event; any other group gets an id that is made of its claims, so that the same claims give the same id
    everywhere. `when` is an instant in UTC, for the tombstones.
    """
    old = {row.id: row.claims for row in before}
    group_of = {claim: index for index, group in enumerate(groups) for claim in group}
    ids = _inherited(old, group_of, len(groups))
    taken = {id_ for id_ in ids if id_ is not None} | old.keys()
    out: list[str] = []
    for id_, group in zip(ids, groups, strict=True):
        fresh = id_ or _made(group, taken)
        taken.add(fresh)
        out.append(fresh)
    return Identified(out, list(_tombstones(old, group_of, out, when)))


def _inherited(old: dict[str, tuple[str, ...]], group_of: dict[str, int], size: int) -> list[str | None]:
    shared = Counter((group_of[claim], id_) for id_, claims in old.items() for claim in claims if claim in group_of)
    ids: list[str | None] = [None] * size
    given: set[str] = set()
    for (index, id_), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        if ids[index] is None and id_ not in given:
            ids[index] = id_
            given.add(id_)
    return ids


def _made(group: Sequence[str], taken: set[str]) -> str:
    seed = min(group)
    for number in range(len(taken) + 1):
        id_ = "event:" + sha256(f"{seed} {number}".encode() if number else seed.encode()).hexdigest()[:_DIGITS]
        if id_ not in taken:
            return id_
    raise AssertionError("as many ids as there are events and one more cannot all be taken")


def _tombstones(
    old: dict[str, tuple[str, ...]], group_of: dict[str, int], ids: list[str], when: str
) -> Iterable[Tombstone]:
    alive = set(ids)
    for id_, claims in old.items():
        heirs = tuple(dict.fromkeys(ids[group_of[claim]] for claim in claims if claim in group_of))
        if id_ in alive and len(heirs) <= 1:
            continue
        if not heirs:
            why = "none of its claims is there any more: their reports were coded anew or replaced"
        elif len(heirs) == 1:
            why = f"merged into {heirs[0]}"
        else:
            why = "split: its claims are now in several events"
        yield Tombstone(event=id_, when=when, why=why, successors=heirs)
