"""The words of one speaker, read from their head to what ends them."""

from musnad.arabic import Hit
from musnad.find.actors.chain import name_of
from musnad.find.actors.elements import OWNERS, first_of
from musnad.find.actors.phrases import ADJECTIVAL
from musnad.find.actors.tail import read_chain
from musnad.find.speakers.kinds import kind_of
from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import LONGEST_NAME, End, Phrase
from musnad.find.speakers.stops import BY, mark_before, stop_at
from musnad.lexicon.clitics import clitics
from musnad.lexicon.groups import groups
from musnad.lexicon.speech import SpeechVerb, ends, speaker_nouns
from musnad.model.actor import ActorName
from musnad.model.speaker import SpeakerKind

_LIMIT = 14
_SHORT_NAME = 5
_MIDDLE = 4
_AFTER_OFFICE = frozenset({End.THAT, End.MARK, End.COLON, End.OCCASION, End.TOLD, End.WORD})

_OF_ITS_BODY = frozenset({"document", "source", "activists"})
"""Nouns whose kind is that of the body they belong to ("sources in the civil defence")."""

_TIGHT = frozenset({"agency", "document"})
"""Nouns after which a word that nothing knows is more likely what is said than part of a name."""


def read_phrase(
    page: Page, first: int, limit: int, *, to: bool = False, verb: SpeechVerb | None = None
) -> Phrase | None:
    """Return the speaker whose words begin at a word and end before `limit`; None where no speaker can begin there.

    With `to` the first word may carry "to" ("in line with what ..., to the agency"). `verb` is the verb that it stands
    beside, whose complement may follow with a preposition. A phrase that begins with a word that nothing knows (a
    personal name) comes back with no kind: whoever asks must see to it that a
    saying follows.
    """
    if first >= limit:
        return None
    phrase = Phrase(first, first, onto=verb is not None and verb.onto, by=verb is not None and verb.by)
    if page.form(first) in ends("same") or page.form(first) in ends("these"):
        first += 1
        phrase.lone = True
    elif page.form(first) in ends("quantity"):
        first += 2 if page.form(first + 1) in ends("relative") else 1
    if not _begin(page, phrase, first, limit, to=to):
        return None
    _walk(page, phrase, limit)
    if phrase.kind is None and phrase.end is End.MARK:
        _take_office(page, phrase, limit)
    _settle(page, phrase, limit)
    return phrase


def _take_office(page: Page, phrase: Phrase, limit: int) -> None:
    """Take the office that stands between commas after a personal name ("so-and-so, the secretary of ..., said")."""
    noun = page.nouns.get(phrase.stop)
    if noun is None or phrase.last - phrase.first > LONGEST_NAME or not speaker_nouns()[noun.key].role:
        return
    office = read_phrase(page, phrase.stop, limit)
    if office is None or office.end not in _AFTER_OFFICE:
        return
    phrase.last, phrase.solid, phrase.stop, phrase.end = office.last, office.solid, office.stop, office.end
    phrase.kind, phrase.noun, phrase.role = office.kind, office.noun, True
    phrase.ids, phrase.country = office.ids, office.country


def _begin(page: Page, phrase: Phrase, first: int, limit: int, *, to: bool) -> bool:
    """Read the head: the longest of a noun, an actor's name and a publisher; else a word that nothing knows."""
    noun, source = page.nouns.get(first), page.sources.get(first)
    best = max((hit for hit in (noun, source) if hit is not None), key=lambda hit: hit.last, default=None)
    actor = first_of(page.actors.get(first, []), OWNERS)
    if actor is not None and _allowed(actor, to=to) and _outdoes(page, actor, best):
        if _take_actor(page, phrase, actor, head=True):
            return True
    for hit in (best, noun, source):
        if hit is not None and _allowed(hit, to=to):
            _take_noun(phrase, hit, head=True) if hit.kind == "speaker.noun" else _take_source(phrase, hit)
            return True
    return actor is None and best is None and _begin_unknown(page, phrase, first)


def _outdoes(page: Page, actor: Hit, other: Hit | None) -> bool:
    """Tell whether an actor's words reach further than a noun's or a publisher's, or name a body as long."""
    if other is None or actor.last != other.last:
        return other is None or actor.last > other.last
    return actor.kind == "actor" or read_chain(page.text, page.actors, actor).last > other.last


def _allowed(hit: Hit, *, to: bool) -> bool:
    prefix = hit.prefix
    return not prefix.conjunction and (not prefix.preposition or (to and prefix.preposition == "to"))


def _begin_unknown(page: Page, phrase: Phrase, first: int) -> bool:
    form = page.form(first)
    if not form or form[0].isdigit() or stop_at(page, first, onto=phrase.onto) is not None or form in ends("within"):
        return False
    phrase.last = first
    phrase.unknown = 1
    return True


def _take_noun(phrase: Phrase, hit: Hit, *, head: bool) -> None:
    noun = speaker_nouns()[hit.key]
    phrase.last = phrase.solid = hit.last
    if head or (phrase.kind is None and noun.role):
        phrase.kind, phrase.noun = noun.kind, noun.id
        phrase.open, phrase.lone = noun.open, noun.lone or phrase.lone
        phrase.definite, phrase.single = hit.prefix.article, hit.last == hit.first
    phrase.role = phrase.role or noun.role


