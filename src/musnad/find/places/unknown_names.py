"""Names that no gazetteer has: words that only the admin word before them makes a name."""

from functools import lru_cache

from musnad.arabic.lemmas import peelings
from musnad.find.places.draft import Draft
from musnad.find.places.nationality import nation_key
from musnad.find.places.ordinary import is_ordinary
from musnad.find.places.reading import Use
from musnad.find.places.scanner import LONGEST, Scanner
from musnad.gazetteer.everyday import everyday
from musnad.gazetteer.names import bare, has_article, key_of
from musnad.lexicon.clitics import clitics, noun_prefixes
from musnad.script import fold_key

_NEVER = frozenset({"not_names", "speaking", "countryside", "holders", "locatives"})


def unknown_name(scanner: Scanner, at: int, use: Use, *, first: int, start: int) -> Draft | None:
    """Return the name that an admin word makes of words which no gazetteer has, or None where they are no name."""
    last = None if use.number == "many" and not use.admin.lists else _end(scanner, at, use)
    if last is not None:
        last = max(last, scanner.quoted_end(at) or last)
        last += last == at and use.number == "one" and second_word(scanner, at + 1)
    return None if last is None else _named(scanner, at, last, use, first=first, start=start)


def two_word_name(scanner: Scanner, at: int, use: Use, *, first: int, start: int) -> Draft:
    """Return the name of two words that an admin word makes of a word and the next."""
    return _named(scanner, at, at + 1, use, first=first, start=start)


def _named(scanner: Scanner, at: int, last: int, use: Use, *, first: int, start: int) -> Draft:
    words = tuple(word.form for word in scanner.words[at : last + 1])
    if use.admin.facility:
        words = (scanner.words[first].form[use.width :], *words)
    found = Draft(
        first=first,
        last=last,
        start=start,
        end=scanner.words[last].end,
        words=words,
        key=key_of(words),
        rule="admin-word-and-unknown-name",
        known=False,
    )
    with_adjectives(scanner, found, use)
    return found.under(use, first=first, start=start)


def with_adjectives(scanner: Scanner, found: Draft, use: Use) -> None:
    """Let a name take the adjectives that end it ("the international", "the eastern"), of the gender of its admin
    word.
    """
    while scanner.adjacent(found.last) and scanner.has(found.last + 1, "trailing"):
        if use.admin.feminine and not _feminine(scanner, found.last + 1):
            return
        found.last += 1
        word = scanner.words[found.last]
        found.end, found.words = word.end, (*found.words, word.form)


def _feminine(scanner: Scanner, at: int) -> bool:
    """Tell whether an adjective may be feminine: it ends in ta marbuta, or in alef as "the greater" and "the upper"."""
    form = scanner.words[at].form
    return form.endswith((_nisba()[-1], _ALEF)) or scanner.raw_ends(at, _ALEF_MAQSURA)


def second_word(scanner: Scanner, at: int) -> bool:
    """Tell whether a word can only be the second of a name: no place, no everyday word, nothing that leads on.

    "The town of Aden Yabaal" is not Aden: where a word without article follows that no list and no sentence has, both
    are the name.
    """
    if not scanner.adjacent(at - 1):
        return False
    if scanner.quoted_end(at - 1) == at and not has_article(scanner.words[at].form):
        return True
    if has_article(scanner.words[at - 1].form):
        return False
    reading, form = scanner.readings[at], scanner.words[at].form
    if reading.roles or reading.uses or reading.starts or reading.bearing or not nameable(form) or has_article(form):
        return False
    if scanner.arms(at):
        return False
    if form.startswith(clitics().conjunctions[0]) or form.endswith(_theirs()):
        return False
    if scanner.raw_marks(at, _TANWIN) or nation_key(form) is not None:
        return False
    return not is_ordinary(form, clitics=True)


def refused(scanner: Scanner, at: int, use: Use) -> bool:
    """Tell whether a word after an admin word describes the place, or is another admin word, and so no name."""
    roles = scanner.readings[at].roles
    if "compound_heads" not in roles and any(inner.width == 0 for inner in scanner.readings[at].uses):
        return True
    of_it = use.admin.id == "facility" and use.number == "one"
    return "not_names" in roles or ("anaphors" in roles and not of_it)


