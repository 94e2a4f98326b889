"""Coded claims as `musnad code --format jsonl` writes them, put beside the gold reports that they were read in."""

from collections.abc import Callable, Iterable

import msgspec

from musnad.errors import BrokenRecord, ReadError
from musnad.model.claim import Claim
from musnad.read import Notice
from musnad.read.lines import Line
from musnad.scoring.gold_file import Gold
from musnad.scoring.records import Fault, records

_REMEDY = "The claim is left out: write claims with musnad code --format jsonl."
_LISTED = 5


class _Stray(msgspec.Struct):
    """A report id that the gold file does not have: where it stood first, how often it stood."""

    where: str
    claims: int = 0


def read_claims(
    lines: Iterable[Line | ReadError | Notice], gold: Gold, *, tell: Callable[[ReadError | Notice], None]
) -> dict[str, list[Claim]]:
    """Return the claims of each gold report, by its id, in the order of the file.

    `tell` is given the lines that hold no claim, and the ids that no report has. Claims of reports that the gold file
    names on a line which was refused are passed over: that was told before.
    """
    found: dict[str, list[Claim]] = {name: [] for name in gold.reports}
    stray: dict[str, _Stray] = {}
    for item in records(lines, Claim, remedy=_REMEDY):
        if isinstance(item, Notice):
            tell(item)
        elif isinstance(item, Fault):
            tell(item.error)
        elif (name := item.value.report.id) in found:
            found[name].append(item.value)
        elif name not in gold.refused:
            stray.setdefault(name, _Stray(item.where)).claims += 1
    _tell_stray(stray, tell)
    return found


def _tell_stray(stray: dict[str, _Stray], tell: Callable[[ReadError | Notice], None]) -> None:
    """Tell of the ids that no report has: the first few one by one, then how many more there are."""
    remedy = "They are left out: code the reports of the gold file itself, and keep their ids."
    for name, one in list(stray.items())[:_LISTED]:
        tell(BrokenRecord(one.where, f"no gold report has the id {name!r} ({one.claims} of the claims)", remedy))
    rest = list(stray.values())[_LISTED:]
    if rest:
        problem = f"{len(rest)} more ids that no gold report has ({sum(one.claims for one in rest)} of the claims)"
        tell(BrokenRecord(rest[0].where, problem, remedy))
