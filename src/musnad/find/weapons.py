"""With what: the weapons that a text names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from musnad.arabic import Hit, Pattern, Text
from musnad.lexicon.groups import deeds
from musnad.lexicon.weapons import beside, weapons
from musnad.model.mention import Mention
from musnad.model.weapon import Weapon, WeaponFamily
from musnad.script import fold_key

_NOUN, _ADJECTIVE, _UNCERTAIN, _AFTER = "weapon", "weapon.adjective", "weapon.uncertain", "weapon.after"
_AFTER_REACH = 3


def patterns() -> Iterator[Pattern]:
    """Yield the phrases of every weapon."""
    for entry in weapons().values():
        for phrase in entry.phrases:
            yield Pattern(_NOUN, entry.id, phrase, "noun")
        for adjective in entry.adjectives:
            yield Pattern(_ADJECTIVE, entry.id, adjective, "person")
        for phrase in entry.after:
            yield Pattern(_AFTER, entry.id, phrase, "fixed")
        for phrase in entry.uncertain:
            yield Pattern(_UNCERTAIN, entry.id, phrase, "noun")


def find_weapons(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return the weapons of a text in order, the longest reading of each stretch; values are Weapon.

    An adjective counts only after an event noun, or after another such adjective. Rules: `weapon-noun`,
    `weapon-adjective`.
    """
    found = [hit for kind in (_NOUN, _ADJECTIVE, _UNCERTAIN) for hit in hits.get(kind, ())]
    out: list[Mention] = []
    free = 0
    for hit in sorted(found, key=_order):
        if hit.first < free or not _meant(text, hit, out):
            continue
        out.append(_mention(hit))
        free = hit.last + 1
    return [_made_other(mention, hits.get(_AFTER, ())) for mention in out]


def _made_other(mention: Mention, after: Sequence[Hit]) -> Mention:
    """Return an aircraft as the weapon that the words after it make of it ("two American aircraft without pilots")."""
    if mention.value.family is not WeaponFamily.AERIAL:
        return mention
    for hit in after:
        if mention.last < hit.first <= mention.last + _AFTER_REACH:
            made = _mention(hit)
            return replace(made, start=mention.start, first=mention.first)
    return mention


def _order(hit: Hit) -> tuple[int, int, str]:
    return hit.first, -hit.last, hit.kind


def _meant(text: Text, hit: Hit, before: list[Mention]) -> bool:
    if hit.kind == _ADJECTIVE:
        return _after_a_deed(text, hit, before)
    return hit.kind == _NOUN or _has_beside(text, hit)


def _after_a_deed(text: Text, hit: Hit, before: list[Mention]) -> bool:
    """Tell whether an event noun, or another weapon's adjective, stands right before an adjective."""
    if hit.first == 0:
        return False
    if before and before[-1].last == hit.first - 1 and before[-1].value.adjective:
        return True
    form = text.words[hit.first - 1].form
    return any(form.endswith(noun) and len(form) - len(noun) <= 4 for noun in _deed_forms().get(form[-3:], ()))


@lru_cache(maxsize=1)
def _deed_forms() -> dict[str, tuple[str, ...]]:
    """Return the event nouns, with the accusative and the dual, by their last three letters."""
    out: dict[str, list[str]] = {}
    for deed in deeds():
        if deed.id in ("bombardment", "attack"):
            for phrase in deed.phrases:
                for form in {fold_key(phrase), fold_key(phrase) + _ACCUSATIVE}:
                    out.setdefault(form[-3:], []).append(form)
    return {end: tuple(sorted(forms)) for end, forms in out.items()}


_ACCUSATIVE = "\u0627"


def _has_beside(text: Text, hit: Hit) -> bool:
    """Tell whether the words around a noun of two meanings ("musayyara", a drone or a march) are those of a weapon."""
    around = text.words[max(0, hit.first - 3) : hit.last + 5]
    return any(word.form in beside(hit.key) for word in around)


def _mention(hit: Hit) -> Mention:
    entry = weapons()[hit.key]
    adjective = hit.kind == _ADJECTIVE
    weapon = Weapon(id=entry.id, type=entry.type, family=entry.family, adjective=adjective)
    rule = "weapon-adjective" if adjective else "weapon-noun"
    return Mention(kind="weapon", start=hit.start, end=hit.end, first=hit.first, last=hit.last, rule=rule, value=weapon)
