"""Days: weekdays, today and yesterday, nights, parts of the day."""

from musnad.find.times.dates import day_number
from musnad.find.times.openers import DAY, PART, SAME, SHIFT, WEEKDAY
from musnad.find.times.page import Atom, Page
from musnad.lexicon.times import time_cues
from musnad.model.time_expression import Anaphor, Date, DayShift, Unit, Weekday

SIDES = {"last": -1, "this": 0, "next": 1}


def day_at(page: Page, index: int, calls: int = DAY) -> Atom | None:
    """Return the day or the part of a day that begins with a word; `calls` is what the word may begin."""
    return (
        (_same_day(page, index) if calls & SAME else None)
        or (_shift(page, index) if calls & SHIFT else None)
        or (_weekday(page, index) if calls & WEEKDAY else None)
        or (_part(page, index) if calls & PART else None)
    )


def _shift(page: Page, index: int) -> Atom | None:
    hit = page.hit(index, "shift")
    if hit is None:
        night = page.hit(index, "night")
        if night is None or night.preposition == "like":
            return None
        return Atom(index, night.last, "time-night", DayShift(shift=night.word.value), part=night.word.key)
    cues = time_cues()
    if hit.word.value == 0:
        after = page.form(hit.last + 1) if page.near(hit.last + 1) else ""
        before = page.form(index - 1) if page.near(index) else ""
        if after in cues.not_today_before or (hit.last == index and before in cues.not_today_after):
            return None
        if hit.last == index and before in cues.in_ and page.next(hit.last + 1, "weekday") is None:
            return None
    return Atom(index, hit.last, "time-day", DayShift(shift=hit.word.value))


def _same_day(page: Page, index: int) -> Atom | None:
    """Return "the same day", "that day", "the next day", "the day before", counted from the time mentioned before."""
    that = page.hit(index, "that", "same")
    if that is not None:
        unit = page.next(that.last + 1, "unit", "part")
        if unit is None or not unit.article:
            return None
        if unit.word.kind == "part":
            return Atom(
                index, unit.last, "time-same", Anaphor(unit=Unit.DAY, low=0, high=0, sign=0), part=unit.word.key
            )
        return _same_unit(index, unit.word.key, unit.last)
    unit = page.hit(index, "unit", "part")
    if unit is None or not unit.article or (unit.word.kind == "unit" and unit.word.value != 1):
        return None
    side = page.next(unit.last + 1, "side")
    if side is None or side.word.key not in ("same", "following"):
        return None
    part = unit.word.key if unit.word.kind == "part" else None
    name = "day" if part else unit.word.key
    if side.word.key == "same":
        atom = _same_unit(index, name, side.last)
        return None if atom is None else Atom(index, atom.last, atom.rule, atom.base, part)
    return _next_unit(index, name, side.last, part)


def _same_unit(first: int, name: str, last: int) -> Atom | None:
    if name not in ("day", "week", "month", "year"):
        return None
    return Atom(first, last, "time-same", Anaphor(unit=Unit(name), low=0, high=0, sign=0))


def _next_unit(first: int, name: str, last: int, part: str | None) -> Atom | None:
    if name not in ("day", "week", "month", "year"):
        return None
    return Atom(first, last, "time-following", Anaphor(unit=Unit(name), low=1, high=1, sign=1), part)


def _weekday(page: Page, index: int) -> Atom | None:
    cues = time_cues()
    form = page.form(index)
    first = index
    if form in cues.days_two or form[1:] in cues.days_two:
        return None
    named = form in cues.day_word or (form[0] in "\u0648\u0641\u0628\u0644" and form[1:] in cues.day_word)
    hit = page.next(index + 1, "weekday", "bare_weekday") if named else page.hit(index, "weekday")
    if hit is None and not named:
        return _bare_weekday(page, index)
    if hit is None or (hit.word.kind == "weekday" and not hit.article and not named):
        return None
    if not named and page.near(index) and page.form(index - 1) in cues.not_after:
        return None
    if not named and _is_pair(page, index):
        return None
    return _week_of(page, first, hit.word.value, hit.last)


def _bare_weekday(page: Page, index: int) -> Atom | None:
    """Return a weekday without the article, which stands only before its week: "Sunday of last week"."""
    hit = page.hit(index, "bare_weekday")
    atom = None if hit is None or hit.article else _week_of(page, index, hit.word.value, hit.last)
    return atom if atom is not None and isinstance(atom.base, Weekday) and atom.base.week is not None else None


def _is_pair(page: Page, index: int) -> bool:
    """Tell whether "Monday" is "both" here: after a dual with the article."""
    before = page.form(index - 1)
    if not page.near(index) or not before.startswith("\u0627\u0644"):
        return False
    return before.endswith(("\u064a\u0646", "\u0627\u0646")) and page.form(index).endswith("\u064a\u0646")


def _week_of(page: Page, first: int, day: int, last: int) -> Atom:
    """Return a weekday with "last", "next", "of last week" after it."""
    side = page.next(last + 1, "side")
    if side is not None and side.word.key in SIDES:
        return Atom(first, side.last, "time-weekday", Weekday(day=day, side=SIDES[side.word.key]))
    after = last + 1
    if page.near(after) and page.form(after) in time_cues().from_:
        after += 1
    this = page.next(after, "this")
    unit = page.next(after if this is None else after + 1, "unit")
    if unit is not None and unit.word.key == "week" and unit.word.value == 1 and unit.article:
        if this is not None:
            return Atom(first, unit.last, "time-weekday", Weekday(day=day, week=0))
        side = page.next(unit.last + 1, "side")
        if side is not None and side.word.key in SIDES:
            return Atom(first, side.last, "time-weekday", Weekday(day=day, week=SIDES[side.word.key]))
    return _with_number(page, first, day, last) or Atom(first, last, "time-weekday", Weekday(day=day))


def _with_number(page: Page, first: int, day: int, last: int) -> Atom | None:
    """Return "Friday the 15th", with nothing after it that the number could count."""
    after = last + 1
    if page.near(after) and page.form(after) in time_cues().in_:
        after += 1
    read = day_number(page, after) if page.near(after) and page.hit(after, "weekday") is None else None
    if read is None or not 1 <= read[0] <= 31 or (page.near(read[1]) and page.form(read[1]) not in time_cues().to):
        return None
    return Atom(first, read[1] - 1, "time-weekday-number", Date(day=read[0], weekday=day))


def _part(page: Page, index: int) -> Atom | None:
    """Return a part of the day; whether it may stand without a day is asked when the pieces are joined."""
    phrase = page.hit(index, "part_phrase")
    if phrase is not None:
        return Atom(index, phrase.last, "time-part-phrase", part=phrase.word.key)
    hit = page.hit(index, "adverb")
    dual_verb = page.form(index - 1) in time_cues().relatives and page.near(index)
    if hit is not None and not hit.preposition and not hit.article and not dual_verb and not _has_seat(page, index):
        return Atom(index, hit.last, "time-adverb", part=hit.word.key)
    hit = page.hit(index, "part")
    if hit is None or hit.preposition == "like":
        return None
    rule = "time-the-part" if hit.article else "time-part"
    return Atom(index, hit.last, rule, part=hit.word.key)


def _has_seat(page: Page, index: int) -> bool:
    """Tell whether a word is written with a hamza on yeh: "lest" folds to what "at night" folds to."""
    word = page.view.words[index]
    return "\u0626" in page.text.raw[slice(*page.text.span(word.start, word.end))]
