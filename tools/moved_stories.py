"""Reports in any number for the scaling run: our own stories, moved to other days and other places."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import count
from typing import Any

import msgspec

from musnad.gazetteer import open_gazetteer
from musnad.gazetteer.embedded import embedded_places
from musnad.model.place import Place, PlaceKind
from musnad.model.report import Report
from musnad.pipeline import code_report
from tests.stories.story import stories

_FIRST_DAY, _DAYS = date(2014, 1, 1), 4000
_STEP_PLACE, _STEP_DAY = 97, 61
"""How far a story moves each time: primes, so that all places and days come round before any pair comes again."""

OUTLETS = ("Northern Post", "River Agency", "Mountain Radio")
COPIES = (1, 2, 1, 3)
"""By how many outlets a moved story is told, in turn."""


class Movable(msgspec.Struct, frozen=True):
    """A story of ours: its report, the Arabic name of the settlement where it plays, and how many claims it gives."""

    report: Report
    name: str
    claims: int


@lru_cache(maxsize=1)
def movable() -> list[Movable]:
    """Return the stories that play in a settlement whose name stands in them as the gazetteer writes it."""
    gazetteer, out = open_gazetteer(None), []
    for placed in stories():
        report = placed.story.report
        if report.published is None:
            continue
        claims = code_report(report, gazetteer).claims
        names = [p.name_ar for claim in claims for p in claim.places if p.kind == "settlement" and p.name_ar]
        name = next((name for name in names if name in report.text), None)
        if name is not None:
            out.append(Movable(report, name, len(claims)))
    return out


@lru_cache(maxsize=1)
def settlements() -> list[Place]:
    """Return the settlements to move to."""
    return [place for place in embedded_places() if place.kind is PlaceKind.SETTLEMENT and place.lat is not None]


def moved(claims: int) -> Iterator[dict[str, Any]]:
    """Yield records as `musnad ingest` reads them, until the stories behind them give about so many claims."""
    given = 0
    for number in count():
        story = movable()[number % len(movable())]
        place = settlements()[number * _STEP_PLACE % len(settlements())]
        day = _FIRST_DAY + timedelta(days=number * _STEP_DAY % _DAYS)
        text = story.report.text.replace(story.name, place.name_ar)
        title, _, body = text.partition("\n\n") if story.report.title else ("", "", text)
        for outlet in OUTLETS[: COPIES[number % len(COPIES)]]:
            if given >= claims:
                return
            id_ = f"{number}-{outlet}"
            yield {"id": id_, "title": title, "body": body, "outlet": outlet, "published": day.isoformat()}
            given += story.claims
