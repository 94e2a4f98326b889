"""Figures as a table: each with its interval, and what it is a share of."""

from typing import TYPE_CHECKING

from musnad.scoring.report import Figure, Row, Scores

if TYPE_CHECKING:
    from musnad.cli.screen import Screen

_HEADS = {
    "claims": ("claims", "cases"),
    "field": ("fields of the claims found: share right", "cases"),
    "family": ("families of types: F1", "claims in the gold"),
    "macro": ("mean over families: macro-F1", "families"),
    "calibration": ("confidence: expected calibration error", "claims"),
}
_NAME, _VALUE, _INTERVAL, _COUNT, _BAR = 16, 8, 18, 7, 20


def show_scores(screen: "Screen", scores: Scores) -> None:
    """Write what was measured, every figure, and the reliability table."""
    measured = scores.measured
    screen.line(
        (f"{measured.reports} reports, {measured.gold} gold claims", "bold"),
        f" ({measured.core} core), {measured.coded} claims coded",
    )
    above = None
    for figure in scores.figures:
        if figure.kind != above:
            _show_head(screen, figure.kind)
        _show_figure(screen, figure)
        above = figure.kind
    _show_reliability(screen, scores.reliability)


def _show_head(screen: "Screen", kind: str) -> None:
    title, cases = _HEADS[kind]
    screen.line()
    screen.line((title, "bold cyan"))
    screen.line((" " * (_NAME + _VALUE) + "95 % interval".rjust(_INTERVAL) + f"   {cases}", "dim"))


def _show_figure(screen: "Screen", figure: Figure) -> None:
    between = "" if figure.low is None or figure.high is None else f"{figure.low:.3f} to {figure.high:.3f}"
    value = "-" if figure.value is None else f"{figure.value:.3f}"
    parts = f"   {figure.found} found, {figure.missed} missed, {figure.extra} extra" if figure.kind == "family" else ""
    screen.line(
        f"  {figure.name}".ljust(_NAME),
        (value.rjust(_VALUE), "bold"),
        (between.rjust(_INTERVAL), "dim"),
        f"{figure.n}".rjust(_COUNT),
        parts,
    )


def _show_reliability(screen: "Screen", rows: tuple[Row, ...]) -> None:
    """Write how sure the program was of each tenth of its claims, and how many of them are right."""
    screen.line()
    screen.line(("reliability: of claims this sure, so many are right", "bold cyan"))
    for row in rows:
        right = f"{row.right:.3f}".rjust(_VALUE)
        screen.line(f"  {row.confidence:.3f}".ljust(_NAME), (right, "bold"), f"{row.n}".rjust(_COUNT), _bar(row.right))


def _bar(share: float) -> str:
    return "  " + "#" * round(_BAR * share)
