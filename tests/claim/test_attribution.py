"""Who tells what: the small reports of tests/corpus/attributions.yml, and parties who tell of their enemy's dead."""

from typing import Any

import pytest
import yaml

from musnad.arabic import Text, read_text
from musnad.claim.attribution import Attribution
from musnad.find import matcher
from musnad.find.actors import find_actors
from musnad.find.speakers import find_speakers
from musnad.ground.actors import ground_actors
from musnad.model.claim import ClaimSpeaker
from musnad.model.report import Report
from tests.phrasebook import CORPUS

STORIES = yaml.safe_load((CORPUS / "attributions.yml").read_text(encoding="utf-8"))
PARTIES = yaml.safe_load((CORPUS / "interested_parties.yml").read_text(encoding="utf-8"))
PLACES = [(story, words) for story in STORIES for words in story["told"]]


def attribution_of(story: dict[str, Any]) -> tuple[Text, Attribution]:
    report = Report(id="story", text=story["text"], outlet=story.get("outlet"))
    text = read_text(report.text)
    speakers = find_speakers(text, matcher().hits(text))
    return text, Attribution(report, text, speakers, skipped=frozenset(story.get("skipped", ())))


def chains(story: dict[str, Any], words: str) -> tuple[ClaimSpeaker, ...]:
    text, attribution = attribution_of(story)
    word = text.word_at(text.folded.at(story["text"].index(words)))
    return attribution.chains_at(text.sentence_of(word).index, word)


@pytest.mark.parametrize(("story", "words"), PLACES, ids=[f"{story['why']} - {words}" for story, words in PLACES])
def test_who_tells(story: dict[str, Any], words: str) -> None:
    found = chains(story, words)
    assert [[entry.text, entry.kind, entry.verb, entry.chain] for entry in found] == story["told"][words]


@pytest.mark.parametrize(("story", "words"), PLACES, ids=[f"{story['why']} - {words}" for story, words in PLACES])
def test_every_speaker_stands_where_it_says(story: dict[str, Any], words: str) -> None:
    for entry in chains(story, words):
        assert story["text"][entry.start : entry.end] == entry.text
        assert not entry.interested


def test_the_name_of_a_pointing_speaker_is_that_of_the_one_named_before() -> None:
    story = next(story for story in STORIES if story["why"].startswith("the sources point back"))
    [entry] = chains(story, next(reversed(story["told"])))
    assert entry.name == next(iter(story["told"].values()))[0][0]


@pytest.mark.parametrize("story", PARTIES, ids=[story["why"] for story in PARTIES])
def test_parties_that_tell_of_their_enemys_dead(story: dict[str, Any]) -> None:
    text, attribution = attribution_of(story)
    victims = [
        m.value for m in ground_actors(text, find_actors(text, matcher().hits(text)), country=None, published=None)
    ]
    dead = [actor for actor in victims if actor.id == story["dead"]]
    assert dead
    [entry] = attribution.chains_at(0, text.sentences[0].last - 1, victims=dead)
    assert entry.interested is story["interested"]
