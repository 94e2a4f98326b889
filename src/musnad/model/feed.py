"""A feed that is watched: where it is, and how it answered last."""

import msgspec


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """The state of one feed or sitemap. Instants are in UTC; None is never.

    `etag` and `last_modified` are what its server said, to be asked again on condition. `failures` counts those in a
    row since it last answered well, `said` is the last of them. It is not asked again before `due`.
    """

    address: str
    outlet: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    checked: str | None = None
    due: str | None = None
    failures: int = 0
    said: str | None = None
