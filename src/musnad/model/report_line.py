"""A report as a line of JSON: the shape of `musnad.report/1`."""

import msgspec

from musnad.model.capture import Capture
from musnad.model.claim import Claim
from musnad.model.span import Span


class ReportLine(msgspec.Struct, frozen=True, kw_only=True):
    """A report in the store; `found`, `captures`, `claims` and `text` are there only where they were asked for."""

    schema: str = "musnad.report/1"
    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    sha256: str
    arrived: str
    near_of: str | None
    likeness: float | None
    superseded: bool
    found: tuple[Span, ...] | msgspec.UnsetType = msgspec.UNSET
    captures: tuple[Capture, ...] | msgspec.UnsetType = msgspec.UNSET
    claims: tuple[Claim, ...] | msgspec.UnsetType = msgspec.UNSET
    text: str | msgspec.UnsetType = msgspec.UNSET
