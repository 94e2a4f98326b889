"""A trigger: words that tell of a happening."""

import msgspec

from musnad.model.mention import Mention


class TriggerEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """One row of data/lexicon/triggers/: every way in which one kind of happening is named.

    `verbs` and `passives` are pairs "perfect imperfect" in the third person masculine; a passive's subject is the one
    acted upon. `masdars` are verbal nouns, `nouns` event nouns and fixed nominal phrases. `weapon`: the type is that
    of the weapon named beside it. `harm`: the word gives a toll of this measure. `needs`: what must stand in the same
    clause for the word to tell of this happening (see claim/needs.py). `except`: phrases in which the word means
    something else.
    """

    id: str
    type: str
    gloss: str
    verbs: list[str] = []
    passives: list[str] = []
    masdars: list[str] = []
    nouns: list[str] = []
    weapon: bool = False
    harm: str | None = None
    frame: str | None = None
    needs: list[str] = []
    requires_subject: str | None = None
    exceptions: list[str] = msgspec.field(name="except", default=[])


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """A trigger where it stands.

    `readings` are the ways the word can be read here: `active`, `passive`, `noun`. `tense` is `perfect` or
    `imperfect` for verbs. `definite`: it carries the article, so that it may point back to a happening already told.
    `plural`: several. `pronoun`: a pronoun hangs on it. `future`: the verb carries a future mark. `preposition` is
    what is written before it. `others` is the same word read as the next entry that it may belong to, for where this
    one lacks what it needs.
    """

    entry: TriggerEntry
    readings: tuple[str, ...]
    tense: str | None
    definite: bool
    plural: bool
    pronoun: str
    future: bool
    preposition: str
    clause_start: bool
    others: Mention | None = None

    @property
    def noun(self) -> bool:
        """Whether it is read as a noun only."""
        return self.readings == ("noun",)
