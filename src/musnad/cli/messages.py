"""What is said on standard error, and whether anything went wrong."""

import sys

import click

from musnad.errors import ReadError
from musnad.read import Notice


class Messages:
    """Says on standard error what could not be read, a line each, and remembers whether there was any."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self.failures = 0

    def tell(self, item: ReadError | Notice) -> None:
        """Say that something could not be read, or what its owner should know about an input."""
        if isinstance(item, Notice):
            say(f"{item.where}: {item.what}")
        else:
            self.failures += 1
            say(str(item))

    @property
    def status(self) -> int:
        """The exit status: 1 when something could not be read, else 0."""
        return 1 if self.failures else 0


def say(words: str) -> None:
    """Write one line to standard error, however many lines the words have; what has been printed comes before it."""
    sys.stdout.flush()
    click.echo("musnad: " + " ".join(words.split()), err=True)
