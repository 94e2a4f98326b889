"""Stretches: since Tuesday, from Monday to Friday, between 2017 and 2020, during last week."""

from musnad.find.times.kinds import DURING
from musnad.find.times.page import Atom, Page
from musnad.model.time_expression import (
    Ago,
    Date,
    Duration,
    Stretch,
    TimeExpression,
    Unit,
    UnitShift,
    Weekday,
    Window,
)


def expression(atom: Atom) -> TimeExpression:
    """Return what an atom says as an expression."""
    return TimeExpression(base=atom.base, part=atom.part, clock=atom.clock)


def stretch(page: Page, atoms: list[Atom]) -> list[Atom]:
    """Return the atoms of a text with those wrapped or paired that the words around them make a stretch."""
    if len(atoms) == 1:
        return [_wrapped(page, atoms[0])]
    out: list[Atom] = []
    index = 0
    while index < len(atoms):
        pair = _pair(page, atoms[index], atoms[index + 1]) if index + 1 < len(atoms) else None
        if pair is not None:
            out.append(_of_week(page, out, pair))
            index += 2
            continue
        out.append(_wrapped(page, atoms[index]))
        index += 1
    return out


def _of_week(page: Page, out: list[Atom], pair: Atom) -> Atom:
    """Return a stretch of weekdays with the week that stands before it; takes that off the list."""
    base, left = pair.base, out[-1] if out else None
    if (
        left is None
        or not isinstance(left.base, UnitShift)
        or left.base.unit is not Unit.WEEK
        or not isinstance(base, Stretch)
    ):
        return pair
    if left.last + 1 != pair.first or not page.near(pair.first) or base.start is None or base.end is None:
        return pair
    one, two = base.start.base, base.end.base
    if not isinstance(one, Weekday) or not isinstance(two, Weekday):
        return pair
    week = left.base.shift
    start = TimeExpression(base=Weekday(day=one.day, week=week), part=base.start.part, clock=base.start.clock)
    end = TimeExpression(
        base=Weekday(day=two.day, week=week + (two.day < one.day)), part=base.end.part, clock=base.end.clock
    )
    out.pop()
    return Atom(left.first, pair.last, pair.rule, Stretch(start=start, end=end))


def _before(page: Page, atom: Atom) -> str:
    """Return the word before an atom, its conjunction off."""
    form = page.forms[atom.first - 1] if page.near(atom.first) else ""
    return form[1:] if form[:1] in ("\u0648", "\u0641") and len(form) > 2 else form


def _pair(page: Page, one: Atom, two: Atom) -> Atom | None:
    """Return "from one to two", "between one and two", "since one until two", or None."""
    cues = page.cues
    if two.first - one.last > 3 or isinstance(one.base, _NO_ENDS) or isinstance(two.base, _NO_ENDS):
        return None
    if (one.base is None and one.clock is None) or (two.base is None and two.clock is None):
        return None
    between = page.forms[one.last + 1 : two.first]
    if (
        not between
        and page.gap(two.first).strip() in ("-", "\u2013")
        and isinstance(one.base, Date)
        and isinstance(two.base, Date)
    ):
        return _made(one, two, one.first)
    if not all(page.near(at) for at in range(one.last + 1, two.first + 1)):
        return None
    before = _before(page, one)
    readings = page.view.numbers[two.first].readings
    joined = page.senses[two.first].joined or between == ["\u0648"]
    joined = joined or (bool(readings) and bool(readings[0].prefix.conjunction))
    if before in cues.between and joined and len(between) <= 1:
        return _made(one, two, one.first - 1)
    if _days_two(page, one) and joined and len(between) <= 1:
        return _made(one, two, one.first - 1 - _is_between(page, one.first - 1))
    to = bool(between) and between[0] in cues.to and all(_is_plain(page, form) for form in between[1:])
    if not to:
        return None
    if before in cues.from_ or before in cues.since:
        return _made(one, two, one.first - 1)
    return _made(one, two, one.first)


def _days_two(page: Page, atom: Atom) -> bool:
    """Tell whether "the two days of" stands before an atom."""
    form = page.forms[atom.first - 1] if page.near(atom.first) else ""
    return form in page.cues.days_two or form[1:] in page.cues.days_two


def _is_between(page: Page, index: int) -> bool:
    """Tell whether "between" stands before a word."""
    return page.near(index) and page.forms[index - 1] in page.cues.between


def _is_plain(page: Page, form: str) -> bool:
    cues = page.cues
    return form in cues.day_word or form in cues.in_


def _made(one: Atom, two: Atom, first: int) -> Atom:
    end = expression(two)
    if isinstance(one.base, Weekday) and isinstance(two.base, Weekday) and one.base.week is not None:
        week = one.base.week + (two.base.day < one.base.day) if two.base.week is None else two.base.week
        end = TimeExpression(base=Weekday(day=two.base.day, week=week), part=two.part, clock=two.clock)
    return Atom(first, two.last, "time-from-to", Stretch(start=expression(one), end=end))


def _wrapped(page: Page, atom: Atom) -> Atom:
    """Return an atom with the word before it that makes it a stretch: since, between, during."""
    if not atom.first:
        return atom
    cues, before = page.cues, _before(page, atom)
    if atom.rule == "time-days-of-month" and (before in cues.from_ or before in cues.between or _days_two(page, atom)):
        first = atom.first - 1
        return Atom(first - _is_between(page, first), atom.last, atom.rule, atom.base)
    if isinstance(atom.base, _NO_ENDS):
        return atom
    if before in cues.since and not isinstance(atom.base, Ago):
        return Atom(atom.first - 1, atom.last, "time-since", Stretch(start=expression(atom), end=None))
    if isinstance(atom.base, _WHOLES) and (during := _during(page, atom)) is not None:
        return Atom(during, atom.last, "time-during", Stretch(start=expression(atom), end=expression(atom)))
    return atom


_NO_ENDS = (Stretch, Duration)
"""What is no end of a stretch."""
_WHOLES = (UnitShift, Window)
"""What something goes on during."""


def _during(page: Page, atom: Atom) -> int | None:
    """Return the first word of "during", of one word or two, where it stands before an atom."""
    for width in (2, 1):
        during = page.hit(atom.first - width, DURING)
        if during is not None and during.more == width - 1:
            return atom.first - width
    return None
