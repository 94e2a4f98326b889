"""What was claimed of each gold set when its floors were last pinned, and of which labels: tests/score/pins.

A pin holds no word of a text: the report, the offset of the trigger, and the values that are compared. One line a
claim; the first line is the fingerprint of the file of labels.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).parent.parent / "tests/score/pins"
CLAIM_SETS = ("seed", "reports", "sentences", "incidents")
"""The sets of which claims are pinned; the figures of the others say all."""

_LONGEST_ID = 40


class Pinned(msgspec.Struct, frozen=True, array_like=True, order=True):
    """One claim as it is pinned: the report, where its trigger begins, and its values as short strings."""

    report: str
    at: int
    type: str
    status: str
    days: str
    place: str
    killed: str
    injured: str
    actors: str
    speakers: int


class Change(msgspec.Struct, frozen=True):
    """A claim that is new, or gone, or has other values: what was, what is."""

    before: Pinned | None
    after: Pinned | None

    def __str__(self) -> str:
        """Return it as a line: + new, - gone, ~ with each value that is another."""
        if self.before is None or self.after is None:
            one, sign = (self.after, "+") if self.after else (self.before, "-")
            assert one is not None
            return f"{sign} {one.report} {one.at} {one.type} {one.status} {one.days}"
        pairs = zip(Pinned.__struct_fields__, _values(self.before), _values(self.after), strict=True)
        other = ", ".join(f"{name} {old or 'none'} > {new or 'none'}" for name, old, new in pairs if old != new)
        return f"~ {self.after.report} {self.after.at} {self.after.type}: {other}"


def fingerprint(labels: Path) -> str:
    """Return the SHA-256 of a file of labels."""
    return sha256(labels.read_bytes()).hexdigest()


def pinned(coded: Path) -> list[Pinned]:
    """Return the claims of a file of JSON lines as they are pinned, in order."""
    return sorted(_pin(json.loads(line)) for line in coded.read_text(encoding="utf-8").splitlines())


def write(name: str, labels: Path, claims: Iterable[Pinned]) -> None:
    """Pin the claims of a set, with the fingerprint of its labels."""
    lines = [f"labels {fingerprint(labels)}", *("\t".join(map(str, _values(one))) for one in claims)]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.tsv").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def read(name: str) -> tuple[str, list[Pinned]]:
    """Return the fingerprint and the claims that are pinned of a set."""
    head, *lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return head.removeprefix("labels "), [
        msgspec.convert(line.split("\t"), type=Pinned, strict=False) for line in lines
    ]


def changes(before: Iterable[Pinned], after: Iterable[Pinned]) -> Iterator[Change]:
    """Yield what has changed, by report and place in it; claims of one report, trigger and type are one claim."""
    old, new = _by_place(before), _by_place(after)
    for place in sorted(old.keys() | new.keys()):
        was, now = old.get(place, []), new.get(place, [])
        for index in range(max(len(was), len(now))):
            left = was[index] if index < len(was) else None
            right = now[index] if index < len(now) else None
            if left != right:
                yield Change(left, right)


def _by_place(claims: Iterable[Pinned]) -> dict[tuple[str, int, str], list[Pinned]]:
    out: dict[tuple[str, int, str], list[Pinned]] = defaultdict(list)
    for one in claims:
        out[one.report, one.at, one.type].append(one)
    return out


def _values(one: Pinned) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for name in Pinned.__struct_fields__)


def _pin(claim: dict[str, Any]) -> Pinned:
    time = claim["time"] or {}
    at = [(place["lat"], place["lon"]) for place in claim["places"]]
    return Pinned(
        report=_short(claim["report"]["id"]),
        at=claim["trigger"]["start"],
        type=claim["type"],
        status=claim["status"],
        days=" ".join(filter(None, ((time.get("start") or "")[:10], (time.get("end") or "")[:10]))),
        place=" ".join("?" if lat is None else f"{lat:.2f},{lon:.2f}" for lat, lon in at),
        killed=_figures(claim, "killed"),
        injured=_figures(claim, "injured"),
        actors=" ".join(f"{actor['role']}:{actor['id'] or actor['sector'] or '?'}" for actor in claim["actors"]),
        speakers=len(claim["attribution"]),
    )


def _short(id_: str) -> str:
    return id_ if len(id_) <= _LONGEST_ID else sha256(id_.encode()).hexdigest()[:16]


def _figures(claim: dict[str, Any], measure: str) -> str:
    return " ".join(f"{one['low']}-{one['high']}" for one in claim["counts"] if one["measure"] == measure)
