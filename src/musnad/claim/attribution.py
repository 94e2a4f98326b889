"""Who tells what: the chain of speakers at each place of a report."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from musnad.arabic import Sentence, Text
from musnad.claim.interest import is_interested
from musnad.claim.quotations import runs_on
from musnad.lexicon.sources import source_named
from musnad.model.actor import Actor
from musnad.model.claim import ClaimSpeaker
from musnad.model.mention import Mention
from musnad.model.report import Report
from musnad.model.speaker import Frame, SpeakerKind, SpeakerName


class Telling(msgspec.Struct, frozen=True):
    """A speaker with the words it tells: the half-open range `first` to `last`, which may run on over later sentences.

    `mention` is where it is named, or for a verb with no subject the speaker that it points back to. `carriers` are
    those who carried its words on, nearest first.
    """

    mention: Mention
    name: SpeakerName
    first: int
    last: int
    carriers: tuple[Mention, ...] = ()


class Attribution:
    """Who tells what in a report."""

    def __init__(self, report: Report, text: Text, speakers: Sequence[Mention], *, skipped: frozenset[int]) -> None:
        """Work out what each speaker tells.

        `speakers` are the mentions of the kind `speaker`, in order; `skipped` the indexes of sentences that tell
        nothing (title, byline, captions).
        """
        self._report, self._text = report, text
        self._own = source_named(report.outlet or "")
        self._by_sentence: dict[int, list[Telling]] = {}
        if not speakers:
            return
        for telling in self._tellings(speakers, skipped):
            for index in self._sentences(telling, skipped):
                self._by_sentence.setdefault(index, []).append(telling)

    def chains_at(self, sentence: int, word: int, *, victims: Sequence[Actor] = ()) -> tuple[ClaimSpeaker, ...]:
        """Return those who tell what stands at a word of a sentence, nearest to the event first, the outlet left out.

        Speakers of one `chain` relay one another. An empty tuple: the outlet says so itself. `victims` are the
        actors told to be dead: a party that tells of its enemy's is marked as interested.
        """
        found = [t for t in self._by_sentence.get(sentence, ()) if t.first <= word < t.last]
        if not found:
            return ()
        spoken = [t for t in found if t.name.frame is not Frame.ASIDE]
        kept = [*(t for t in found if t.name.frame is Frame.ASIDE), *spoken[-1:]]
        out: list[ClaimSpeaker] = []
        for chain, telling in enumerate(kept):
            out += [self._entry(m, telling, chain, victims) for m in (telling.mention, *telling.carriers)]
        return tuple(_distinct(out))

    def _tellings(self, speakers: Sequence[Mention], skipped: frozenset[int]) -> list[Telling]:
        """Return what each speaker tells, in order, with those who only carry its words on."""
        out: list[Telling] = []
        held: list[Mention] = []
        for mention in speakers:
            sentence = self._text.sentence_of(mention.first)
            if sentence.index in skipped:
                continue
            if mention.value.frame is not Frame.CARRIED:
                pointed = self._pointed(mention, out)
                if pointed is not None:
                    carriers = tuple(m for m in held if m.value.scope == mention.value.scope)
                    out.append(self._telling(mention.value, pointed, sentence, carriers))
                    held.clear()
            elif not self._is_own(mention):
                if out and out[-1].name.scope == mention.value.scope and out[-1].mention.first >= sentence.first:
                    out[-1] = replace(out[-1], carriers=(*out[-1].carriers, mention))
                else:
                    held.append(mention)
        return out

    def _telling(
        self, name: SpeakerName, pointed: Mention, sentence: Sentence, carriers: tuple[Mention, ...]
    ) -> Telling:
        """Return what a speaker tells: its scope, and further where a quotation runs on."""
        first, last = name.scope
        if last > sentence.first:
            last = runs_on(self._text, sentence, last)
        return Telling(pointed, _named(name, pointed.value), first, last, carriers)

    def _is_own(self, mention: Mention) -> bool:
        """Tell whether a carrier is the publishing outlet itself, or nobody that is known."""
        start, end = self._text.span(mention.start, mention.end)
        words = self._text.raw[start:end]
        if self._own is not None and mention.value.name == self._own.name:
            return True
        if self._report.outlet is not None and self._report.outlet in words:
            return True
        return mention.value.name is None and mention.value.kind is SpeakerKind.AGENCY

    def _pointed(self, mention: Mention, before: Sequence[Telling]) -> Mention | None:
        """Return the mention itself, or for a verb with no subject the last speaker before it."""
        if mention.value.frame is not Frame.BARE:
            return replace(mention, value=_antecedent(self._text, mention, before))
        return before[-1].mention if before else None

    def _sentences(self, telling: Telling, skipped: frozenset[int]) -> list[int]:
        first = self._text.sentence_of(telling.first).index
        last = self._text.sentence_of(telling.last - 1).index
        return [index for index in range(first, last + 1) if index not in skipped]

    def _entry(self, mention: Mention, telling: Telling, chain: int, victims: Sequence[Actor]) -> ClaimSpeaker:
        start, end = self._text.span(mention.start, mention.end)
        words = self._text.raw[start:end]
        name: SpeakerName = mention.value
        verb = telling.name.verb if mention is telling.mention else name.verb
        return ClaimSpeaker(
            text=words,
            start=start,
            end=end,
            name=name.name,
            kind=name.kind.value,
            verb=verb,
            chain=chain,
            interested=is_interested(name, victims),
        )


def _named(name: SpeakerName, pointed: SpeakerName) -> SpeakerName:
    """Return a speaker's name with what the one it points to is called."""
    if name.frame is not Frame.BARE:
        return pointed
    return replace(pointed, verb=name.verb, verb_id=name.verb_id, frame=Frame.BARE, scope=name.scope, hedge=name.hedge)


