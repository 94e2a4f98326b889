"""The gold sets beside the repository, coded with the real commands and measured with their own score.py."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from tools.merging_figures import own_figures

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
PROGRAM = str(Path(sys.executable).with_name("musnad"))
MISSING = "the evaluation sets are not beside the repository (../shared): nothing is measured"


class GoldSet(msgspec.Struct, frozen=True):
    """One gold set: its name in score.py, its file below ../shared, the command that codes its lines."""

    name: str
    path: str
    command: tuple[str, ...]


SETS = (
    GoldSet("seed", "seed/expected.json", ("code",)),
    GoldSet("reports", "gold/reports/reports.jsonl", ("code", "-")),
    GoldSet("sentences", "gold/gsr/sentences.jsonl", ("code", "-")),
    GoldSet("incidents", "gold/incidents/incidents.jsonl", ("code", "-")),
    GoldSet("merging", "gold/incidents/incidents.jsonl", ("events", "--with-claims")),
    GoldSet("phrases", "gold/phrases/phrases.jsonl", ("find", "-")),
    GoldSet("places", "gold/toponyms/places.jsonl", ("places", "lookup", "--input", "-")),
)


def figures(gold: GoldSet, scratch: Path, *, misses: int = 0) -> tuple[dict[str, Any], str]:
    """Return the figures of a set as score.py writes them, and the lines that it prints.

    `scratch` is a folder for what is coded. Raises CalledProcessError, with its standard error, where a command fails.
    """
    coded, result = scratch / f"{gold.name}.jsonl", scratch / f"{gold.name}.json"
    coded.write_bytes(_coded(gold, scratch))
    score = [sys.executable, str(SHARED / "tools/score.py"), gold.name, str(SHARED / gold.path), str(coded)]
    printed = _run([*score, "--json", str(result), "--misses", str(misses)])
    got = json.loads(result.read_text(encoding="utf-8"))
    if gold.name == "reports":
        more, table = _families(gold, coded)
        return got | more, table + (printed.decode() if misses else "")
    if gold.name != "merging":
        return got, printed.decode()
    more = own_figures(coded.read_bytes().splitlines(), SHARED / gold.path, SHARED / "tools/score.py")
    return got | more, printed.decode() + "".join(f"{name:28} {value}\n" for name, value in more.items())


def _families(gold: GoldSet, coded: Path) -> tuple[dict[str, Any], str]:
    """Return the mean of the F1 of all families, and the table of `musnad score`."""
    own = [PROGRAM, "score", str(SHARED / gold.path), str(coded), "--format"]
    rows = [json.loads(line) for line in _run([*own, "jsonl"]).splitlines()]
    macro = next(row["value"] for row in rows if row["kind"] == "macro")
    return {"macro": {"f1": macro}}, _run([*own, "table"]).decode()


def flat(tree: dict[str, Any], prefix: str = "") -> dict[str, float]:
    """Return figures by dotted names: `claims.f1`, `type.accuracy`; a list counts as its length."""
    out: dict[str, float] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            out |= flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            out[prefix + key] = len(value)
        elif value is not None:
            out[prefix + key] = value
    return out


def _coded(gold: GoldSet, scratch: Path) -> bytes:
    if gold.name == "seed":
        return _seed()
    if gold.name == "merging":
        return merged_incidents(gold, scratch)
    return _run(_musnad(gold.command), _inputs(gold))


def merged_incidents(gold: GoldSet, scratch: Path) -> bytes:
    """Return the events of the incidents' reports, as `ingest`, `merge` and `events` give them from a fresh store."""
    env = {**os.environ, "MUSNAD_STORE": str(scratch / "store.sqlite")}
    reports = GoldSet("incidents", gold.path, ())
    _run([PROGRAM, "ingest", "-"], _inputs(reports), env=env)
    _run([PROGRAM, "merge"], env=env)
    return _run(_musnad(gold.command), env=env)


def _seed() -> bytes:
    told = json.loads((SHARED / "seed/expected.json").read_text(encoding="utf-8"))
    known = ("--published", told["published"], "--outlet", told["outlet"])
    return _run(_musnad(("code", *known, str(SHARED / "seed/report.txt"))))


def _inputs(gold: GoldSet) -> bytes:
    return _run([sys.executable, str(SHARED / "tools/inputs.py"), gold.name, str(SHARED / gold.path)])


def _musnad(command: tuple[str, ...]) -> list[str]:
    return [PROGRAM, *command, "--format", "jsonl"]


def _run(command: list[str], given: bytes | None = None, *, env: dict[str, str] | None = None) -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=False, env=env)
    if done.returncode:
        sys.stderr.write(done.stderr.decode("utf-8", "replace")[-4000:])
        done.check_returncode()
    return done.stdout
