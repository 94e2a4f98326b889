"""Whether a phrase beside a verb is its speaker."""

from musnad.arabic import Sentence
from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import LONGEST_NAME, End, Phrase
from musnad.lexicon.speech import SpeechVerb, ends, speaker_nouns
from musnad.model.mention import Mention
from musnad.model.speaker import SpeakerKind

PRESS = frozenset({SpeakerKind.AGENCY, SpeakerKind.OUTLET, SpeakerKind.CORRESPONDENT, SpeakerKind.MONITOR})
"""Speakers who publish."""

_SAYING_WITHIN = 14
_NAME_WITHIN = 6
_SAID_NEXT = frozenset({End.THAT, End.COLON, End.OCCASION, End.MARK, End.WORD})


def speaks(page: Page, phrase: Phrase, verb: SpeechVerb, sentence: Sentence, out: list[Mention]) -> bool:
    """Tell whether a phrase after a verb is its speaker: known as one, or a name with a saying after it."""
    if phrase.named:
        return may_speak(phrase, verb) and (not verb.of or phrase.end is End.FROM)
    if phrase.last - phrase.first >= LONGEST_NAME or phrase.solid >= 0 or phrase.end not in _SAID_NEXT:
        return False
    if spoke_before(page, phrase, out):
        return True
    return held_office(page, phrase) and _says(page, phrase, sentence)


def may_speak(phrase: Phrase, verb: SpeechVerb) -> bool:
    """Tell whether a phrase is known as a speaker, and for a verb of publishing as one who publishes."""
    if verb.press:
        return phrase.kind in PRESS or phrase.ids == () and phrase.noun in ("activists",)
    return phrase.named


def spoke_before(page: Page, phrase: Phrase, out: list[Mention]) -> bool:
    """Tell whether a personal name is that of a speaker named before."""
    last = page.form(phrase.last)
    return any(page.form(word) == last for mention in out for word in range(mention.first, mention.last + 1))


def held_office(page: Page, phrase: Phrase) -> bool:
    """Tell whether a personal name was told before right after an office."""
    last = page.form(phrase.last)
    return any(
        page.form(at) == last
        for word, noun in page.nouns.items()
        if word < phrase.first and speaker_nouns()[noun.key].role
        for at in range(noun.last + 1, noun.last + _NAME_WITHIN)
    )


def _says(page: Page, phrase: Phrase, sentence: Sentence) -> bool:
    if phrase.end in (End.THAT, End.COLON):
        return True
    return any(
        page.form(at) in ends("that") for at in range(phrase.stop, min(phrase.stop + _SAYING_WITHIN, sentence.last))
    )
