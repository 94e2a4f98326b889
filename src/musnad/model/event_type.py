"""An event type of the ontology, with its counterparts in other codebooks."""

import msgspec


class Acled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counterpart in the ACLED codebook; `when` says which of several holds."""

    event: str
    sub_event: str
    when: str | None = None


class Plover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counterpart in PLOVER: event type and mode."""

    type: str
    mode: str | None = None


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of data/ontology/types.yml."""

    code: str
    gloss: str
    acled: list[Acled]
    plover: list[Plover]
    frame: str

    @property
    def family(self) -> str:
        """The first word of the code."""
        return self.code.partition(".")[0]
