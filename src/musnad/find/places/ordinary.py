"""Words of the language, told from words that only a name can be."""

from functools import lru_cache

from musnad.arabic.lemmas import peelings
from musnad.gazetteer.everyday import everyday

_ENDINGS = (
    "\u062a",
    "\u062a\u0627",
    "\u0648\u0627",
    "\u0627\u0646",
    "\u064a\u0646",
    "\u0648\u0646",
    "\u0627\u062a",
    "\u064a",
    "\u064a\u0647",
    "\u0627",
)
"""What verbs, duals, plurals and adjectives of relation end in: -t, -ta, -wa, -an, -in, -un, -at, -i, -iyya, -an."""
_IMPERFECT = frozenset("\u064a\u062a\u0646")
_WEAK, _ALEF = "\u064a", "\u0627"
_SHORTEST = 3


@lru_cache(maxsize=16384)
def is_ordinary(form: str, *, clitics: bool) -> bool:
    """Tell whether a folded word is an everyday word, as it stands or inflected; with `clitics` also behind those.

    The everyday words are those of `everyday.txt`; they stand there in the forms that a large corpus has.
    """
    stems = {peeled.stem for peeled in peelings(form) if clitics or form.startswith(peeled.stem)}
    return any(_inflected(stem) for stem in stems)


def _inflected(stem: str) -> bool:
    common = everyday()
    roots = [stem, *(stem[: -len(end)] for end in _ENDINGS if stem.endswith(end))]
    roots = [root for root in roots if len(root) >= _SHORTEST]
    if any(root in common or root + _WEAK in common for root in roots):
        return True
    finished = (root[1:] for root in roots if root[0] in _IMPERFECT and root[1] != _ALEF)
    return any(verb in common or _ALEF + verb in common for verb in finished)
