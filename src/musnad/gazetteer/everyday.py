"""Word forms of everyday language that could also be read as the name of a place."""

from collections.abc import Iterable
from functools import lru_cache

from musnad.gazetteer.names import bare, index_words
from musnad.lexicon.clitics import noun_prefixes
from musnad.lexicon.loading import data_root
from musnad.script import fold_key

_LEADS = ("", "by", "to")


def everyday_forms(names: Iterable[str], curated: Iterable[str] = ()) -> list[str]:
    """Return the folded word forms, sorted, that a dictionary has as words and that may be one of these names with clitics.

    Only names of one word count. A curated name as it stands is none of them: data/lexicon/places.yml says which of those are
    everyday words. The dictionary is simplemma's for Arabic; loading it takes a third of a second, so this is
    done when a gazetteer is made, not when it is read.
    """
    from simplemma import is_known

    out: set[str] = set()
    spared = {fold_key(name) for name in curated}
    for name in sorted(set(names)):
        if len(index_words(name)) != 1:
            continue
        plain = name.split()[-1]
        stem = plain[2:] if bare(fold_key(plain)) != fold_key(plain) else plain
        for lead, prefix in noun_prefixes().items():
            form = fold_key(lead + stem)
            if prefix.preposition in _LEADS and form not in spared and is_known(lead + stem, lang="ar"):
                out.add(form)
    return sorted(out)


@lru_cache(maxsize=1)
def embedded_everyday() -> frozenset[str]:
    """Return the everyday forms among the embedded names, as tools/cut_everyday.py listed them."""
    text = data_root().joinpath("gazetteer/everyday.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
