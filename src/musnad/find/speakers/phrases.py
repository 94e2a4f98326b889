"""The phrases that the finder of speakers looks for."""

from collections.abc import Iterator

from musnad.arabic import Pattern
from musnad.lexicon.sources import sources
from musnad.lexicon.speech import SpeechVerb, asides, speaker_nouns, speech_verbs

PERFECT, IMPERFECT, PARTICIPLE, CARRY, MASDAR, ASIDE, NOUN, SOURCE = (
    "speech.perfect",
    "speech.imperfect",
    "speech.participle",
    "speech.carry",
    "speech.masdar",
    "speech.aside",
    "speaker.noun",
    "speaker.source",
)
"""The pattern kinds: verbs by tense, participles, verbs that carry a saying on, masdars, "according to", nouns,
publishers."""

_ATTACHED = " \u0644"
"""A last word that is written together with the next one: the preposition lam."""


def patterns() -> Iterator[Pattern]:
    """Yield every verb of saying, every way to write "according to", every noun for a speaker, every publisher."""
    for verb in speech_verbs().values():
        yield from _of_verb(verb)
    for aside in asides():
        for phrase in aside.phrases:
            yield Pattern(ASIDE, aside.id, phrase, "opening" if phrase.endswith(_ATTACHED) else "fixed")
    for noun in speaker_nouns().values():
        for phrase in noun.phrases:
            yield Pattern(NOUN, noun.id, phrase, "name" if " " in phrase else "person")
    for source in sources().values():
        yield from (Pattern(SOURCE, source.id, name, "name") for name in source.names)


def _of_verb(verb: SpeechVerb) -> Iterator[Pattern]:
    kind, form = (CARRY, "fixed") if verb.carries else (PERFECT, "perfect")
    yield from (Pattern(kind, verb.id, phrase, form) for phrase in verb.perfect)
    yield from (Pattern(IMPERFECT, verb.id, phrase, "imperfect") for phrase in verb.imperfect)
    yield from (Pattern(PARTICIPLE, verb.id, phrase, "fixed") for phrase in verb.participles)
    yield from (Pattern(MASDAR, verb.id, phrase, "name") for phrase in verb.masdars)
