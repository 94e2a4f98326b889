"""Times counted from publication or from another time: three days ago, days after that; and how long: for a week."""

import msgspec

from musnad.find.times.kinds import (
    BARE_WEEKDAY,
    DECADE,
    DIGITS,
    DURING,
    FOR,
    MONTH,
    NIGHT,
    PART,
    SHIFT,
    SIDE,
    THAT,
    UNIT,
    WEEKDAY,
)
from musnad.find.times.lengths import Span, lengths_at, units_at
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import ARTICLE
from musnad.model.time_expression import (
    Ago,
    Anaphor,
    Duration,
    Stretch,
    TimeExpression,
    Unit,
)

_YEAR = Unit.YEAR


def counted_from(page: Page, index: int) -> Atom | None:
    """Return a time counted from publication or another: "three days ago", "days after that", "for a week"."""
    cues = page.cues
    form = page.forms[index]
    bare = form[1:] if form[0] in "\u0648\u0641" else form
    if bare in cues.before_it or bare in cues.after_it:
        return _by(page, index, index, -1 if bare in cues.before_it else 1)
    if bare in cues.ago or bare in cues.after:
        sign = -1 if bare in cues.ago else 1
        if page.next(index + 1, THAT) is not None and page.near(index + 2):
            return _by(page, index, index + 1, sign)
        span = _length(page, index + 1)
        return None if span is None else _ago(page, index, span, sign)
    return _since(page, index) if bare in cues.since else _lasting(page, index)


def _length(page: Page, index: int) -> Span | None:
    """Return the length of time that begins with a word, "about" and "the passing of" left out."""
    while page.forms[index] in page.cues.passing and page.near(index) and index not in page.figures:
        index += 1
    told = page.senses[index].says or index in page.figures
    span = lengths_at(page, index) if told and page.near(index) else None
    return None if span is None or _is_day_name(page, span) else span


def _since(page: Page, index: int) -> Atom | None:
    """Return "for three days now"."""
    span = _length(page, index + 1)
    if span is None:
        return None
    if page.forms[span.last + 1] in page.cues.from_:
        if not _from_now(page, span.last + 1):
            return None
        span = msgspec.structs.replace(span, last=span.last + 2)
    start = TimeExpression(base=_counted(span, -1))
    return Atom(index, span.last, "time-since-ago", Stretch(start=start, end=None))


def _lasting(page: Page, index: int) -> Atom | None:
    """Return "for a week", "within two days": how long, with nothing said of when."""
    during = page.hit(index, FOR | DURING)
    after = index + 1 if during is None else index + during.more + 1
    span = units_at(page, after) if during is not None and page.near(after) else None
    if span is None or span.definite or page.next(span.last + 1, SIDE) is not None:
        return None
    if span.single and during is not None and during.kind == DURING:
        return None
    return Atom(index, span.last, "time-duration", Duration(unit=span.unit, low=span.low, high=span.high))


def _is_day_name(page: Page, span: Span) -> bool:
    """Tell whether the unit is no length of time: it has the article, or a weekday or a month follows it."""
    after = span.last + 1
    says, form = page.senses[after].says, page.forms[after]
    if not says:
        return span.definite
    if span.single and span.unit is _YEAR and says & DIGITS and len(form) == 4 and form.isdigit() and page.near(after):
        return True
    if form.startswith(ARTICLE) and page.next(after, PART) is not None:
        return True
    return span.definite or (span.single and page.next(after, _NAMES) is not None)


_NAMES = WEEKDAY | BARE_WEEKDAY | MONTH | SHIFT | NIGHT | DECADE
"""What may have a name after "day", "month" and the like."""


def _by(page: Page, first: int, last: int, sign: int) -> Atom | None:
    """Return "a day before it", "two days after that": the number of units follows with "by"."""
    at = last + 1
    unit = page.hit(at, UNIT)
    if not page.near(at) or (at not in page.figures and (unit is None or unit.preposition != "by")):
        return None
    span = units_at(page, at)
    if span is None:
        return None
    return Atom(first, span.last, "time-counted", Anaphor(unit=span.unit, low=span.low, high=span.high, sign=sign))


def _ago(page: Page, first: int, span: Span, sign: int) -> Atom | None:
    """Return "so long ago" or "so long after"; what it is counted from may follow."""
    cues = page.cues
    after = span.last + 1
    form = page.forms[after] if page.near(after) else ""
    low, high, unit = span.low, span.high, span.unit
    if form in cues.from_:
        if _from_now(page, after):
            return Atom(first, after + 1, "time-ago", _counted(span, sign))
        that = page.next(after + 1, THAT)
        if that is not None:
            return Atom(first, after + 1 + that.more, "time-counted", Anaphor(unit=unit, low=low, high=high, sign=sign))
        return None
    if sign < 0:
        return Atom(first, span.last, "time-ago", _counted(span, -1))
    if form in cues.upon:
        return Atom(first, span.last, "time-after-event", _counted(span, -1))
    return Atom(first, span.last, "time-later", Anaphor(unit=unit, low=low, high=high, sign=1))


def _counted(span: Span, sign: int) -> Ago:
    return Ago(unit=span.unit, low=span.low, high=span.high, sign=sign, more_unit=span.more_unit, more=span.more)


def _from_now(page: Page, index: int) -> bool:
    """Tell whether "from now" or "from today" stands at a word."""
    after = page.forms[index + 1]
    return (after in page.cues.now or page.hit(index + 1, SHIFT) is not None) and page.near(index + 1)
