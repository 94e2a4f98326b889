"""A report from a web page: the text of its article, and what the page says about itself."""

import re
from collections.abc import Iterator

import lxml.html  # type: ignore[import-untyped]  # it has no types
import msgspec
from lxml.etree import LxmlError  # type: ignore[import-untyped]
from lxml.html import HtmlElement

from musnad.errors import EmptyInput
from musnad.read.arabic_share import require_arabic
from musnad.read.encoding import Decoded, decode, marked_encoding
from musnad.read.notice import Notice
from musnad.read.page_facts import page_facts
from musnad.read.reading import Item, Reading
from musnad.read.text_file import report_of_text, text_id

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)""", re.I
)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD = 4096
_REMEDY = "If the page shows one, save its text as .txt."


def report_in_page(
    raw: bytes, where: str, *, name: str | None, url: str | None = None, charset: str | None = None, reading: Reading
) -> Iterator[Item]:
    """Yield the report in a page, after a notice where its encoding had to be guessed.

    Its text is what trafilatura takes for the article, comments left out; `url` and `charset` are what the server said.
    Raises EmptyInput for a page without an article, BinaryInput, UndecodableInput or NotArabic.
    """
    page = _decoded(raw, charset, where)
    tree = _tree(page.text, where)
    facts = page_facts(tree, reading.read_date)
    text = _article(tree)
    if not text:
        raise EmptyInput(where, "no text of an article was found in the page", _REMEDY)
    require_arabic(text, where, phrases=reading.phrases)
    if page.guessed is not None:
        yield Notice(where, f"not UTF-8, and it does not say what; read as {page.guessed}, which fits its letters")
    plain = report_of_text(text, name or text_id(text), reading=reading)
    yield msgspec.structs.replace(
        plain,
        title=facts.title or plain.title,
        outlet=facts.outlet or plain.outlet,
        url=url or facts.url,
        published=facts.published or plain.published,
    )


def _decoded(raw: bytes, charset: str | None, where: str) -> Decoded:
    """Return the text of a page: by its mark, by what the server or the page says, else as any text."""
    found = _DECLARED.search(raw, 0, _HEAD)
    declared = charset or (next(filter(None, found.groups())).decode("ascii") if found else None)
    if marked_encoding(raw) is None and declared is not None:
        try:
            return Decoded(raw.decode(declared))
        except (LookupError, UnicodeDecodeError):
            pass  # it says one thing and is another: look at the letters
    return decode(raw, where)


def _tree(page: str, where: str) -> HtmlElement:
    try:
        return lxml.html.document_fromstring(_PROLOGUE.sub("", page))
    except (LxmlError, ValueError) as error:
        raise EmptyInput(where, "there is nothing in the page", _REMEDY) from error


def _article(tree: HtmlElement) -> str:
    """Return the text of the article. Importing trafilatura takes a quarter of a second, so only pages do it."""
    from trafilatura import extract

    return extract(tree, include_comments=False, include_tables=True, with_metadata=False) or ""
