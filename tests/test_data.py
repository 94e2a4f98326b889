"""Data is checked like code (style.md, point 4): letters, keys, types, phrases with two meanings, dangling ids."""

import importlib
import inspect
import pkgutil
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
import yaml

import musnad
from musnad.errors import DataError
from musnad.lexicon import loading
from musnad.script import fold_key

DATA = Path(musnad.__file__).parent / "data"
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml"))
LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u0652\u0670\u060c\u061b\u061f\u066a-\u066c\u0660-\u0669]")
"""Our alphabet: the letters of Arabic, its marks, its punctuation, its digits."""

CLASSES = {"words", "cues", "furniture"}
"""Dimensions whose entries are asked for one by one, and are no readings to choose from: a word may be of several."""

SCRIPTS = ("__main__", "migrations.env")
"""Modules that are run, by Python and by Alembic, and are not to be imported."""

LISTED_ONLY = {"lexicon/ambiguous.yml"}
"""Files that no program reads: this test does."""


class Phrase(NamedTuple):
    """One phrase of a data file: where it stands, what it is a phrase of, which entry means it."""

    where: str
    dimension: str
    key: str
    entry: str
    text: str


class Ambiguous(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of lexicon/ambiguous.yml: a phrase that may mean two things of one dimension, and why."""

    dimension: str
    phrase: str
    why: str


def modules() -> list[Any]:
    found = pkgutil.walk_packages(musnad.__path__, "musnad.")
    return [importlib.import_module(item.name) for item in found if not item.name.endswith(SCRIPTS)]


def loaders() -> Iterator[Callable[[], object]]:
    """Every cached function of the program that needs nothing: that is where data is read."""
    for module in modules():
        for value in vars(module).values():
            plain = getattr(value, "__wrapped__", None)
            if not hasattr(value, "cache_clear") or getattr(value, "__module__", "") != module.__name__:
                continue
            kinds = inspect.signature(plain).parameters.values() if plain else []
            if plain and all(parameter.default is not parameter.empty for parameter in kinds):
                yield value


@lru_cache(maxsize=1)
def decoded() -> tuple[dict[str, Any], dict[str, str]]:
    """Every data file that the program reads with the type that it is read as, and those refused with the reason."""
    seen: dict[str, Any] = {}
    refused: dict[str, str] = {}
    real = loading.decode

    def spy(text: str, path: str, type_: Any) -> Any:  # noqa: ANN401 - stands in for a generic function
        seen[path] = type_
        try:
            return real(text, path, type_)
        except DataError as error:
            refused[path] = str(error)
            raise

    found = list(loaders())
    loading.decode = spy
    try:
        for loader in found:
            loader.cache_clear()  # type: ignore[attr-defined]
        for loader in found:
            with suppress(DataError):
                loader()
    finally:
        loading.decode = real
    return seen, refused


@lru_cache(maxsize=1)
def phrases() -> list[Phrase]:
    """Every phrase of every entry (a mapping with a gloss), the exceptions left out."""
    out: list[Phrase] = []
    for name in FILES:
        node = yaml.compose((DATA / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
        folder, _, file = name.rpartition("/")
        dimension = file.removesuffix(".yml") if folder == "lexicon" else folder.rpartition("/")[2]
        if node is not None and name not in LISTED_ONLY:
            out.extend(_entries(node, name, dimension))
    return out


def _entries(node: yaml.Node, name: str, dimension: str) -> Iterator[Phrase]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _entries(item, name, dimension)
    if not isinstance(node, yaml.MappingNode):
        return
    keys = {key.value: value for key, value in node.value}
    entry = next(
        (keys[key].value for key in ("id", "code", "value", "of") if key in keys), f"line {node.start_mark.line}"
    )
    for key, value in keys.items():
        if "gloss" in keys and isinstance(value, yaml.SequenceNode) and key not in ("except", "exceptions"):
            for item in value.value:
                if isinstance(item, yaml.ScalarNode) and LETTERS.search(item.value):
                    where = f"{name}:{item.start_mark.line + 1}"
                    yield Phrase(where, dimension, key, str(entry), item.value)
        yield from _entries(value, name, dimension)


def test_there_is_data() -> None:
    assert len(FILES) > 10
    assert len(phrases()) > 500


@pytest.mark.parametrize("name", FILES)
def test_letters(name: str) -> None:
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines(), 1):
        where = f"src/musnad/data/{name}:{number}"
        assert unicodedata.is_normalized("NFKC", line.replace("…", "")), f"{where}: not NFKC: {line}"
        for char in line:
            known = ord(char) < 0x250 or LETTERS.match(char) or char in "–—’‘“”«»…→×"
            assert known, f"{where}: U+{ord(char):04X} is not of our alphabet: {line}"


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_read_as_a_type_that_refuses_unknown_keys(name: str) -> None:
    if name in LISTED_ONLY:
        return
    seen, refused = decoded()
    assert name in seen, f"src/musnad/data/{name} is read by no cached function of the program"
    assert name not in refused, refused[name]
    for struct in structs(seen[name]):
        assert struct.__struct_config__.forbid_unknown_fields, f"{name}: {struct.__name__} lets unknown keys pass"


def structs(type_: Any) -> set[type[msgspec.Struct]]:  # noqa: ANN401 - any type that a data file is read as
    """Every Struct that a type is made of."""
    found: set[type[msgspec.Struct]] = set()
    waiting = [msgspec.inspect.type_info(type_)]
    while waiting:
        info = waiting.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls in found:
                continue
            found.add(info.cls)
            waiting.extend(field.type for field in info.fields)
        for part in ("item_type", "key_type", "value_type"):
            waiting.extend([getattr(info, part)] if isinstance(getattr(info, part, None), msgspec.inspect.Type) else [])
        for part in ("types", "item_types"):
            waiting.extend(getattr(info, part, ()))
    return found


def ambiguous() -> list[Ambiguous]:
    return loading.load("lexicon/ambiguous.yml", list[Ambiguous])


@lru_cache(maxsize=1)
def meanings() -> dict[tuple[str, str, str], set[str]]:
    """The entries that each phrase stands for, by dimension, key and folded phrase."""
    out: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for phrase in phrases():
        out[phrase.dimension, phrase.key, fold_key(phrase.text)].add(phrase.entry)
    return out


@pytest.mark.parametrize("dimension", sorted({phrase.dimension for phrase in phrases()} - CLASSES))
def test_no_phrase_means_two_things(dimension: str) -> None:
    allowed = {fold_key(row.phrase) for row in ambiguous() if row.dimension == dimension}
    double = {
        f"{text} ({key}): {', '.join(sorted(entries))}"
        for (of, key, text), entries in meanings().items()
        if of == dimension and len(entries) > 1 and text not in allowed
    }
    assert not double, "one meaning each, or a row in lexicon/ambiguous.yml:\n" + "\n".join(sorted(double))


@pytest.mark.parametrize("dimension", sorted({phrase.dimension for phrase in phrases()}))
def test_no_phrase_is_listed_twice(dimension: str) -> None:
    seen: dict[tuple[str, str, str], str] = {}
    twice = []
    for phrase in phrases():
        if phrase.dimension == dimension:
            first = seen.setdefault((phrase.entry, phrase.key, phrase.text), phrase.where)
            if first is not phrase.where:
                twice.append(f"{phrase.where}: {phrase.text} ({phrase.entry}) stands at {first} already")
    assert not twice, "\n".join(twice)


def test_the_list_of_ambiguous_phrases_is_needed() -> None:
    double = {(of, text) for (of, _, text), entries in meanings().items() if len(entries) > 1}
    idle = [row for row in ambiguous() if (row.dimension, fold_key(row.phrase)) not in double]
    assert not idle, f"these have one meaning only: {idle}"
