"""A coding: what one coder made of one report."""

import msgspec

from musnad.model.claim import Claim, Coder
from musnad.model.signal import Signal


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """The claims and signals of a report, what coded it, and the fingerprint of the gazetteer that it used."""

    coder: Coder
    gazetteer: str
    claims: tuple[Claim, ...]
    signals: tuple[Signal, ...]
