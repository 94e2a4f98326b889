"""Times: every phrase that says when, or how long."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.numbers.figure import Figure
from musnad.find.numbers.figures import Numbered, numbered
from musnad.find.times.clocks import clock_at
from musnad.find.times.dates import date_at
from musnad.find.times.days import day_at
from musnad.find.times.joining import join, stands_alone
from musnad.find.times.named import named_at
from musnad.find.times.openers import (
    CALENDAR,
    CLOCK,
    COUNTED,
    DAY,
    NAMED,
    SECTION,
    UNIT,
    openers,
    seconds,
    starters,
)
from musnad.find.times.page import Atom, Page, page_of
from musnad.find.times.sections import section_at
from musnad.find.times.spans import expression, stretch
from musnad.find.times.units import counted_from, unit_at
from musnad.model.mention import Mention


def find_times(text: Text, hits: Mapping[str, list[Hit]], *, figured: Numbered | None = None) -> list[Mention]:
    """Return the times of a text in order; the value is a TimeExpression, which ground_moments gives its days.

    Pieces that say one time are one mention; the longest reading wins. `hits` is not used: words of time are looked up
    word by word. `figured` is the text with its figures, where they are known.
    """
    figured = figured or numbered(text)
    page = page_of(text, figured.view)
    figures = {figure.core: figure for figure in figured.figures}
    if figures:
        figures |= {figure.first: figure for figure in figures.values()}
    atoms = join(page, _atoms(page, figures))
    return [_mention(page, atom) for atom in stretch(page, atoms) if stands_alone(page, atom)]


def _atoms(page: Page, figures: dict[int, Figure]) -> list[Atom]:
    """Return the pieces of time of a text in order, the longest at each word, none overlapping another."""
    out: list[Atom] = []
    known, follow = openers(), seconds()
    after = 0
    for index, form in enumerate(page.forms):
        calls = known[form]
        if not calls or index < after or (follow[form] and page.form(index + 1) not in follow[form]):
            continue
        atom = _longest(page, index, figures, calls)
        if atom is not None:
            out.append(atom)
            after = atom.last + 1
    return out


def _longest(page: Page, index: int, figures: dict[int, Figure], calls: int) -> Atom | None:
    """Return the longest reading that begins with a word, of the kinds it calls; a day, then the earlier in the lists,
    where two tie.
    """
    read = (
        day_at(page, index, calls) if calls & DAY else None,
        clock_at(page, index) if calls & CLOCK else None,
        date_at(page, index, calls) if calls & CALENDAR else None,
        named_at(page, index) if calls & NAMED else None,
        unit_at(page, index, figures) if calls & UNIT else None,
        counted_from(page, index, figures) if calls & COUNTED else None,
        section_at(page, index, figures) if calls & SECTION else None,
    )
    best: Atom | None = None
    for atom in read:
        if atom is not None and (best is None or atom.last > best.last):
            best = atom
    return best


def _mention(page: Page, atom: Atom) -> Mention:
    words = page.view.words
    start = words[atom.first].start + _width(page, atom.first)
    end = _closed(page, start, words[atom.last].end)
    return Mention(
        kind="time",
        start=start,
        end=end,
        first=atom.first,
        last=atom.last,
        rule=atom.rule,
        value=expression(atom),
    )


def _closed(page: Page, start: int, end: int) -> int:
    """Return the end of a phrase with the bracket that closes one within it."""
    letters = page.view.letters
    return (
        end + 1
        if letters[end : end + 1] == ")" and letters.count("(", start, end) > letters.count(")", start, end)
        else end
    )


def _width(page: Page, index: int) -> int:
    """Return how many letters before a phrase are a conjunction or a preposition."""
    if page.openings[index]:
        return page.openings[index][0].prefix.width
    if page.view.readings[index]:
        return page.view.readings[index][0].prefix.width
    form = page.form(index)
    return 0 if form in starters() or form[1:] not in starters() else 1
