"""Claims and judgements for the tests of merging, made by hand: only what a test is about has to be said."""

from hashlib import sha256
from itertools import count

import msgspec

from musnad.model.claim import (
    Claim,
    ClaimActor,
    ClaimCount,
    ClaimPlace,
    ClaimReport,
    ClaimSpeaker,
    ClaimTime,
    ClaimWeapon,
    Coder,
)
from musnad.model.decision import Judgement
from musnad.model.span import Span

_NUMBERS = count(1)

TOWNS = {
    "Tall Abyad": (36.70, 38.95, "settlement", 1500),
    "Suluk": (36.60, 39.13, "settlement", 1500),
    "Ain al-Arus": (36.68, 38.93, "settlement", 1500),
    "Aleppo": (36.20, 37.16, "settlement", 8000),
    "Raqqa governorate": (35.95, 39.01, "governorate", 90000),
}
"""Places of the tests: latitude, longitude, kind, radius in metres."""


def place(name: str, *, role: str = "location", known: bool = True, country: str = "SY") -> ClaimPlace:
    lat, lon, kind, radius = TOWNS.get(name, (None, None, "settlement", None)) if known else (None, None, None, None)
    return ClaimPlace(
        role=role,
        text=name,
        start=0,
        end=len(name),
        id=f"test:{name}" if lat is not None else None,
        name=name,
        name_ar=name,
        kind=kind,
        country=country,
        admin1="Ar-Raqqa" if lat is not None else None,
        admin2=None,
        admin3=None,
        pcode="SY110201" if lat is not None else None,
        lat=lat,
        lon=lon,
        radius_m=radius,
        candidates=1 if lat is not None else 0,
    )


def figure(
    measure: str,
    low: float | None,
    high: float | None,
    *,
    population: str = "unknown",
    scope: str = "event",
    quantifier: str = "exact",
    start: int = 0,
) -> ClaimCount:
    return ClaimCount(
        measure=measure,
        population=population,
        low=low,
        high=high,
        quantifier=quantifier,
        scope=scope,
        chain=None,
        text=str(low),
        start=start,
        end=start + 1,
    )


def actor(
    role: str, id_: str | None, name: str | None, *, kind: str | None = None, sector: str | None = None
) -> ClaimActor:
    return ClaimActor(
        role=role, text=name or "gunmen", start=0, end=1, id=id_, name=name, kind=kind, country="SY", sector=sector
    )


def speaker(name: str, *, chain: int = 0, interested: bool = False, kind: str = "monitor") -> ClaimSpeaker:
    return ClaimSpeaker(
        text=name, start=0, end=1, name=name, kind=kind, verb="said", chain=chain, interested=interested
    )


def claim(
    *,
    report: str,
    type_: str = "strike.shelling",
    status: str = "occurred",
    certainty: str = "asserted",
    places: tuple[ClaimPlace, ...] = (place("Tall Abyad"),),
    counts: tuple[ClaimCount, ...] = (),
    actors: tuple[ClaimActor, ...] = (),
    speakers: tuple[ClaimSpeaker, ...] = (),
    weapons: tuple[str, ...] = (),
    words: str = "shells fell on the town at noon",
    **when_and_whose: str | None,
) -> Claim:
    made = Claim(
        id="",
        report=_report(report, **_only(when_and_whose, "outlet", "published", "url")),
        type=type_,
        status=status,
        certainty=certainty,
        agency="known" if actors else "not_stated",
        trigger=Span(0, 6, words[:6]),
        time=_time(**_only(when_and_whose, "day", "end", "precision", "basis")),
        places=places,
        actors=actors,
        counts=counts,
        weapons=tuple(ClaimWeapon(kind=kind, text=kind, start=0, end=1) for kind in weapons),
        attribution=speakers,
        damage=(),
        evidence=(Span(0, len(words), words),),
        confidence=0.9,
        rules=(),
        coder=Coder(name="test", version="0", lexicon="0"),
    )
    return msgspec.structs.replace(made, id="sha256:" + sha256(msgspec.json.encode(made)).hexdigest())


def _only(given: dict[str, str | None], *names: str) -> dict[str, str | None]:
    return {name: given[name] for name in names if name in given}


def _report(
    name: str, *, outlet: str | None = None, published: str | None = "2024-05-03", url: str | None = None
) -> ClaimReport:
    return ClaimReport(
        id=name,
        title=f"Title of {name}",
        outlet=outlet or f"Outlet of {name}",
        url=url,
        published=published,
        sha256=sha256(name.encode()).hexdigest(),
    )


def _time(
    *,
    day: str | None = "2024-05-02",
    end: str | None = None,
    precision: str | None = None,
    basis: str | None = "stated",
) -> ClaimTime:
    fine = precision or ("unknown" if day is None else "day")
    return ClaimTime(start=day, end=end or day, precision=fine, basis=basis if day else None)


def judged(verdict: str, a: str, b: str, *, who: str = "rana", undone: str | None = None) -> Judgement:
    number = next(_NUMBERS)
    return Judgement(
        id=f"decision {number}",
        verdict=verdict,
        a=a,
        b=b,
        who=who,
        why=f"seen in both videos {number}",
        when=f"2024-06-01T00:00:{number % 60:02}Z",
        undone=undone,
    )
