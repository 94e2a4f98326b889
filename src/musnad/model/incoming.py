"""What comes into the store: a report, how it was had, and what it claims."""

import msgspec

from musnad.model.capture import Capture
from musnad.model.coding import Coding
from musnad.model.report import Report


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A report, its captures, and its coding; None where it was not coded now."""

    report: Report
    captures: tuple[Capture, ...] = ()
    coding: Coding | None = None


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a report that came in.

    `new` says that its text was not there under its id; `coded` that a coding was added. `near_of` is the first report
    with nearly the same text. `other_text` says that its id stood for another text before.
    """

    number: int
    new: bool
    coded: bool
    near_of: str | None = None
    other_text: bool = False
