"""Which gazetteer a command uses: the one that the environment names, else the user's own, else the embedded list."""

from pathlib import Path

from musnad.gazetteer import Gazetteer, open_gazetteer
from musnad.settings import Settings

FILE = "gazetteer.sqlite"


def database_path(settings: Settings) -> Path:
    """Return where the imported gazetteer is kept: where MUSNAD_GAZETTEER says, else in the user's data folder."""
    if settings.gazetteer is not None:
        return settings.gazetteer
    from platformdirs import user_data_path

    return user_data_path("musnad", appauthor=False) / FILE


def opened(settings: Settings) -> Gazetteer:
    """Return the gazetteer in use. Raises GazetteerError when MUSNAD_GAZETTEER names a file that is none."""
    path = database_path(settings)
    if settings.gazetteer is None and not path.exists():
        return open_gazetteer(None)
    return open_gazetteer(path)
