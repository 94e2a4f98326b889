"""Reads word forms and judges names against one gazetteer, each once."""

from functools import lru_cache

from musnad.find.places.forms import read_form
from musnad.find.places.reading import Reading
from musnad.gazetteer import Gazetteer
from musnad.gazetteer.names import bare, has_article, index_words, key_of
from musnad.model.place import Place, PlaceKind

NOTABLE = 10_000
"""Inhabitants from which a settlement is named without saying what it is."""
REMEMBERED = 200_000
"""How many word forms are remembered before all are forgotten: a long run over many reports must not grow for ever."""


Spelling = tuple[frozenset[bool], frozenset[int], frozenset[str]]
"""Of the names of a key: whether they have the article, of how many words they are, and how they are spelt."""


class Reader(dict[str, Reading]):
    """Reads word forms against one gazetteer, each once: `reader[form]` is what a folded word form can be."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Keep the gazetteer and an empty memory."""
        super().__init__()
        self.gazetteer = gazetteer
        self._spellings: dict[str, Spelling] = {}
        self._standing: dict[str, tuple[bool, bool]] = {}

    def __missing__(self, form: str) -> Reading:
        """Read a word form."""
        if len(self) > REMEMBERED:
            self.clear()
        self[form] = found = read_form(form, self.gazetteer)
        return found

    def as_written(self, key: str, *, article: bool) -> bool:
        """Tell whether a place of a key has the article, or lacks it, as the text does."""
        return article in self._spelling(key)[0]

    def spelt(self, words: tuple[str, ...], key: str) -> bool:
        """Tell whether a place of a key is spelt as the text spells it, but for articles and spaces."""
        return "".join(map(bare, words)) in self._spelling(key)[2]

    def in_words(self, key: str, number: int) -> bool:
        """Tell whether a name of a key is written in so many words."""
        return number in self._spelling(key)[1]

    def _spelling(self, key: str) -> Spelling:
        found = self._spellings.get(key)
        if found is None:
            found = self._spellings[key] = _spelling(key, self.gazetteer)
        return found

    def standing(self, key: str) -> tuple[bool, bool]:
        """Tell of a key whether a place of that name is notable, and whether one is a wider area or a facility."""
        found = self._standing.get(key)
        if found is None:
            places = self.gazetteer.by_key(key)
            found = (any(map(_notable, places)), any(place.kind not in _SMALL for place in places))
            self._standing[key] = found
        return found


_SMALL = frozenset({PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD, PlaceKind.SUBDISTRICT, PlaceKind.DISTRICT})


def _spelling(key: str, gazetteer: Gazetteer) -> Spelling:
    articles: set[bool] = set()
    numbers: set[int] = set()
    forms: set[str] = set()
    for place in gazetteer.by_key(key):
        for name in (place.name_ar, *place.names):
            words = index_words(name)
            if key_of(words) == key:
                articles.add(has_article(words[0]))
                numbers.add(len(words))
                forms.add("".join(map(bare, words)))
    return frozenset(articles), frozenset(numbers), frozenset(forms)


def _notable(place: Place) -> bool:
    return place.population >= NOTABLE or place.kind not in _SMALL


@lru_cache(maxsize=4)
def reader_of(gazetteer: Gazetteer) -> Reader:
    """Return the reader that goes with a gazetteer."""
    return Reader(gazetteer)
