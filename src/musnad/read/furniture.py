"""The stretches of a report that are no part of what it claims (ontology.md, what is one claim, 7).

Captions, datelines, stamps, headings between paragraphs, links to other reports, calls to the reader, signatures of
posts. They are known by their words (furniture_line.py), or by their setting: where paragraphs end with a full stop, a
short line that does not is a heading, a caption or a link. A paragraph of ordinary length is never furniture for its
setting alone.
"""

import re

from musnad.read.dateline import inline_dateline, lone_dateline
from musnad.read.furniture_line import goes_on, marker_of
from musnad.read.paragraph import Paragraph, paragraphs
from musnad.script import fold_key

_OPENING_LINES = 6
_CAPTION_WORDS = 45
_CREDIT_WORDS = 6
_PARAGRAPH_WORDS = 12
_HEADING_WORDS = 16
_STOPPED_SHARE = 0.7
_REPEAT_WORDS = 4
_INNER_STOP = re.compile(r"[^\s.]{2}[.!] +\S+ \S")
_CREDIT = re.compile(
    r".*\S\s*\(([^()]+)\)[\s.]*$|.*\S(?:\s*[-\u2013\u2014]\s+|\s+[-\u2013\u2014]\s*)([^-\u2013\u2014]+)$", re.DOTALL
)
_POST = re.compile(r"[\u2014\u2013-]\s*.{1,80}\(@\w+\).{0,40}")
_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+|@\w+|#\S+")


def furniture(text: str, body: int, *, title: str | None = None) -> list[tuple[int, int]]:
    """Return the half-open code points of the stretches after `body` that give no claims, in their order.

    `title` is the report's, where it does not stand before `body`. The only paragraph of a report is never furniture,
    but its dateline is.
    """
    lines = paragraphs(text, body)
    if not lines:
        return []
    whole = _whole_lines(lines, fold_key(title or text[:body])) if len(lines) > 1 else []
    if len(whole) == len(lines):
        whole = []
    out = [(line.start, line.end) for line in whole]
    taken = {line.start for line in whole}
    first = next(line for line in lines if line.start not in taken)
    width = inline_dateline(first)
    return sorted([*out, (first.start, first.start + width)]) if width else out


def _whole_lines(lines: list[Paragraph], title: str) -> list[Paragraph]:
    finished = _paragraphs_are_finished(lines)
    out: list[Paragraph] = []
    links = False
    for index, line in enumerate(lines):
        opening = index == len(out) < _OPENING_LINES
        marker = marker_of(line, opening=opening)
        heading = _heading(line)
        if marker is not None:
            links = marker.links and not opening
        elif links and not heading:
            links = False
        if marker is not None or _wordless(line) or (heading and (links or finished)):
            out.append(line)
        elif opening and index + 1 < len(lines) and _opening_furniture(line, title):
            out.append(line)
    return out


def _opening_furniture(line: Paragraph, title: str) -> bool:
    return lone_dateline(line) or _caption(line) or _repeats(line, title)


def _paragraphs_are_finished(lines: list[Paragraph]) -> bool:
    """Tell whether the longer lines end with full stops, as paragraphs do and wrapped lines do not."""
    captions = {line.start for line in lines[:_OPENING_LINES] if _caption(line)}
    long = [line.stopped for line in lines if line.words >= _PARAGRAPH_WORDS and line.start not in captions]
    return bool(long) and sum(long) >= _STOPPED_SHARE * len(long)


def _heading(line: Paragraph) -> bool:
    """Tell whether a line is short and unfinished: a heading, a caption, a link, where others are finished."""
    if line.stopped or line.open or line.item or line.words > _HEADING_WORDS:
        return False
    return _INNER_STOP.search(line.text) is None and not goes_on(line)


def _caption(line: Paragraph) -> bool:
    """Tell whether an unfinished line ends with a credit: a few words in brackets or behind a dash."""
    if line.stopped or line.words > _CAPTION_WORDS:
        return False
    found = _CREDIT.match(line.text)
    return found is not None and len((found.group(1) or found.group(2)).split()) <= _CREDIT_WORDS


def _wordless(line: Paragraph) -> bool:
    """Tell whether a line holds no word of three letters, or nothing but links and account names."""
    return line.long_words == 0 or _POST.fullmatch(line.text) is not None or not _LINK.sub("", line.text).strip()


def _repeats(line: Paragraph, title: str) -> bool:
    """Tell whether a line is the title again, or its beginning."""
    key = line.key.strip(" .")
    if not key or not title:
        return False
    return key == title.strip(" .") or (
        len(key.split()) >= _REPEAT_WORDS and (title.startswith(key) or key.startswith(title))
    )
