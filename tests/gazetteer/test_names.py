"""The keys under which names are filed."""

from pathlib import Path

import pytest
import yaml

from musnad.gazetteer.names import index_words, key_of, name_key

CASES = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("names", CASES["alike"], ids=[names[0] for names in CASES["alike"]])
def test_spellings_of_one_name_have_one_key(names: list[str]) -> None:
    assert len({key_of(index_words(name)) for name in names}) == 1


@pytest.mark.parametrize("names", CASES["unlike"], ids=[names[0] for names in CASES["unlike"]])
def test_other_names_have_other_keys(names: list[str]) -> None:
    assert len({name_key(name) for name in names}) == len(names)


def test_a_name_of_punctuation_has_no_key() -> None:
    assert name_key(" - ()") == ""
