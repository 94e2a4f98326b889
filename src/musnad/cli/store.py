"""Which store a command uses: the one that the environment names, else the user's own."""

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


def opened_store(settings: Settings, *, create: bool = False, read_only: bool = False) -> "Store":
    """Return the store in use, opened as `musnad.store.open_store` does; raises a StoreError that says what is wrong.

    The store's libraries take half a second to import, so only commands that use it do.
    """
    from musnad.store import open_store

    return open_store(store_address(settings), create=create, read_only=read_only)
