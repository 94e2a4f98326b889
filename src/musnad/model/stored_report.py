"""A report in the store, with what the store knows of it."""

import msgspec

from musnad.model.report import Report


class StoredReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report as it was read, and how it came into the store.

    `arrived` is an instant in UTC. `near_of` is the id of the first report with nearly the same text (the wire copy
    that ten outlets print is one text with ten publishers), `likeness` the share of five-word runs that both have.
    `superseded` is true for a page that was fetched again later with another text.
    """

    number: int
    report: Report
    arrived: str
    near_of: str | None = None
    likeness: float | None = None
    superseded: bool = False
