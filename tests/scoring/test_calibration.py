"""Whether confidence means what it says."""

import pytest

from musnad.scoring.calibration import Sure, calibration_error, reliability


def test_equal_bins_of_ordered_claims() -> None:
    ordered = [Sure(index / 20, index >= 10) for index in range(20)]
    bins = reliability(ordered)
    assert [one.n for one in bins] == [2] * 10
    assert [one.right for one in bins] == [0.0] * 5 + [1.0] * 5
    assert bins[0].confidence == pytest.approx(0.025)
    # below: the mean of 0.025, 0.125, ... 0.425; above: of 1 less 0.525, ... 0.925
    assert calibration_error(bins) == pytest.approx((0.225 + 0.275) / 2)


def test_few_claims_have_fewer_bins() -> None:
    bins = reliability([Sure(0.6, True), Sure(0.8, False)])
    assert [(one.confidence, one.right, one.n) for one in bins] == [(0.6, 1.0, 1), (0.8, 0.0, 1)]
    assert calibration_error(bins) == pytest.approx((0.4 + 0.8) / 2)


def test_no_claim_has_no_error() -> None:
    assert reliability([]) == []
    assert calibration_error([]) is None
