"""What the tests of reading share."""

import tracemalloc
from collections.abc import Callable, Iterator

import pytest


@pytest.fixture
def traced() -> Iterator[Callable[[], int]]:
    """Give what returns the most memory that was in use during the test, in bytes."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
