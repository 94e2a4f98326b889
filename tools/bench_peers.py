"""Read phrases with one other library, in an environment of its own: called by tools.bench_find.

Reads JSON lines {"kind", "text", "reference"} on standard input and writes one JSON object: `answers`, one list of
values for each phrase (a number, or [first day, last day]), best first; and `seconds` of processor time for all of
them, after a round that warms the library up.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

Phrase = dict[str, Any]
Answer = list[Any]


def _anchor(phrase: Phrase) -> datetime:
    return datetime.fromisoformat(phrase["reference"] or "2026-01-11")


def _day(value: datetime) -> list[str]:
    return [value.date().isoformat()] * 2


def dateparser(phrase: Phrase) -> Answer:
    """Return the day that dateparser reads in the whole phrase, else those that it finds in it, longest first."""
    from dateparser import parse  # type: ignore[import-untyped, unused-ignore]
    from dateparser.search import search_dates  # type: ignore[import-untyped, unused-ignore]

    settings = {"RELATIVE_BASE": _anchor(phrase), "PREFER_DATES_FROM": "past"}
    whole = parse(phrase["text"], languages=["ar"], settings=settings)
    if whole is not None:
        return [_day(whole)]
    found = search_dates(phrase["text"], languages=["ar"], settings=settings) or []
    return [_day(value) for _, value in sorted(found, key=lambda item: -len(item[0]))]


def mahad_numbers(phrase: Phrase) -> Answer:
    """Return the numbers that mahad finds, longest first."""
    from maha.parsers.functions import parse_dimension  # type: ignore[import-not-found, unused-ignore]

    found = parse_dimension(phrase["text"], numeral=True)
    return [item.value for item in sorted(found, key=lambda item: item.start - item.end)]


def mahad_times(phrase: Phrase) -> Answer:
    """Return the days or stretches that mahad finds, longest first."""
    from maha.parsers.functions import parse_dimension  # type: ignore[import-not-found, unused-ignore]

    anchor = _anchor(phrase)
    found = sorted(parse_dimension(phrase["text"], time=True), key=lambda item: item.start - item.end)
    out = []
    for item in found:
        value = item.value
        ends = (value.start, value.end) if hasattr(value, "start") else (value, value)
        out.append([(anchor + end).date().isoformat() for end in ends])
    return out


def ovos_numbers(phrase: Phrase) -> Answer:
    """Return the number that ovos-number-parser extracts."""
    from ovos_number_parser import extract_number  # type: ignore[import-not-found, unused-ignore]

    value = extract_number(phrase["text"], lang="ar")
    return [] if value is None or value is False else [value]


def ovos_dates(phrase: Phrase) -> Answer:
    """Return the day that ovos-date-parser extracts."""
    from ovos_date_parser import extract_datetime  # type: ignore[import-not-found, unused-ignore]

    found = extract_datetime(phrase["text"], lang="ar", anchorDate=_anchor(phrase))
    return [] if found is None else [_day(found[0])]


READERS: dict[str, Callable[[Phrase], Answer]] = {
    "dateparser": dateparser,
    "mahad-number": mahad_numbers,
    "mahad-time": mahad_times,
    "ovos-number-parser": ovos_numbers,
    "ovos-date-parser": ovos_dates,
}


def answers(reader: Callable[[Phrase], Answer], phrases: list[Phrase]) -> tuple[list[Answer], int]:
    """Return what a reader answers to each phrase, and on how many it broke off; those have no answer."""
    out: list[Answer] = []
    broken = 0
    for phrase in phrases:
        try:
            out.append(reader(phrase))
        except Exception:  # noqa: BLE001 - whatever another library raises is one phrase that it cannot read
            out.append([])
            broken += 1
    return out, broken


def main() -> None:
    """Read the phrases with the reader that the command line names."""
    reader = READERS[sys.argv[1]]
    phrases = [json.loads(line) for line in sys.stdin]
    answers(reader, phrases)
    begin = time.process_time()
    read, broken = answers(reader, phrases)
    seconds = time.process_time() - begin
    json.dump({"answers": read, "seconds": seconds, "broken": broken}, sys.stdout, default=_plain)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else float(str(value))


if __name__ == "__main__":
    main()
