"""What the tests of the store share: an address on each database."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musnad.store import Store, open_store
from tests.store.samples import everything
from tests.store.server import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


DATABASES = ["sqlite", "postgresql"]


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet, once on each database."""
    if request.param == "sqlite":
        return str(tmp_path / "new.sqlite")
    made: Callable[[], str] = request.getfixturevalue("server").new_database
    return made()


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "store.sqlite"
    open_store(str(path), create=True).keep(everything())
    return path


@pytest.fixture(scope="session")
def filled_database(server: Server) -> str:
    address = server.new_database()
    open_store(address, create=True).keep(everything())
    return address


@pytest.fixture(params=DATABASES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store that holds every report of reports.yml, once on each database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("filled_file"), tmp_path / "store.sqlite")
        return open_store(str(tmp_path / "store.sqlite"))
    server: Server = request.getfixturevalue("server")
    return open_store(server.new_database(like=request.getfixturevalue("filled_database")))
