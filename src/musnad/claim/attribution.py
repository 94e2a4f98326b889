"""stub"""

from musnad.arabic import Text
from musnad.model.claim import ClaimSpeaker
from musnad.model.mention import Mention
from musnad.model.report import Report


class Attribution:
    """stub"""

    def __init__(self, report: Report, text: Text, speakers: list[Mention], *, skipped: frozenset[int]) -> None:
        pass

    def chains_at(self, sentence: int, word: int) -> tuple[ClaimSpeaker, ...]:
        return ()
