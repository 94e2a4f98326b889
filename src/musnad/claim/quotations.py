"""Quotations that run on: where the words of a speaker end."""

from musnad.arabic import Sentence, Text

_OPENING = "\u201c\u00ab\u2039"
_CLOSING = "\u201d\u00bb\u203a"
_STRAIGHT = '"\u201f\uff02'
_LONGEST = 6
"""How many sentences a quotation may run over before its closing mark is taken to be missing."""


def runs_on(text: Text, sentence: Sentence, last: int) -> int:
    """Return the word before which a speaker's words end: `last`, or further on where they run over later sentences.

    They do after a quotation mark that the sentence opens and does not close, and after a colon at the sentence's end.
    """
    start, end = text.span(sentence.start, sentence.end)
    if sentence.index + 1 >= len(text.sentences):
        return last
    if text.letters[sentence.end - 1] == ":":
        return text.sentences[sentence.index + 1].last
    if not _is_open(text.raw[start:end]):
        return last
    for later in text.sentences[sentence.index + 1 : sentence.index + 1 + _LONGEST]:
        begin, stop = text.span(later.start, later.end)
        if any(mark in text.raw[end:begin] for mark in _CLOSING + _STRAIGHT):
            return last
        if any(mark in text.raw[begin : stop + 1] for mark in _CLOSING + _STRAIGHT):
            return later.last
        last, end = later.last, stop
    return sentence.last


def _is_open(raw: str) -> bool:
    opened = sum(raw.count(mark) for mark in _OPENING) - sum(raw.count(mark) for mark in _CLOSING)
    straight = sum(raw.count(mark) for mark in _STRAIGHT)
    return opened > 0 or (opened == 0 and straight % 2 == 1)
