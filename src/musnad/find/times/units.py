"""Units of the calendar: last week, three days ago, over the past two months, for a week."""

import msgspec

from musnad.find.numbers.figure import Figure
from musnad.find.times.kinds import (
    BARE_WEEKDAY,
    DECADE,
    DIGITS,
    DURING,
    FOR,
    MONTH,
    NIGHT,
    NUMBER,
    ORDINAL,
    PART,
    SHIFT,
    SIDE,
    THAT,
    THE_UNIT,
    THIS,
    UNIT,
    VAGUE,
    WEEKDAY,
)
from musnad.find.times.page import Atom, Page
from musnad.find.times.senses import ARTICLE, FEW, LAST, Hit
from musnad.find.times.sides import side_at
from musnad.lexicon import numbers
from musnad.lexicon.numbers import connectives, has_article, vague_phrases
from musnad.lexicon.times import clock_parts
from musnad.model.time_expression import (
    UNITS,
    Ago,
    Anaphor,
    Base,
    Duration,
    Stretch,
    TimeExpression,
    Unit,
    UnitShift,
    Window,
    Year,
)

_ONE_OF = 1
_TWO_OF = 2
_DAY, _YEAR = Unit.DAY, Unit.YEAR


class Span(msgspec.Struct, frozen=True, gc=False):
    """So many units where they stand; `low`, `high` None for an unsaid number, `definite` with the article."""

    first: int
    last: int
    unit: Unit
    low: float | None
    high: float | None
    definite: bool
    single: bool
    more_unit: Unit | None = None
    more: float = 0


_ORDER = (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.HOUR, Unit.MINUTE)


def lengths_at(page: Page, index: int) -> Span | None:
    """Return the length of time that begins with a word, with what "and" adds: "a year and a half", "a month and 3
    days".
    """
    span = units_at(page, index)
    at = -1 if span is None else span.last + 1
    if span is None or span.low is None or span.high is None or span.definite or not page.near(at):
        return span
    and_ = connectives().and_
    at, form = (at + 1, page.forms[at + 1]) if page.forms[at] == and_ else (at, page.forms[at].removeprefix(and_))
    if form == page.forms[at] and page.forms[at - 1] != and_:
        return span
    if form in clock_parts():
        share = clock_parts()[form] / 60
        last = at + (page.next(at + 1, UNIT) is not None)
        return msgspec.structs.replace(span, last=last, low=span.low + share, high=span.high + share, single=False)
    more = units_at(page, at)
    if more is None or more.low is None or more.low != more.high or _ORDER.index(more.unit) <= _ORDER.index(span.unit):
        return span
    return msgspec.structs.replace(span, last=more.last, more_unit=more.unit, more=more.low, single=False)


def units_at(page: Page, index: int) -> Span | None:
    """Return the number of units that begins with a word: "three days", "two days", "days", "a year", "the past 24
    hours".
    """
    figure = page.figures.get(index)
    if figure is not None and figure.quantity.high is not None and figure.quantity.low is not None:
        return _figured(page, index, figure)
    says = page.senses[index].says
    vague = vague_phrases().at(page.forms, index) if says & VAGUE else None
    if vague is not None and (unit := page.next(vague.last + 1, UNIT)) is not None:
        return _span(index, vague.last + 1 + unit.more, unit, None, None, definite=False)
    unit = page.hit(index, UNIT)
    if unit is None:
        return None
    last = index + unit.more
    if unit.word.value == _TWO_OF:
        return _span(index, last, unit, 2, 2, definite=unit.article)
    if unit.word.value == _ONE_OF:
        one = page.view.plain(last + 1, numbers.UNIT) if page.senses[last + 1].says & NUMBER else None
        last += one is not None and one.value == 1
        return _span(index, last, unit, 1, 1, definite=unit.article)
    after = page.figures.get(last + 1)
    if after is None and page.forms[last + 1] == ARTICLE and page.near(last + 1):
        after = page.figures.get(last + 2)
    if unit.article and after is not None and after.kind == "number":
        return _span(index, after.last, unit, after.quantity.low, after.quantity.high, definite=True)
    return _span(index, last, unit, None, None, definite=unit.article)


