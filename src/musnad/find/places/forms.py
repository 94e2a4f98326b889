"""What a word form can be, by the lexicon of place words and by the names of a gazetteer."""

from collections.abc import Sequence
from functools import lru_cache

from musnad.find.places.nationality import nation_key
from musnad.find.places.reading import Reading, Start, Use
from musnad.gazetteer import Gazetteer
from musnad.gazetteer.everyday import everyday
from musnad.gazetteer.names import has_article, word_key
from musnad.lexicon.clitics import Prefix, clitics, noun_prefixes, splits, verb_prefixes
from musnad.lexicon.places import AdminWord, place_words
from musnad.script import fold_key

_ROLES = (
    "not_names",
    "anaphors",
    "compound_heads",
    "trailing",
    "countryside",
    "outskirts",
    "parts",
    "territories",
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
    {
        "bodies",
        "holders",
        "locatives",
        "countryside",
        "outskirts",
        "parts",
        "territories",
        "titles",
        "dealings",
        "given_names",
    }
)
_AREAS = frozenset({"countryside", "outskirts", "parts", "territories"})
_SHORTEST = 2
"""One letter that is left of a word is no word."""
_NO_ROLE: frozenset[str] = frozenset()
_ANY_WORD = Reading(
    plain=True,
    uses=(),
    starts=(),
    bearing="",
    definite=False,
    countryside=False,
    outskirts=False,
    prefix=Prefix("", "", article=False, width=0),
    roles=_NO_ROLE,
)

Splits = Sequence[tuple[Prefix, str]]
"""The ways to part a word form into clitics and the rest; the whole word comes first."""


def read_form(form: str, gazetteer: Gazetteer) -> Reading:
    """Return what a folded word form can be."""
    parted = splits(form)
    if len(parted[-1][1]) < _SHORTEST and len(form) > 1:
        parted = tuple((prefix, rest) for prefix, rest in parted if len(rest) >= _SHORTEST)
    starts = _starts(parted, gazetteer)
    if not starts and _all_words().isdisjoint([rest for _, rest in parted]):
        return _ANY_WORD
    uses = _uses(parted)
    bearing, prefix = _bearing(parted)
    roles, definite_land = _roles(form, parted)
    if not bearing:
        prefix = next((lead for lead, rest in parted if _tables()[2].get(rest, _NO_ROLE) & _AREAS), prefix)
    definite = definite_land or (bearing != "" and has_article(form[prefix.width :]))
    return Reading(
        plain=not (uses or starts or bearing or roles & _AREAS),
        uses=uses,
        starts=starts,
        bearing=bearing,
        definite=definite,
        countryside="countryside" in roles,
        outskirts="outskirts" in roles,
        prefix=prefix,
        roles=roles,
    )


def _uses(splits: Splits) -> tuple[Use, ...]:
    table = _tables()[0]
    found = next(((prefix, rest) for prefix, rest in splits if not prefix.article and rest in table), None)
    return () if found is None else (Use(*table[found[1]], found[0]),)


def _starts(splits: Splits, gazetteer: Gazetteer) -> tuple[Start, ...]:
    leads = ("", clitics().conjunctions[0])
    heads, keys = gazetteer.heads, gazetteer.keys
    starts: list[Start] = []
    for prefix, rest in splits:
        if prefix.conjunction in leads and (prefix.article or not has_article(rest)):
            key = word_key(rest)
            known = key in keys
            if rest in heads or (known and _spelt_otherwise(rest, prefix)):
                starts.append(_start(rest, prefix, key if known else "", gazetteer))
    if len(starts) > 1:
        starts.sort(key=lambda one: (one.width, not one.article))
    return tuple(starts)


def _start(rest: str, prefix: Prefix, key: str, gazetteer: Gazetteer) -> Start:
    opens = rest in gazetteer.openers or "compound_heads" in _tables()[2].get(rest, _NO_ROLE)
    return Start(rest, prefix.width, prefix.article, bool(prefix.conjunction), prefix.preposition, opens, key)


def _spelt_otherwise(rest: str, prefix: Prefix) -> bool:
    """Tell whether a whole name with another final vowel, or two words written as one, is no common word."""
    word = fold_key(clitics().article) + rest if prefix.article else rest
    return rest not in everyday() and nation_key(word) is None


def _bearing(splits: Splits) -> tuple[str, Prefix]:
    table = _tables()[1]
    for prefix, rest in splits:
        if not prefix.article and rest in table:
            return table[rest], prefix
    return "", noun_prefixes()[""]


def _roles(form: str, splits: Splits) -> tuple[frozenset[str], bool]:
    """Return the roles of a word form, and whether it is "the countryside" with its article."""
    table = _tables()[2]
    roles, definite = table.get(form, _NO_ROLE), False
    for prefix, rest in splits:
        found = table.get(rest, _NO_ROLE)
        if prefix.article:
            definite = definite or "countryside" in found
        else:
            roles |= found & _AFTER_CLITICS
    for text in verb_prefixes():
        if text and form.startswith(text):
            roles |= table.get(form[len(text) :], _NO_ROLE) & {"speaking"}
    return (roles | {"countryside"} if definite else roles), definite


@lru_cache(maxsize=1)
def _all_words() -> frozenset[str]:
    return frozenset().union(*_tables())


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[AdminWord, str]], dict[str, str], dict[str, frozenset[str]]]:
    """Return the admin words with their number, the directions, and the roles of words; all by folded form."""
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
