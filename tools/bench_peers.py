"""Read phrases with one other library, in an environment of its own: called by tools.bench_find.

Reads JSON lines {"kind", "text", "reference", "embedded"} on standard input and writes one JSON object: `answers`,
one list of values for each phrase (a number, or [first day, last day]), best first; and `seconds` of processor time
for all of them in the fastest round.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

Phrase = dict[str, Any]
Answer = list[Any]
Reader = Callable[[Phrase], Any]
"""What a library makes of a phrase, whatever that is."""


def _day(value: datetime) -> list[str]:
    return [value.date().isoformat()] * 2


def dateparser() -> Reader:
    """Return what reads the day that dateparser sees in the whole phrase, else those that it finds in it."""
    from dateparser import parse  # type: ignore[import-untyped, unused-ignore]
    from dateparser.search import search_dates  # type: ignore[import-untyped, unused-ignore]

    def read(phrase: Phrase) -> Any:  # noqa: ANN401 - what a library returns is its own
        settings = {"RELATIVE_BASE": phrase["anchor"], "PREFER_DATES_FROM": "past"}
        whole = None if phrase["embedded"] else parse(phrase["text"], languages=["ar"], settings=settings)
        if whole is not None:
            return [(phrase["text"], whole)]
        return search_dates(phrase["text"], languages=["ar"], settings=settings) or []

    return read


def dateparser_answer(found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the days, that of the longest words first."""
    return [_day(value) for _, value in sorted(found, key=lambda item: -len(item[0]))]


def mahad_numbers() -> Reader:
    """Return what reads the numbers that mahad finds."""
    from maha.parsers.functions import parse_dimension  # type: ignore[import-not-found, unused-ignore]

    return lambda phrase: parse_dimension(phrase["text"], numeral=True)


def mahad_number_answer(found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the numbers, the longest first."""
    return [item.value for item in sorted(found, key=lambda item: item.start - item.end)]


def mahad_times() -> Reader:
    """Return what reads the times that mahad finds."""
    from maha.parsers.functions import parse_dimension  # type: ignore[import-not-found, unused-ignore]

    return lambda phrase: parse_dimension(phrase["text"], time=True)


def mahad_time_answer(found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the days or stretches, the longest first."""
    anchor, out = phrase["anchor"], []
    for item in sorted(found, key=lambda item: item.start - item.end):
        value = item.value
        ends = (value.start, value.end) if hasattr(value, "start") else (value, value)
        out.append([(anchor + end).date().isoformat() for end in ends])
    return out


def ovos_numbers() -> Reader:
    """Return what reads the number that ovos-number-parser extracts."""
    from ovos_number_parser import extract_number  # type: ignore[import-not-found, unused-ignore]

    return lambda phrase: extract_number(phrase["text"], lang="ar")


def ovos_number_answer(found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the number, if there is one."""
    return [] if found is None or found is False else [found]


def ovos_dates() -> Reader:
    """Return what reads the day that ovos-date-parser extracts."""
    from ovos_date_parser import extract_datetime  # type: ignore[import-not-found, unused-ignore]

    return lambda phrase: extract_datetime(phrase["text"], lang="ar", anchorDate=phrase["anchor"])


def ovos_date_answer(found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the day, if there is one."""
    return [] if found is None else [_day(found[0])]


READERS: dict[str, tuple[Callable[[], Reader], Callable[[Any, Phrase], Answer]]] = {
    "dateparser": (dateparser, dateparser_answer),
    "mahad-number": (mahad_numbers, mahad_number_answer),
    "mahad-time": (mahad_times, mahad_time_answer),
    "ovos-number-parser": (ovos_numbers, ovos_number_answer),
    "ovos-date-parser": (ovos_dates, ovos_date_answer),
}


def readings(reader: Reader, phrases: list[Phrase]) -> list[Any]:
    """Return what a library makes of each phrase; FAILED where it broke off."""
    out = []
    for phrase in phrases:
        try:
            out.append(reader(phrase))
        except Exception:  # noqa: BLE001 - whatever another library raises is one phrase that it cannot read
            out.append(FAILED)
    return out


FAILED = object()
_TODAY = "2026-01-11"
"""The day from which a phrase without one is read."""
ROUNDS = 5
ENOUGH = 2.0


def fastest(run: Callable[[], object]) -> float:
    """Return the seconds of processor time that the fastest round takes, of as many as two seconds hold and five at
    least.
    """
    out: list[float] = []
    while len(out) < ROUNDS or sum(out) < ENOUGH:
        begin = time.process_time()
        run()
        out.append(time.process_time() - begin)
    return min(out)


def main() -> None:
    """Read the phrases with the reader that the command line names."""
    load, answer = READERS[sys.argv[1]]
    phrases = [json.loads(line) for line in sys.stdin]
    phrases = [{**phrase, "anchor": datetime.fromisoformat(phrase["reference"] or _TODAY)} for phrase in phrases]
    reader = load()
    read = readings(reader, phrases)
    seconds = fastest(lambda: readings(reader, phrases))
    answers = [_answered(answer, found, phrase) for found, phrase in zip(read, phrases, strict=True)]
    json.dump({"answers": answers, "seconds": seconds}, sys.stdout, default=_plain)


def _answered(answer: Callable[[Any, Phrase], Answer], found: Any, phrase: Phrase) -> Answer:  # noqa: ANN401
    """Return the values of what a library found; none where it broke off, then or now."""
    if found is FAILED:
        return []
    try:
        return answer(found, phrase)
    except Exception:  # noqa: BLE001 - a value that is no day or number
        return []


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else float(str(value))


if __name__ == "__main__":
    main()
