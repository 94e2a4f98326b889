"""A draft: one happening while its parts are being gathered. It lives only inside the claim stage."""

import msgspec

from musnad.claim.board import Board
from musnad.model.claim import ClaimSpeaker
from musnad.model.mention import Mention
from musnad.model.moment import Moment


class Part(msgspec.Struct, frozen=True, gc=False):
    """A mention that plays a role in a happening, and the name of the rule that gave it the role.

    `chain` is the number of the chain of speakers that gives a figure, None where the outlet itself does.
    """

    role: str
    mention: Mention
    rule: str
    chain: int | None = None


class Draft(msgspec.Struct, kw_only=True):
    """One happening of one sentence.

    `head` is its first trigger; `modifiers` tell more of it ("raids that hit"); `harms` are the casualty words that
    are its consequence. `first` to `last` is the stretch of words it owns, both inclusive. `loose`: the type is a
    default that a weapon, or another telling, may settle. `heads` are the first words of the tellings it has taken in;
    `strength` the log odds that it is a report and no mere mention; `context` says where in what kind of
    report it stands. `anaphoric`: its words point back to something
    told before.
    """

    board: Board
    head: Mention
    modifiers: list[Mention] = []
    harms: list[Mention] = []
    first: int = 0
    last: int = 0
    type: str = ""
    loose: bool = False
    anaphoric: bool = False
    status: str = "occurred"
    certainty: str = "asserted"
    agency: str = "not_stated"
    places: list[Part] = []
    actors: list[Part] = []
    counts: list[Part] = []
    weapons: list[Mention] = []
    moment: Moment | None = None
    moment_mentions: list[Mention] = []
    moment_rule: str = ""
    speakers: list[tuple[ClaimSpeaker, ...]] = []
    damage: list[tuple[int, int]] = []
    evidence: list[int] = []
    rules: list[str] = []
    inherited: set[str] = set()
    heads: set[int] = set()
    strength: float = 0.0
    context: tuple[str, ...] = ()

    @property
    def triggers(self) -> list[Mention]:
        """The head and its modifiers, in the order of the text."""
        if not self.modifiers:
            return [self.head]
        return sorted([self.head, *self.modifiers], key=lambda m: m.first)

    @property
    def family(self) -> str:
        """The first word of the type."""
        return self.type.partition(".")[0]

    def note(self, rule: str) -> None:
        """Remember a rule that fired, once."""
        if rule not in self.rules:
            self.rules.append(rule)
