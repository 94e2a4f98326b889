"""The speaker of "according to"."""

from musnad.arabic import Hit, Sentence
from musnad.find.speakers.naming import mention_of
from musnad.find.speakers.noun_phrase import read_phrase
from musnad.find.speakers.page import Page
from musnad.find.speakers.passing_on import add_receiver
from musnad.find.speakers.phrase import End
from musnad.lexicon.speech import ends, speech_verbs
from musnad.model.mention import Mention
from musnad.model.speaker import Frame


def read_aside(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of "according to", which may have a verb of its own ("according to what the agency said")."""
    word, to = hit.last + 1, False
    if hit.form == "opening":
        word, to = hit.last + (page.form(hit.last) in ends("to")), True
    verb = page.verbs.get(word)
    id_, class_ = hit.key, "said"
    if page.form(word) in ends("what"):
        verb = page.verbs.get(word + 1)
    if verb is not None and not speech_verbs()[verb.key].carries:
        word, id_, class_ = verb.last + 1, verb.key, speech_verbs()[verb.key].verb
        word += page.form(word) in ends("of_what")
    phrase = read_phrase(page, word, sentence.last, to=to)
    if phrase is None or not phrase.named:
        return
    scope = (sentence.first, sentence.last)
    out.append(mention_of(page, phrase, id_, class_, Frame.ASIDE, scope, out))
    if phrase.end is End.TOLD:
        add_receiver(page, sentence, phrase.stop, scope, out)
