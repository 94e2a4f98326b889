"""Right-to-left text for terminals that write every line from left to right.

Such a terminal shows Arabic backwards and in unjoined letters. For it the letters are joined here, by the presentation
forms of Unicode, and put in the order in which they are seen; marks above and below them are left out, since they would
come to stand on the wrong letter. This is for looking at only: what is copied from such a screen is not the text.
"""

import unicodedata
from functools import lru_cache

from bidi.algorithm import get_display  # type: ignore[import-untyped]  # the one that mirrors brackets
from rich.cells import cell_len

_FIRST_FORM, _LAST_FORM = 0xFB50, 0xFEFC
_LAM = 0x644
_TATWEEL = "\u0640"


def visual(line: str) -> str:
    """Return a line that reads from right to left as it is seen, from the left end to the right."""
    plain = "".join(char for char in line if unicodedata.category(char) not in {"Mn", "Cf"})
    return str(get_display(joined(plain), base_dir="R"))


def joined(text: str) -> str:
    """Return a text with its Arabic letters in the forms in which they join, lam and alef as one; in its own order."""
    forms = _forms()
    out: list[str] = []
    index = 0
    while index < len(text):
        letter = text[index : index + 2] if text[index : index + 2] in forms else text[index]
        before = _joins_on(text[index - 1 : index]) and "final" in forms.get(letter, {})
        after = "initial" in forms.get(letter, {}) and _takes(text[index + len(letter) : index + len(letter) + 1])
        name = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        out.append(forms.get(letter, {}).get(name, letter))
        index += len(letter)
    return "".join(out)


def _joins_on(letter: str) -> bool:
    """Tell whether a letter joins to the one after it."""
    return letter == _TATWEEL or "initial" in _forms().get(letter, {})


def _takes(letter: str) -> bool:
    """Tell whether a letter joins to the one before it."""
    return letter == _TATWEEL or "final" in _forms().get(letter, {})


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, str]]:
    """Return the presentation forms of each letter, and of lam with alef, by their names in the Unicode database."""
    out: dict[str, dict[str, str]] = {}
    for code in range(_FIRST_FORM, _LAST_FORM + 1):
        name, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        base = "".join(chr(int(letter, 16)) for letter in letters.split())
        if len(base) == 1 or (code >= _LAST_FORM - 7 and ord(base[0]) == _LAM):
            out.setdefault(base, {}).setdefault(name.strip("<>"), chr(code))
    return out


def wrapped(text: str, width: int) -> list[str]:
    """Return a text cut between words into lines of at most `width` columns; a longer word has a line of its own."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and cell_len(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
