"""The invented texts of samples.yml, and a reader of dates that knows one month."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from musnad.read import DatedWords

HERE = Path(__file__).parent


@lru_cache(maxsize=8)
def told(name: str) -> Any:  # noqa: ANN401  # what a file holds is for its test to say
    """Return a YAML file of this folder."""
    return yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))


def sample(name: str) -> str:
    """Return one invented text."""
    return str(told("samples")[name])


def march_only(words: str) -> DatedWords | None:
    """Find a day of March written as in `date_words`, with its year."""
    month = sample("date_words").split()[1]
    found = re.search(rf"(\d{{1,2}}) {month}(?:\s*[-,])? (\d{{4}})", words)
    return found and DatedWords(date(int(found[2]), 3, int(found[1])), *found.span())
