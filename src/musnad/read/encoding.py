"""The text in the bytes: UTF-8, UTF-16 where a mark says so, and the two Arabic code pages where the letters say so."""

import codecs
import re
from functools import lru_cache

import msgspec

from musnad.errors import BinaryInput, UndecodableInput
from musnad.lexicon import load
from musnad.script import fold_key

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65536
_LEAST_ARABIC = 0.5
_LEAST_COMMON = 0.5
_MOST_MIXED = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a]")
_IMPOSSIBLE = re.compile("\ufffd|(?<![\u0621-\u0652])[\u064b-\u0652]")
"""A byte that the code page does not have, or a vowel mark without a letter to sit on."""
_OTHER = re.compile("[^\u0621-\u0652]")


class CodePage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An 8-bit encoding of Arabic: Python's name for it, and the name that people know."""

    codec: str
    name: str


class Encodings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file data/lexicon/encodings.yml."""

    code_pages: list[CodePage]
    common_letters: list[str]


class Decoded(msgspec.Struct, frozen=True):
    """A text without its byte-order mark; `guessed` names the encoding where it had to be guessed."""

    text: str
    guessed: str | None = None


@lru_cache(maxsize=1)
def _encodings() -> Encodings:
    return load("lexicon/encodings.yml", Encodings)


def marked_encoding(raw: bytes) -> str | None:
    """Return the codec that the byte-order mark at the start of `raw` stands for, if there is one."""
    return next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)


def decode(raw: bytes, where: str) -> Decoded:
    """Return the text of some bytes.

    A byte-order mark decides; else UTF-8; else the Arabic code page whose reading looks like Arabic. Raises BinaryInput
    for bytes that are no text, and UndecodableInput, naming the line of the first wrong byte, where nothing fits.
    """
    codec = marked_encoding(raw)
    if codec is None and b"\0" in raw[:_SAMPLE]:
        raise zero_bytes(where)
    try:
        return Decoded(raw.decode(codec or "utf-8"))
    except UnicodeDecodeError as error:
        page = None if codec else code_page(raw)
        if page is None:
            line = raw.count(b"\n", 0, error.start) + 1
            problem = (
                f"line {line} is not {(codec or 'utf-8').upper().removesuffix('-SIG')}, and no Arabic code page fits"
            )
            raise UndecodableInput(where, problem, "Save it again as UTF-8.") from error
        return Decoded(raw.decode(page.codec, "replace"), guessed=page.name)


def zero_bytes(where: str) -> BinaryInput:
    """Return the error for bytes with zeros among them."""
    problem = "it holds zero bytes, so it is no text (or UTF-16 without its mark)"
    return BinaryInput(where, problem, "Save it as plain text in UTF-8.")


def code_page(raw: bytes) -> CodePage | None:
    """Return the Arabic code page that bytes are written in: the first likely one whose reading looks like Arabic."""
    from charset_normalizer import from_bytes  # slow to import, and hardly ever needed

    pages = {page.codec: page for page in _encodings().code_pages}
    likely = [match.encoding for match in from_bytes(raw[:_SAMPLE], cp_isolation=list(pages))]
    for codec in dict.fromkeys([*likely, *pages]):
        if codec in pages and _looks_arabic(raw[:_SAMPLE].decode(codec, "replace")):
            return pages[codec]
    return None


def _looks_arabic(text: str) -> bool:
    """Tell whether most letters are Arabic, most of those common ones, and hardly a word of two scripts."""
    letters = [char for char in text if char.isalpha()]
    arabic = [char for char in letters if _ARABIC.match(char)]
    if not arabic or len(arabic) < _LEAST_ARABIC * len(letters) or _IMPOSSIBLE.search(text):
        return False
    words = [word for word in _WORD.findall(text) if _ARABIC.search(word)]
    mixed = sum(_OTHER.search(word) is not None for word in words)
    common = {fold_key(letter) for letter in _encodings().common_letters}
    usual = sum(fold_key(char) in common for char in arabic)
    return mixed <= _MOST_MIXED * len(words) and usual >= _LEAST_COMMON * len(arabic)