def _figured(page: Page, index: int, figure: Figure) -> Span | None:
    """Return a figure with the unit after it."""
    unit = page.next(figure.last + 1, UNIT)
    if unit is None or figure.kind in ("ordinal", "share"):
        return None
    head = page.view.numbers[index].readings
    definite = (bool(head) and head[0].prefix.article) or unit.article or page.forms[index - 1] == ARTICLE
    last = figure.last + 1 + unit.more
    return _span(index, last, unit, figure.quantity.low, figure.quantity.high, definite=definite)


def _span(first: int, last: int, unit: Hit, low: float | None, high: float | None, *, definite: bool) -> Span:
    single = unit.word.value == _ONE_OF and low == 1
    if unit.word.key != "decade":
        return Span(first, last, UNITS[unit.word.key], low, high, definite, single)
    low, high = None if low is None else low * 10, None if high is None else high * 10
    return Span(first, last, _YEAR, low, high, definite, single)


def unit_at(page: Page, index: int) -> Atom | None:
    """Return the time that a unit tells of by itself: "last week", "this month", "the past three days"."""
    says = page.senses[index].says
    if says & THIS:
        return _this(page, index)
    last_so_many = _last_so_many(page, index) if says & ORDINAL and page.forms[index] == LAST else None
    if last_so_many is not None:
        return last_so_many
    if not _may_be_definite(page, index, says):
        return None
    start = index - 1 if page.forms[index - 1] == ARTICLE and page.near(index) else index
    span = units_at(page, index)
    if span is None or not span.definite:
        return None
    side, last = _side(page, span.last)
    if side is None:
        return None
    if span.single:
        if span.unit in _SHORT:
            return None
        year = page.forms[last + 1] if page.near(last + 1) else ""
        if span.unit is _YEAR and side == 0 and len(year) == 4 and year.isdigit():
            return Atom(start, last + 1, "time-year", Year(year=int(year)))
        return Atom(start, last, "time-unit", UnitShift(unit=span.unit, shift=side))
    return None if side == 0 else Atom(start, last, "time-window", _window(span, side))


_SHORT = (Unit.MINUTE, Unit.HOUR, Unit.DAY)
"""Units of which none is last or next by itself: "the last day" is no day of the calendar."""


def _this(page: Page, index: int) -> Atom | None:
    """Return "this week"."""
    unit = page.next(index + 1, UNIT)
    if unit is None or not unit.is_the("week", "month", "year"):
        return None
    return Atom(index, index + 1 + unit.more, "time-this", UnitShift(unit=UNITS[unit.word.key], shift=0))


def _may_be_definite(page: Page, index: int, says: int) -> bool:
    """Tell whether a unit stands after the figure at a word; else whether the word is a unit with the article and what
    follows it may say which.
    """
    figure = page.figures.get(index)
    if figure is not None:
        return bool((says | page.senses[figure.last + 1].says) & UNIT)
    return bool(says & THE_UNIT) and bool(page.senses[index + 1].says or index + 1 in page.figures)


def _last_so_many(page: Page, index: int) -> Atom | None:
    """Return "the last 24 hours" said with the word for last before the number."""
    span = units_at(page, index + 1) if page.near(index + 1) else None
    if span is None or span.single or span.low is None:
        return None
    return Atom(index, span.last, "time-window", _window(span, -1))


def _side(page: Page, last: int) -> tuple[int | None, int]:
    """Return last, this or next after a unit; "few" may stand between."""
    at = last + 2 if page.forms[last + 1] == FEW and page.near(last + 1) else last + 1
    side, end = side_at(page, at)
    if side is None or _of_office(page, last, end):
        return None, last
    return side, end


def _of_office(page: Page, last: int, side: int) -> bool:
    """Tell whether "the general ..., former" is said of an office: a noun with the article stands before "general"."""
    if page.forms[side] not in page.cues.of_office or page.forms[last] not in page.cues.year_word:
        return False
    return page.near(last) and has_article(page.forms[last - 1])


def _window(span: Span, sign: int) -> Base:
    return Window(unit=span.unit, low=span.low, high=span.high, sign=sign)


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
