"""Headers of plain texts: headers.yml says what each gives."""

from datetime import date
from typing import Any

import pytest

from musnad.read.header import Header, read_header
from musnad.read.reading import no_date
from tests.read.samples import march_only, told

CASES = told("headers")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["what"]) for case in CASES["headers"]])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_gives_title_day_and_body(case: dict[str, Any], end: str) -> None:
    text = case["text"].replace("\n", end)
    header = read_header(text, march_only)
    assert header.title == case["title"]
    assert header.published == case["published"]
    assert text[header.body :].startswith(case["body"])


@pytest.mark.parametrize("text", CASES["nothing"])
def test_finds_none_where_there_is_none(text: str) -> None:
    assert read_header(text, march_only) == Header()


def test_a_date_in_words_needs_the_reader() -> None:
    case = CASES["headers"][0]
    assert read_header(case["text"], march_only).published == date(2024, 3, 14)
    assert read_header(case["text"], no_date).published is None
