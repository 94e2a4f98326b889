"""A speaker: who is said to have said it, and how the report says so."""

from enum import StrEnum

import msgspec


class SpeakerKind(StrEnum):
    """What kind of speaker it is (ontology.md, attribution)."""

    WITNESS = "witness"
    LOCAL_SOURCE = "local_source"
    OFFICIAL = "official"
    MILITARY = "military"
    SECURITY = "security"
    MEDIC = "medic"
    RESCUE = "rescue"
    MONITOR = "monitor"
    PARTY = "party"
    AGENCY = "agency"
    CORRESPONDENT = "correspondent"
    UNNAMED = "unnamed"
    OUTLET = "outlet"


class Frame(StrEnum):
    """How the words stand to what is said.

    `before`: verb, speaker, what is said. `after`: speaker, verb, what is said. `aside`: "according to ...", for
    the whole sentence or clause. `carried`: the one who carried it on ("in a statement to ..."). `bare`: a verb of
    saying with no subject of its own, whose words are the verb's.
    """

    BEFORE = "before"
    AFTER = "after"
    ASIDE = "aside"
    CARRIED = "carried"
    BARE = "bare"


class SpeakerName(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker as the words name it.

    `verb_id` is an entry of data/lexicon/speech.yml or asides.yml, or `told`, `signature` or `heading`; `verb` is
    its class (said, announced, confirmed, denied, alleged, ...). `name` is the neutral name of a body that is
    named, `ids` the bodies it may be, `country` the nationality of the words. `noun` is the entry of
    data/lexicon/speakers.yml or groups.yml that the words begin with. `scope` is the half-open range of words that
    it tells. `anaphoric`: it points back to a speaker named before ("the same sources", "he added"). `hedge`: the
    verb says that it is not certain.
    """

    kind: SpeakerKind
    verb_id: str | None
    verb: str | None
    frame: Frame
    scope: tuple[int, int]
    name: str | None = None
    ids: tuple[str, ...] = ()
    country: str | None = None
    anaphoric: bool = False
    hedge: bool = False
    noun: str | None = None
