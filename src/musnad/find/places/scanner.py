"""Reads the place phrases of one text: names with their admin words, directions and countrysides, from left to right."""

from functools import lru_cache

from musnad.arabic import Text
from musnad.find.places.draft import Draft
from musnad.find.places.reading import Reader, Reading, Start, Use
from musnad.gazetteer.names import bare, key_of
from musnad.lexicon.clitics import Prefix, clitics, noun_prefixes
from musnad.script import fold_key

LONGEST = 4  # words of a name


class Scanner:
    """What stands where in one text."""

    def __init__(self, text: Text, reader: Reader) -> None:
        """Read every word form."""
        self.text, self.reader, self.words = text, reader, text.words
        self.readings: list[Reading] = [reader(word.form) for word in text.words]
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

    def raw_marks(self, index: int, mark: str) -> bool:
        """Tell whether a word has a mark in the text as read that folding takes away."""
        word = self.words[index]
        start, end = self.text.span(word.start, word.end)
        return mark in self.text.raw[start:end]

    # -- phrases

    def phrase(self, at: int) -> Draft | None:
        """Return the longest place phrase that begins at a word; of equal ones that which the gazetteer has as a whole."""
        reading = self.readings[at]
        whole = self.name(at)
        best = whole
        for found in self._built(at, reading):
            if found is not None and (best is None or found.last > best.last or (found.last == best.last and best.first == best.last)):
                best = found
        return best

    def _built(self, at: int, reading: Reading) -> list[Draft | None]:
        found: list[Draft | None] = []
        if reading.countryside:
            found.append(self._open_country(at) if reading.definite else self._countryside(at))
        if reading.outskirts:
            found.append(self._outskirts(at))
        if reading.bearing and not reading.definite:
            found.append(self._direction(at))
        found.extend(self._admin(at, use) for use in reading.uses)
        return found

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
        forms = [start.rest]
        keys = [key_of(forms)]
        while len(forms) < LONGEST and self.adjacent(at + len(forms) - 1):
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
        """Tell whether words may be one name: it is written in as many, or its first word is one that names are made with."""
        if self.reader.in_words(key, length) or (length > 2 and self.reader.in_words(key, length - 1)):  # noqa: PLR2004
            return True
        return "compound_heads" in self.readings[at].roles and len(self.words[at + 1].form) > 2  # noqa: PLR2004 - no particle

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

    # -- admin words

    def _admin(self, at: int, use: Use) -> Draft | None:
        if not self.adjacent(at):
            return None
        if use.admin.id != "governorate" and self.raw_marks(at, "\u0625"):
            return None  # a verbal noun that folds to the word for quarters
        start = self.words[at].start + use.width
        found = self._inner_admin(at + 1) or self.name(at + 1, clitics=False)
        if found is not None and found.last == at + 1 and found.bare:
            if self._no_name(at + 1, use):
                return None
            if use.admin.facility and not self.reader.as_written(found.key, article=found.words[0] != bare(found.words[0])):
                return None
            if "compound_heads" in self.readings[at + 1].roles and use.admin.open:
                found = self.unknown(at + 1, use, first=at, start=start) or found
                if not found.known:
                    return found
        if found is not None:
            if use.admin.facility:
                return self._facility(found, use, at, start)
            self._trail(found)
            found.rule = "admin-word-and-known-name"
            return found.under(use, first=at, start=start)
        if not use.admin.open or (use.admin.facility and use.number != "one"):
            return None
        return self.unknown(at + 1, use, first=at, start=start)

    def _no_name(self, at: int, use: Use) -> bool:
        if any(inner.width == 0 for inner in self.readings[at].uses) and "compound_heads" not in self.readings[at].roles:
            return True
        return self.has(at, "not_names") or (self.has(at, "anaphors") and use.admin.id != "facility")

    def _inner_admin(self, at: int) -> Draft | None:
        for use in self.readings[at].uses:
            if use.width == 0 and not self.readings[at].starts:
                return self._admin(at, use)
        return None

    def _facility(self, found: Draft, use: Use, at: int, start: int) -> Draft:
        core = found.key
        found.words = (use_word := self.words[at].form[use.width :], *(word.form for word in self.words[at + 1 : found.last + 1]))
        self._trail(found)
        found.key = key_of([use_word, *found.words[1:]])
        found.known, found.core, found.rule = False, core, "facility-of-known-name"
        return found.under(use, first=at, start=start)

    def _trail(self, found: Draft) -> None:
        """Let a name take the adjectives that end it, if the gazetteer has none that is longer."""
        while self.adjacent(found.last) and self.has(found.last + 1, "trailing"):
            found.last += 1
            word = self.words[found.last]
            found.end, found.words = word.end, (*found.words, word.form)

    def unknown(self, at: int, use: Use, *, first: int, start: int) -> Draft | None:
        """Return the name that an admin word makes of words which no gazetteer has, or None where they are no name."""
        last = self._unknown_end(at, use)
        if last is None:
            return None
        words = tuple(word.form for word in self.words[at : last + 1])
        facility = use.admin.facility
        if facility:
            words = (self.words[first].form[use.width :], *words)
        found = Draft(
            first=first, last=last, start=start, end=self.words[last].end, words=words, key=key_of(words),
            rule="admin-word-and-unknown-name", known=False,
        )  # fmt: skip
        self._trail(found)
        return found.under(use, first=first, start=start)

    def _unknown_end(self, at: int, use: Use) -> int | None:
        reading, form = self.readings[at], self.words[at].form
        if self.raw_marks(at, "\u064b") or (use.admin.id == "mountain" and self.raw_marks(at - 1, "\u0623")):
            return None  # an adverb in -an; "led to", which folds to the word for valley
        definite = bare(form) != form
        if not nameable(form) or reading.roles & _NEVER or reading.outskirts or (reading.bearing and not definite):
            return None
        if self._no_name(at, use) or form.startswith(_conjunction()):
            return None
        if "compound_heads" in reading.roles:
            return self._compound_end(at)
        if reading.uses and not definite:
            return None
        if any(item.preposition and key_of([item.rest]) in self.keys for item in reading.starts):
            return None
        if not definite and (use.admin.facility or use.admin.definite or (use.number == "many" and not self._goes_on(at)) or form.endswith(_indefinite_nisba())):
            return None
        return at

    def _goes_on(self, at: int) -> bool:
        """Tell whether a list goes on after a word, or an area follows that holds what it lists."""
        if not self.adjacent(at):
            return at + 1 < len(self.words) and self.text.between(at, at + 1).strip() in ",\u060c"
        following = self.readings[at + 1]
        return following.countryside or any(start.conjunction for start in following.starts) or self.has(at + 1, "holders")

    def _compound_end(self, at: int) -> int | None:
        last = at
        while "compound_heads" in self.readings[last].roles and last - at < LONGEST - 1:
            if not self.adjacent(last) or not nameable(self.words[last + 1].form) or self.readings[last + 1].roles & _NEVER:
                return None if last == at else last
            last += 1
        return last

    # -- areas laid off from a place

    def _direction(self, at: int) -> Draft | None:
        reading = self.readings[at]
        code, last = reading.bearing, at
        if code == "c" or not self.adjacent(at):
            return None
        following = self.readings[at + 1]
        if following.bearing not in ("", "c") and not following.width and not following.definite:
            code, last = _combined(code, following.bearing), at + 1
            if not self.adjacent(last):
                return None
        inner = self._inside(last + 1)
        if inner is None or inner.relation == "direction":
            return None
        return self._laid_off(inner, at, reading.prefix, "direction", code)

    def _outskirts(self, at: int) -> Draft | None:
        inner = self._inside(at + 1) if self.adjacent(at) else None
        if inner is None or inner.relation != "at":
            return None
        return self._laid_off(inner, at, self.readings[at].prefix, "outskirts", None)

    def _countryside(self, at: int) -> Draft | None:
        inner = self._inside(at + 1) if self.adjacent(at) else None
        if inner is None or inner.relation != "at":
            return None
        found = self._laid_off(inner, at, self.readings[at].prefix, "countryside", None)
        if self.words[at].form.endswith(_dual()):
            found.number = "two"
        self.bearings_after(found)
        return found

    def _open_country(self, at: int) -> Draft | None:
        """Read "the northern countryside of X"."""
        last, code = at, None
        while self.adjacent(last) and self.readings[last + 1].bearing and self.readings[last + 1].definite:
            last += 1
            code = _combined(code, self.readings[last].bearing)
        if not self.adjacent(last):
            return None
        inner = self.phrase(last + 1)
        if inner is None or inner.relation != "at" or not (inner.preposition or self.words[inner.first].start < inner.start):
            return None
        return self._laid_off(inner, at, self.readings[at].prefix, "countryside", code)

    def bearings_after(self, found: Draft) -> None:
        """Let a countryside take the directions that follow it ("the countryside of X, the northern")."""
        while self.adjacent(found.last) and self.readings[found.last + 1].bearing and self.readings[found.last + 1].definite:
            if self.readings[found.last + 1].width:
                return
            found.last += 1
            found.bearing = _combined(found.bearing, self.readings[found.last].bearing)
            found.end = self.words[found.last].end

    def _inside(self, at: int) -> Draft | None:
        reading = self.readings[at]
        if reading.plain or "anaphors" in reading.roles or (reading.width and not reading.starts):
            return None
        found = self.phrase(at)
        return found if found is not None and found.start == self.words[at].start else None

    def _laid_off(self, inner: Draft, at: int, prefix: Prefix, relation: str, bearing: str | None) -> Draft:
        inner.first, inner.start = at, self.words[at].start + prefix.width
        inner.relation, inner.rule, inner.bare = relation, f"{relation}-of-a-place", False
        inner.preposition, inner.conjunction = prefix.preposition, bool(prefix.conjunction)
        inner.bearing = bearing if inner.bearing is None else inner.bearing
        return inner


_NEVER = frozenset({"not_names", "speaking", "countryside", "holders", "locatives"})


def nameable(form: str) -> bool:
    """Tell whether a word form could be a name at all: letters, more than two, and no clitic with an article behind it."""
    return len(form) > 2 and form.isalpha() and not form.startswith(_attached())  # noqa: PLR2004 - two letters are a particle


@lru_cache(maxsize=1)
def _attached() -> tuple[str, ...]:
    """Return what begins a word that has a clitic before its article: no name after an admin word does."""
    return tuple(text for text, prefix in noun_prefixes().items() if prefix.article and (prefix.preposition or prefix.conjunction))


def _conjunction() -> str:
    return clitics().conjunctions[0]


def _indefinite_nisba() -> str:
    return fold_key(clitics().weak_final[1]) + fold_key(clitics().feminine)


def _dual() -> str:
    return fold_key(clitics().weak_final[1])


def _combined(code: str | None, other: str) -> str:
    """Return a compass direction made of two, north and south first; the middle adds nothing."""
    if not code or code == other:
        return other
    if other == "c":
        return code
    return code + other if code in ("n", "s") else other + code if other in ("n", "s") else code
