"""How far a long run has come, on standard error, where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_SHOW_EVERY = 20


def counted(items: Iterable[T], *, what: str, quiet: bool) -> Iterator[T]:
    """Yield items, and keep a line on standard error that says how many there were, once there are many.

    Nothing is said where standard error is no terminal, or where results go to the same terminal (`quiet`).
    """
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    shown = False
    try:
        for number, item in enumerate(items, 1):
            if number % _SHOW_EVERY == 0:
                sys.stderr.write(f"\r{number:,} {what} ...")
                sys.stderr.flush()
                shown = True
            yield item
    finally:
        if shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
