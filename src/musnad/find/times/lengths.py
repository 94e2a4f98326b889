"""Lengths of time: three days, two weeks, the past 24 hours, a year and a half."""

import msgspec

from musnad.find.numbers.figure import Figure
from musnad.find.times.kinds import (
    NUMBER,
    UNIT,
    VAGUE,
)
from musnad.find.times.page import Page
from musnad.find.times.senses import ARTICLE, Hit
from musnad.lexicon import numbers
from musnad.lexicon.numbers import connectives, vague_phrases
from musnad.lexicon.times import clock_parts
from musnad.model.time_expression import (
    UNITS,
    Unit,
)

_ONE_OF = 1
_TWO_OF = 2
_YEAR = Unit.YEAR


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
