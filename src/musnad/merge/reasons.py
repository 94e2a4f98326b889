"""Why two claims are, or are not, one happening: the marks of a score in words."""

from musnad.merge.scoring import Score, likeness
from musnad.merge.sketch import Sketch

_PLACES = {"same": "the same place", "city": "the same city", "area": "the same area"}
_AGAINST = {"place_near", "day_unknown", "family_other", "killed_other", "injured_other", "source_other"}


def reasons(a: Sketch, b: Sketch, score: Score) -> tuple[str, ...]:
    """Return what speaks for one happening, in words, the place first."""
    return tuple(_words(name, a, b) for name, times in score.marks if name not in {"base", *_AGAINST} and times > 0)


def against(a: Sketch, b: Sketch, score: Score) -> tuple[str, ...]:
    """Return what speaks against one happening, or keeps a machine from joining the two, in words."""
    out = [_words(name, a, b) for name, times in score.marks if name in _AGAINST or (name == "words" and times <= 0)]
    if a.manner != b.manner:
        out.append(f"{a.manner} in one, {b.manner} in the other")
    return tuple(out)


def _words(name: str, a: Sketch, b: Sketch) -> str:
    kind, _, which = name.partition("_")
    match kind:
        case "place":
            return _place(which, a, b)
        case "day":
            return _day(which, a, b)
        case "type" | "family":
            return f"the same type, {a.type}" if name == "type_same" else f"{a.type} in one, {b.type} in the other"
        case "killed" | "injured":
            return _figure(kind, which, a, b)
        case "source":
            named = a.sources & b.sources
            return f"the same doer, {_list(named)}" if which == "same" else f"{_list(a.sources)} or {_list(b.sources)}"
        case "speaker":
            return f"the same speaker, {_list(a.speakers & b.speakers)}"
        case "weapon":
            return f"the same weapon, {_list(a.weapons & b.weapons)}"
        case "words":
            return f"{round(100 * likeness(a, b))} of 100 words in common"
    raise AssertionError(f"no words for the weight {name}")


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "nobody"


def _place(which: str, a: Sketch, b: Sketch) -> str:
    here, there = (", ".join(site.shown for site in sketch.sites) for sketch in (a, b))
    ids = {site.id for site in b.sites if site.id}
    shared = [site.shown for site in a.sites if site.id in ids]
    if which in _PLACES:
        return f"{_PLACES[which]}, {', '.join(shared)}"
    if which == "named":
        return f"the same name of a place, {here}; {there}"
    return f"two places near each other, {here} and {there}"


def _day(which: str, a: Sketch, b: Sketch) -> str:
    return {
        "same": "the same day",
        "loose": "days that may be the same",
        "unknown": "no day in one of them" if a.first is not None or b.first is not None else "no day in either",
    }[which]


def _figure(kind: str, which: str, a: Sketch, b: Sketch) -> str:
    index = ("killed", "injured").index(kind)
    one, other = a.figures[index], b.figures[index]
    if one is None or other is None:
        raise AssertionError(f"{kind} counted without a figure")
    if which == "same":
        return f"{one[0]} {kind} in both"
    return f"{_range(one)} {kind} in one, {_range(other)} in the other"


def _range(bounds: tuple[int, int | None]) -> str:
    low, high = bounds
    return f"{low} or more" if high is None else str(low) if low == high else f"{low} to {high}"
