"""Whether two wordings mean the same: by the words that they share, however they are spelt.

Folding is the light normalisation of Arabic retrieval (Larkey et al. 2002), as the project's evaluation sets are
measured: weaker than that of musnad.script, so that figures are comparable whatever the program's own folding becomes.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from musnad.lexicon.loading import load

_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u0610-\u061a\u200e\u200f\u2066-\u2069\u202a-\u202e]")
"""Tatweel, vowel signs, and the marks of writing direction."""

_LETTERS = str.maketrans(
    {
        **dict.fromkeys(map(chr, (0x622, 0x623, 0x625, 0x671)), chr(0x627)),  # alef with madda, hamza, wasla
        chr(0x649): chr(0x64A),  # alef maqsura to yeh
        chr(0x629): chr(0x647),  # ta marbuta to heh
    }
)
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile("^[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0643]?\u0627\u0644)(?=\\w{3})")
"""The article with what is written onto it: wa or fa, then bi-, ka- or li-."""

LEAST_OF_SHORTER = 0.6
LEAST_OF_LONGER = 0.15
"""Two wordings are the same from these shares of common words on: most of the shorter one, and not next to nothing of
the longer one. As in the measure of the project's evaluation sets."""


def folded(text: str) -> str:
    """Return a text in one spelling: no marks, one alef, one space for any white space."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower()
    return " ".join(plain.translate(_LETTERS).split())


@lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """Return the words of a text, folded and without their article."""
    return frozenset(_ARTICLE.sub("", word) for word in _WORD.findall(folded(text)))


@lru_cache(maxsize=1)
def area_words() -> frozenset[str]:
    """Return the folded words that say what kind of place is meant, not which: data/scoring.yml."""
    listed = load("scoring.yml", dict[str, list[str]])
    return frozenset(folded(word) for forms in listed.values() for word in forms)


def same_words(one: str, other: str) -> bool:
    """Tell whether two wordings share enough words; words such as "town" count only where there are no others."""
    left, right = words(one), words(other)
    if left - area_words() and right - area_words():
        left, right = left - area_words(), right - area_words()
    if not left or not right:
        return False
    common, shorter, longer = len(left & right), *sorted((len(left), len(right)))
    return common / shorter >= LEAST_OF_SHORTER and common / longer >= LEAST_OF_LONGER


def agree(gold: Sequence[str], coded: Sequence[str]) -> bool:
    """Tell whether coded wordings are those of the gold: one at least is right, and no more are wrong than gold has."""
    wrong = [text for text in coded if not any(same_words(right, text) for right in gold)]
    return len(wrong) < len(coded) and len(wrong) <= len(gold)
