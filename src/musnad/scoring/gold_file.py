"""A gold file: a report with its claims on each line. What cannot be scored is told, and the rest is taken."""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from musnad.errors import BrokenRecord, ReadError
from musnad.lexicon.ontology import event_types
from musnad.read import Notice
from musnad.read.lines import Line
from musnad.scoring.gold import GoldActor, GoldClaim, GoldCount, GoldPlace, GoldReport, GoldSpeaker
from musnad.scoring.records import Fault, Record, records

_REMEDY = "The report is left out: mend the line as docs/scoring.md shows, then score again."
_UNSCORED = frozenset({"agency", "precision", "weapons", "note"})
"""Keys that a gold claim may have and that are not scored."""
_PARTS: Mapping[str, type[msgspec.Struct]] = {
    "places": GoldPlace,
    "actors": GoldActor,
    "counts": GoldCount,
    "speakers": GoldSpeaker,
}
_UNSCORED_PARTS = frozenset({"text", "kind", "within", "canonical", "population", "quantifier", "note"})


class Placed(msgspec.Struct, frozen=True):
    """A gold report, and the file and line that it was read from."""

    where: str
    report: GoldReport


class Gold(msgspec.Struct, frozen=True):
    """The reports of a gold file, by id, and the ids of those that were refused."""

    reports: dict[str, Placed]
    refused: frozenset[str]


def read_gold(lines: Iterable[Line | ReadError | Notice], *, tell: Callable[[ReadError | Notice], None]) -> Gold:
    """Return the reports of a gold file; `tell` is given what could not be read, and keys that nobody scores."""
    reports: dict[str, Placed] = {}
    refused: set[str] = set()
    strange: set[str] = set()
    for item in records(lines, GoldReport, remedy=_REMEDY):
        if isinstance(item, Notice):
            tell(item)
            continue
        error = item.error if isinstance(item, Fault) else _fault(item, reports)
        if error is not None:
            tell(error)
            refused |= _ids(item.raw)
        elif isinstance(item, Record):
            reports[item.value.name] = Placed(item.where, item.value)
            _tell_strange(item, strange, tell)
    return Gold(reports, frozenset(refused - set(reports)))


def _fault(item: Record[GoldReport], reports: Mapping[str, Placed]) -> ReadError | None:
    """Return what is wrong with a line whose fields are of the right kinds, or None."""
    report = item.value
    if report.name in reports:
        problem = f"the id {report.name!r} stands at {reports[report.name].where} already"
        return BrokenRecord(item.where, problem, "The second report is left out: give each its own id.")
    for number, claim in enumerate(report.claims, 1):
        for code in claim.types:
            if code not in event_types():
                problem = f"claims {number}: there is no event type {code!r}"
                return BrokenRecord(item.where, problem, "The report is left out: take a type from docs/ontology.md.")
    return None


def _ids(raw: object) -> set[str]:
    """Return the id of a line that was refused, in a set; an empty one where it has none."""
    given = raw.get("id") if isinstance(raw, dict) else None
    return {str(given)} if isinstance(given, str | int) else set()


def _tell_strange(item: Record[GoldReport], said: set[str], tell: Callable[[ReadError | Notice], None]) -> None:
    """Tell, once a key, of keys that nobody scores: they may be misspelt."""
    raw = msgspec.convert(item.raw, _Loose)
    for claim in raw.claims:
        for key in _strange(claim):
            if key not in said:
                said.add(key)
                tell(Notice(item.where, f"the key {key!r} is not scored; the keys that are stand in docs/scoring.md"))


class _Loose(msgspec.Struct):
    """A line of which only the keys of its claims matter."""

    claims: list[dict[str, object]]


def _strange(claim: dict[str, object]) -> list[str]:
    """Return the keys of a claim, and of its parts, that are neither scored nor known."""
    found = [key for key in claim if key not in {*GoldClaim.__struct_fields__, *_UNSCORED}]
    for part, type_ in _PARTS.items():
        rows = claim.get(part)
        for row in rows if isinstance(rows, list) else []:
            found += [f"{part}.{key}" for key in row if key not in {*type_.__struct_fields__, *_UNSCORED_PARTS}]
    return found
