"""Finds the speakers of a text: verb by verb, aside by aside."""

from collections.abc import Mapping

from musnad.arabic import Hit, Sentence, Text
from musnad.find.speakers.naming import bare_mention, mention_of
from musnad.find.speakers.page import Page, page_of
from musnad.find.speakers.phrase import End, Phrase, read_phrase
from musnad.find.speakers.phrase import told as told_at
from musnad.find.speakers.phrases import ASIDE, CARRY, IMPERFECT, PERFECT
from musnad.lexicon.clitics import clitics
from musnad.lexicon.speech import SpeechVerb, ends, speaker_nouns, speech_verbs
from musnad.model.mention import Mention
from musnad.model.speaker import Frame, SpeakerKind

_REACH = 12
_ACCOUNT = "(@"
_HEADING = 60
_NO_HEADING = frozenset({"local_council", "rights_body", "document"})
"""Nouns that head a list or a dateline rather than somebody's words."""

_DASHES = "\u2014\u2013-"
_SAYING_WITHIN = 14
_LONGEST_NAME = 3
_NAME_WITHIN = 6
_SAID_NEXT = frozenset({End.THAT, End.COLON, End.OCCASION, End.MARK, End.WORD})
_PRESS = frozenset({SpeakerKind.AGENCY, SpeakerKind.OUTLET, SpeakerKind.CORRESPONDENT, SpeakerKind.MONITOR})


def speakers_of(text: Text, hits: Mapping[str, list[Hit]]) -> list[Mention]:
    """Return the speakers of a text in order, none overlapping another."""
    if not any(kind in hits for kind in (PERFECT, IMPERFECT, ASIDE, CARRY)) and ":" not in text.letters and _ACCOUNT not in text.letters:
        return []
    page = page_of(text, hits)
    out: list[Mention] = []
    asides = {hit.first: hit for hit in sorted(hits.get(ASIDE, ()), key=lambda hit: (hit.first, hit.last))}
    for word in sorted({*page.verbs, *asides, *page.masdars}):
        if out and word <= out[-1].last:
            continue
        sentence = text.sentence_of(word)
        if word in asides:
            _aside(page, sentence, asides[word], out)
        elif word in page.verbs:
            _verb(page, sentence, page.verbs[word], out)
        else:
            _masdar(page, sentence, page.masdars[word], out)
    _signatures(page, out)
    _headings(page, out)
    out.sort(key=lambda mention: (mention.first, mention.last))
    return _apart(out)


def _signatures(page: Page, out: list[Mention]) -> None:
    """Add those who sign a post that stands in the text: a dash, a name, the account in brackets, at the head of a line."""
    text = page.text
    at = text.letters.find(_ACCOUNT)
    while at >= 0:
        sentence = text.sentence_of(max(0, text.word_at(at)))
        dashed = text.letters[sentence.start] in _DASHES
        phrase = read_phrase(page, sentence.first, sentence.last) if dashed else None
        if phrase is not None and phrase.named:
            post = [s for s in text.sentences[max(0, sentence.index - 6) : sentence.index] if s.paragraph == sentence.paragraph - 1]
            if post:
                scope = (post[0].first, post[-1].last)
                out.append(mention_of(page, phrase, "signature", "said", Frame.AFTER, scope, out))
        at = text.letters.find(_ACCOUNT, at + 1)


def _headings(page: Page, out: list[Mention]) -> None:
    """Add those whose words stand after a colon at the head of a sentence ("a security source: ...")."""
    text = page.text
    for sentence in text.sentences:
        at = text.letters.find(":", sentence.start, min(sentence.end, sentence.start + _HEADING))
        if at < 0 or sentence.first not in page.nouns and sentence.first not in page.actors:
            continue
        phrase = read_phrase(page, sentence.first, sentence.last)
        if phrase is None or phrase.end is not End.COLON or phrase.unknown or phrase.noun in _NO_HEADING:
            continue
        if phrase.named and not any(m.first <= phrase.last for m in out if m.first >= sentence.first):
            out.append(mention_of(page, phrase, "heading", "said", Frame.AFTER, (sentence.first, sentence.last), out))


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without those that overlap an earlier one."""
    out: list[Mention] = []
    for mention in mentions:
        if not out or mention.first > out[-1].last:
            out.append(mention)
    return out


def _verb(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of a verb of saying: after it, before it, or none but the verb's own ending."""
    verb = speech_verbs()[hit.key]
    if not _is_verb(page, hit, verb):
        return
    if verb.carries:
        _carried(page, sentence, hit.last + 1, verb, out)
        return
    after = _adverbs(page, hit.last + 1, sentence)
    told = read_phrase(page, after, sentence.last, to=True) if told_at(page, after) else None
    if told is not None:
        after = _adverbs(page, told.stop, sentence)
    phrase = read_phrase(page, after, sentence.last, onto=verb.onto)
    if verb.clear and not hit.suffix and (phrase is None or phrase.end is not End.THAT):
        return
    if phrase is not None and _speaks(page, phrase, verb, sentence, out):
        frame = Frame.ASIDE if _closes(page, hit, phrase, sentence) else Frame.BEFORE
        _spoken(page, sentence, phrase, verb, out, frame, sentence.first if frame is Frame.ASIDE else hit.first)
    else:
        phrase = _before(page, sentence, hit, out)
        if phrase is not None and (not phrase.named or _may_speak(phrase, verb)):
            _spoken(page, sentence, phrase, verb, out, Frame.AFTER, hit.first)
        elif _bare(page, hit, verb, sentence):
            out.append(bare_mention(page, hit, verb, (hit.first, sentence.last)))
    if told is not None:
        out.append(mention_of(page, told, "told", "said", Frame.CARRIED, (hit.first, sentence.last), out))


