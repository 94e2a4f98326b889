"""Those who carry a saying on: the one it was told to, the agency that published it, the reporter who quotes it."""

from musnad.arabic import Sentence
from musnad.find.speakers.judging import PRESS
from musnad.find.speakers.naming import mention_of
from musnad.find.speakers.noun_phrase import read_phrase
from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import End, Phrase
from musnad.lexicon.speech import SpeechVerb, ends
from musnad.model.mention import Mention
from musnad.model.speaker import Frame


def add_speaker(
    page: Page, sentence: Sentence, phrase: Phrase, verb: SpeechVerb, out: list[Mention], frame: Frame, at: int
) -> None:
    """Add a speaker, and those who carried his words on."""
    scope = (min(at, phrase.first), sentence.last)
    if verb.of and phrase.end is End.FROM:
        inner = read_phrase(page, phrase.stop + 1, sentence.last)
        if inner is not None and inner.named:
            out.append(mention_of(page, phrase, verb.id, verb.verb, Frame.CARRIED, scope, out))
            out.append(mention_of(page, inner, verb.id, "said", frame, scope, out))
            return
    out.append(mention_of(page, phrase, verb.id, verb.verb, frame, scope, out, hedge=verb.hedge))
    if phrase.end is End.TOLD:
        add_receiver(page, sentence, phrase.stop, scope, out)


def add_receiver(page: Page, sentence: Sentence, word: int, scope: tuple[int, int], out: list[Mention]) -> None:
    """Add the one to whom a saying was told, who stands at a word after "to"."""
    word += page.form(word) in ends("to")
    phrase = read_phrase(page, word, sentence.last, to=True)
    if phrase is not None and phrase.named:
        out.append(mention_of(page, phrase, "told", "said", Frame.CARRIED, scope, out))


def add_carrier(page: Page, sentence: Sentence, word: int, verb: SpeechVerb, out: list[Mention]) -> None:
    """Add the one who carried a saying on ("in a statement carried by the agency")."""
    phrase = read_phrase(page, word, sentence.last)
    if phrase is not None and phrase.kind in PRESS:
        host = next((m for m in reversed(out) if sentence.first <= m.first), None)
        scope = host.value.scope if host is not None else (sentence.first, sentence.last)
        out.append(mention_of(page, phrase, verb.id, "said", Frame.CARRIED, scope, out))
