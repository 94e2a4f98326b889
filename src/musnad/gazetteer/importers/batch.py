"""What a file gave: its places, and the rows that were refused."""

import msgspec

from musnad.model.place import Place


class Refusal(msgspec.Struct, frozen=True):
    """A row that is not taken: where it stands in its file, what it names, and why."""

    where: str
    name: str
    why: str


class Batch(msgspec.Struct, frozen=True):
    """The places of one file, in its order, the rows refused, and the sheets or rows ignored by name."""

    format: str
    places: tuple[Place, ...]
    refused: tuple[Refusal, ...]
    ignored: tuple[str, ...] = ()