def _masdar(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of a noun of saying ("a day after the minister's admission that")."""
    verb = speech_verbs()[hit.key]
    phrase = read_phrase(page, hit.last + 1, sentence.last)
    if phrase is None or not phrase.named or hit.prefix.article:
        return
    that = phrase.stop if phrase.stop < sentence.last else phrase.last
    if phrase.end is End.THAT or page.form(that) in ends("that"):
        _spoken(page, sentence, phrase, verb, out, Frame.BEFORE, hit.first)


def _is_verb(page: Page, hit: Hit, verb: SpeechVerb) -> bool:
    """Tell whether a form is the verb, by the word before it and its ending."""
    before = page.form(hit.first - 1) if page.text.sentence_of(hit.first).first < hit.first else ""
    if before in ends("negation") or before in ends("relative"):
        return False
    if hit.kind == PERFECT and hit.prefix.preposition:
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


def _speaks(page: Page, phrase: Phrase, verb: SpeechVerb, sentence: Sentence, out: list[Mention]) -> bool:
    """Tell whether a phrase after a verb is its speaker: known as one, or a name with a saying after it."""
    if phrase.named:
        return _may_speak(phrase, verb) and (not verb.of or phrase.end is End.FROM)
    if phrase.last - phrase.first >= _LONGEST_NAME or phrase.solid >= 0 or phrase.end not in _SAID_NEXT:
        return False
    if _spoke_before(page, phrase, out):
        return True
    return _held_office(page, phrase) and _says(page, phrase, sentence)


def _may_speak(phrase: Phrase, verb: SpeechVerb) -> bool:
    if verb.press:
        return phrase.kind in _PRESS or phrase.ids == () and phrase.noun in ("activists",)
    return phrase.named


def _spoke_before(page: Page, phrase: Phrase, out: list[Mention]) -> bool:
    """Tell whether a personal name is that of a speaker named before."""
    last = page.form(phrase.last)
    return any(page.form(word) == last for mention in out for word in range(mention.first, mention.last + 1))


def _held_office(page: Page, phrase: Phrase) -> bool:
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
    return any(page.form(at) in ends("that") for at in range(phrase.stop, min(phrase.stop + _SAYING_WITHIN, sentence.last)))


def _before(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> Phrase | None:
    """Return the speaker that stands right before a verb, at the head of its clause."""
    end = hit.first
    if page.form(end - 1) in ends("perfect"):
        end -= 1
    if end <= sentence.first or hit.prefix.conjunction:
        return None
    start = end - 1
    while start > sentence.first and not page.gap(start).strip() and end - start < _REACH:
        start -= 1
    while start < end and page.form(start) in ends("openers"):
        start += 1
    phrase = read_phrase(page, start, end)
    if phrase is None or phrase.stop != end or phrase.last != end - 1:
        return None
    if phrase.named:
        return phrase
    opens = start == sentence.first or page.form(start - 1) in ends("openers")
    known = _spoke_before(page, phrase, out) or _held_office(page, phrase)
    return phrase if opens and phrase.last - phrase.first < _LONGEST_NAME and known else None


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


def _spoken(page: Page, sentence: Sentence, phrase: Phrase, verb: SpeechVerb, out: list[Mention], frame: Frame, at: int) -> None:
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
        _told_to(page, sentence, phrase.stop, scope, out)


def _told_to(page: Page, sentence: Sentence, word: int, scope: tuple[int, int], out: list[Mention]) -> None:
    word += page.form(word) in ends("to")
    phrase = read_phrase(page, word, sentence.last, to=True)
    if phrase is not None and phrase.named:
        out.append(mention_of(page, phrase, "told", "said", Frame.CARRIED, scope, out))


def _carried(page: Page, sentence: Sentence, word: int, verb: SpeechVerb, out: list[Mention]) -> None:
    """Add the one who carried a saying on ("in a statement carried by the agency")."""
    phrase = read_phrase(page, word, sentence.last)
    if phrase is not None and phrase.kind in _PRESS:
        host = next((m for m in reversed(out) if sentence.first <= m.first), None)
        scope = host.value.scope if host is not None else (sentence.first, sentence.last)
        out.append(mention_of(page, phrase, verb.id, "said", Frame.CARRIED, scope, out))


def _aside(page: Page, sentence: Sentence, hit: Hit, out: list[Mention]) -> None:
    """Add the speaker of "according to", with or without a verb of its own ("according to what the agency reported")."""
    word, to = hit.last + 1, False
    if hit.form == "opening":
        word, to = hit.last + (page.form(hit.last) in ends("to")), True
    verb = page.verbs.get(word)
    id_, class_ = hit.key, "said"
    if page.form(word) in ends("what"):
        verb = page.verbs.get(word + 1)
    if verb is not None and not speech_verbs()[verb.key].carries:
        word, id_, class_ = verb.last + 1, verb.key, speech_verbs()[verb.key].verb
    phrase = read_phrase(page, word, sentence.last, to=to)
    if phrase is None or not phrase.named:
        return
    scope = (sentence.first, sentence.last)
    out.append(mention_of(page, phrase, id_, class_, Frame.ASIDE, scope, out))
    if phrase.end is End.TOLD:
        _told_to(page, sentence, phrase.stop, scope, out)
