"""No dangling key: what a data file names in another one is there, and no id stands twice."""

import re
import zoneinfo
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
import yaml

from musnad.claim.needs import _OF_PARTS, _OF_WORDS
from musnad.gazetteer import open_gazetteer
from musnad.lexicon.actors import bodies
from musnad.lexicon.frames import frames
from musnad.lexicon.groups import groups
from musnad.lexicon.loading import load
from musnad.lexicon.nationalities import nations
from musnad.lexicon.ontology import event_types
from musnad.lexicon.sources import sources
from musnad.lexicon.triggers import trigger_entries
from musnad.lexicon.weapons import weapons
from musnad.lexicon.words import words_of
from musnad.model.count import Measure
from musnad.model.speaker import SpeakerKind
from tests.test_data import DATA, FILES

SOURCE = Path(__file__).parent.parent / "src"
FOLDERS = sorted(
    {Path(name).parent.as_posix() for name in FILES if Path(name).parent.name not in ("lexicon", "ontology")}
)
DIMENSIONS = sorted({*FOLDERS, *(name for name in FILES if Path(name).parent.as_posix() not in FOLDERS)})


def ids(dimension: str) -> list[str]:
    """The ids of a file, or of all files of a folder that is one dimension."""
    paths = sorted((DATA / dimension).glob("*.yml")) if dimension in FOLDERS else [DATA / dimension]
    lists = [yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in paths]
    rows = [row for rows in lists if isinstance(rows, list) for row in rows if isinstance(row, dict)]
    return [row[key] for row in rows for key in ("id", "code", "iso2") if key in row]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_no_id_stands_twice(dimension: str) -> None:
    twice = [name for name, count in Counter(ids(dimension)).items() if count > 1]
    assert not twice, f"src/musnad/data/{dimension}: {twice}"


def test_ids_are_seen() -> None:
    assert len(ids("lexicon/triggers")) > 60
    assert set(ids("ontology/types.yml")) == set(event_types())


@pytest.mark.parametrize("id_", trigger_entries())
def test_a_trigger_names_what_is_there(id_: str) -> None:
    entry = trigger_entries()[id_]
    assert entry.type in event_types(), f"trigger {id_}: no event type {entry.type}"
    assert entry.frame is None or entry.frame in frames(), f"trigger {id_}: no frame {entry.frame}"
    assert entry.harm is None or entry.harm in set(Measure), f"trigger {id_}: no measure {entry.harm}"
    needs = [*entry.needs, *([entry.requires_subject] if entry.requires_subject else [])]
    unchecked = set(needs) - {*_OF_WORDS, *_OF_PARTS}
    assert not unchecked, f"trigger {id_}: nothing checks the needs {unchecked}"
    assert entry.verbs or entry.passives or entry.masdars or entry.nouns, f"trigger {id_} has no phrase"
    assert all(len(pair.split()) % 2 == 0 for pair in chain(entry.verbs, entry.passives)), f"trigger {id_}: half a pair"


@pytest.mark.parametrize("code", event_types())
def test_an_event_type_has_its_frame_and_its_triggers(code: str) -> None:
    assert event_types()[code].frame in frames()
    by_weapon = {weapon.type for weapon in weapons().values()}
    by_trigger = {entry.type for entry in trigger_entries().values()}
    assert code in by_trigger | by_weapon, f"no trigger and no weapon gives {code}"


def test_weapons_make_attacks_that_are_there() -> None:
    assert {weapon.type for weapon in weapons().values()} - {None} <= set(event_types())


def test_bodies_and_groups_know_each_other() -> None:
    for body in bodies().values():
        assert set(body.heads) <= set(groups()), f"{body.id}: no group {set(body.heads) - set(groups())}"
        assert body.country is None or body.country in nations(), f"{body.id}: no state {body.country}"
        assert set(body.active) <= set(nations()), f"{body.id}: no state {set(body.active) - set(nations())}"
    for group in groups().values():
        lost = set(group.default.values()) - set(bodies())
        assert not lost, f"lexicon/groups.yml: {group.id}: no body {lost}"
        assert set(group.default) <= set(nations()), f"lexicon/groups.yml: {group.id}: no state {set(group.default)}"


def test_publishers_are_of_a_kind_of_speaker() -> None:
    for source in sources().values():
        assert source.kind in set(SpeakerKind), f"{source.id}: no kind {source.kind}"
        assert source.country is None or source.country in nations(), f"{source.id}: no state {source.country}"


def test_zones_are_there() -> None:
    zones = load("lexicon/country_zones.yml", dict[str, str])
    assert set(zones) <= set(nations()), set(zones) - set(nations())
    assert set(zones.values()) <= zoneinfo.available_timezones()


def test_classes_of_words_that_the_program_asks_for_are_there() -> None:
    asked = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r'words_of\("(\w+)"\)', path.read_text(encoding="utf-8"))
    }
    assert asked, "no class of words is asked for"
    for name in sorted(asked):
        assert words_of(name), name


def test_places_are_whole() -> None:
    seen: Counter[str] = Counter()
    for place in open_gazetteer():
        seen[place.id] += 1
        assert re.fullmatch("[A-Z]{2}", place.country), f"{place.id} {place.name}: no ISO code: {place.country}"
        assert place.name and place.name_ar and place.source, f"{place.id} {place.name}: name or source is missing"
        assert (place.lat is None) == (place.lon is None), f"{place.id} {place.name}: half a coordinate"
        if place.lat is not None and place.lon is not None:
            assert -90 <= place.lat <= 90 and -180 <= place.lon <= 180, f"{place.id} {place.name}"
            assert (place.lat, place.lon) != (0, 0), f"{place.id} {place.name} lies at 0,0"
        assert place.radius_m > 0, f"{place.id} {place.name}"
    assert len(seen) > 3000
    assert not [name for name, count in seen.items() if count > 1], "ids stand twice"
