"""The harness of tests/corpus: every phrase alone, in carrier sentences, and in other spellings.

A corpus file is a YAML mapping from a meaning to the ways of writing it; the meaning `nothing` holds near-misses,
which must give no mention of the kind. Keys that begin with an underscore are settings of the file (the reference
day, say).

A phrase may hold its reading in square brackets, with the words around it that it needs: `killed [three civilians]`.
Several readings are several brackets, and a meaning of as many values parted by ` + `; without brackets every value
has the whole phrase.

A finder is given as `read(phrase) -> list of (start, end, meaning)`, offsets into the text as read, meaning as a
string; so the harness knows nothing of dimensions.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

CORPUS = Path(__file__).parent / "corpus"
NOTHING = "nothing"
_NOTE = re.compile(r" \([^)]*\)")
"""A note in a meaning, which sets it apart from the same meaning above: `2026-01-08 day relative (ago)`."""
Reading = tuple[int, int, str]
Reader = Callable[[str], list[Reading]]


class Phrase(NamedTuple):
    """One line of a corpus file."""

    file: str
    line: int
    meaning: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Carrier(NamedTuple):
    """What stands before and after a phrase."""

    before: str
    after: str


ALONE = Carrier("", "")


def phrases(file: str) -> list[Phrase]:
    """Return every phrase of a corpus file with the line it stands on."""
    root = yaml.compose((CORPUS / file).read_text(encoding="utf-8"))
    assert isinstance(root, yaml.MappingNode), f"{file} is not a mapping"
    return list(_phrases(file, root))


def _phrases(file: str, root: yaml.MappingNode) -> Iterator[Phrase]:
    for key, values in root.value:
        if key.value.startswith("_"):
            continue
        assert isinstance(values, yaml.SequenceNode), f"{file}:{key.start_mark.line + 1}: a meaning needs a list"
        for item in values.value:
            yield Phrase(file, item.start_mark.line + 1, _NOTE.sub("", key.value), item.value)


def settings(file: str) -> dict[str, Any]:
    """Return the settings of a corpus file: the keys that begin with an underscore, without it."""
    data = yaml.safe_load((CORPUS / file).read_text(encoding="utf-8"))
    return {key[1:]: value for key, value in data.items() if str(key).startswith("_")}


def carriers(file: str) -> list[Carrier]:
    """Return the carrier sentences of a corpus file, or those of carriers.yml; `{}` is where the phrase stands."""
    lines = settings(file).get("carriers") or yaml.safe_load((CORPUS / "carriers.yml").read_text(encoding="utf-8"))
    return [Carrier(*line.split("{}")) for line in lines]


def ids(items: list[Phrase]) -> list[str]:
    """Return the names of the tests of some phrases: file and line."""
    return [str(item) for item in items]


def check(read: Reader, phrase: Phrase, text: str, *, carrier: Carrier = ALONE) -> None:
    """Assert that the phrase, written as `text` inside the carrier, gives exactly its readings, of exactly their words.

    A near-miss must give none that touches it.
    """
    plain, spans = _unbracketed(text, len(carrier.before))
    whole = carrier.before + plain + carrier.after
    start, end = len(carrier.before), len(carrier.before) + len(plain)
    found = sorted(item for item in read(whole) if item[0] < end and item[1] > start)
    if phrase.meaning == NOTHING:
        assert not found, f"{phrase}: {whole!r} must give nothing, gave {_shown(whole, found)}"
        return
    meanings = phrase.meaning.split(" + ")
    if len(spans) == 1:
        spans *= len(meanings)
    assert len(spans) == len(meanings), f"{phrase}: {len(meanings)} values need as many brackets, not {len(spans)}"
    wanted = sorted((*span, meaning) for span, meaning in zip(spans, meanings, strict=True))
    assert found == wanted, f"{phrase}: {whole!r} must give {_shown(whole, wanted)}, gave {_shown(whole, found)}"


def _unbracketed(text: str, offset: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its brackets, and the spans that they held; the whole text if there were none."""
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    opened = -1
    for char in text:
        if char == "[":
            opened = offset + len(out)
        elif char == "]":
            spans.append((opened, offset + len(out)))
        else:
            out.append(char)
    return "".join(out), spans or [(offset, offset + len(out))]


def _shown(whole: str, found: list[Reading]) -> str:
    return "; ".join(f"{whole[start:end]!r} = {meaning}" for start, end, meaning in found) or "nothing"


def variants(text: str) -> dict[str, str]:
    """Return the other spellings of a phrase that must be read alike, by name; those that change nothing are left
    out.
    """
    made = {
        "no hamza": _no_hamza(text),
        "heh": text.replace("\u0629", "\u0647"),
        "harakat": _harakat(text),
        "tatweel": _tatweel(text),
        "eastern digits": text.translate({ord("0") + n: chr(0x660 + n) for n in range(10)}),
    }
    return {name: spelt for name, spelt in made.items() if spelt != text}


def _no_hamza(text: str) -> str:
    return text.translate({0x622: "\u0627", 0x623: "\u0627", 0x625: "\u0627", 0x649: "\u064a"})


def _harakat(text: str) -> str:
    """Return the text with a sukun-like mark on some letters: a shadda on every third, which no reading may depend
    on.
    """
    out = []
    for place, char in enumerate(text):
        out.append(char)
        if place % 3 == 1 and _is_letter(char) and not _marked(text, place):
            out.append("\u0651")
    return "".join(out)


def _tatweel(text: str) -> str:
    """Return the text with a tatweel inside each word: after its first letter, where another letter follows."""
    out = []
    for place, char in enumerate(text):
        out.append(char)
        opens = place == 0 or not _is_letter(text[place - 1])
        if opens and _is_letter(char) and place + 1 < len(text) and _is_letter(text[place + 1]):
            out.append("\u0640")
    return "".join(out)


def _is_letter(char: str) -> bool:
    return "\u0621" <= char <= "\u064a" and char != "\u0640"


def _marked(text: str, place: int) -> bool:
    return place + 1 < len(text) and unicodedata.category(text[place + 1]) == "Mn"
