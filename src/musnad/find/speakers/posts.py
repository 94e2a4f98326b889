"""Speakers without a verb: the signature under a post, the name before a colon at the head of a sentence."""

from musnad.find.speakers.naming import mention_of
from musnad.find.speakers.noun_phrase import read_phrase
from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import End
from musnad.model.mention import Mention
from musnad.model.speaker import Frame

ACCOUNT = "(@"
"""What opens the account's name in a post's signature."""

_DASHES = "\u2014\u2013-"
_POST = 6
"""How many sentences a post has at most."""

_HEADING = 60
"""How many letters from the head of a sentence its colon may stand."""

_NO_HEADING = frozenset({"local_council", "rights_body", "document"})
"""Nouns that head a list or a dateline rather than somebody's words."""


def signatures(page: Page, out: list[Mention]) -> None:
    """Add those who sign a post that is embedded: a dash, a name, the account in brackets, at the head of a line."""
    text = page.text
    at = text.letters.find(ACCOUNT)
    while at >= 0:
        sentence = text.sentence_of(max(0, text.word_at(at)))
        dashed = text.letters[sentence.start] in _DASHES
        phrase = read_phrase(page, sentence.first, sentence.last) if dashed else None
        if phrase is not None and phrase.named:
            post = [
                s
                for s in text.sentences[max(0, sentence.index - _POST) : sentence.index]
                if s.paragraph == sentence.paragraph - 1
            ]
            if post:
                scope = (post[0].first, post[-1].last)
                out.append(mention_of(page, phrase, "signature", "said", Frame.AFTER, scope, out))
        at = text.letters.find(ACCOUNT, at + 1)


def headings(page: Page, out: list[Mention]) -> None:
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
