"""Every error of Musnad, as a tree.

MusnadError                  where it happened, what is wrong, what to do next
├── DataError                one of our own data files is wrong
├── UsageError               a command was called in a way that has no meaning
├── ReadError                a report could not be read; the others go on
│   ├── MissingInput         no such file, or it may not be opened
│   ├── EmptyInput           nothing in it
│   ├── BinaryInput          not text at all
│   ├── UndecodableInput     text in no encoding that we can tell
│   ├── BrokenRecord         a line of JSON or a row of CSV that is not one
│   ├── OversizedRecord      a line or a file that is too long to be a report
│   ├── NotArabic            text, but not Arabic
│   ├── UnreadableDate       a date that cannot be read
│   ├── RefusedFetch         an address that is not fetched, or an answer that is not taken
│   └── FailedFetch          an address that did not answer as it should; another time it may
├── GazetteerError           the gazetteer cannot be opened, or a file for it is refused
├── StoreError               the store cannot do what it was asked; nothing that it held is lost
│   ├── NoStore              there is none there, or its server does not answer
│   ├── BrokenStore          it is no store of Musnad, or damaged
│   ├── OlderStore           its schema is older than this Musnad's, and it may not be changed
│   ├── NewerStore           its schema is newer than this Musnad's
│   ├── ReadOnlyStore        it may only be read
│   ├── FullStore            the disk is full
│   └── BusyStore            another program has been writing to it for too long
└── ExportError              an event does not fit the format that it is written in
"""

__all__ = [
    "BinaryInput",
    "BrokenRecord",
    "BrokenStore",
    "BusyStore",
    "DataError",
    "EmptyInput",
    "ExportError",
    "FailedFetch",
    "FullStore",
    "GazetteerError",
    "MissingInput",
    "MusnadError",
    "NewerStore",
    "NoStore",
    "NotArabic",
    "OlderStore",
    "OversizedRecord",
    "ReadError",
    "ReadOnlyStore",
    "RefusedFetch",
    "StoreError",
    "UndecodableInput",
    "UnreadableDate",
    "UsageError",
]


class MusnadError(Exception):
    """Anything that Musnad refuses: `where` (file and line or key), `problem`, and `remedy`."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        """Keep the three parts; the message is one line made of them."""
        self.where, self.problem, self.remedy = where, problem, remedy
        super().__init__(f"{where}: {problem}. {remedy}")


class DataError(MusnadError):
    """One of our own data files is wrong: the file, the key and the value are named."""


class UsageError(MusnadError):
    """A command was called in a way that has no meaning."""


class ReadError(MusnadError):
    """A report could not be read; the others are read all the same."""


class MissingInput(ReadError):
    """There is no such file, or it may not be opened."""


class EmptyInput(ReadError):
    """There is nothing in it."""


class BinaryInput(ReadError):
    """It is not text at all."""


class UndecodableInput(ReadError):
    """It is text in no encoding that we can tell."""


class BrokenRecord(ReadError):
    """A line of JSON, or a row of CSV, is not one."""


class OversizedRecord(ReadError):
    """A line or a file is too long to be a report."""


class NotArabic(ReadError):
    """It is text, but hardly any of it is Arabic."""


class UnreadableDate(ReadError):
    """A date cannot be read."""


class RefusedFetch(ReadError):
    """An address is not fetched (private, forbidden by robots.txt), or its answer is not taken (too long, too deep)."""


class FailedFetch(ReadError):
    """An address did not answer as it should; another time it may.

    `status` is what the server answered with, or None; `wait` is how many seconds it asked to be left alone, or None.
    """

    def __init__(
        self, where: str, problem: str, remedy: str, *, status: int | None = None, wait: float | None = None
    ) -> None:
        """Keep the parts of the message, and what the server said."""
        super().__init__(where, problem, remedy)
        self.status, self.wait = status, wait


class GazetteerError(MusnadError):
    """The gazetteer cannot be opened, or a file for it is refused."""


class StoreError(MusnadError):
    """The store cannot do what it was asked; nothing that it held is lost."""


class NoStore(StoreError):
    """There is no store there, or its server does not answer."""


class BrokenStore(StoreError):
    """It is no store of Musnad, or it is damaged."""


class OlderStore(StoreError):
    """Its schema is older than this Musnad's, and it may not be changed."""


class NewerStore(StoreError):
    """Its schema is newer than this Musnad's."""


class ReadOnlyStore(StoreError):
    """It may only be read."""


class FullStore(StoreError):
    """The disk is full."""


class BusyStore(StoreError):
    """Another program has been writing to it for too long."""


class ExportError(MusnadError):
    """An event does not fit the format that it is written in: a fault of ours, for what cannot be said is left out."""
