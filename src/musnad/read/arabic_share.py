"""Whether a text is Arabic at all."""

import re

from musnad.errors import EmptyInput, NotArabic

_LEAST_SHARE = 0.25
_SAMPLE = 20_000
_MOST_NEIGHBOUR = 0.02
_ENOUGH = 200
_LINKS = re.compile(r"\b\w+://\S+|[@#]?[\w.-]+@?[\w-]+\.(?:com|net|org|me)\b\S*|@\w+")
_LATIN = re.compile("[A-Za-z]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_NEIGHBOUR = re.compile("[\u067e\u0686\u0698\u06af\u0695\u06b5\u06c6\u06ce\u0679\u0688\u0691\u06ba\u06d2]")
"""Letters of Persian, Kurdish and Urdu that no Arabic keyboard has; Arabic has them in a few names only."""


def require_arabic(text: str, where: str, *, phrases: bool = False) -> None:
    """Return when a text is Arabic; else raise EmptyInput or NotArabic, naming `where`.

    Links and account names do not count. With `phrases`, a text without any letter passes.
    """
    if not text.strip():
        raise EmptyInput(where, "there is nothing in it", "Check that the report was saved whole.")
    sample = text[:_SAMPLE]
    if _LATIN.search(sample):
        sample = _LINKS.sub(" ", sample)
    letters = sum(map(str.isalpha, sample))
    arabic = len(_ARABIC.findall(sample))
    if not letters and phrases:
        return
    if not arabic or arabic < _LEAST_SHARE * letters:
        share = round(100 * arabic / letters) if letters else 0
        raise NotArabic(
            where, f"it is not Arabic ({share} % of its letters are)", "Only reports in Arabic can be coded."
        )
    if arabic >= _ENOUGH and len(_NEIGHBOUR.findall(sample)) > _MOST_NEIGHBOUR * arabic:
        problem = "by its letters it is Persian, Kurdish or Urdu"
        raise NotArabic(where, problem, "Only reports in Arabic can be coded.")
