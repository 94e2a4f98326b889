"""Print how well and how fast numbers and times are read, beside other libraries on the same phrases: `make
bench-find`.

Each library is installed into an environment of its own that is thrown away afterwards (two of them need versions of
one package that exclude each other). The phrases are those that other projects test themselves with, where they stand
beside the repository, and those of tests/corpus that need no context. A phrase is right if the answer is exactly the
value; of numbers the two longest readings count, as in the score of the gold phrases. The time is that of the fastest
round in two seconds, of five at least, after one that warms up, for every library alike and in the same loop: from a
string to the numbers that a library finds in it, or to the days, with the library imported and the reference day at
hand. Musnad remembers what a word is between rounds, as it does between reports, and no phrase of several words.
"""

import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from musnad.arabic import read_text
from musnad.find.numbers import find_numbers
from musnad.find.times import find_times
from musnad.ground.moments import ground_moments
from musnad.model.mention import Mention
from tests.phrasebook import carriers, phrases, settings
from tools.bench_peers import fastest, readings
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
    """How one library did on one set of phrases of one kind; `alone` and `within` a text are seconds of processor
    time.
    """

    library: str
    kind: str
    right: int
    count: int
    alone: float
    within: float


def gold_phrases() -> list[Phrase]:
    """Return the phrases that other projects test themselves with; none where they are not beside the repository."""
    if not GOLD.exists():
        return []
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [{**row, "want": _wanted(row), "published": _day(row["reference"])} for row in rows]


def _wanted(row: Phrase) -> Any:  # noqa: ANN401 - a number or a pair of days
    value = row["value"]
    if row["kind"] == "number":
        return value["low"]
    if row["kind"] == "date":
        return [value["start"], None]
    end = date.fromisoformat(value["end_exclusive"]) - timedelta(days=1)
    return [value["start"], [end.isoformat(), value["end_exclusive"]]]


def _day(reference: str | None) -> date | None:
    return None if reference is None else date.fromisoformat(reference)


def own_phrases() -> list[Phrase]:
    """Return the phrases of tests/corpus that stand alone: exact numbers, single days, and stretches of days."""
    out: list[Phrase] = []
    for phrase in phrases("numbers.yml"):
        if _NUMBER.fullmatch(phrase.meaning) and "[" not in phrase.text:
            out.append(
                {
                    "kind": "number",
                    "text": phrase.text,
                    "reference": None,
                    "published": None,
                    "want": float(phrase.meaning),
                }
            )
    reference = settings("times.yml")["published"].isoformat()
    for phrase in phrases("times.yml"):
        days = phrase.meaning.split(" ")[0].split("..")
        if "[" in phrase.text or not days[0][:1].isdigit() or "T" in days[0]:
            continue
        kind = "date" if len(days) == 1 else "period"
        want = [days[0], None] if kind == "date" else [days[0], [days[1]]]
        out.append(
            {"kind": kind, "text": phrase.text, "reference": reference, "published": _day(reference), "want": want}
        )
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


def read(phrase: Phrase) -> list[Mention]:
    """Return what Musnad finds in a phrase."""
    text = read_text(phrase["text"])
    if phrase["kind"] == "number":
        return find_numbers(text, {})
    return ground_moments(text, find_times(text, {}), published=phrase["published"], zone=None)


def answer(found: list[Mention]) -> list[Any]:
    """Return the values of what was found, the longest reading first."""
    out: list[Any] = []
    for mention in sorted(found, key=lambda mention: mention.start - mention.end):
        value = mention.value
        if mention.kind != "number":
            out.append([value.start, value.end])
        elif value.low is not None and value.low == value.high:
            out.append(value.low)
    return out


def measure_ours(kind: str, given: list[Phrase], within: list[Phrase]) -> Result:
    """Return how Musnad does on phrases of a kind, warmed up first."""
    found = [[read(phrase) for phrase in each] for each in (given, within)][0]
    alone, in_text = (fastest(partial(readings, read, each)) for each in (given, within))
    return Result("musnad", kind, sum(map(is_right, given, map(answer, found))), len(given), alone, in_text)


def measure_peer(python: Path, library: str, reader: str, kind: str, *phrases_: list[Phrase]) -> Result:
    """Return how another library does on phrases of a kind, in its own environment."""
    results = []
    for each in phrases_:
        lines = "\n".join(json.dumps(phrase, ensure_ascii=False, default=str) for phrase in each)
        command = [str(python), str(ROOT / "tools/bench_peers.py"), reader]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, encoding="utf-8")
        results.append(json.loads(done.stdout))
    alone, within = results
    right = sum(map(is_right, phrases_[0], alone["answers"]))
    return Result(library, kind, right, len(phrases_[0]), alone["seconds"], within["seconds"])


def set_up(folder: Path, requirement: str) -> Path:
    """Return the interpreter of a new environment that holds one library."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", requirement], check=True)
    return python


def table(title: str, results: list[Result]) -> list[str]:
    """Return the lines of a table in Markdown: one row for each library and kind."""
    rows = [
        f"**{title}**",
        "",
        "| kind | library | right | a second, alone | a second, in a text |",
        "|---|---|---|---|---|",
    ]
    for r in sorted(results, key=lambda result: KINDS.index(result.kind)):
        share = f"{r.right} of {r.count} ({r.right / r.count:.1%})"
        rows.append(f"| {r.kind} | {r.library} | {share} | {r.count / r.alone:,.0f} | {r.count / r.within:,.0f} |")
    return [*rows, ""]


def in_a_text(given: list[Phrase]) -> list[Phrase]:
    """Return the phrases in a text of some thirty words that holds no number and no time: the carriers of the
    corpus.
    """
    first, second, third = carriers("numbers.yml")
    before = first.before + first.after + " " + second.before
    after = second.after + " " + third.before + third.after
    return [{**phrase, "text": before + phrase["text"] + after, "embedded": True} for phrase in given]


def compare(given: list[Phrase], pythons: dict[str, Path]) -> list[Result]:
    """Return how each library does on each kind of phrase, ours first."""
    results: list[Result] = []
    for kind in KINDS:
        of_kind = [{**phrase, "embedded": False} for phrase in given if phrase["kind"] == kind]
        within = in_a_text(of_kind)
        results.append(measure_ours(kind, of_kind, within))
        for library, (_, readers) in PEERS.items():
            if kind in readers:
                results.append(measure_peer(pythons[library], library, readers[kind], kind, of_kind, within))
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
