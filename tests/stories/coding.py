"""Coding stories: the pipeline as the tests call it."""

from functools import lru_cache

import msgspec

from musnad.gazetteer import Gazetteer, open_gazetteer
from musnad.model.report import Report
from musnad.pipeline import Coded, code_reports


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the embedded gazetteer, opened once for all tests."""
    return open_gazetteer()


def code(*reports: Report) -> list[Coded]:
    """Return what the pipeline makes of reports, in their order."""
    return list(code_reports(reports, gazetteer()))


def as_bytes(coded: Coded) -> bytes:
    """Return claims and signals as they would be written."""
    return msgspec.json.encode((coded.claims, coded.signals))
