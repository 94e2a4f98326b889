"""A capture: how, when and from where the text of a report was had."""

import msgspec


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one capture.

    `source` is what was asked for: a path as it was given, or an address; `final_url` is where redirects led.
    `raw_sha256` is the hash of the bytes as they came (None for a record of many), `at` an instant in UTC, `tool` the
    program and its version. `archive` and `record` name the web archive beside the store and the record in it that
    keeps those bytes.
    """

    source: str
    kind: str
    at: str
    tool: str
    final_url: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    raw_sha256: str | None = None
    archive: str | None = None
    record: str | None = None
