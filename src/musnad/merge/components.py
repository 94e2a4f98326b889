"""Who belongs together: claims joined by scores, as far as nothing speaks against it, and by what people said."""

from collections.abc import Iterable, Sequence

import msgspec

from musnad.merge.scoring import Score, span_of
from musnad.merge.sketch import Site, Sketch


class Edge(msgspec.Struct, frozen=True, gc=False):
    """Two claims, by their numbers, that a score speaks for."""

    a: int
    b: int
    score: Score


class Verdict(msgspec.Struct, frozen=True):
    """What a person said of two claims, by their numbers: `same`, `different` or `unsure`."""

    verdict: str
    a: int
    b: int


class Grouped(msgspec.Struct, frozen=True):
    """The groups of claims, by number, in the order of their first claims, and the edges that joined them."""

    groups: list[list[int]]
    edges: list[Edge]
    verdicts: list[Verdict]


class _Groups:
    """Disjoint sets of numbers, each with what a join has to look at."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))
        self.members: dict[int, list[int]] = {}

    def root(self, item: int) -> int:
        parent = self.parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def of(self, item: int) -> list[int]:
        root = self.root(item)
        return self.members.get(root) or [root]

    def join(self, a: int, b: int) -> None:
        one, other = self.root(a), self.root(b)
        if one == other:
            return
        joined = [*self.of(one), *self.of(other)]
        keep, drop = min(one, other), max(one, other)
        self.parent[drop] = keep
        self.members.pop(drop, None)
        self.members[keep] = joined


def grouped(sketches: Sequence[Sketch], edges: Iterable[Edge], verdicts: Sequence[Verdict]) -> Grouped:
    """Return the groups of claims that are one happening each.

    Verdicts come first, the newest first: `same` joins, `different` keeps apart, and where they contradict each other
    the newer one holds. Then the edges above the threshold join, the highest score first, unless a verdict keeps the
    two apart, or some two claims of the groups that they would join lie in different places or on different days. A
    verdict `unsure` takes its edge away.
    """
    whole, machine = _Groups(len(sketches)), _Groups(len(sketches))
    apart: dict[int, set[int]] = {}
    held = [verdict for verdict in reversed(verdicts) if _holds(whole, apart, verdict)]
    doubted = {frozenset((v.a, v.b)) for v in verdicts if v.verdict == "unsure"}
    joined = []
    good = (edge for edge in edges if edge.score.joins)
    for edge in sorted(good, key=lambda edge: (-edge.score.value, edge.a, edge.b)):
        if frozenset((edge.a, edge.b)) in doubted or _kept_apart(whole, apart, edge.a, edge.b):
            continue
        if machine.root(edge.a) != machine.root(edge.b):
            if not _agree(sketches, machine.of(edge.a), machine.of(edge.b)):
                continue
            machine.join(edge.a, edge.b)
            whole.join(edge.a, edge.b)
        joined.append(edge)
    roots: dict[int, list[int]] = {}
    for number in range(len(sketches)):
        roots.setdefault(whole.root(number), []).append(number)
    return Grouped(list(roots.values()), joined, held[::-1])


def _holds(whole: _Groups, apart: dict[int, set[int]], verdict: Verdict) -> bool:
    """Apply a verdict, unless one that is newer speaks against it."""
    if verdict.verdict == "same":
        if _kept_apart(whole, apart, verdict.a, verdict.b):
            return False
        whole.join(verdict.a, verdict.b)
    elif verdict.verdict == "different":
        if whole.root(verdict.a) == whole.root(verdict.b):
            return False
        apart.setdefault(verdict.a, set()).add(verdict.b)
        apart.setdefault(verdict.b, set()).add(verdict.a)
    return True


def _kept_apart(whole: _Groups, apart: dict[int, set[int]], a: int, b: int) -> bool:
    if not apart or whole.root(a) == whole.root(b):
        return False
    one, other = whole.of(a), whole.of(b)
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    against = set().union(*(apart.get(member, ()) for member in fewer))
    return bool(against) and not against.isdisjoint(more)


def _agree(sketches: Sequence[Sketch], one: list[int], other: list[int]) -> bool:
    """Tell whether any claim of one group may be of one happening with any of the other: one day, one place."""
    spans = [span for number in (*one, *other) if (span := span_of(sketches[number])) is not None]
    if spans and max(first for first, _ in spans) > min(last for _, last in spans):
        return False
    here = dict.fromkeys(sketches[number].sites for number in one)
    there = dict.fromkeys(sketches[number].sites for number in other)
    return not any(elsewhere(a, b) for a in here for b in there if a != b)


def elsewhere(one: tuple[Site, ...], other: tuple[Site, ...]) -> bool:
    """Tell whether two claims cannot be of one place: known places with none in common, or other names altogether.

    A known place and a name that is not known do not exclude each other.
    """
    ids, others = {site.id for site in one if site.id}, {site.id for site in other if site.id}
    if ids and others:
        return ids.isdisjoint(others)
    names, their_names = ({name for site in sites for name in site.names} for sites in (one, other))
    return not ids and not others and names.isdisjoint(their_names)
