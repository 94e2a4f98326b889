"""List the dictionary words of Arabic, so that a place is not read into every word that some village also has for its
name.

Run `python tools/cut_everyday.py`; it writes src/musnad/data/lexicon/everyday.txt: every lemma of simplemma's Arabic
table (MIT), folded, sorted. The lemmas alone, since what is peeled to one is looked up too.
"""

from collections.abc import Iterable
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from musnad.script import fold_key

TARGET = Path(__file__).parent.parent / "src/musnad/data/lexicon/everyday.txt"
HEADER = "# Dictionary words of Arabic, folded: the lemmas of simplemma (MIT), cut by tools/cut_everyday.py.\n"
SHORTEST, LONGEST = 2, 12


def cut(lemmas: Iterable[str]) -> str:
    """Return the list, one folded lemma a line."""
    forms = {fold_key(lemma) for lemma in lemmas}
    return HEADER + "".join(
        f"{form}\n" for form in sorted(forms) if form.isalpha() and SHORTEST <= len(form) <= LONGEST
    )


def lemmas() -> set[str]:
    """Return the lemmas of simplemma's Arabic table."""
    table = DefaultDictionaryFactory().get_dictionary("ar")
    return {lemma.decode("utf-8") if isinstance(lemma, bytes) else lemma for lemma in table.values()}


def main() -> None:
    """Write the list."""
    TARGET.write_text(cut(lemmas()), encoding="utf-8")


if __name__ == "__main__":
    main()
