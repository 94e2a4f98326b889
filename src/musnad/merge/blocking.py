"""Which claims are compared at all: those that share a block of place, time and kind. The cost grows as claims do."""

from collections.abc import Iterator, Sequence

from musnad.lexicon.merging import Merging, merging
from musnad.merge.scoring import span_of
from musnad.merge.sketch import Site, Sketch, word_set

_CELL = 0.1
"""The side of a cell in degrees, about 11 km: two places within reach of each other lie in neighbouring cells."""

_BANDS = 4
"""How many of the least word hashes of an undated claim make a block each."""

Key = tuple[object, ...]


def pairs(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield each pair of claims worth a comparison once, the earlier claim first.

    In a block every claim is compared with a bounded number of those that came before it in the order of the claims:
    what is further apart is joined through those between. So the cost grows as the claims do.
    """
    rules = merging()
    dateless = frozenset(where for sketch in sketches if sketch.first is None for where in _wheres(sketch))
    blocks: dict[Key, list[Sketch]] = {}
    for sketch in sketches:
        before: dict[int, Sketch] = {}
        for key in dict.fromkeys(keys(sketch, rules, dateless)):
            members = blocks.setdefault(key, [])
            for other in members:
                if key[0] != "undated" or sketch.first is None or other.first is None:
                    before[other.number] = other
            if len(members) == rules.window:
                del members[0]
            members.append(sketch)
        for number in sorted(before):
            yield before[number], sketch


def keys(sketch: Sketch, rules: Merging, dateless: frozenset[Key]) -> Iterator[Key]:
    """Yield the blocks of a claim. Place is in every key: a claim without a place is compared with none.

    `dateless` are the places of claims that say no day: only there claims of any day have to be looked at.
    """
    span = span_of(sketch)
    groups: tuple[object, ...] = rules.related(sketch.family) or (sketch.family,)
    for where in _wheres(sketch):
        for group in groups:
            if span is not None and span[1] - span[0] < rules.longest_days:
                for day in range(span[0], span[1] + 1):
                    yield ("day", group, sketch.manner, where, day)
            elif span is not None:
                yield ("stretch", group, sketch.manner, where, span)
            if where in dateless and where[0] != "cell":
                for mark in _marks(sketch):
                    yield ("undated", group, sketch.manner, where, mark)


def _wheres(sketch: Sketch) -> Iterator[Key]:
    for site in sketch.sites:
        yield from _places(site)


def _places(site: Site) -> Iterator[Key]:
    if site.id is not None:
        yield ("id", site.id)
    if site.fine:
        for name in site.names:
            yield ("name", name)
    if site.fine and site.lat is not None and site.lon is not None:
        row, column = int(site.lat // _CELL), int(site.lon // _CELL)
        for up in (0, 1):
            for right in (0, 1):
                yield ("cell", row + up, column + right)


def _marks(sketch: Sketch) -> Iterator[object]:
    """What an undated claim and another of the same place must share: an exact figure, or one of the least hashes."""
    for measure, bounds in enumerate(sketch.figures):
        if bounds is not None and bounds[0] > 0 and bounds[0] == bounds[1]:
            yield (measure, bounds[0])
    yield from sorted(word_set(sketch.words))[:_BANDS]
