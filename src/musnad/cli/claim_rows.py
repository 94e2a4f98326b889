"""What a claim says, in rows for people: a field, its value, and the words that the value came from."""

from collections.abc import Iterator

import msgspec

from musnad.model.claim import Claim, ClaimActor, ClaimCount, ClaimPlace, ClaimSpeaker, ClaimTime


class Row(msgspec.Struct, frozen=True):
    """One value: the field it belongs to, the value in English and figures, the words of the report."""

    field: str
    value: str
    words: str | None


def rows_of(claim: Claim) -> list[Row]:
    """Return the values of a claim, in the order in which people ask: what, when, where, who, how many, who says so."""
    chains = len({speaker.chain for speaker in claim.attribution})
    return [
        Row("what", _manner(claim), claim.trigger.text),
        Row("when", _time(claim.time), " ... ".join(span.text for span in claim.time.spans) or None),
        *(Row("where", _place(place), place.text) for place in claim.places),
        *(Row("who", _actor(actor), actor.text) for actor in claim.actors),
        *(Row("how many", _count(count), count.text) for count in claim.counts),
        *(Row("with", weapon.kind, weapon.text) for weapon in claim.weapons),
        *(Row("damage", "", span.text) for span in claim.damage),
        *(Row("says", _speaker(speaker, numbered=chains > 1), _said_by(speaker)) for speaker in claim.attribution),
    ]


def _manner(claim: Claim) -> str:
    agency = {"known": None, "unidentified": "by unidentified", "not_stated": "by nobody named"}.get(claim.agency)
    return ", ".join(filter(None, (claim.status, claim.certainty if claim.certainty != "asserted" else None, agency)))


def _time(time: ClaimTime) -> str:
    if time.start is None and time.end is None:
        return "not known"
    days = time.start if time.start == time.end else f"{time.start or '...'} to {time.end or '...'}"
    return ", ".join(filter(None, (days, time.precision.replace("_", " "), time.basis)))


def _place(place: ClaimPlace) -> str:
    areas = dict.fromkeys(filter(None, (place.name, place.admin3, place.admin2, place.admin1, place.country)))
    known = ", ".join(areas) if place.name is not None else "not known"
    several = f", of {place.candidates} places of this name" if place.candidates > 1 else ""
    role = "" if place.role == "location" else f"{place.role}: "
    return f"{role}{known}{several}"


def _actor(actor: ClaimActor) -> str:
    return actor.role if actor.name is None else f"{actor.role}: {actor.name}"


def _count(count: ClaimCount) -> str:
    population = None if count.population == "unknown" else count.population.replace("_", " ")
    scope = None if count.scope == "event" else count.scope
    figure = f"{_figure(count.low, count.high, count.quantifier)} {count.measure}"
    return ", ".join(filter(None, (figure, population, scope)))


def _figure(low: float | None, high: float | None, quantifier: str) -> str:
    about = "about " if quantifier == "approx" else ""
    if low is None and high is None:
        return "some"
    if high is None:
        return f"{about}{low:,} or more"
    if low is None:
        return f"{about}{high:,} or fewer"
    return f"{about}{low:,}" if low == high else f"{about}{low:,} to {high:,}"


def _speaker(speaker: ClaimSpeaker, *, numbered: bool) -> str:
    said = filter(None, (speaker.kind.replace("_", " "), speaker.verb, "of its enemy" if speaker.interested else None))
    return ", ".join(said) + (f" [{speaker.chain + 1}]" if numbered else "")


def _said_by(speaker: ClaimSpeaker) -> str | None:
    return speaker.text if speaker.text is not None else speaker.name


def evidence_of(claim: Claim) -> Iterator[str]:
    """Yield the sentences that a claim rests on, each on one line."""
    for span in claim.evidence:
        yield " ".join(span.text.split())
