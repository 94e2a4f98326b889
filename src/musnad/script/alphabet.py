"""What each character folds to.

The letters are named by code point and Unicode name, since many of them look alike on a screen. The classes follow the
light normalisation common in Arabic retrieval (Larkey et al. 2002: alef forms, alef maqsura, ta marbuta, no
diacritics), widened by the hamza carriers, by the Persian, Urdu and Kurdish letters that keyboards put into Arabic
words, and by the marks that writing direction and page layout leave behind.
"""

import unicodedata

_ALEF, _WAW, _YEH, _HEH, _KAF, _BEH, _JEEM, _FEH, _ZAIN = (
    chr(c) for c in (0x627, 0x648, 0x64A, 0x647, 0x643, 0x628, 0x62C, 0x641, 0x632)
)

_LETTERS: dict[str, str] = {
    **dict.fromkeys(
        map(chr, (0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675)), _ALEF
    ),  # alef with madda, hamza, wasla, wavy hamza
    **dict.fromkeys(
        map(chr, (0x624, 0x676, 0x6C6, 0x6C7, 0x6C8, 0x6CB)), _WAW
    ),  # waw with hamza, Kurdish and Turkic waws
    **dict.fromkeys(
        map(chr, (0x649, 0x626, 0x678, 0x6CC, 0x6CD, 0x6CE, 0x6D0, 0x6D2, 0x63D)), _YEH
    ),  # alef maqsura, yeh with hamza, Farsi yeh
    **dict.fromkeys(
        map(chr, (0x629, 0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5)), _HEH
    ),  # ta marbuta, Urdu and Kurdish hehs
    **dict.fromkeys(map(chr, (0x6A9, 0x6AA, 0x6AF)), _KAF),  # keheh, swash kaf, gaf
    chr(0x67E): _BEH,  # peh
    chr(0x686): _JEEM,  # tcheh
    chr(0x6A4): _FEH,  # veh
    chr(0x698): _ZAIN,  # jeh
    chr(0x66B): ".",  # Arabic decimal separator
    chr(0x66C): ",",  # Arabic thousands separator
    chr(0x66A): "%",
}

QUOTES = frozenset('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b\u2039\u203a\uff02`')
"""Quotation marks of every kind; the straight apostrophe is not among them."""

_SOFT = QUOTES | frozenset("#_*")  # marks that stand inside or around a name without ending it
TATWEEL = "\u0640"


def folded_form(char: str) -> str:
    """Return what one character folds to: a letter, several (a ligature), a space, or nothing.

    Newlines stay newlines; every other white space, quotation mark, number sign and underscore is a space. Marks that
    carry no letter (harakat, tatweel, bidi and zero-width controls) are nothing. Digits of every script are 0-9.
    """
    if char in _LETTERS:
        return _LETTERS[char]
    if char in "\n\r\u2028\u2029":
        return "\n"
    if char in _SOFT or char.isspace():
        return " "
    if char == TATWEEL or unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return ""
    if char.isdecimal():
        return str(unicodedata.digit(char))
    parts = unicodedata.normalize("NFKC", char)
    if parts == char:
        low = char.lower()
        return low if len(low) == 1 else char
    return "".join(
        " " if part in _SOFT or part.isspace() else folded_form(part) if part != char else part for part in parts
    )


def is_mark(char: str) -> bool:
    """Tell whether a character belongs to the letter before it: a diacritic or a tatweel."""
    return char == TATWEEL or unicodedata.category(char) in {"Mn", "Me"}
