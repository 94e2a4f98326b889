"""What a speaker's words become: a mention with a SpeakerName."""

from musnad.arabic import Hit
from musnad.find.speakers.page import Page
from musnad.find.speakers.phrase import Phrase
from musnad.lexicon.actors import bodies
from musnad.lexicon.sources import sources
from musnad.lexicon.speech import SpeechVerb
from musnad.model.mention import Mention
from musnad.model.speaker import Frame, SpeakerKind, SpeakerName

_RULES = {
    Frame.BEFORE: "speaker-after-verb",
    Frame.AFTER: "speaker-before-verb",
    Frame.ASIDE: "speaker-aside",
    Frame.CARRIED: "speaker-carried",
    Frame.BARE: "speaker-of-verb",
}


def mention_of(
    page: Page,
    phrase: Phrase,
    verb_id: str,
    verb: str,
    frame: Frame,
    scope: tuple[int, int],
    before: list[Mention],
    *,
    hedge: bool = False,
) -> Mention:
    """Return the mention of a speaker whose words have been read; `before` are the speakers named before it."""
    words, letters = page.text.words, page.text.letters
    start, end = words[phrase.first].start + _width(page, phrase), words[phrase.last].end
    if end < len(letters) and letters[end] in ")]" and _opens(letters[start:end]):
        end += 1
    value = SpeakerName(
        kind=phrase.kind or SpeakerKind.OFFICIAL,
        verb_id=verb_id,
        verb=verb,
        frame=frame,
        scope=scope,
        name=_name(phrase),
        ids=phrase.ids,
        country=phrase.country,
        anaphoric=_points_back(page, phrase, before),
        hedge=hedge,
        noun=phrase.noun,
    )
    return Mention(
        kind="speaker", start=start, end=end, first=phrase.first, last=phrase.last, rule=_RULES[frame], value=value
    )


def bare_mention(page: Page, hit: Hit, verb: SpeechVerb, scope: tuple[int, int]) -> Mention:
    """Return the mention of a verb with no subject of its own."""
    value = SpeakerName(
        kind=SpeakerKind.UNNAMED,
        verb_id=verb.id,
        verb=verb.verb,
        frame=Frame.BARE,
        scope=scope,
        anaphoric=True,
        hedge=verb.hedge,
    )
    return Mention(
        kind="speaker",
        start=hit.start,
        end=hit.end,
        first=hit.first,
        last=hit.last,
        rule=_RULES[Frame.BARE],
        value=value,
    )


def _width(page: Page, phrase: Phrase) -> int:
    """Return how many letters before the speaker's words are a preposition."""
    first = phrase.first
    for hit in (page.nouns.get(first), page.sources.get(first)):
        if hit is not None:
            return hit.start - page.text.words[first].start
    found = page.actors.get(first)
    return found[0].start - page.text.words[first].start if found else 0


def _opens(letters: str) -> bool:
    return letters.count("(") + letters.count("[") > letters.count(")") + letters.count("]")


def _name(phrase: Phrase) -> str | None:
    if phrase.ids:
        return bodies()[phrase.ids[0]].name
    if phrase.source is not None:
        return sources()[phrase.source].name
    return None


def _points_back(page: Page, phrase: Phrase, before: list[Mention]) -> bool:
    """Tell whether the words point back: a lone noun with the article, or a name that an earlier speaker bore."""
    if phrase.kind is None:
        return any(page.form(phrase.last) == page.form(word) for m in before for word in range(m.first, m.last + 1))
    return (
        phrase.lone
        and phrase.single
        and phrase.definite
        and not phrase.ids
        and phrase.source is None
        and phrase.last == phrase.solid
    )
