"""The speaker of a verb of saying: after it, before it, or in its own ending."""

from musnad.arabic import Hit, Sentence
from musnad.find.speakers.judging import held_office, may_speak, speaks, spoke_before
from musnad.find.speakers.naming import bare_mention, mention_of
from musnad.find.speakers.noun_phrase import read_phrase
from musnad.find.speakers.page import Page
from musnad.find.speakers.passing_on import add_carrier, add_speaker
from musnad.find.speakers.phrase import LONGEST_NAME, End, Phrase
from musnad.find.speakers.phrases import IMPERFECT, PERFECT
from musnad.find.speakers.stops import told
from musnad.lexicon.clitics import clitics
from musnad.lexicon.speech import SpeechVerb, ends, speech_verbs
from musnad.model.mention import Mention
from musnad.model.speaker import Frame

_REACH = 12
"""How many words before a verb its speaker may begin."""


def read_verb(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of a verb of saying: after it, before it, or none but the verb's own ending."""
    verb = speech_verbs()[hit.key]
    if not _is_verb(page, hit, verb):
        _of_a_document(page, sentence, hit, verb, out)
        return
    if verb.carries:
        add_carrier(page, sentence, hit.last + 1, verb, out)
        return
    after = _adverbs(page, hit.last + 1, sentence)
    receiver = read_phrase(page, after, sentence.last, to=True) if told(page, after) else None
    if receiver is not None:
        after = _adverbs(page, receiver.stop, sentence)
    _beside(page, sentence, hit, verb, out, after)
    if receiver is not None:
        out.append(mention_of(page, receiver, "told", "said", Frame.CARRIED, (hit.first, sentence.last), out))


def _beside(page: Page, sentence: Sentence, hit: Hit, verb: SpeechVerb, out: list[Mention], after: int) -> None:
    """Add the speaker who begins at the word `after`, else the one before the verb, else the verb itself."""
    phrase = read_phrase(page, after, sentence.last, verb=verb)
    if verb.clear and not hit.suffix and (phrase is None or phrase.end is not End.THAT):
        return
    if phrase is not None and speaks(page, phrase, verb, sentence, out):
        frame = Frame.ASIDE if _closes(page, hit, phrase, sentence) else Frame.BEFORE
        add_speaker(page, sentence, phrase, verb, out, frame, sentence.first if frame is Frame.ASIDE else hit.first)
        return
    phrase = _before(page, sentence, hit, out)
    if phrase is not None and _speaks_before(page, phrase, hit, verb):
        add_speaker(page, sentence, phrase, verb, out, Frame.AFTER, hit.first)
    elif _bare(page, hit, verb, sentence):
        out.append(bare_mention(page, hit, verb, (hit.first, sentence.last)))


def _speaks_before(page: Page, phrase: Phrase, hit: Hit, verb: SpeechVerb) -> bool:
    """Tell whether a phrase that stands before a verb is its speaker; a verb of transmitting must go on with "from"."""
    if verb.of:
        if page.form(hit.last + 1) not in ends("of"):
            return False
        phrase.end, phrase.stop = End.FROM, hit.last + 1
    return not phrase.named or may_speak(phrase, verb)


def _of_a_document(page: Page, sentence: Sentence, hit: Hit, verb: SpeechVerb, out: list[Mention]) -> None:
    """Add the one whose figures or statement a sentence gives ("a toll that the observatory announced")."""
    noun = page.nouns.get(hit.first - 1)
    if noun is None or noun.key != "document" or not hit.suffix:
        return
    phrase = read_phrase(page, hit.last + 1, sentence.last, verb=verb)
    if phrase is not None and phrase.named:
        add_speaker(page, sentence, phrase, verb, out, Frame.ASIDE, sentence.first)


def read_masdar(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of a noun of saying ("a day after the minister's admission that")."""
    verb = speech_verbs()[hit.key]
    phrase = read_phrase(page, hit.last + 1, sentence.last)
    if phrase is None or not phrase.named or hit.prefix.article:
        return
    that = phrase.stop if phrase.stop < sentence.last else phrase.last
    if phrase.end is End.THAT or page.form(that) in ends("that"):
        add_speaker(page, sentence, phrase, verb, out, Frame.BEFORE, hit.first)


def _is_verb(page: Page, hit: Hit, verb: SpeechVerb) -> bool:
    """Tell whether a form is the verb, by the word before it and its ending."""
    before = page.form(hit.first - 1) if page.text.sentence_of(hit.first).first < hit.first else ""
    if before in ends("negation") or before in ends("relative"):
        return False
    if hit.kind == PERFECT and hit.prefix.preposition:
        return False
    if hit.kind == PERFECT and before in ends("to_do") and page.form(hit.first - 2) not in ends("done_that"):
        return False
    if hit.kind == PERFECT and hit.suffix not in clitics().endings.perfect and hit.suffix:
        return before in ends("what") or page.form(hit.first - 1) in ends("what")
    if hit.kind == IMPERFECT and hit.suffix not in clitics().endings.imperfect and hit.suffix:
        return False
    return True


def _closes(page: Page, hit: Hit, phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a verb and its speaker only close what they tell ("..., as the agency reported")."""
    if hit.first <= sentence.first + 1 or page.form(hit.first - 1) not in ends("like"):
        return False
    return phrase.end is End.MARK or phrase.stop >= sentence.last


def _adverbs(page: Page, word: int, sentence: Sentence) -> int:
    """Return the word after the adverbs, or the stretch between commas, that stand between a verb and its speaker."""
    while word < sentence.last and page.form(word) in ends("adverbs"):
        word += 1
    if word < sentence.last and page.gap(word).strip() and ":" not in page.gap(word):
        for later in range(word + 1, min(word + 6, sentence.last)):
            if page.gap(later).strip():
                return later if page.form(word) in ends("times") or page.form(word) in ends("within") else word
    return word


def _before(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> Phrase | None:
    """Return the speaker that stands right before a verb, at the head of its clause."""
    end = hit.first
    if page.form(end - 1) in ends("perfect"):
        end -= 1
    if end <= sentence.first or hit.prefix.conjunction:
        return None
    start = end - 1
    while start > sentence.first and not _opens_clause(page, start) and end - start < _REACH:
        start -= 1
    while start < end and page.form(start) in ends("openers"):
        start += 1
    phrase = read_phrase(page, start, end)
    if phrase is None or phrase.stop != end or phrase.last != end - 1:
        return None
    if phrase.named:
        return phrase
    opens = start == sentence.first or page.form(start - 1) in ends("openers")
    known = spoke_before(page, phrase, out) or held_office(page, phrase)
    return phrase if opens and phrase.last - phrase.first < LONGEST_NAME and known else None


def _opens_clause(page: Page, word: int) -> bool:
    """Tell whether a clause begins at a word: after a mark, or after "that"."""
    return bool(page.gap(word).strip()) or page.form(word - 1) in ends("that")


def _bare(page: Page, hit: Hit, verb: SpeechVerb, sentence: Sentence) -> bool:
    """Tell whether a verb says with no subject of its own ("and added that")."""
    if hit.kind == IMPERFECT and verb.id != "add":
        return False
    if page.form(hit.first - 1) in ends("what"):
        return False
    after = hit.last + 1
    if after >= sentence.last:
        return False
    if ":" in page.gap(after) or page.form(after) in ends("that"):
        return True
    if page.form(after) in ends("onto"):
        return True
    return bool(hit.prefix.conjunction) and verb.id == "add" and page.gap(after).strip() != ""
