"""Which store a command uses: the one that the environment names, else the user's own."""

from pathlib import Path
from typing import TYPE_CHECKING

from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.store import Store

FILE = "musnad.sqlite"


def store_address(settings: Settings) -> str:
    """Return where the store is: where MUSNAD_STORE says, else in the user's data folder."""
    if settings.store is not None:
        return settings.store
    from platformdirs import user_data_path

    return str(user_data_path("musnad", appauthor=False) / FILE)


def archive_folder(settings: Settings) -> Path:
    """Return where what was fetched is kept: beside the file of the store, for a server in the user's data folder."""
    address = store_address(settings)
    if "://" not in address:
        return Path(f"{address}.warc")
    from musnad.store.engines import sqlite_path, store_url

    path = sqlite_path(store_url(address))
    if path is not None:
        return path.with_name(f"{path.name}.warc")
    from platformdirs import user_data_path

    return user_data_path("musnad", appauthor=False) / "warc"


def opened_store(settings: Settings, *, create: bool = False, read_only: bool = False) -> "Store":
    """Return the store in use, opened as `musnad.store.open_store` does; raises a StoreError that says what is wrong.

    The store's libraries take half a second to import, so only commands that use it do.
    """
    from musnad.store import open_store

    return open_store(store_address(settings), create=create, read_only=read_only)
