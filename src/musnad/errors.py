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
│   └── UnreadableDate       a date that cannot be read
└── GazetteerError           the gazetteer cannot be opened, or a file for it is refused
"""

__all__ = [
    "BinaryInput",
    "BrokenRecord",
    "DataError",
    "EmptyInput",
    "GazetteerError",
    "MissingInput",
    "MusnadError",
    "NotArabic",
    "OversizedRecord",
    "ReadError",
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


class GazetteerError(MusnadError):
    """The gazetteer cannot be opened, or a file for it is refused."""
