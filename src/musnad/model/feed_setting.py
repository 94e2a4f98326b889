"""A feed that is to be watched, as the settings name it."""

import msgspec


class FeedSetting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The address of a feed or a sitemap, and the name of its publisher for pages that do not say it."""

    address: str
    outlet: str | None = None
