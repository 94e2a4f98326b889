"""The file that lists the feeds to watch."""

from pathlib import Path

import msgspec

from musnad.errors import UsageError
from musnad.model.feed_setting import FeedSetting
from musnad.settings import Settings

FILE = "feeds.yml"
_REMEDY = "Write a line `- address: https://...` for each feed, with `outlet:` under it if you like."


def feeds_path(settings: Settings) -> Path:
    """Return where the list of feeds is: where MUSNAD_FEEDS says, else in the user's configuration folder."""
    if settings.feeds is not None:
        return settings.feeds
    from platformdirs import user_config_path

    return user_config_path("musnad", appauthor=False) / FILE


def listed_feeds(settings: Settings) -> list[FeedSetting]:
    """Return the feeds of the settings, each address once; raises UsageError where there is none, or it cannot be read.

    Unknown keys are refused: a word that is misspelt would else change nothing, and nobody would see it.
    """
    path = feeds_path(settings)
    try:
        found = msgspec.yaml.decode(path.read_bytes(), type=list[FeedSetting] | None) or []
    except FileNotFoundError as error:
        raise UsageError(str(path), "there is no list of feeds", f"Make it, or name feeds. {_REMEDY}") from error
    except OSError as error:
        raise UsageError(str(path), f"it cannot be read ({error.strerror})", "Check that you may read it.") from error
    except msgspec.DecodeError as error:
        raise UsageError(str(path), f"it is no list of feeds ({error})", _REMEDY) from error
    if not found:
        raise UsageError(str(path), "it lists no feed", _REMEDY)
    return list({feed.address: feed for feed in found}.values())