def _take_source(phrase: Phrase, hit: Hit) -> None:
    phrase.last = phrase.solid = hit.last
    phrase.source = phrase.source or hit.key
    if phrase.first == hit.first or phrase.lone:
        phrase.kind = phrase.kind or SpeakerKind.AGENCY


def _take_actor(page: Page, phrase: Phrase, hit: Hit, *, head: bool) -> bool:
    chain = read_chain(page.text, page.actors, hit)
    name = name_of(chain)
    if name is None or (head and _too_little(name, hit)):
        return False
    phrase.last = phrase.solid = chain.last
    phrase.ids = phrase.ids or name.ids
    phrase.country = phrase.country or name.country
    if head or phrase.noun in _OF_ITS_BODY:
        phrase.kind = kind_of(name)
        phrase.definite = name.definite
    if head:
        phrase.noun, phrase.by_name = name.group, True
        phrase.lone = phrase.lone or (name.group is not None and groups()[name.group].anaphor)
        phrase.single = chain.last == chain.first
    return True


def _too_little(name: ActorName, hit: Hit) -> bool:
    """Tell whether a description is too little: a noun that needs an owner, a word that may be an adjective."""
    if name.group is None or name.country is not None:
        return False
    return groups()[name.group].weak or (hit.key.endswith(ADJECTIVAL) and not hit.suffix)


def _walk(page: Page, phrase: Phrase, limit: int) -> None:
    """Read on until something ends the words of the speaker."""
    stop = min(limit, phrase.first + _LIMIT)
    while True:
        word = phrase.last + 1
        if word >= stop:
            phrase.end, phrase.stop = (End.MARK if word >= limit else End.LIMIT), word
            return
        end = mark_before(page, word) or stop_at(page, word, onto=phrase.onto)
        if end is not None and not (end is End.VERB and _named_so(page, phrase, word)):
            phrase.end, phrase.stop = end, word
            return
        if page.form(word) in ends("same"):
            phrase.last = phrase.solid = word
            phrase.end, phrase.stop = End.WORD, word + 1
            return
        if not _go_on(page, phrase, word):
            if _joins(page, word) or (phrase.by and _opens_content(page, word)):
                phrase.end, phrase.stop = End.CONTENT, word
                return
            phrase.last = word
            phrase.unknown += 1


def _named_so(page: Page, phrase: Phrase, word: int) -> bool:
    """Tell whether a verb's letters are a noun in the name of a body ("the network for recording ...")."""
    verb = page.verbs[word]
    return phrase.noun == "rights_body" and word == phrase.solid + 1 and not verb.suffix and not verb.prefix.width


def _joins(page: Page, word: int) -> bool:
    """Tell whether a word that nothing knows carries "and", and is no name that begins so."""
    form = page.form(word)
    return form[:1] in clitics().conjunctions[:1] and form not in ends("and_names")


def _opens_content(page: Page, word: int) -> bool:
    """Tell whether a word that nothing knows carries "by" without the article, and so opens what is said."""
    form = page.form(word)
    return form.startswith(BY) and not form.startswith(clitics().article, len(BY))


def _go_on(page: Page, phrase: Phrase, word: int) -> bool:
    """Take the known words that begin at a word, if they belong to the speaker."""
    noun, source = page.nouns.get(word), page.sources.get(word)
    actor = first_of(page.actors.get(word, []), OWNERS)
    longest = max((hit.last for hit in (noun, source, actor) if hit is not None), default=-1)
    if longest < 0:
        return False
    if phrase.by_name and (actor is not None or noun is not None) and longest > 0:
        return False
    if actor is not None and actor.last == longest and _take_actor(page, phrase, actor, head=False):
        return True
    if source is not None and source.last == longest:
        _take_source(phrase, source)
        return True
    if noun is not None:
        _take_noun(phrase, noun, head=False)
        return True
    return False


def _settle(page: Page, phrase: Phrase, limit: int) -> None:
    """Decide where the words of the speaker end, from what ended them."""
    if phrase.end in (End.THAT, End.OCCASION, End.TOLD, End.VERB, End.COLON, End.FROM):
        return
    if phrase.end is End.MARK and phrase.unknown <= _MIDDLE:
        while _apposition(page, phrase, limit):
            pass
        return
    roomy = phrase.open and phrase.end is not End.LIMIT and phrase.noun not in _TIGHT
    if phrase.solid >= 0 and phrase.unknown > (_MIDDLE if roomy else 0):
        phrase.last, phrase.stop = phrase.solid, phrase.solid + 1


def _apposition(page: Page, phrase: Phrase, limit: int) -> bool:
    """Take a name between commas after an office ("the governor, so-and-so, confirmed"); tell if there is more."""
    word = phrase.stop
    if word >= limit or not (phrase.open and phrase.role):
        return False
    inner = Phrase(word, word - 1)
    while inner.last + 1 < limit:
        at = inner.last + 1
        if at > word and mark_before(page, at) is not None:
            inner.end = End.MARK
            break
        end = stop_at(page, at)
        if end is not None:
            inner.end = end
            break
        if at - word >= _SHORT_NAME + 2 or page.form(at)[:1].isdigit():
            return False
        if not _go_on(page, inner, at):
            inner.last = at
    if inner.last < word or inner.end not in (End.MARK, End.THAT, End.OCCASION, End.TOLD):
        return False
    phrase.last, phrase.end, phrase.stop = inner.last, inner.end, inner.last + 1
    return inner.end is End.MARK
