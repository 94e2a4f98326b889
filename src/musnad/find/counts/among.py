"""Who is counted, where it stands behind: "dead and hurt among the civilians", "hurt in the ranks of the police"."""

from musnad.find.counts.page import Page
from musnad.lexicon.counts import cues

_MOST = 2
"""How many more counted nouns may stand between: "dead, hurt and missing among the residents"."""


def people_among(page: Page, last: int) -> str | None:
    """Return the population named behind a count that ends at a word, or None where nothing of the kind follows."""
    at = last + 1
    for _ in range(_MOST):
        joined = page.noun(at, prefixed=True)
        if joined is None or not joined.prefix.conjunction or joined.entry.measure is None:
            break
        at += 1
    at += page.form(at) == cues().inside
    if page.form(at) not in cues().among or not all(page.near(word) for word in range(last + 1, at + 2)):
        return None
    people = page.noun(at + 1, prefixed=True)
    if people is None or not people.prefix.article or people.entry.measure is not None:
        return None
    return people.entry.population
