"""One person counted by a pronoun: "which led to his death"."""

from collections.abc import Iterator
from functools import lru_cache

from musnad.find.counts.page import Page
from musnad.find.counts.phrase import ONE
from musnad.find.counts.state import HARMS
from musnad.lexicon.clitics import clitics
from musnad.lexicon.cues import result_verbs
from musnad.lexicon.words import words_of
from musnad.model.count import Count
from musnad.model.mention import Mention
from musnad.script import fold_key

_OF_ONE = 2
"""His and her stand first among the pronouns of data/lexicon/clitics.yml."""


def pronoun_counts(page: Page) -> Iterator[Mention]:
    """Give the counts of one that a result says of a pronoun: "led to his death", "caused her injury"."""
    for index in page.telling:
        word = page.words[index]
        if not word.governors or not page.forms[index].endswith(_his()):
            continue
        governor = word.governors[0]
        if governor.entry.noun or governor.entry.measure not in HARMS[:2]:
            continue
        if not _results(page, index, bool(governor.prefix.preposition)):
            continue
        start, end = page.view.starts[index] + governor.prefix.width, page.view.end(index)
        value = Count(quantity=ONE, measure=governor.entry.measure, population="unknown")
        yield Mention(
            kind="count", start=start, end=end, first=index, last=index,
            rule="count-pronoun", value=value,
        )  # fmt: skip


@lru_cache(maxsize=1)
def _his() -> tuple[str, ...]:
    return tuple(map(fold_key, clitics().pronouns[:_OF_ONE]))


def _results(page: Page, index: int, attached: bool) -> bool:
    """Tell whether a verb of result stands before a word, with its preposition apart or written together with it."""
    if not attached and page.form(index - 1) not in words_of("any_preposition"):
        return False
    verb = page.form(index - 1 if attached else index - 2)
    return verb in result_verbs() or (verb[:1] in clitics().conjunctions and verb[1:] in result_verbs())
