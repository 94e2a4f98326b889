"""Times: every phrase that says when, or how long."""

from collections.abc import Callable, Mapping
from functools import cache

from musnad.arabic import Hit, Text
from musnad.find.numbers.figure import Figure
from musnad.find.numbers.figures import Numbered, numbered
from musnad.find.times import clocks, dates, days, sections
from musnad.find.times.counted import counted_from
from musnad.find.times.joining import join, stands_alone
from musnad.find.times.kinds import NEEDS, NUMBER, READ_COUNTED, READ_NAMED, READ_UNIT
from musnad.find.times.named import named_at
from musnad.find.times.page import BEYOND, Atom, Page, page_of
from musnad.find.times.senses import senses
from musnad.find.times.spans import expression, stretch
from musnad.find.times.units import unit_at
from musnad.model.mention import Mention

Reader = Callable[[Page, int], Atom | None]
_GROUPS: tuple[tuple[tuple[int, Reader], ...], ...] = (
    days.READERS,
    clocks.READERS,
    dates.READERS,
    ((READ_NAMED, named_at),),
    ((READ_UNIT, unit_at),),
    ((READ_COUNTED, counted_from),),
    sections.READERS,
)
"""The readers by the bit with which a word calls them. Of a group the first that reads anything counts, of those of
several groups the longest.
"""


def find_times(text: Text, hits: Mapping[str, list[Hit]], *, figured: Numbered | None = None) -> list[Mention]:
    """Return the times of a text in order; the value is a TimeExpression, which ground_moments gives its days.

    Pieces that say one time are one mention; the longest reading wins. `hits` is not used: words of time are looked up
    word by word. `figured` is the text with its figures, where they are known.
    """
    known = [*map(senses().__getitem__, text.forms), *BEYOND]
    starts = [index for index, sense in enumerate(known) if sense.calls]
    if not starts:
        return []
    figured = figured or numbered(text)
    page = page_of(text, figured.view, known, _by_word(figured.figures))
    atoms = stretch(page, join(page, _atoms(page, starts)))
    return [_mention(page, atom) for atom in atoms if stands_alone(page, atom)]


def _by_word(figures: list[Figure]) -> dict[int, Figure]:
    """Return the figures by their first word, else by the word that the number itself begins with."""
    if not figures:
        return {}
    return {figure.core: figure for figure in figures} | {figure.first: figure for figure in figures}


def _atoms(page: Page, starts: list[int]) -> list[Atom]:
    """Return the pieces of time of a text in order, the longest at each word, none overlapping another; `starts` are
    the words that call a reader.
    """
    out: list[Atom] = []
    after = 0
    for index in starts:
        if index < after:
            continue
        best: Atom | None = None
        for read in _called(page, index):
            atom = read(page, index)
            if atom is not None and (best is None or atom.last > best.last):
                best = atom
        if best is not None:
            out.append(best)
            after = best.last + 1
    return out


def _called(page: Page, index: int) -> tuple[Reader, ...]:
    """Return the readers that a word calls and that may read something, given the word after it."""
    sense = page.senses[index]
    if page.forms[index + 1] in sense.phrases:
        return _readers(sense.calls, _ANYTHING)
    after = page.senses[index + 1].says
    if page.figures and _is_figure(page, index):
        after |= NUMBER
    return _readers(sense.alone, after)


_ANYTHING = -1
"""All that a word may say."""


def _is_figure(page: Page, index: int) -> bool:
    """Tell whether the word after a word begins a figure, or goes on with one."""
    figure = page.figures.get(index)
    return index + 1 in page.figures or (figure is not None and figure.last > index)


@cache
def _readers(calls: int, after: int) -> tuple[Reader, ...]:
    """Return the readers, one for a group, of those called that may read something, given what the word after says."""
    able = {bit for group in _GROUPS for bit, _ in group if calls & bit and (bit not in NEEDS or NEEDS[bit] & after)}
    called = [[read for bit, read in group if bit in able] for group in _GROUPS]
    return tuple(_first_of(group) for group in called if group)


def _first_of(readers: list[Reader]) -> Reader:
    """Return what reads with the first of these readers that reads anything."""
    if len(readers) == 1:
        return readers[0]

    def read(page: Page, index: int) -> Atom | None:
        for reader in readers:
            atom = reader(page, index)
            if atom is not None:
                return atom
        return None

    return read


def _mention(page: Page, atom: Atom) -> Mention:
    start = page.starts[atom.first] + page.senses[atom.first].width
    end = page.starts[atom.last] + len(page.forms[atom.last])
    return Mention(
        kind="time",
        start=start,
        end=_closed(page.letters, start, end),
        first=atom.first,
        last=atom.last,
        rule=atom.rule,
        value=expression(atom),
    )


def _closed(letters: str, start: int, end: int) -> int:
    """Return the end of a phrase with the bracket that closes one within it."""
    if letters[end : end + 1] != ")" or letters.count("(", start, end) <= letters.count(")", start, end):
        return end
    return end + 1
