"""What ends the words of a speaker."""

from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import End
from musnad.lexicon.speech import ends

_RECEIVERS = frozenset({"agency", "reporter"})
"""Nouns for those to whom something is said so that they publish it."""

_BRACKETS = "([)]"
BY = "\u0628"
"""The preposition beh, written together with a noun that opens what is said."""


def mark_before(page: Page, word: int) -> End | None:
    """Return the end that a mark before a word makes; brackets around an acronym make none."""
    gap = page.gap(word)
    if gap == " " or not gap.strip(" " + _BRACKETS):
        return None
    return End.COLON if ":" in gap else End.MARK


def stop_at(page: Page, word: int, *, onto: bool = True) -> End | None:
    """Return what a word ends a speaker as, if it does; without `onto` the word for "on" is taken for a man's name."""
    form = page.form(word)
    if form in ends("that"):
        return End.THAT
    if form in ends("of"):
        return End.FROM
    if page.form(word + 1) in ends("occasions") and (form in ends("within") or form in ends("name_too")):
        return End.OCCASION
    if form in ends("name_too"):
        return End.WORD if onto else None
    if form in ends("words") or form in ends("times") or word in page.participles:
        return End.WORD
    return _stop_of_phrase(page, word, form)


def _stop_of_phrase(page: Page, word: int, form: str) -> End | None:
    """Return the end that a verb, a receiver or an event noun makes."""
    if word in page.verbs and word not in page.nouns:
        return End.VERB
    if told(page, word):
        return End.TOLD
    content = form in ends("contents") or (form[:1] == BY and form[1:] in ends("contents"))
    return End.CONTENT if content or word in page.events else None


def told(page: Page, word: int) -> bool:
    """Tell whether a word is "to", with a publisher after it: the one to whom it was said."""
    if page.form(word) in ends("to"):
        return word + 1 in page.sources or (word + 1 in page.nouns and page.nouns[word + 1].key in _RECEIVERS)
    source, noun = page.sources.get(word), page.nouns.get(word)
    if source is not None and source.prefix.preposition == "to":
        return True
    return noun is not None and noun.key in _RECEIVERS and noun.prefix.preposition == "to"
