"""The number, or the range, that each profile makes of figures that differ (coding-rules.md, profiles)."""

import pytest

from musnad.errors import UsageError
from musnad.lexicon.profiles import profile_named, profiles
from musnad.merge.given import shares
from musnad.merge.profiles import resolve
from musnad.model.claim import Claim, ClaimCount
from musnad.model.event import Figure
from tests.merge.claims import claim, figure, speaker

PROFILES = ("acled", "ucdp", "airwars", "aoav", "conservative", "informative")


def killed(name: str, *claims: Claim, population: str = "all") -> Figure | None:
    found = resolve(claims, profile_named(name), shared=shares(claims))
    return next((one for one in found if one.measure == "killed" and one.population == population), None)


def bounds(found: Figure | None) -> tuple[float | None, ...] | None:
    return None if found is None else (found.low, found.best, found.high)


def told(report: str, *counts: ClaimCount, **rest: object) -> Claim:
    return claim(report=report, counts=counts, **rest)  # type: ignore[arg-type]


SEVERAL = figure("killed", 3, None, quantifier="vague")
DOZENS = figure("killed", 20, 99, quantifier="vague")
HUNDREDS = figure("killed", 200, 999, quantifier="vague")
UNSPLIT = figure("casualties", 10, 10, scope="combined")
NOT = None


@pytest.mark.parametrize(
    ("case", "counts", "expected"),
    [
        ("one figure", [figure("killed", 4, 4)], [(4, 4, 4)] * 6),
        ("nobody", [figure("killed", 0, 0)], [(0, 0, 0)] * 6),
        ("several", [SEVERAL], [(3, 3, 3), (3, 3, None), (3, None, None), NOT, (3, 3, 3), (3, 3, 3)]),
        ("dozens", [DOZENS], [(12, 12, 12), (20, 20, 99), (20, None, 99), NOT, (20, 20, 20), (20, 20, 20)]),
        ("hundreds", [HUNDREDS], [(100,) * 3, (200, 200, 999), (200, None, 999), NOT, (200,) * 3, (200,) * 3]),
        ("killed and injured in one", [UNSPLIT], [(0, 0, 0), NOT, NOT, NOT, (0, 0, 0), (0, 0, 0)]),
        (
            "a part is never added",
            [figure("killed", 4, 4), figure("killed", 1, 1, population="child", scope="subset")],
            [(4, 4, 4)] * 6,
        ),
        (
            "populations are added",
            [figure("killed", 3, 3, population="civilian"), figure("killed", 2, 2, population="combatant")],
            [(5, 5, 5)] * 6,
        ),
        (
            "a total and its parts",
            [figure("killed", 5, 5), figure("killed", 2, 2, population="civilian")],
            [(5, 5, 5)] * 6,
        ),
    ],
)
def test_what_one_claim_gives(
    case: str, counts: list[ClaimCount], expected: list[tuple[float | None, ...] | None]
) -> None:
    found = [bounds(killed(name, told("a", *counts))) for name in PROFILES]
    assert found == expected, case


def test_every_profile_is_tested() -> None:
    assert tuple(profiles()) == PROFILES


def test_reports_that_disagree() -> None:
    monitors = tuple(speaker(name, chain=number) for number, name in enumerate(("one monitor", "another")))
    claims = [
        told("a", figure("killed", 5, 5), published="2024-05-03"),
        told("b", figure("killed", 7, 7), speakers=monitors, published="2024-05-04"),
        told(
            "c",
            figure("killed", 9, 9),
            figure("killed", 4, 4, population="child", scope="subset"),
            published="2024-05-03",
        ),
    ]
    found = {name: killed(name, *claims) for name in PROFILES}
    assert {name: bounds(one) for name, one in found.items()} == {
        "acled": (5, 5, 5),
        "ucdp": (5, 7, 9),
        "airwars": (5, None, 9),
        "aoav": (9, 9, 9),
        "conservative": (5, 5, 5),
        "informative": (9, 9, 9),
    }
    assert {name: one.rule for name, one in found.items() if one} == {
        "acled": "acled-lowest",
        "ucdp": "ucdp-most-independent-speakers",
        "airwars": "airwars-range",
        "aoav": "aoav-most-detailed",
        "conservative": "conservative-lowest",
        "informative": "informative-highest",
    }
    assert found["acled"] is not None
    assert found["acled"].claims == (claims[0].id,)
    children = killed("airwars", *claims, population="child")
    assert bounds(children) == (4, 4, 4)


def test_acled_takes_the_lowest_reliable_figure() -> None:
    boast = told("a", figure("killed", 2, 2), speakers=(speaker("a party", interested=True),))
    rumour = told("b", figure("killed", 1, 1), certainty="hedged")
    firm = told("c", figure("killed", 6, 6))
    found = killed("acled", boast, rumour, firm)
    assert bounds(found) == (6, 6, 6)
    assert found is not None
    assert (found.rule, found.claims) == ("acled-lowest-reliable", (firm.id,))
    assert bounds(killed("acled", boast, rumour)) == (1, 1, 1)
    assert bounds(killed("conservative", boast, rumour, firm)) == (1, 1, 1)


def test_acled_takes_ten_for_several_in_a_large_attack() -> None:
    large = told("a", SEVERAL, figure("injured", 40, 40))
    assert bounds(killed("acled", large)) == (10, 10, 10)


def test_a_shared_figure_is_split_where_the_codebook_splits_it() -> None:
    four = figure("killed", 4, 4, scope="shared")
    here, there = told("a", four), told("a", four, words="shells fell on the next town")
    found = [
        bounds(next(iter(resolve([here], profile_named(name), shared=shares([here, there])))))
        for name in ("acled", "airwars")
    ]
    assert found == [(2, 2, 2), (4, 4, 4)]


def test_a_total_over_a_period() -> None:
    toll = claim(
        report="a",
        type_="toll.period",
        day="2024-05-01",
        end="2024-05-10",
        counts=(figure("killed", 20, 20, scope="period"),),
    )
    found = {name: bounds(killed(name, toll)) for name in PROFILES}
    assert (found["acled"], found["ucdp"], found["airwars"], found["aoav"]) == ((2, 2, 2), (20, 20, 20), None, None)
    stray = told("b", figure("killed", 20, 20, scope="period"))
    assert killed("acled", stray) is None


def test_a_running_total_takes_the_place_of_the_same_speakers_earlier_figure() -> None:
    medic = (speaker("a hospital"),)
    claims = [
        told("a", figure("killed", 4, 4), speakers=medic, published="2024-05-02"),
        told("b", figure("killed", 9, 9, scope="running"), speakers=medic, published="2024-05-03"),
    ]
    assert bounds(killed("conservative", *claims)) == (9, 9, 9)
    other = told("c", figure("killed", 5, 5), speakers=(speaker("a monitor"),), published="2024-05-02")
    assert bounds(killed("conservative", *claims, other)) == (5, 5, 5)


def test_a_denial_gives_no_figure() -> None:
    assert killed("airwars", told("a", figure("killed", 4, 4), status="denied")) is None


def test_an_unknown_profile_is_named() -> None:
    with pytest.raises(UsageError, match="there is no such profile"):
        profile_named("nobody")
