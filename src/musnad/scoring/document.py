"""One gold report beside its coded claims, counted: all that the figures are made of."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from musnad.model.claim import Claim
from musnad.scoring.calibration import Sure
from musnad.scoring.fields import judged, right, wordings_of
from musnad.scoring.gold import GoldClaim, GoldReport
from musnad.scoring.matching import family, pairs

ALL = "all"
FOUND, MISSED, EXTRA = "found", "missed", "extra"
RIGHT, JUDGED = "right", "judged"


class Cell(msgspec.Struct, frozen=True):
    """What is counted: of the claims of a family (or of `all`), or of a field, one part."""

    kind: str
    name: str
    part: str


class Document(msgspec.Struct, frozen=True):
    """The counts of a report by cell, and how sure the program was of each of its claims."""

    cells: Counter[Cell]
    sure: tuple[Sure, ...]


def document_of(gold: GoldReport, claims: Sequence[Claim]) -> Document:
    """Return the counts of a report.

    A core gold claim is found or missed; a coded claim that goes with no gold claim, core or not, is extra. Fields are
    judged on every pair. A coded claim is right when it has its gold claim's type and status.
    """
    matched = pairs(gold.claims, claims)
    cells: Counter[Cell] = Counter()
    missed = sorted(set(range(len(gold.claims))) - {i for i, _ in matched})
    extra = sorted(set(range(len(claims))) - {j for _, j in matched})
    for i in missed:
        _count_missed(cells, gold.claims[i])
    for j in extra:
        _count_extra(cells, claims[j])
    wordings = wordings_of(gold.claims)
    for i, j in matched:
        _count_found(cells, gold.claims[i], claims[j])
        for name, good in judged(gold.claims[i], claims[j], wordings=wordings):
            cells[Cell("field", name, JUDGED)] += 1
            cells[Cell("field", name, RIGHT)] += good
    wrong = [Sure(claims[j].confidence, False) for j in extra]
    return Document(
        cells, (*wrong, *(Sure(claims[j].confidence, right(gold.claims[i], claims[j])) for i, j in matched))
    )


def _count_missed(cells: Counter[Cell], gold: GoldClaim) -> None:
    if gold.core:
        cells[Cell("claims", ALL, MISSED)] += 1
        cells[Cell("family", family(gold.type), MISSED)] += 1


def _count_extra(cells: Counter[Cell], claim: Claim) -> None:
    cells[Cell("claims", ALL, EXTRA)] += 1
    cells[Cell("family", family(claim.type), EXTRA)] += 1


def _count_found(cells: Counter[Cell], gold: GoldClaim, claim: Claim) -> None:
    """Count a pair; one whose families differ is found all the same, but in the one family missed, in the other extra.

    What is not core is not counted at all.
    """
    if not gold.core:
        return
    cells[Cell("claims", ALL, FOUND)] += 1
    if family(claim.type) in map(family, gold.types):
        cells[Cell("family", family(gold.type), FOUND)] += 1
    else:
        cells[Cell("family", family(gold.type), MISSED)] += 1
        cells[Cell("family", family(claim.type), EXTRA)] += 1