def _end(scanner: Scanner, at: int, use: Use) -> int | None:
    """Return the last word of an unknown name that begins at a word."""
    reading, form = scanner.readings[at], scanner.words[at].form
    if scanner.raw_marks(at, _TANWIN) or (use.admin.id == "mountain" and scanner.raw_marks(at - 1, _HAMZA_ABOVE)):
        return None  # an adverb in -an; "led to", which folds to the word for valley
    definite = has_article(form)
    if not (nameable(form) or "compound_heads" in reading.roles):
        return None
    if reading.roles & _NEVER or reading.outskirts or (reading.bearing and not definite):
        return None
    if refused(scanner, at, use) or form.startswith(clitics().conjunctions[0]):
        return None
    if "compound_heads" in reading.roles:
        return _compound_end(scanner, at)
    if reading.uses and not definite:
        return None
    if any(item.preposition and key_of([item.rest]) in scanner.keys for item in reading.starts):
        return None
    if definite:
        return at if use.admin.id != "road" or _names_a_road(scanner, at) else None
    if use.admin.id == "camp" and two_words(scanner, at):
        return at + 1
    return at if _free(scanner, at, use) else None


def two_words(scanner: Scanner, at: int) -> bool:
    """Tell whether a word without article and one with it stand together, as names of camps do ("people of
    repentance").
    """
    if not scanner.adjacent(at) or has_article(scanner.words[at].form):
        return False
    following = scanner.words[at + 1].form
    roles = scanner.readings[at + 1].roles
    return has_article(following) and nameable(following) and not roles & {"trailing", "not_names", "anaphors"}


def _free(scanner: Scanner, at: int, use: Use) -> bool:
    """Tell whether a word without article may be a name after this admin word."""
    form, common = scanner.words[at].form, everyday()
    if use.admin.facility:
        return use.number == "one" and not is_ordinary(form, clitics=True)
    if use.admin.definite:
        return False
    if not use.admin.feminine and scanner.raw_ends(at, _TA_MARBUTA):
        return form not in common and use.number == "one"  # neither "his" nor an adjective of the admin word
    if any(peeled.stem in common for peeled in peelings(form) if peeled.stem + peeled.pronoun == form):
        return False
    if form.endswith(_nisba()) and form[:-1] in common:
        return False
    return use.number != "many" or _goes_on(scanner, at)


def _names_a_road(scanner: Scanner, at: int) -> bool:
    """Tell whether a definite word behind "road" is what it leads to: no everyday word, no adjective of a definite
    road.
    """
    if has_article(scanner.words[at - 1].form) or "trailing" in scanner.readings[at].roles:
        return False
    return not is_ordinary(bare(scanner.words[at].form), clitics=False)


def _goes_on(scanner: Scanner, at: int) -> bool:
    """Tell whether a list goes on after a word, or an area follows that holds what it lists."""
    if not scanner.adjacent(at):
        return at + 1 < len(scanner.words) and scanner.text.between(at, at + 1).strip() in ",\u060c"
    following = scanner.readings[at + 1]
    joined = any(start.conjunction for start in following.starts)
    return following.countryside or joined or scanner.has(at + 1, "holders")


def _compound_end(scanner: Scanner, at: int) -> int | None:
    last = at
    while "compound_heads" in scanner.readings[last].roles and last - at < LONGEST - 1:
        if not scanner.adjacent(last) or scanner.readings[last + 1].roles & _NEVER:
            break
        if not nameable(scanner.words[last + 1].form):
            break
        last += 1
    return None if last == at else last


def nameable(form: str) -> bool:
    """Tell whether a word form could be a name: letters, more than two, and no clitic with an article behind it."""
    return len(form) > 2 and form.isalpha() and not form.startswith(_attached())


_TANWIN, _HAMZA_ABOVE, _ALEF, _ALEF_MAQSURA, _TA_MARBUTA, _HEH = (
    "\u064b",
    "\u0623",
    "\u0627",
    "\u0649",
    "\u0629",
    "\u0647",
)


@lru_cache(maxsize=1)
def _attached() -> tuple[str, ...]:
    """Return what begins a word that has a clitic before its article: no name after an admin word does."""
    prefixes = noun_prefixes().items()
    return tuple(text for text, prefix in prefixes if prefix.article and (prefix.preposition or prefix.conjunction))


@lru_cache(maxsize=1)
def _theirs() -> tuple[str, ...]:
    """Return the pronouns "her" and "their", which no name ends in."""
    return tuple(text for text in map(fold_key, clitics().pronouns) if len(text) > 1 and text.startswith(_HEH))


@lru_cache(maxsize=1)
def _nisba() -> str:
    """Return the feminine ending of adjectives of relation: "a border village" names none."""
    return fold_key(clitics().weak_final[1]) + fold_key(clitics().feminine)
