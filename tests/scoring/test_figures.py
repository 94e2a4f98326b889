"""The figures of the samples, worked out by hand."""

from collections.abc import Sequence

import pytest

from musnad.model.claim import Claim
from musnad.scoring.document import document_of
from musnad.scoring.fields import FIELDS
from musnad.scoring.gold import GoldReport
from musnad.scoring.report import Figure, Measured, Scores, scores
from tests.scoring.samples import claim, coded_claims, gold, gold_reports


def scored(reports: Sequence[GoldReport], claims: Sequence[Claim]) -> Scores:
    documents = [document_of(one, [c for c in claims if c.report.id == one.name]) for one in reports]
    return scores(documents, Measured(reports=len(reports), gold=0, core=0, coded=len(claims), coders=()))


def by_name(found: Scores) -> dict[tuple[str, str], Figure]:
    return {(figure.kind, figure.name): figure for figure in found.figures}


@pytest.fixture(scope="module")
def samples() -> Scores:
    return scored(gold_reports(), coded_claims())


def test_claims(samples: Scores) -> None:
    figures = by_name(samples)
    f1 = figures["claims", "f1"]
    # found: the shelling, the arrest; missed: the protest; extra: the statement. The relief is not core.
    assert (f1.found, f1.missed, f1.extra) == (2, 1, 1)
    assert [figures["claims", name].value for name in ("precision", "recall", "f1")] == [0.6667, 0.6667, 0.6667]
    assert figures["claims", "precision"].n == figures["claims", "recall"].n == 3


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("type", 0.6667, 3),  # the relief and the arrest, not the shelling
        ("status", 0.6667, 3),  # all but the relief
        ("certainty", 1.0, 3),
        ("date", 1.0, 1),  # the shelling
        ("date_none", 0.5, 2),  # the arrest; the relief is given a day
        ("place", 1.0, 2),
        ("killed", 1.0, 1),
        ("injured", 0.0, 1),
        ("actor_source", 1.0, 2),
        ("actor_target", 1.0, 1),
        ("actor_party", None, 0),
        ("speaker", 1.0, 2),
        ("speaker_none", 1.0, 1),  # the relief
    ],
)
def test_a_field(samples: Scores, name: str, value: float | None, n: int) -> None:
    figure = by_name(samples)["field", name]
    assert (figure.value, figure.n) == (value, n)


def test_families_and_their_mean(samples: Scores) -> None:
    figures = by_name(samples)
    families = {name: figure.value for (kind, name), figure in figures.items() if kind == "family"}
    assert families == {"law": 1.0, "protest": 0.0, "stmt": 0.0, "strike": 1.0}
    assert (figures["macro", "f1"].value, figures["macro", "f1"].n) == (0.5, 4)


def test_calibration(samples: Scores) -> None:
    figure = by_name(samples)["calibration", "error"]
    # four claims: 0.4 extra, 0.5 with the wrong status, 0.8 right, 0.9 with the wrong type
    assert [(row.confidence, row.right) for row in samples.reliability] == [(0.4, 0), (0.5, 0), (0.8, 1), (0.9, 0)]
    assert (figure.value, figure.n) == ((0.4 + 0.5 + 0.2 + 0.9) / 4, 4)


def test_intervals_hold_the_figure_and_stay_the_same(samples: Scores) -> None:
    assert samples == scored(gold_reports(), coded_claims())
    for figure in samples.figures:
        if figure.value is not None and figure.kind != "calibration":
            assert figure.low is not None
            assert figure.high is not None
            assert 0 <= figure.low <= figure.value <= figure.high <= 1
    f1 = by_name(samples)["claims", "f1"]
    # the first report alone has F1 2 / (2 + 1 + 1), the second alone 1
    assert (f1.low, f1.high) == (0.5, 1.0)


def test_a_single_report_has_no_interval() -> None:
    figures = by_name(scored(gold_reports()[:1], coded_claims()))
    assert figures["claims", "f1"].value == 0.5
    assert {(figure.low, figure.high) for figure in figures.values()} == {(None, None)}


def test_nothing_coded_is_all_missed_and_nothing_to_judge() -> None:
    found = scored(gold_reports(), [])
    figures = by_name(found)
    assert [figures["claims", name].value for name in ("precision", "recall", "f1")] == [None, 0.0, 0.0]
    assert {figures["field", name].value for name in FIELDS} == {None}
    assert figures["calibration", "error"].value is None
    assert found.reliability == ()


def test_a_pair_of_two_families_is_found_but_in_neither_family() -> None:
    report = GoldReport(id="one", claims=(gold(type="strike.air"),))
    figures = by_name(scored([report], [claim(type="civ.attack")]))
    assert figures["claims", "f1"].value == 1.0
    assert figures["family", "strike"].missed == figures["family", "civ"].extra == 1
    assert figures["macro", "f1"].value == 0.0