def _antecedent(text: Text, mention: Mention, before: Sequence[Telling]) -> SpeakerName:
    """Return the name of an anaphoric speaker with the name of the one that it points back to."""
    name: SpeakerName = mention.value
    if not name.anaphoric or name.name is not None:
        return name
    earlier = _bearer(text, mention, before) or _alike(name, before)
    if earlier is None:
        return name
    other: SpeakerName = earlier.value
    start, end = text.span(earlier.start, earlier.end)
    kind = other.kind if name.kind in _OPEN_KINDS else name.kind
    return replace(name, name=other.name or text.raw[start:end], ids=other.ids, country=other.country, kind=kind)


_OPEN_KINDS = frozenset({SpeakerKind.UNNAMED, SpeakerKind.OFFICIAL})
"""Kinds of nouns that say little about who it is ("the source", a surname)."""


def _bearer(text: Text, mention: Mention, before: Sequence[Telling]) -> Mention | None:
    """Return the last earlier speaker that bears a word of a lone noun or a surname, with or without the article."""
    mine = {text.words[word].form for word in range(mention.first, mention.last + 1)}
    for telling in reversed(before):
        theirs = [text.words[word].form for word in range(telling.mention.first, telling.mention.last + 1)]
        if any(a == b or (len(b) > _SHORTEST and a.endswith(b)) for a in mine for b in theirs if len(a) > _SHORTEST):
            return telling.mention
    return None


_SHORTEST = 2


def _alike(name: SpeakerName, before: Sequence[Telling]) -> Mention | None:
    """Return the last earlier speaker of a kind that a lone noun may mean; a publisher is no source."""
    for telling in reversed(before):
        kind = telling.mention.value.kind
        if kind is name.kind or (name.kind is SpeakerKind.UNNAMED and kind is not SpeakerKind.AGENCY):
            return telling.mention
    return None


def _distinct(entries: Sequence[ClaimSpeaker]) -> list[ClaimSpeaker]:
    seen: dict[tuple[int | None, int | None], ClaimSpeaker] = {}
    for entry in entries:
        seen.setdefault((entry.start, entry.end), entry)
    return list(seen.values())
