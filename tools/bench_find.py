"""Print how well and how fast numbers and times are read, beside other libraries on the same phrases: `make
bench-find`.

Each library is installed into an environment of its own that is thrown away afterwards (two of them need versions of
one package that exclude each other). The phrases are those that other projects test themselves with, where they stand
beside the repository, and those of tests/corpus that need no context. A phrase is right if the answer is exactly the
value; of numbers the two longest readings count, as in the score of the gold phrases.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from musnad.arabic import read_text
from musnad.find.numbers import find_numbers
from musnad.find.times import find_times
from musnad.ground.moments import ground_moments
from tests.phrasebook import phrases, settings
from tools.gold import ROOT, SHARED

GOLD = SHARED / "gold/phrases/phrases.jsonl"
PEERS = {
    "dateparser": ("dateparser==1.5.*", {"date": "dateparser"}),
    "mahad": ("mahad==0.3.*", {"number": "mahad-number", "date": "mahad-time", "period": "mahad-time"}),
    "ovos-number-parser": ("ovos-number-parser", {"number": "ovos-number-parser"}),
    "ovos-date-parser": ("ovos-date-parser", {"date": "ovos-date-parser"}),
}
"""What is installed for each peer, and its reader (tools.bench_peers) for each kind of phrase."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
KINDS = ("number", "date", "period")
Phrase = dict[str, Any]


class Result(msgspec.Struct, frozen=True):
    """How one library did on one set of phrases of one kind."""

    library: str
    kind: str
    right: int
    count: int
    seconds: float


def gold_phrases() -> list[Phrase]:
    """Return the phrases that other projects test themselves with; none where they are not beside the repository."""
    if not GOLD.exists():
        return []
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [{**row, "want": _wanted(row)} for row in rows]


def _wanted(row: Phrase) -> Any:  # noqa: ANN401 - a number or a pair of days
    value = row["value"]
    if row["kind"] == "number":
        return value["low"]
    if row["kind"] == "date":
        return [value["start"], None]
    end = date.fromisoformat(value["end_exclusive"]) - timedelta(days=1)
    return [value["start"], [end.isoformat(), value["end_exclusive"]]]


def own_phrases() -> list[Phrase]:
    """Return the phrases of tests/corpus that stand alone: exact numbers, single days, and stretches of days."""
    out: list[Phrase] = []
    for phrase in phrases("numbers.yml"):
        if _NUMBER.fullmatch(phrase.meaning) and "[" not in phrase.text:
            out.append({"kind": "number", "text": phrase.text, "reference": None, "want": float(phrase.meaning)})
    reference = settings("times.yml")["published"].isoformat()
    for phrase in phrases("times.yml"):
        days = phrase.meaning.split(" ")[0].split("..")
        if "[" in phrase.text or not days[0][:1].isdigit() or "T" in days[0]:
            continue
        kind = "date" if len(days) == 1 else "period"
        want = [days[0], None] if kind == "date" else [days[0], [days[1]]]
        out.append({"kind": kind, "text": phrase.text, "reference": reference, "want": want})
    return out


def is_right(phrase: Phrase, answers: list[Any]) -> bool:
    """Tell whether the answers hold what is wanted: in the two longest for a number, else in the longest."""
    want = phrase["want"]
    if phrase["kind"] == "number":
        return any(abs(answer - want) < 1e-6 for answer in answers[:2])
    if not answers or not answers[0][0]:
        return False
    start, end = answers[0][0][:10], (answers[0][1] or "")[:10]
    return bool(start == want[0] and (want[1] is None or end in want[1]))


def ours(phrase: Phrase) -> list[Any]:
    """Return what Musnad answers to a phrase, the longest reading first."""
    text = read_text(phrase["text"])
    if phrase["kind"] == "number":
        numbers = sorted(find_numbers(text, {}), key=lambda mention: mention.start - mention.end)
        return [m.value.low for m in numbers if m.value.low is not None and m.value.low == m.value.high]
    published = date.fromisoformat(phrase["reference"])
    moments = ground_moments(text, find_times(text, {}), published=published, zone=None)
    moments.sort(key=lambda mention: mention.start - mention.end)
    return [[m.value.start, m.value.end] for m in moments]


def measure_ours(kind: str, given: list[Phrase]) -> Result:
    """Return how Musnad does on phrases of a kind, warmed up first."""
    for phrase in given:
        ours(phrase)
    begin = time.process_time()
    answers = [ours(phrase) for phrase in given]
    seconds = time.process_time() - begin
    return Result("musnad", kind, sum(map(is_right, given, answers)), len(given), seconds)


def measure_peer(python: Path, library: str, reader: str, kind: str, given: list[Phrase]) -> Result:
    """Return how another library does on phrases of a kind, in its own environment."""
    lines = "\n".join(json.dumps(phrase, ensure_ascii=False) for phrase in given)
    command = [str(python), str(ROOT / "tools/bench_peers.py"), reader]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, encoding="utf-8")
    read = json.loads(done.stdout)
    return Result(library, kind, sum(map(is_right, given, read["answers"])), len(given), read["seconds"])


def set_up(folder: Path, requirement: str) -> Path:
    """Return the interpreter of a new environment that holds one library."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", requirement], check=True)
    return python


def table(title: str, results: list[Result]) -> list[str]:
    """Return the lines of a table in Markdown: one row a library, one pair of columns a kind."""
    rows = [
        f"**{title}**",
        "",
        "| library | " + " | ".join(f"{kind}s right | phrases a second" for kind in KINDS) + " |",
    ]
    rows.append("|---|" + "---|" * (2 * len(KINDS)))
    for library in dict.fromkeys(result.library for result in results):
        cells = []
        for kind in KINDS:
            found = [r for r in results if r.library == library and r.kind == kind]
            cells += [
                f"{r.right} of {r.count} ({r.right / r.count:.1%}) | {r.count / r.seconds:,.0f}" for r in found
            ] or ["- | -"]
        rows.append(f"| {library} | " + " | ".join(cells) + " |")
    return [*rows, ""]


def compare(given: list[Phrase], pythons: dict[str, Path]) -> list[Result]:
    """Return how each library does on each kind of phrase, ours first."""
    of_kind = {kind: [phrase for phrase in given if phrase["kind"] == kind] for kind in KINDS}
    results = [measure_ours(kind, of_kind[kind]) for kind in KINDS]
    for library, (_, readers) in PEERS.items():
        for kind, reader in readers.items():
            results.append(measure_peer(pythons[library], library, reader, kind, of_kind[kind]))
    return results


def main(write: Callable[[str], object] = sys.stdout.write) -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        pythons = {name: set_up(Path(folder) / name, wanted) for name, (wanted, _) in PEERS.items()}
        for title, given in (("Phrases of other projects", gold_phrases()), ("Phrases of tests/corpus", own_phrases())):
            if given:
                write("\n".join(table(title, compare(given, pythons))) + "\n")
            else:
                sys.stderr.write(f"{title}: not beside this repository, left out\n")


if __name__ == "__main__":
    main()
