"""Counts: every phrase that counts people, families, weapons or attacks, with what befell them."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.counts.among import people_among
from musnad.find.counts.nobody import zero_counts
from musnad.find.counts.page import Page, page_of
from musnad.find.counts.phrase import Phrase
from musnad.find.counts.phrases import phrase_at
from musnad.find.counts.pronouns import pronoun_counts
from musnad.find.counts.reading import read_sentence
from musnad.find.counts.state import Reading
from musnad.find.numbers.figures import Numbered, numbered
from musnad.model.count import Count
from musnad.model.mention import Mention

_UNKNOWN = "unknown"


def find_counts(text: Text, hits: Mapping[str, list[Hit]], *, figured: Numbered | None = None) -> list[Mention]:
    """Return the counts of a text in order; the value is a Count.

    A phrase that denies both dead and hurt gives two mentions over the same words. `hits` is not used: counted nouns
    are looked up word by word. `figured` is the text with its figures, where they are known.
    """
    page = page_of(text, figured or numbered(text))
    zeros = list(zero_counts(page))
    taken = {index for mention in zeros for index in range(mention.first, mention.last + 1)}
    out = [zero for zero in zeros if not _of_others(page, zero)]
    for sentence in text.sentences:
        phrases = _phrases(page, sentence.first, sentence.last, taken)
        out += [_mention(page, reading) for reading in read_sentence(page, sentence.first, sentence.last, phrases)]
    counted = {index for mention in out for index in range(mention.first, mention.last + 1)}
    out += [mention for mention in pronoun_counts(page) if mention.first not in counted]
    out.sort(key=lambda mention: (mention.start, mention.end))
    return out


def _of_others(page: Page, zero: Mention) -> bool:
    """Tell whether it is of further people that there are none, which says nothing of those there are."""
    after = zero.last + 1
    return page.near(after) and page.other(after) is not None


def _phrases(page: Page, first: int, last: int, taken: set[int]) -> dict[int, Phrase]:
    """Return the phrases of a sentence by their first word, none overlapping another."""
    out: dict[int, Phrase] = {}
    after = first
    for index in page.telling_in(first, last):
        if index < after or not (page.words[index].opens or index in page.figures):
            continue
        phrase = None if index in taken else phrase_at(page, index)
        if phrase is None:
            after = page.figures[index].last + 1 if index in page.figures else index + 1
            continue
        earlier = out.pop(phrase.first, None) if phrase.first < index else None
        out[phrase.first] = phrase if earlier is None or phrase.last >= earlier.last else earlier
        after = phrase.last + 1
    return out


def _mention(page: Page, reading: Reading) -> Mention:
    phrase = reading.phrase
    people = people_among(page, phrase.last) if reading.population == _UNKNOWN else None
    population = people or reading.population
    value = Count(quantity=phrase.quantity, measure=reading.measure, population=population, scope=reading.scope)
    end = page.view.end(phrase.last)
    return Mention(
        kind="count", start=phrase.start, end=end, first=phrase.first, last=phrase.last, rule=reading.rule, value=value
    )
