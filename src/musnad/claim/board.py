"""A sentence as the claim stage sees it: its mentions by kind, in the order of the text."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from musnad.arabic import Text
from musnad.claim.line import Line
from musnad.lexicon.clitics import attached, clitics
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_CONSTRUCT = 2
"""How many nouns may stand between a preposition and the one that it governs through them."""


class Board(Line, frozen=True):
    """The words of one sentence, and its mentions by kind."""

    triggers: list[Mention]
    cues: list[Mention]
    actors: list[Mention]
    places: list[Mention]
    moments: list[Mention]
    counts: list[Mention]
    weapons: list[Mention]
    speakers: list[Mention]

    @cached_property
    def clause_openings(self) -> list[int]:
        """The words that may open a clause, without those whose mark only sets a time apart, before it or behind:
        "sentenced, on Thursday, two men"."""
        openings = self.openings
        around = {
            word
            for moment in self.moments
            if moment.first in openings and moment.last + 1 in openings
            for word in (moment.first, moment.last + 1)
            if self.form(word) not in words_of("clause_opener")
        }
        return [word for word in openings if word not in around] if around else openings

    def apart(self, left: int, right: int) -> int:
        """Return how many words stand between two words, those of times and places left out."""
        set_apart = {
            word
            for m in (*self.moments, *self.places)
            if left < m.first < right
            for word in range(m.first, min(m.last, right - 1) + 1)
        }
        return right - left - 1 - len(set_apart)

    def attached(self, mention: Mention) -> str:
        """Return the key of the preposition written together with a mention: `by`, `to`, `like`, or an empty string."""
        return attached(self.text.letters, self.text.words[mention.first].start, mention.start)

    def joined(self, mention: Mention) -> bool:
        """Tell whether "and" is written together with a mention."""
        return self.text.letters[self.text.words[mention.first].start : mention.start] in clitics().conjunctions

    def bare(self, mention: Mention) -> bool:
        """Tell whether no preposition stands before a mention: written together with it, apart, or before the noun it
        belongs to ("on the posts of the army")."""
        key = (mention.first, mention.start)
        if key not in self._bare:
            self._bare[key] = not self.attached(mention) and self._stands_bare(mention)
        return self._bare[key]

    @cached_property
    def _bare(self) -> dict[tuple[int, int], bool]:
        return {}

    def _stands_bare(self, mention: Mention) -> bool:
        for word in range(mention.first - 1, mention.first - 2 - _CONSTRUCT, -1):
            if self.form(word) in words_of("any_preposition"):
                return self.partitive(word + 1)
            if not self._governs(word):
                return True
        return True

    def _governs(self, word: int) -> bool:
        """Tell whether a word may be a noun that governs the one after it: bare of the article, of no other mention."""
        form = self.form(word)
        if not form or form.startswith(clitics().article) or self.gap(word, word + 1) != " ":
            return False
        if any(form in words_of(key) for key in ("that", "relative", "clause_opener")):
            return False
        return word not in self._named

    @cached_property
    def _named(self) -> set[int]:
        """The words of mentions that no preposition governs a noun through."""
        named = (*self.triggers, *self.places, *self.moments, *self.speakers, *self.actors, *self.cues)
        return {word for m in named for word in range(m.first, m.last + 1)}

    @cached_property
    def described(self) -> set[int]:
        """The words of weapons, counts and adjectives of nationality, which describe the noun before them."""
        adjectives = (a for a in self.actors if a.value.adjective)
        return {word for m in (*self.weapons, *self.counts, *adjectives) for word in range(m.first, m.last + 1)}

    def spoken(self, mention: Mention) -> bool:
        """Tell whether a mention stands in the words of a speaker."""
        return bool(self.speakers) and any(s.first <= mention.first and mention.last <= s.last for s in self.speakers)

    def partitive(self, word: int) -> bool:
        """Tell whether "of" before a word only says of whom a number or a group is: "the last batch of fighters"."""
        if self.form(word - 1) not in words_of("from"):
            return False
        parts = [word - step for step in (2, 3, 4) if self.is_one_of(word - step, "part_of")]
        return any(not any(a.first <= part <= a.last for a in self.actors) for part in parts)

    def means(self, mention: Mention) -> str:
        """Return the key of the preposition before a noun or the quantity that counts it: "with several raids"."""
        counted = next((c for c in self.counts if c.first < mention.first <= c.last + 1), None)
        if counted is not None:
            return self.attached(counted)
        first = mention.first
        while self.form(first - 1) and self.stem_of(first - 1) in words_of("quantifier"):
            first -= 1
            head = self.form(first)
            if head not in words_of("quantifier"):
                return next((key for key, letter in clitics().prepositions.items() if head.startswith(letter)), "")
        return ""

    def cues_of(self, key: str) -> Sequence[Mention]:
        """Return the cues of a kind."""
        return self._cues_by_key.get(key, ())

    def cue(self, key: str, first: int, last: int) -> Mention | None:
        """Return the first cue of a kind that begins within a range of words, both inclusive."""
        for cue in self._cues_by_key.get(key, ()):
            if first <= cue.first <= last:
                return cue
        return None

    @cached_property
    def _cues_by_key(self) -> dict[str, list[Mention]]:
        out: dict[str, list[Mention]] = {}
        for cue in self.cues:
            out.setdefault(cue.value, []).append(cue)
        return out

    def cue_over(self, key: str, word: int) -> Mention | None:
        """Return the cue of a kind that covers a word."""
        for cue in self._cues_by_key.get(key, ()):
            if cue.first <= word <= cue.last:
                return cue
        return None

    def nearest(
        self,
        mentions: Iterable[Mention],
        first: int,
        last: int,
        *,
        to: int,
        accept: Callable[[Mention], bool] | None = None,
    ) -> Mention | None:
        """Return the mention within a range of words (inclusive) that lies nearest to a word, earlier ones first."""
        found = [m for m in mentions if first <= m.first and m.last <= last and (accept is None or accept(m))]
        return min(found, key=lambda m: (distance(m, to), m.first)) if found else None


def distance(mention: Mention, word: int) -> int:
    """Return how many words lie between a mention and a word; 0 where it covers it."""
    if mention.first > word:
        return mention.first - word
    return max(0, word - mention.last)


def within(mentions: Iterable[Mention], first: int, last: int) -> list[Mention]:
    """Return the mentions that lie within a range of words, both inclusive."""
    return [m for m in mentions if first <= m.first and m.last <= last]


_KINDS = ("trigger", "cue", "actor", "place", "time", "count", "weapon", "speaker")
"""The kinds of mentions, in the order of the fields of a board."""


def boards_of(text: Text, mentions: Sequence[Mention]) -> list[Board]:
    """Return one board a sentence, in order; every mention falls to the sentence that holds its first word.

    `mentions` are in the order of the text. A trigger within a time or a longer name tells of nothing, and a place
    within the name of a body that is longer is none.
    """
    narrower, untold = _names(mentions)
    boards: list[Board] = []
    left = 0
    for sentence in text.sentences:
        found: dict[str, list[Mention]] = {kind: [] for kind in _KINDS}
        while left < len(mentions) and mentions[left].first < sentence.last:
            mention = mentions[left]
            left += 1
            kind = mention.kind
            if kind == "trigger" and mention.first in untold or kind not in found:
                continue
            if kind not in ("place", "trigger") or (mention.first, mention.last) not in narrower:
                found[kind].append(mention)
        boards.append(Board(text, sentence, *found.values()))
    return boards


def _names(mentions: Iterable[Mention]) -> tuple[set[tuple[int, int]], set[int]]:
    """Return the word ranges within the name of a body that is longer ("the council of X" is no place), and the words
    of times and of names of several words, of places and bodies: no word of them tells of a happening."""
    narrower: set[tuple[int, int]] = set()
    untold: set[int] = set()
    for mention in mentions:
        kind, first, last = mention.kind, mention.first, mention.last
        if kind == "actor" and last > first:
            within = ((begin, end) for begin in range(first, last + 1) for end in range(begin, last + 1))
            narrower.update((begin, end) for begin, end in within if end - begin < last - first)
        if kind == "time" or last > first and (kind == "place" or kind == "actor" and mention.value.id is not None):
            untold.update(range(first, last + 1))
    return narrower, untold
