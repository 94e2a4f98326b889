"""The phrases that the finder of speakers looks for."""

from collections.abc import Iterator

from musnad.arabic import Pattern
from musnad.lexicon.sources import sources
from musnad.lexicon.speech import asides, speaker_nouns, speech_verbs

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
"""The pattern kinds: verbs by tense, participles, verbs that carry a saying on, their masdars, "according to", nouns, publishers."""

_ATTACHED = " \u0644"
"""A last word that is written together with the next one: the preposition lam."""


def patterns() -> Iterator[Pattern]:
    """Yield every verb of saying, every way to write "according to", every noun for a speaker, every publisher."""
    for verb in speech_verbs().values():
        for phrase in verb.perfect:
            yield Pattern(CARRY, verb.id, phrase, "fixed") if verb.carries else Pattern(PERFECT, verb.id, phrase, "perfect")
        for phrase in verb.imperfect:
            yield Pattern(IMPERFECT, verb.id, phrase, "imperfect")
        for phrase in verb.participles:
            yield Pattern(PARTICIPLE, verb.id, phrase, "fixed")
        for phrase in verb.masdars:
            yield Pattern(MASDAR, verb.id, phrase, "name")
    for aside in asides():
        for phrase in aside.phrases:
            yield Pattern(ASIDE, aside.id, phrase, "opening" if phrase.endswith(_ATTACHED) else "fixed")
    for noun in speaker_nouns().values():
        for phrase in noun.phrases:
            yield Pattern(NOUN, noun.id, phrase, "name" if " " in phrase else "person")
    for source in sources().values():
        for name in source.names:
            yield Pattern(SOURCE, source.id, name, "name")
