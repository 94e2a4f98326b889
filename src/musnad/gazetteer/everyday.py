"""Words of everyday language, among which the name of a small place is not looked for unless something calls it a
place.
"""

from functools import lru_cache

from musnad.lexicon.loading import data_root


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Return the dictionary words of Arabic, folded (data/lexicon/everyday.txt, cut by tools/cut_everyday.py)."""
    text = data_root().joinpath("lexicon/everyday.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
