"""A report that a search found, and the words that were found in it."""

import msgspec

from musnad.model.span import Span
from musnad.model.stored_report import StoredReport


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A report, the stretches of its text that match, in order, and the passage around the first of them."""

    report: StoredReport
    found: tuple[Span, ...]
    passage: Span
