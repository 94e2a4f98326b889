"""What the tests of fetching share: a site on loopback."""

from collections.abc import Iterator

import pytest

from tests.fetch.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    running = Site()
    yield running
    running.close()
