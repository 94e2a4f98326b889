"""Pieces that say one time, joined: "dawn today, Sunday, 11 January, at about 2:30 Damascus time"."""

import re

import msgspec

from musnad.find.times.kinds import ADVERB, DURING, PART, SECTION
from musnad.find.times.page import Atom, Page
from musnad.model.time_expression import Anaphor, Base, Date, DayShift, NamedDay, Night, UnitShift, Weekday, Year

_LINK = re.compile(r"[ ,\u060c()\[\]:/\u2013-]*")
_VERBS = ("dawn", "noon", "afternoon")
"""Parts of the day that are written as verbs are, "blew up" and "appeared": they stand before their day, not after
it.
"""
_NIGHTS = ("night", "midnight", "after_midnight")
_DAYS = (DayShift, Weekday, Date, Anaphor, Night, NamedDay)


def join(page: Page, atoms: list[Atom]) -> list[Atom]:
    """Return the atoms of a text with those joined that say one time together."""
    if len(atoms) < 2:
        return atoms
    out = [atoms[0]]
    for atom in atoms[1:]:
        merged = _merge(page, out[-1], atom)
        if merged is None:
            out.append(atom)
        else:
            out[-1] = merged
    return out


def _merge(page: Page, left: Atom, atom: Atom) -> Atom | None:
    if not _linked(page, left, atom):
        return None
    night = _night(left, atom) if left.part in _NIGHTS else None
    if night is not None:
        return night
    base = _base(left.base, atom.base)
    if base is None and (left.base is not None or atom.base is not None):
        return None
    if left.clock is not None and atom.clock is not None:
        return None
    if atom.rule == "time-part" and left.base is not None and atom.part in _VERBS:
        return None
    part = _part(left.part, atom.part)
    if part is None and (left.part or atom.part):
        return None
    clock = left.clock or atom.clock
    return Atom(left.first, atom.last, _rule(left, atom), base, part, clock)


def _rule(left: Atom, right: Atom) -> str:
    """Return the rule of the piece that says most: a clock time, then a day, then a part of the day."""
    if right.clock is not None or (left.clock is None and right.base is not None):
        return right.rule
    return left.rule


def _part(one: str | None, two: str | None) -> str | None:
    if one is None or two is None or one == two:
        return one or two
    if two in _HALVES:
        return one
    return two if one in _HALVES else None


_HALVES = ("am", "pm")
"""The halves of the day, which say less than its parts."""


def _linked(page: Page, left: Atom, right: Atom) -> bool:
    """Tell whether nothing but punctuation and small words stands between two pieces."""
    if right.first - left.last > 3:
        return False
    cues = page.cues
    for at in range(left.last + 1, right.first + 1):
        if not page.near(at) and not _LINK.fullmatch(page.gap(at)):
            return False
    if right.first - left.last > 1:
        between = page.forms[left.last + 1 : right.first]
        timed = left.base is not None and left.clock is None and right.clock is not None and right.base is None
        between = [form[1:] if timed and form[0] == "\u0648" and form[1:] in cues.in_ else form for form in between]
        if not all(_is_small(page, form) or (left.part in _NIGHTS and form in cues.through) for form in between):
            return False
    form = page.forms[right.first]
    return not (page.senses[right.first].joined or (form[0] == "\u0648" and form[1:] in cues.hour))


def _is_small(page: Page, form: str) -> bool:
    """Tell whether a word may stand between two pieces of one time."""
    cues = page.cues
    bare = form[1:] if form[0] in "\u0644\u0628" else form
    known = (cues.from_, cues.in_, cues.day_word, cues.corresponding, cues.about, _AT)
    return bare in cues.corresponding or any(form in words for words in known)


_AT = frozenset({"\u0639\u0646\u062f", "\u0627\u0644", "\u0630\u0644\u0643"})
"""At; an article that stands apart; "that" of "namely"."""


def _night(left: Atom, right: Atom) -> Atom | None:
    """Return the night between two weekdays."""
    if right.part is not None or right.clock is not None:
        return None
    if isinstance(left.base, Weekday) and isinstance(right.base, Weekday) and (right.base.day - left.base.day) % 7 == 1:
        base = Night(first=left.base.day, second=right.base.day)
        return Atom(left.first, right.last, "time-night-between", base, left.part)
    return None


def _base(one: Base | None, two: Base | None) -> Base | None:
    """Return what two bases say together; None where they do not go together."""
    if one is None or two is None:
        return one or two
    if isinstance(one, UnitShift) and isinstance(two, Weekday) and one.unit == "week":
        return Weekday(day=two.day, week=one.shift)
    if isinstance(one, Weekday) and isinstance(two, UnitShift) and two.unit == "week":
        return Weekday(day=one.day, week=two.shift)
    if not isinstance(one, _DAYS) or not isinstance(two, _DAYS):
        return None
    if isinstance(one, DayShift) and isinstance(two, Weekday):
        return msgspec.structs.replace(one, weekday=two.day) if one.weekday is None and two.side >= 0 else None
    if isinstance(one, Weekday) and isinstance(two, DayShift):
        return msgspec.structs.replace(two, weekday=one.day)
    if isinstance(one, (Weekday, DayShift)) and isinstance(two, Date):
        return _dated(one, two)
    if isinstance(one, Date) and isinstance(two, Weekday):
        return msgspec.structs.replace(one, weekday=two.day) if one.weekday is None else None
    if isinstance(one, Date) and isinstance(two, Date) and one.hijri != two.hijri:
        return two if one.hijri else one
    return None


def _dated(one: Weekday | DayShift, two: Date) -> Date | None:
    day = one.day if isinstance(one, Weekday) else one.weekday
    if two.weekday is not None:
        return None
    return msgspec.structs.replace(two, weekday=day)


def stands_alone(page: Page, atom: Atom) -> bool:
    """Tell whether a joined phrase is a time: a lone part of the day, year or unit needs more than its words."""
    if atom.rule == "time-bare-year" and isinstance(atom.base, Year):
        return _year_alone(page, atom)
    if atom.base is None and atom.clock is None:
        return atom.rule in ("time-adverb", "time-part-phrase") and not _paired(page, atom)
    return True


def _paired(page: Page, atom: Atom) -> bool:
    """Tell whether two parts of the day stand together, as for "night and day": a habit, not a time."""
    after = page.hit(atom.last + 1, ADVERB | PART)
    if after is not None and after.conjunction:
        return True
    return page.senses[atom.first].joined and page.hit(atom.first - 1, ADVERB | PART) is not None


def _year_alone(page: Page, atom: Atom) -> bool:
    cues = page.cues
    before = page.forms[atom.first - 1] if page.near(atom.first) else ""
    told = any(
        form in words
        for form in (before, before[1:])
        for words in (cues.in_, cues.since, cues.until, cues.between, cues.from_)
    )
    return told or page.hit(atom.first - 1, DURING | SECTION) is not None
