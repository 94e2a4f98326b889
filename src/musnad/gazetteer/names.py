"""The key under which a place name is found: the same for every way the name is usually written."""

from functools import lru_cache

from musnad.lexicon.clitics import clitics
from musnad.lexicon.places import place_words
from musnad.script import fold_key

_HAMZA, _ALEF, _HEH = chr(0x621), chr(0x627), chr(0x647)
_FATHER = "\u0627\u0628\u0648"
_MARKS = str.maketrans({char: " " for char in "-\u2013\u2014/()[]\u060c,.'_|"} | {chr(0x640): ""})


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """Return a folded word without its article, also where it got inside a name of two words written as one.

    A word of three letters keeps it.
    """
    article = _article()
    if word.startswith(article):
        return word[len(article) :] if len(word) > len(article) + 1 else word
    at = word.find(article, 2)
    return word[:at] + word[at + len(article) :] if at > 0 and word[:at] in _heads() else word


def has_article(word: str) -> bool:
    """Tell whether a folded word begins with the article; a word of three letters does not."""
    article = _article()
    return word.startswith(article) and len(word) > len(article) + 1


def key_of(words: tuple[str, ...] | list[str]) -> str:
    """Return the key of a name given as folded words: no articles, no spaces, one spelling of a final long vowel.

    Names are written together or apart, with the article or without, and end in alef, alef with hamza or ta marbuta
    almost at will; "father of" at their head is Abu, Bu or Al-Bu. The key is blind to all of that.
    """
    return _spelt_alike("".join(map(bare, words)))


def word_key(word: str) -> str:
    """Return the key of a name that is one folded word without clitics."""
    return _spelt_alike(bare(word))


def _spelt_alike(key: str) -> str:
    if key.startswith(_FATHER):
        key = key[1:]
    if key.endswith(_HAMZA):
        key = key[:-1]
    return key[:-1] + _HEH if key.endswith(_ALEF) else key


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Return the key of a name as anyone writes it."""
    return key_of(fold_words(name))


def fold_words(name: str) -> list[str]:
    """Return the folded words of a name; punctuation separates words."""
    return fold_key(name.translate(_MARKS)).split()


def index_words(name: str) -> list[str]:
    """Return the folded words under which a source's name is filed: without the admin word that some sources put
    before it.
    """
    words = fold_words(name)
    while len(words) > 1 and words[0] in _generic():
        words = words[1:]
    return words


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    ids = ("village", "town", "city", "quarter", "governorate", "district", "subdistrict", "municipality", "area")
    return frozenset(fold_key(word) for admin in place_words().admin if admin.id in ids for word in admin.one)


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(fold_key(word) for word in place_words().compound_heads)


@lru_cache(maxsize=1)
def _article() -> str:
    return fold_key(clitics().article)
