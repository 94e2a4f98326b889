"""A sentence as the claim stage sees it: its mentions by kind, in the order of the text."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

import msgspec

from musnad.arabic import Sentence, Text, lemma
from musnad.lexicon.clitics import attached, clitics
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention

_CONSTRUCT = 2
"""How many nouns may stand between a preposition and the one that it governs through them."""


_CLAUSE_MARK = re.compile("[\u060c,\u061b;:()\n\u2013\u2014-]")


class Board(msgspec.Struct, frozen=True, dict=True):
    """The mentions of one sentence by kind; `text` is the whole text, word indexes are the text's.

    What is asked of a sentence over and over (its words by class, its clause marks) is worked out at the first asking.
    """

    text: Text
    sentence: Sentence
    triggers: list[Mention]
    cues: list[Mention]
    actors: list[Mention]
    places: list[Mention]
    moments: list[Mention]
    counts: list[Mention]
    weapons: list[Mention]
    speakers: list[Mention]

    def form(self, word: int) -> str:
        """Return the letters of a word; nothing beyond the sentence."""
        return self.forms.get(word, "")

    @cached_property
    def forms(self) -> dict[int, str]:
        """The letters of each word of the sentence."""
        return {word.index: word.form for word in self.text.words[self.sentence.first : self.sentence.last]}

    def has(self, class_id: str, first: int, last: int) -> bool:
        """Tell whether a word of a class of data/lexicon/words.yml stands within a range of words, both inclusive.

        The word may have an "and" written together with it.
        """
        if self.lacks(class_id):
            return False
        words = words_of(class_id)
        return any(self.form(word) in words or self.unjoined(word) in words for word in range(first, last + 1))

    def lacks(self, class_id: str) -> bool:
        """Tell whether no word of the sentence belongs to a class, so that none need be looked for."""
        return self._spellings.isdisjoint(words_of(class_id))

    @cached_property
    def _spellings(self) -> set[str]:
        """The words of the sentence, with and without an "and" written together with them."""
        conjunctions = tuple(clitics().conjunctions)
        forms = self.forms.values()
        return {*forms, *[form[1:] for form in forms if form.startswith(conjunctions)]}

    @cached_property
    def openings(self) -> list[int]:
        """The words that may open a clause: after a mark that parts clauses, or words that do so themselves."""
        openers = words_of("clause_opener")
        opening = () if self.lacks("clause_opener") else (w for w, form in self.forms.items() if form in openers)
        return [*self._breaks, *opening]

    @cached_property
    def _breaks(self) -> list[int]:
        """The words before which a mark stands that parts clauses."""
        words, found = self.text.words, list[int]()
        for mark in _CLAUSE_MARK.finditer(self.text.letters, self.sentence.start, self.sentence.end):
            before = self.text.word_at(mark.start())
            if self.sentence.first <= before < self.sentence.last - 1 and mark.start() >= words[before].end:
                found.append(before + 1)
        return found

    def parted(self, left: int, right: int) -> bool:
        """Tell whether a mark that parts clauses stands between two words."""
        return any(left < word <= right for word in self._breaks)

    def is_one_of(self, word: int, class_id: str) -> bool:
        """Tell whether a word, or its lemma, belongs to a class of data/lexicon/words.yml."""
        return _is_one_of(self.forms.get(word, ""), class_id)

    def gap(self, left: int, right: int) -> str:
        """Return the letters between the end of one word and the beginning of another."""
        return self.text.letters[self.text.words[left].end : self.text.words[right].start]

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

    def joined_word(self, word: int) -> bool:
        """Tell whether a word may carry "and" before it: a list goes on."""
        form = self.form(word)
        return form[:1] in clitics().conjunctions and form not in words_of("any_preposition")

    def unjoined(self, word: int) -> str:
        """Return the letters of a word without an "and" written together with it."""
        form = self.form(word)
        return form[1:] if form[:1] in clitics().conjunctions else form

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
        return any(s.first <= mention.first and mention.last <= s.last for s in self.speakers)

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

    def stem_of(self, word: int) -> str:
        """Return a word without a preposition of one letter, when what is left is a quantifier."""
        form = self.form(word)
        return form[1:] if form[1:] in words_of("quantifier") else form

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


_FIELDS = {
    "trigger": "triggers",
    "cue": "cues",
    "actor": "actors",
    "place": "places",
    "time": "moments",
    "count": "counts",
    "weapon": "weapons",
    "speaker": "speakers",
}


def _inside_actors(mentions: Iterable[Mention]) -> set[tuple[int, int]]:
    """Return the word ranges within the name of a body that is longer: "the council of X" is no place."""
    return {
        (first, last)
        for actor in mentions
        if actor.kind == "actor" and actor.last > actor.first
        for first in range(actor.first, actor.last + 1)
        for last in range(first, actor.last + 1)
        if last - first < actor.last - actor.first
    }


def _within_names(mentions: Iterable[Mention]) -> set[int]:
    """Return the words of names of several words, of places and bodies: no word of them tells of a happening."""
    names = [m for m in mentions if m.kind == "place" or m.kind == "actor" and m.value.id is not None]
    return {word for m in names if m.last > m.first for word in range(m.first, m.last + 1)}


@lru_cache(maxsize=65_536)
def _is_one_of(form: str, class_id: str) -> bool:
    known = words_of(class_id)
    if form in known or form.removeprefix(clitics().article) in known:
        return True
    return bool(form) and lemma(form) in known


def boards_of(text: Text, mentions: Sequence[Mention]) -> list[Board]:
    """Return one board a sentence, in order; every mention falls to the sentence that holds its first word.

    `mentions` are in the order of the text.
    """
    made: list[dict[str, list[Mention]]] = [{field: [] for field in _FIELDS.values()} for _ in text.sentences]
    index = [0] * len(text.words)
    for sentence in text.sentences:
        for word in range(sentence.first, sentence.last):
            index[word] = sentence.index
    inside = _inside_actors(mentions)
    timed = {word for m in mentions if m.kind == "time" for word in range(m.first, m.last + 1)}
    untold = timed | _within_names(mentions)
    for mention in mentions:
        kind = mention.kind
        if kind == "trigger" and mention.first in untold or kind not in _FIELDS:
            continue
        if kind not in ("place", "trigger") or (mention.first, mention.last) not in inside:
            made[index[mention.first]][_FIELDS[kind]].append(mention)
    return [Board(text, sentence, **fields) for sentence, fields in zip(text.sentences, made, strict=True)]
