"""Reports to put into stores, coded once, and claims of any number made of them."""

from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import msgspec

from musnad.gazetteer import open_gazetteer
from musnad.model.capture import Capture
from musnad.model.claim import Claim
from musnad.model.coding import Coding
from musnad.model.incoming import Incoming
from musnad.model.report import Report
from musnad.pipeline import code_report, coder
from musnad.store.claims import content_of


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented report."""

    title: str
    body: str


@lru_cache(maxsize=1)
def stories() -> dict[str, Story]:
    return msgspec.yaml.decode(Path(__file__).with_name("reports.yml").read_bytes(), type=dict[str, Story])


def report(name: str, **facts: object) -> Report:
    """Return the report of a story, called by its name, of 2024-03-02; `facts` differ."""
    story = stories()[name]
    text = f"{story.title}\n\n{story.body}"
    plain = Report(id=name, text=text, body=len(story.title) + 2, title=story.title, published=date(2024, 3, 2))
    return msgspec.structs.replace(plain, **facts)


def coded(one: Report, *, lexicon: str | None = None) -> Coding:
    """Return the coding of a report; `lexicon` is the fingerprint of other words."""
    told = code_report(one, open_gazetteer(None))
    by = coder() if lexicon is None else msgspec.structs.replace(coder(), lexicon=lexicon)
    claims = tuple(msgspec.structs.replace(claim, coder=by) for claim in told.claims)
    return Coding(coder=by, gazetteer="embedded", claims=claims, signals=told.signals)


def altered(claim: Claim, **facts: object) -> Claim:
    """Return a claim that says something else, with the id that follows from that."""
    other = msgspec.structs.replace(claim, **facts)
    return msgspec.structs.replace(other, id="sha256:" + sha256(content_of(other)).hexdigest())


def capture(one: Report, **facts: object) -> Capture:
    plain = Capture(source=one.id, kind="file", at="2024-03-03T08:00:00Z", tool="test", raw_sha256=one.sha256)
    return msgspec.structs.replace(plain, **facts)


def incoming(one: Report) -> Incoming:
    return Incoming(report=one, captures=(capture(one),), coding=coded(one))


@lru_cache(maxsize=1)
def everything() -> tuple[Incoming, ...]:
    """All stories, coded."""
    return tuple(incoming(report(name)) for name in stories())


def many(count: int) -> list[Incoming]:
    """Return so many reports, made of the stories: each of another day, and with a number in its text."""
    names = list(stories())
    return [
        incoming(
            report(
                names[index % len(names)],
                id=f"made-{index:06}",
                text=report(names[index % len(names)]).text + f"\n{index}",
                published=date(2020, 1, 1) + timedelta(days=index % 1500),
            )
        )
        for index in range(count)
    ]
