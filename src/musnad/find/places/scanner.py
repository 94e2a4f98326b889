"""The words of one text against a gazetteer: what each can be, and the names that begin at it."""

from collections.abc import Sequence

from musnad.arabic import Hit, Text
from musnad.find.places.draft import Draft
from musnad.find.places.reader import Reader
from musnad.find.places.reading import Reading, Start
from musnad.gazetteer.names import key_of
from musnad.script.alphabet import QUOTES

LONGEST = 4  # words of a name


class Scanner:
    """What stands where in one text."""

    def __init__(self, text: Text, reader: Reader, *, weapons: Sequence[Hit] = ()) -> None:
        """Read every word form; `weapons` are the hits of weapons, whose words are in no name."""
        self._weapons = weapons
        self.text, self.reader, self.words = text, reader, text.words
        self.readings: list[Reading] = [reader[form] for form in text.forms]
        self.keys = reader.gazetteer.keys

    def adjacent(self, left: int) -> bool:
        """Tell whether nothing but a space or a hyphen stands between a word and the next."""
        words = self.words
        if left + 1 >= len(words):
            return False
        a, b = words[left].end, words[left + 1].start
        return b - a == 1 and self.text.letters[a] in " -"

    def has(self, index: int, role: str) -> bool:
        """Tell whether a word plays a role; no word plays one beyond the ends of the text."""
        return 0 <= index < len(self.words) and role in self.readings[index].roles

    def arms(self, index: int) -> bool:
        """Tell whether a word is of the name of a weapon."""
        return any(hit.first <= index <= hit.last for hit in self._weapons)

    def raw_marks(self, index: int, mark: str) -> bool:
        """Tell whether a word has a mark in the text as read that folding takes away."""
        word = self.words[index]
        start, end = self.text.span(word.start, word.end)
        return mark in self.text.raw[start:end]

    def raw_ends(self, index: int, letter: str) -> bool:
        """Tell whether a word ends in a letter in the text as read, which folding makes one with another."""
        word = self.words[index]
        start, end = self.text.span(word.start, word.end)
        return self.text.raw[start:end].endswith(letter)

    def quoted_end(self, at: int) -> int | None:
        """Return the last word of a short quotation that begins at a word, as names are quoted; None elsewhere."""
        if at == 0 or not self._quote_between(at - 1):
            return None
        for last in range(at, min(at + LONGEST, len(self.words))):
            if self._quote_between(last):
                return last
            if not self.adjacent(last):
                return None
        return None

    def _quote_between(self, left: int) -> bool:
        """Tell whether a quotation mark, which folding takes away, stands between a word and the next."""
        words, text = self.words, self.text
        begin = text.span(words[left].start, words[left].end)[1]
        following = words[left + 1] if left + 1 < len(words) else None
        end = begin + 1 if following is None else text.span(following.start, following.end)[0]
        return not QUOTES.isdisjoint(text.raw[begin:end])

    def name(self, at: int, *, clitics: bool = True, conjunction: bool = False) -> Draft | None:
        """Return the longest name that the gazetteer has at a word.

        With `clitics` false the word may carry no more than the article; with `conjunction` it must carry one.
        """
        best: Draft | None = None
        for start in self.readings[at].starts:
            if (start.width and not clitics) or (conjunction and not start.conjunction):
                continue
            found = self._longest(at, start)
            if found is not None and (best is None or found.last > best.last):
                best = found
        return best

    def _longest(self, at: int, start: Start) -> Draft | None:
        if not start.opens:
            return self._known(at, start, 1, start.key) if start.key else None
        forms = [start.rest]
        keys = [key_of(forms)]
        while start.opens and len(forms) < LONGEST and self.adjacent(at + len(forms) - 1):
            forms.append(self.words[at + len(forms)].form)
            keys.append(key_of(forms))
        found: Draft | None = None
        for length in range(len(keys), 0, -1):
            key = keys[length - 1]
            if key in self.keys and (length == 1 or self._joined(at, length, key)):
                if self.reader.as_written(key, article=start.article):
                    return self._known(at, start, length, key)
                found = found or self._known(at, start, length, key)
        return found

    def _joined(self, at: int, length: int, key: str) -> bool:
        """Tell whether words may be one name: it is written in as many, or its first word is one that names are made
        with.
        """
        if self.reader.in_words(key, length) or (length > 2 and self.reader.in_words(key, length - 1)):
            return True
        return "compound_heads" in self.readings[at].roles and len(self.words[at + 1].form) > 2

    def _known(self, at: int, start: Start, length: int, key: str) -> Draft:
        last = at + length - 1
        opening = self.words[at]
        words = (opening.form[start.width :], *(word.form for word in self.words[at + 1 : last + 1]))
        return Draft(
            first=at,
            last=last,
            start=opening.start + start.width,
            end=self.words[last].end,
            words=words,
            key=key,
            rule="known-name",
            bare=True,
            preposition=start.preposition,
            conjunction=start.conjunction,
        )
