"""Units of the calendar: last week, three days ago, over the past two months, for a week."""

import msgspec

from musnad.find.numbers.figure import Figure
from musnad.find.times.page import Atom, Hit, Page
from musnad.lexicon.numbers import UNIT, connectives, has_article, vague_phrases
from musnad.lexicon.times import clock_parts, time_cues
from musnad.model.time_expression import (
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

SIDES = {"last": -1, "this": 0, "next": 1}
_ONE_OF = 1
_TWO_OF = 2


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


def lengths_at(page: Page, index: int, figures: dict[int, Figure]) -> Span | None:
    """Return the length of time that begins with a word, with what "and" adds: "a year and a half", "a month and 3
    days".
    """
    span = units_at(page, index, figures)
    at = -1 if span is None else span.last + 1
    if span is None or span.low is None or span.high is None or span.definite or not page.near(at):
        return span
    and_ = connectives().and_
    at, form = (at + 1, page.form(at + 1)) if page.form(at) == and_ else (at, page.form(at).removeprefix(and_))
    if form == page.form(at) and page.form(at - 1) != and_:
        return span
    if form in clock_parts():
        share = clock_parts()[form] / 60
        last = at + (page.next(at + 1, "unit") is not None)
        return msgspec.structs.replace(span, last=last, low=span.low + share, high=span.high + share, single=False)
    more = units_at(page, at, figures)
    if more is None or more.low is None or more.low != more.high or _ORDER.index(more.unit) <= _ORDER.index(span.unit):
        return span
    return msgspec.structs.replace(span, last=more.last, more_unit=more.unit, more=more.low, single=False)


def units_at(page: Page, index: int, figures: dict[int, Figure]) -> Span | None:
    """Return the number of units that begins with a word: "three days", "two days", "days", "a year", "the past 24
    hours".
    """
    figure = figures.get(index)
    if figure is not None and figure.quantity.high is not None and figure.quantity.low is not None:
        unit = page.next(figure.last + 1, "unit")
        if unit is None or figure.kind in ("ordinal", "share"):
            return None
        head = page.view.readings[index]
        definite = (bool(head) and head[0].prefix.article) or unit.article or page.form(index - 1) == "\u0627\u0644"
        return _span(index, unit.last, unit, figure.quantity.low, figure.quantity.high, definite=definite)
    vague = vague_phrases().at(page.forms, index)
    if vague is not None and (unit := page.next(vague.last + 1, "unit")) is not None:
        return _span(index, unit.last, unit, None, None, definite=False)
    unit = page.hit(index, "unit")
    if unit is None:
        return None
    number = page.form(unit.last + 1) if page.near(unit.last + 1) else ""
    last = unit.last
    if unit.word.value == _TWO_OF:
        return _span(index, last, unit, 2, 2, definite=unit.article)
    if unit.word.value == _ONE_OF:
        one = page.view.plain(last + 1, UNIT)
        last += one is not None and one.value == 1
        return _span(index, last, unit, 1, 1, definite=unit.article)
    after = figures.get(unit.last + 1) or (figures.get(unit.last + 2) if number == "\u0627\u0644" else None)
    if unit.article and after is not None and after.kind == "number":
        return _span(index, after.last, unit, after.quantity.low, after.quantity.high, definite=True)
    return _span(index, last, unit, None, None, definite=unit.article)


def _span(first: int, last: int, unit: Hit, low: float | None, high: float | None, *, definite: bool) -> Span:
    name, times = (Unit.YEAR, 10) if unit.word.key == "decade" else (Unit(unit.word.key), 1)
    single = unit.word.value == _ONE_OF and low == 1
    return Span(
        first,
        last,
        name,
        None if low is None else low * times,
        None if high is None else high * times,
        definite,
        single,
    )


def unit_at(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return the time that a unit tells of by itself: "last week", "this month", "the past three days"."""
    this = page.hit(index, "this")
    if this is not None:
        unit = page.next(this.last + 1, "unit")
        if unit is None or not unit.article or unit.word.value != 1 or unit.word.key not in ("week", "month", "year"):
            return None
        return Atom(index, unit.last, "time-this", UnitShift(unit=Unit(unit.word.key), shift=0))
    last_so_many = _last_so_many(page, index, figures)
    if last_so_many is not None:
        return last_so_many
    start = index - 1 if page.form(index - 1) == "\u0627\u0644" and page.near(index) else index
    span = units_at(page, index, figures)
    if span is None or not span.definite:
        return None
    side, last = _side(page, span.last)
    if side is None:
        return None
    if span.single:
        if span.unit in (Unit.MINUTE, Unit.HOUR, Unit.DAY):
            return None
        year = page.form(last + 1) if page.near(last + 1) else ""
        if span.unit is Unit.YEAR and side == 0 and len(year) == 4 and year.isdigit():
            return Atom(start, last + 1, "time-year", Year(year=int(year)))
        return Atom(start, last, "time-unit", UnitShift(unit=span.unit, shift=side))
    return None if side == 0 else Atom(start, last, "time-window", _window(span, side))


def _last_so_many(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return "the last 24 hours" said with the word for last before the number."""
    if page.form(index) != "\u0627\u062e\u0631" or not page.near(index + 1):
        return None
    span = units_at(page, index + 1, figures)
    if span is None or span.single or span.low is None:
        return None
    return Atom(index, span.last, "time-window", _window(span, -1))


def _side(page: Page, last: int) -> tuple[int | None, int]:
    """Return last, this or next after a unit; "few" may stand between."""
    side = page.next(last + 1, "side")
    if side is None and page.near(last + 1) and page.form(last + 1) == "\u0627\u0644\u0642\u0644\u064a\u0644\u0647":
        side = page.next(last + 2, "side")
    if side is None or side.word.key not in SIDES or _of_office(page, last, side):
        return None, last
    return SIDES[side.word.key], side.last


def _of_office(page: Page, last: int, side: Hit) -> bool:
    """Tell whether "the general ..., former" is said of an office: a noun with the article stands before "general"."""
    if page.form(side.last) not in time_cues().of_office or page.form(last) not in time_cues().year_word:
        return False
    return page.near(last) and has_article(page.form(last - 1))


def _window(span: Span, sign: int) -> Base:
    return Window(unit=span.unit, low=span.low, high=span.high, sign=sign)


def counted_from(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return a time counted from publication or another: "three days ago", "days after that", "for a week"."""
    cues = time_cues()
    form = page.form(index)
    bare = form[1:] if form[0] in "\u0648\u0641" else form
    if bare in cues.before_it or bare in cues.after_it:
        return _by(page, index, index, figures, -1 if bare in cues.before_it else 1)
    if bare in cues.ago or bare in cues.after:
        sign = -1 if bare in cues.ago else 1
        if page.next(index + 1, "that") is not None and page.near(index + 2):
            return _by(page, index, index + 1, figures, sign)
        span = _length(page, index + 1, figures)
        return None if span is None else _ago(page, index, span, sign)
    return _since(page, index, figures) if bare in cues.since else _lasting(page, index, figures)


def _length(page: Page, index: int, figures: dict[int, Figure]) -> Span | None:
    """Return the length of time that begins with a word, "about" and "the passing of" left out."""
    while page.near(index) and page.form(index) in time_cues().passing and index not in figures:
        index += 1
    span = lengths_at(page, index, figures) if page.near(index) else None
    return None if span is None or _is_day_name(page, span) else span


def _since(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return "for three days now"."""
    span = _length(page, index + 1, figures)
    if span is None:
        return None
    if page.form(span.last + 1) in time_cues().from_:
        if not _from_now(page, span.last + 1):
            return None
        span = msgspec.structs.replace(span, last=span.last + 2)
    start = TimeExpression(base=_counted(span, -1))
    return Atom(index, span.last, "time-since-ago", Stretch(start=start, end=None))


def _lasting(page: Page, index: int, figures: dict[int, Figure]) -> Atom | None:
    """Return "for a week", "within two days": how long, with nothing said of when."""
    during = page.hit(index, "for", "during")
    span = units_at(page, during.last + 1, figures) if during is not None and page.near(during.last + 1) else None
    if span is None or span.definite or page.next(span.last + 1, "side") is not None:
        return None
    if span.single and during is not None and during.word.kind == "during":
        return None
    return Atom(index, span.last, "time-duration", Duration(unit=span.unit, low=span.low, high=span.high))


def _is_day_name(page: Page, span: Span) -> bool:
    """Tell whether the unit is no length of time: it has the article, or a weekday or a month follows it."""
    year = page.form(span.last + 1) if page.near(span.last + 1) else ""
    if span.single and span.unit is Unit.YEAR and len(year) == 4 and year.isdigit():
        return True
    if page.next(span.last + 1, "part") is not None and page.form(span.last + 1).startswith("\u0627\u0644"):
        return True
    return span.definite or (
        span.single
        and page.next(span.last + 1, "weekday", "bare_weekday", "month", "shift", "night", "decade") is not None
    )


def _by(page: Page, first: int, last: int, figures: dict[int, Figure], sign: int) -> Atom | None:
    """Return "a day before it", "two days after that": the number of units follows with "by"."""
    if not page.near(last + 1):
        return None
    at = last + 1
    unit = page.hit(at, "unit")
    if at not in figures and (unit is None or unit.preposition != "by"):
        return None
    span = units_at(page, at, figures)
    if span is None:
        return None
    return Atom(first, span.last, "time-counted", Anaphor(unit=span.unit, low=span.low, high=span.high, sign=sign))


def _ago(page: Page, first: int, span: Span, sign: int) -> Atom | None:
    """Return "so long ago" or "so long after"; what it is counted from may follow."""
    cues = time_cues()
    after = span.last + 1
    form = page.form(after) if page.near(after) else ""
    low, high, unit = span.low, span.high, span.unit
    if form in cues.from_:
        if _from_now(page, after):
            return Atom(first, after + 1, "time-ago", _counted(span, sign))
        that = page.next(after + 1, "that")
        if that is not None:
            return Atom(first, that.last, "time-counted", Anaphor(unit=unit, low=low, high=high, sign=sign))
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
    after = page.form(index + 1)
    return page.near(index + 1) and (after in time_cues().now or page.hit(index + 1, "shift") is not None)
