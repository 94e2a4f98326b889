"""Whether a text is Arabic at all."""

import pytest

from musnad.errors import EmptyInput, NotArabic
from musnad.read.arabic_share import require_arabic
from tests.read.samples import sample


@pytest.mark.parametrize("name", ["story", "sentence", "title", "short", "harakat", "mixed_post"])
def test_arabic_passes(name: str) -> None:
    require_arabic(sample(name), "x")


def test_arabic_typed_on_a_persian_keyboard_passes() -> None:
    require_arabic(sample("story").replace("\u064a", "\u06cc").replace("\u0643", "\u06a9"), "x")


@pytest.mark.parametrize("text", ["Only English.", sample("short") + " in a long sentence of English", "12", "?!"])
def test_others_do_not(text: str) -> None:
    with pytest.raises(NotArabic):
        require_arabic(text, "x")


def test_figures_pass_as_phrases() -> None:
    require_arabic("12", "x", phrases=True)
    with pytest.raises(NotArabic):
        require_arabic("twelve", "x", phrases=True)
    with pytest.raises(EmptyInput):
        require_arabic(" ", "x", phrases=True)
