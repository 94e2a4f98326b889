"""A story: a report of our own, and the claims that it must give or must not give. See README.md in this folder."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from musnad.model.report import Report

FOLDER = Path(__file__).parent


class PlainLoader(yaml.CSafeLoader):
    """YAML in which a date is the text that stands there."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One count in full: what is left out is not looked at, but for the bounds."""

    measure: str
    low: int | float | None
    high: int | float | None
    population: str | None = None
    scope: str | None = None
    quantifier: str | None = None


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claim that must come out. A key that is not there is not looked at."""

    type: str
    status: str | None = None
    certainty: str | None = None
    agency: str | None = None
    trigger: str | None = None
    start: str | None | msgspec.UnsetType = msgspec.UNSET
    end: str | None | msgspec.UnsetType = msgspec.UNSET
    precision: str | None = None
    basis: str | None | msgspec.UnsetType = msgspec.UNSET
    places: dict[str, list[str]] | None = None
    actors: dict[str, list[str]] | None = None
    counts: dict[str, list[Any]] | list[Figure] | None = None
    weapons: list[str] | None = None
    speakers: list[str] | None = None


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One story, as it stands in a file."""

    story: str
    types: list[str]
    published: date | None
    outlet: str | None = None
    title: str | None = None
    text: str
    claims: list[Expected] = []
    more: bool = False
    nothing: bool = False
    only_types: bool = False
    not_yet: str = ""
    """What the program does not read yet, in words for a user; empty where the story must come out."""

    @property
    def report(self) -> Report:
        """The story as the pipeline gets it: the title, two newlines, the body."""
        head = f"{self.title}\n\n" if self.title else ""
        return Report(
            id=self.story,
            text=head + self.text,
            body=len(head),
            title=self.title,
            outlet=self.outlet,
            published=self.published,
        )


class Placed(msgspec.Struct, frozen=True):
    """A story and where it stands: `strikes.yml:12`."""

    where: str
    story: Story


def read_file(path: Path) -> list[Placed]:
    """Return the stories of a file; raises ValueError naming file and line where one is not as it should be."""
    out = []
    whole = yaml.compose(path.read_text(encoding="utf-8"), PlainLoader)
    if not isinstance(whole, yaml.SequenceNode):
        raise ValueError(f"tests/stories/{path.relative_to(FOLDER)}: it is no list of stories")
    for node in whole.value:
        where = f"{path.relative_to(FOLDER).as_posix()}:{node.start_mark.line + 1}"
        raw = PlainLoader("").construct_document(node)
        try:
            story = msgspec.convert(raw, Story)
        except msgspec.ValidationError as error:
            raise ValueError(f"tests/stories/{where}: {error}") from error
        out.append(Placed(where, story))
    return out


@lru_cache(maxsize=1)
def stories() -> list[Placed]:
    """Return every story, in order of the file names and as they stand in each."""
    return [placed for path in sorted(FOLDER.rglob("*.yml")) for placed in read_file(path)]
