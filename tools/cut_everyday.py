"""List the words of everyday Arabic, so that a place is not read into every word that some village also has for its
name.

Run `python tools/cut_everyday.py` with the PyPI package pyspellchecker installed (MIT; its Arabic counts are of film
subtitles); it writes src/musnad/data/lexicon/everyday.txt: every folded form that the counts have at least so often,
sorted.
"""

from pathlib import Path

from musnad.script import fold_key

TARGET = Path(__file__).parent.parent / "src/musnad/data/lexicon/everyday.txt"
OFTEN = 150
"""How often a form must stand in the counts: about the fifty thousand commonest; names of small places stand there
less often.
"""
HEADER = (
    "# Word forms of everyday Arabic, folded. From the counts of pyspellchecker (MIT), cut by tools/cut_everyday.py.\n"
)
SHORTEST, LONGEST = 2, 12


def cut(counts: dict[str, int]) -> str:
    """Return the list, one folded form a line; `counts` is what SpellChecker(language="ar").word_frequency.dictionary
    gives.
    """
    total: dict[str, int] = {}
    for word, count in counts.items():
        form = fold_key(word)
        if form.isalpha() and SHORTEST <= len(form) <= LONGEST:
            total[form] = total.get(form, 0) + count
    return HEADER + "".join(f"{form}\n" for form in sorted(total) if total[form] >= OFTEN)


def main() -> None:
    """Write the list."""
    from spellchecker import SpellChecker

    TARGET.write_text(cut(dict(SpellChecker(language="ar").word_frequency.dictionary)), encoding="utf-8")


if __name__ == "__main__":
    main()
