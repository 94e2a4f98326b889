"""The figures of a gold file: claims, fields, families, calibration, each with its interval."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import mul

import msgspec

from musnad.scoring.bootstrap import RESAMPLES, SEED, interval, resamples
from musnad.scoring.calibration import Bin, Sure, calibration_error, reliability
from musnad.scoring.document import ALL, EXTRA, FOUND, JUDGED, MISSED, RIGHT, Cell, Document
from musnad.scoring.fields import FIELDS

DIGITS = 4
_FEWEST_DOCUMENTS = 2

Name = tuple[str, str]
"""The kind of a figure and its name: ("field", "date")."""


class Figure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A figure from 0 to 1, the ends of its 95 % interval, and how many cases it is a share of.

    It is None where there was nothing to measure, its interval also where there is only one report. The claims that
    were found, missed, and extra stand with the figures made of them; `n` is then the core claims of the gold.
    """

    kind: str
    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    found: int | None = None
    missed: int | None = None
    extra: int | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the reliability table: a tenth of the claims, in order of confidence."""

    kind: str = "reliability"
    bin: int
    confidence: float
    right: float
    n: int


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured: how many reports, gold claims, core ones among them, coded claims; by which resamples."""

    kind: str = "measured"
    reports: int
    gold: int
    core: int
    coded: int
    coders: tuple[str, ...]
    resamples: int = RESAMPLES
    seed: int = SEED


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is given out, in order."""

    measured: Measured
    figures: tuple[Figure, ...]
    reliability: tuple[Row, ...]

    def lines(self) -> Iterator[Measured | Figure | Row]:
        """Yield everything as flat records, each with its `kind`."""
        yield self.measured
        yield from self.figures
        yield from self.reliability


def scores(documents: Sequence[Document], measured: Measured) -> Scores:
    """Return the figures of documents; `measured` says what they are of."""
    sums = _Sums(documents)
    whole = [1] * len(documents)
    bins = reliability(sums.sure(whole))
    totals = {**sums.totals(whole), _SURE: sum(one.n for one in bins)}
    values = {**_values(totals), _ERROR: calibration_error(bins)}
    between = _intervals(sums, list(values), len(documents))
    figures = tuple(_figure(name, value, between[name], totals) for name, value in values.items())
    return Scores(measured=measured, figures=figures, reliability=tuple(_rows(bins)))


_ERROR: Name = ("calibration", "error")
_MACRO: Name = ("macro", "f1")
_SURE = Cell("calibration", "error", JUDGED)


class _Sums:
    """The counts of documents as columns, to be summed for one choice of documents after another."""

    def __init__(self, documents: Sequence[Document]) -> None:
        cells = dict.fromkeys(cell for document in documents for cell in document.cells)
        self._columns = {cell: [document.cells[cell] for document in documents] for cell in cells}
        placed = [(one, index) for index, document in enumerate(documents) for one in document.sure]
        self._sure = sorted(placed, key=lambda row: row[0].confidence)

    def totals(self, drawn: Sequence[int]) -> dict[Cell, int]:
        """Return the sum of each cell, each document taken as often as it was drawn."""
        return {cell: sum(map(mul, column, drawn)) for cell, column in self._columns.items()}

    def sure(self, drawn: Sequence[int]) -> list[Sure]:
        """Return the claims of the documents that were drawn, in order of confidence."""
        return [one for one, index in self._sure for _ in range(drawn[index])]


def _values(totals: Mapping[Cell, int]) -> dict[Name, float | None]:
    """Return each figure that is made of counts."""
    found, missed, extra = _parts(totals, "claims", ALL)
    families = {("family", name): _f1(*_parts(totals, "family", name)) for name in _families(totals)}
    known = [value for value in families.values() if value is not None]
    return {
        ("claims", "precision"): _share(found, found + extra),
        ("claims", "recall"): _share(found, found + missed),
        ("claims", "f1"): _f1(found, missed, extra),
        **{("field", name): _share(*_judged(totals, name)) for name in FIELDS},
        **families,
        _MACRO: sum(known) / len(known) if known else None,
    }


def _families(totals: Mapping[Cell, int]) -> list[str]:
    return sorted({cell.name for cell in totals if cell.kind == "family"})


def _parts(totals: Mapping[Cell, int], kind: str, name: str) -> tuple[int, int, int]:
    found, missed, extra = (totals.get(Cell(kind, name, part), 0) for part in (FOUND, MISSED, EXTRA))
    return found, missed, extra


def _judged(totals: Mapping[Cell, int], name: str) -> tuple[int, int]:
    return totals.get(Cell("field", name, RIGHT), 0), totals.get(Cell("field", name, JUDGED), 0)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(found: int, missed: int, extra: int) -> float | None:
    return _share(2 * found, 2 * found + missed + extra)


def _intervals(sums: _Sums, names: Sequence[Name], documents: int) -> dict[Name, tuple[float, float] | None]:
    """Return the interval of each figure; of a single document there is none."""
    drawn: dict[Name, list[float | None]] = {name: [] for name in names}
    for choice in resamples(documents) if documents >= _FEWEST_DOCUMENTS else ():
        values = {**_values(sums.totals(choice)), _ERROR: calibration_error(reliability(sums.sure(choice)))}
        for name in names:
            drawn[name].append(values[name])
    return {name: interval(values) for name, values in drawn.items()}


def _figure(name: Name, value: float | None, between: tuple[float, float] | None, totals: Mapping[Cell, int]) -> Figure:
    kind, label = name
    low, high = between or (None, None)
    parts = _parts(totals, *((kind, label) if kind == "family" else ("claims", ALL)))
    shown = dict(zip((FOUND, MISSED, EXTRA), parts, strict=True)) if kind in ("claims", "family") else {}
    return Figure(
        kind=kind,
        name=label,
        value=_rounded(value),
        low=_rounded(low),
        high=_rounded(high),
        n=_cases(name, parts, totals),
        **shown,
    )


def _cases(name: Name, parts: tuple[int, int, int], totals: Mapping[Cell, int]) -> int:
    """Return what a figure is a share of: claims coded, core claims, fields judged, families."""
    found, missed, extra = parts
    if name[0] == "field":
        return _judged(totals, name[1])[1]
    if name == _MACRO:
        return len(_families(totals))
    if name == ("claims", "precision"):
        return found + extra
    if name == _ERROR:
        return totals.get(_SURE, 0)
    return found + missed


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def _rows(bins: Iterable[Bin]) -> Iterator[Row]:
    for number, one in enumerate(bins, 1):
        yield Row(bin=number, confidence=round(one.confidence, DIGITS), right=round(one.right, DIGITS), n=one.n)
