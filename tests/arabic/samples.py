"""The samples of tests/corpus/sentences.yml, lemmas.yml and peelings.yml."""

from pathlib import Path

import msgspec

_CORPUS = Path(__file__).parents[1] / "corpus"
SENTENCES = msgspec.yaml.decode((_CORPUS / "sentences.yml").read_bytes(), type=list[list[str]])
LEMMAS = msgspec.yaml.decode((_CORPUS / "lemmas.yml").read_bytes(), type=dict[str, str])
PEELINGS = msgspec.yaml.decode((_CORPUS / "peelings.yml").read_bytes(), type=dict[str, list[str]])
