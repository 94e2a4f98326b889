"""What one word form can be in the name of a place: admin word, direction, beginning of a name."""

from functools import lru_cache

import msgspec

from musnad.gazetteer import Gazetteer
from musnad.gazetteer.names import has_article, index_words, key_of
from musnad.lexicon.clitics import Prefix, clitics, noun_prefixes, verb_prefixes
from musnad.lexicon.places import AdminWord, place_words
from musnad.model.place import Place, PlaceKind
from musnad.script import fold_key

NOTABLE = 10_000
"""Inhabitants from which a settlement is named without saying what it is."""


class Use(msgspec.Struct, frozen=True, gc=False):
    """An admin word in a word form: how many places it announces (`one`, `two`, `many`), and the clitics before it."""

    admin: AdminWord
    number: str
    prefix: Prefix

    @property
    def width(self) -> int:
        """How many letters of the word form are clitics."""
        return self.prefix.width


class Start(msgspec.Struct, frozen=True, gc=False):
    """A way in which a word form can begin a name: `rest` is the word without clitics and article."""

    rest: str
    width: int
    article: bool
    conjunction: bool
    preposition: str


class Reading(msgspec.Struct, frozen=True, gc=False):
    """All that a word form can be. `prefix` holds the clitics before a direction, countryside or outskirts word."""

    plain: bool
    uses: tuple[Use, ...]
    starts: tuple[Start, ...]
    bearing: str
    definite: bool
    countryside: bool
    outskirts: bool
    prefix: Prefix
    roles: frozenset[str]

    @property
    def width(self) -> int:
        """How many letters before a direction, countryside or outskirts word are clitics."""
        return self.prefix.width


class Reader:
    """Reads word forms against one gazetteer, each once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Keep the gazetteer and an empty memory."""
        self.gazetteer = gazetteer
        self._readings: dict[str, Reading] = {}
        self._spellings: dict[str, tuple[frozenset[bool], frozenset[int]]] = {}
        self._standing: dict[str, tuple[bool, bool]] = {}

    def __call__(self, form: str) -> Reading:
        """Return what a folded word form can be."""
        found = self._readings.get(form)
        if found is None:
            if len(self._readings) > 200_000:
                self._readings.clear()
            found = self._readings[form] = _read(form, self.gazetteer)
        return found

    def as_written(self, key: str, *, article: bool) -> bool:
        """Tell whether a place of a key has the article, or lacks it, as the text does."""
        return article in self._spelling(key)[0]

    def in_words(self, key: str, number: int) -> bool:
        """Tell whether a name of a key is written in so many words."""
        return number in self._spelling(key)[1]

    def _spelling(self, key: str) -> tuple[frozenset[bool], frozenset[int]]:
        found = self._spellings.get(key)
        if found is None:
            found = self._spellings[key] = _spelling(key, self.gazetteer)
        return found

    def standing(self, key: str) -> tuple[bool, bool]:
        """Tell of a key whether a place of that name is notable, and whether one is more than a settlement or
        quarter.
        """
        found = self._standing.get(key)
        if found is None:
            places = self.gazetteer.by_key(key)
            found = (any(map(_notable, places)), any(place.kind not in _SMALL for place in places))
            self._standing[key] = found
        return found


_SMALL = frozenset({PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD, PlaceKind.SUBDISTRICT, PlaceKind.DISTRICT})


def _spelling(key: str, gazetteer: Gazetteer) -> tuple[frozenset[bool], frozenset[int]]:
    articles, numbers = set(), set()
    for place in gazetteer.by_key(key):
        for name in (place.name_ar, *place.names):
            words = index_words(name)
            if key_of(words) == key:
                articles.add(has_article(words[0]))
                numbers.add(len(words))
    return frozenset(articles), frozenset(numbers)


def _notable(place: Place) -> bool:
    return place.population >= NOTABLE or place.kind not in _SMALL


@lru_cache(maxsize=4)
def reader_of(gazetteer: Gazetteer) -> Reader:
    """Return the reader that goes with a gazetteer."""
    return Reader(gazetteer)


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[AdminWord, str]], dict[str, str], dict[str, frozenset[str]]]:
    words = place_words()
    uses: dict[str, tuple[AdminWord, str]] = {}
    for admin in words.admin:
        for number in ("one", "two", "many"):
            for phrase in getattr(admin, number):
                uses.setdefault(fold_key(phrase), (admin, number))
    bearings = {fold_key(phrase): code for code, phrases in words.directions.items() for phrase in phrases}
    roles: dict[str, set[str]] = {}
    for role in _ROLES:
        for phrase in getattr(words, role):
            roles.setdefault(fold_key(phrase), set()).add(role)
    return uses, bearings, {form: frozenset(found) for form, found in roles.items()}


_ROLES = (
    "not_names",
    "anaphors",
    "compound_heads",
    "trailing",
    "countryside",
    "outskirts",
    "locatives",
    "holders",
    "bodies",
    "titles",
    "given_names",
    "speaking",
    "dealings",
    "common",
)
_AFTER_CLITICS = frozenset(
    {"bodies", "holders", "locatives", "countryside", "outskirts", "titles", "dealings", "given_names"}
)
_NO_ROLE: frozenset[str] = frozenset()


def _begins(gazetteer: Gazetteer, rest: str) -> bool:
    return gazetteer.begins(rest) or key_of([rest]) in gazetteer.keys


def _and() -> str:
    return clitics().conjunctions[0]


def _read(form: str, gazetteer: Gazetteer) -> Reading:
    uses, bearings, roles = _tables()
    found_uses: list[Use] = []
    starts: list[Start] = []
    found_roles = roles.get(form, _NO_ROLE)
    bearing, lead, definite_land = "", noun_prefixes()[""], False
    for text, prefix in noun_prefixes().items():
        if not form.startswith(text) or len(form) - len(text) < 2:
            continue
        rest = form[len(text) :]
        if not prefix.article:
            if rest in uses and not found_uses:
                found_uses.append(Use(*uses[rest], prefix))
            if rest in bearings and not bearing:
                bearing, lead = bearings[rest], prefix
            extra = roles.get(rest, _NO_ROLE) & _AFTER_CLITICS
            if extra - found_roles:
                found_roles, lead = found_roles | extra, prefix
        elif rest in roles and "countryside" in roles[rest]:
            found_roles, lead, definite_land = found_roles | {"countryside"}, prefix, True
        if (
            _begins(gazetteer, rest)
            and (prefix.article or not has_article(rest))
            and prefix.conjunction in ("", _and())
        ):
            starts.append(Start(rest, prefix.width, prefix.article, bool(prefix.conjunction), prefix.preposition))
    starts.sort(key=lambda start: (start.width, not start.article))
    verb = next(
        (
            roles[form[len(text) :]]
            for text in verb_prefixes()
            if text and form[len(text) :] in roles and form.startswith(text)
        ),
        _NO_ROLE,
    )
    found_roles |= verb & {"speaking"}
    definite = definite_land or (bearing != "" and has_article(form[lead.width :]))
    plain = not (found_uses or starts or bearing or "countryside" in found_roles or "outskirts" in found_roles)
    return Reading(
        plain,
        tuple(found_uses),
        tuple(starts),
        bearing,
        definite,
        "countryside" in found_roles,
        "outskirts" in found_roles,
        lead,
        found_roles,
    )
