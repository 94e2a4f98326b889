"""Events for the tests of exports: out of claims made by hand, through the real merging."""

import io
from functools import lru_cache

import msgspec

from musnad.export.exporting import Export
from musnad.export.formats import PROFILES, writer_of
from musnad.merge.merging import events, merged
from musnad.model.claim import Claim
from musnad.model.decision import Decision, LoggedDecision
from musnad.model.event import Event
from musnad.model.left_out import LeftOut
from musnad.model.tombstone import Tombstone
from tests.merge.claims import actor, claim, figure, place, speaker

ARMY = actor("source", "syr-army", "Syrian Army", kind="state", sector="MIL")
REBELS = actor("target", "sna", "Syrian National Army", kind="non_state", sector="REB")
PEOPLE = actor("target", None, None, kind="civilian", sector="CVL")
THREE = figure("killed", 3, 3, population="civilian")

CLAIMS: dict[str, Claim] = {
    "shelling": claim(
        report="a",
        actors=(ARMY, PEOPLE),
        counts=(THREE, figure("injured", 5, 5)),
        outlet="SANA",
        url="https://news.example/a",
        speakers=(speaker("Syria Civil Defence"),),
        weapons=("artillery",),
    ),
    "the same shelling": claim(
        report="b", actors=(ARMY,), counts=(figure("killed", 4, 4, population="civilian"), figure("injured", 5, 5))
    ),
    "clash": claim(
        report="c",
        type_="armed.clash",
        places=(place("Suluk"),),
        actors=(ARMY, REBELS),
        counts=(figure("killed", 6, None, quantifier="at_least"),),
    ),
    "unknown gunmen": claim(
        report="d",
        type_="civ.assassination",
        day="2024-06-01",
        end="2024-06-05",
        precision="days",
        counts=(figure("killed", 1, 1),),
    ),
    "protest": claim(
        report="e",
        type_="protest.demonstration",
        day="2024-06-10",
        actors=(actor("source", None, None, kind="civilian", sector="CVL"),),
    ),
    "no day": claim(report="f", type_="law.arrest", day=None, actors=(ARMY,), counts=(figure("detained", 7, 7),)),
    "a year": claim(report="g", type_="civ.attack", day="2023-01-01", end="2023-12-31", precision="year"),
    "an unknown village": claim(
        report="h", type_="strike.drone", day="2024-07-01", places=(place("Umm al-Hawa", known=False),)
    ),
    "nowhere": claim(report="i", type_="strike.air", day="2024-07-02", places=()),
    "a region": claim(report="j", type_="strike.air", day="2024-07-03", places=(place("Raqqa governorate"),)),
    "planned": claim(report="k", type_="strike.air", day="2024-07-04", status="planned"),
    "a demand": claim(report="l", type_="stmt.demand", day="2024-07-05", actors=(ARMY,)),
    "relief": claim(report="m", type_="aid.delivery", day="2024-07-06"),
    "a toll": claim(
        report="n",
        type_="toll.period",
        day="2024-05-01",
        end="2024-05-31",
        precision="month",
        actors=(ARMY,),
        counts=(figure("killed", 31, 31, scope="period"),),
    ),
    "=formula": claim(report="o", type_="force.change", day="2024-07-08", outlet="=HYPERLINK(1)", actors=(REBELS,)),
}
"""One claim for each thing that an export has to get right."""

DECISION = LoggedDecision(
    id="sha256:1",
    before="sha256:0",
    decision=Decision(kind="judge", who="rana", why="seen", when="2024-06-01T00:00:00Z", verdict="same", a="x", b="y"),
)
STONE = Tombstone(event="event:0", when="2024-06-01T00:00:00Z", why="merged into event:1", successors=("event:1",))


@lru_cache(maxsize=1)
def all_events() -> tuple[Event, ...]:
    claims = list(CLAIMS.values())
    return tuple(events(claims, merged(claims)))


def event_of(name: str) -> Event:
    """The event of a claim of the table."""
    return next(event for event in all_events() if CLAIMS[name] in event.claims)


class Exported(msgspec.Struct, frozen=True):
    """What an export gave."""

    content: bytes
    count: int
    left_out: list[LeftOut]

    def why(self, name: str) -> str | None:
        """Why the event of a claim of the table was left out, or is incomplete."""
        return next((one.why for one in self.left_out if one.event == event_of(name).id), None)


def exported(name: str, *, profile: str | None = None, texts: bool = False) -> Exported:
    """All events in a format."""
    left_out: list[LeftOut] = []
    export = Export(
        format=name,
        profile=profile or PROFILES.get(name, "acled"),
        tell=left_out.append,
        texts=texts,
        decisions=[DECISION],
        tombstones=[STONE],
    )
    stream = io.BytesIO()
    count = writer_of(name)(all_events(), stream, export)
    return Exported(stream.getvalue(), count, left_out)
