"""A sentence or two of English that say what an event's claims say, for formats with a column for notes."""

from musnad.export.acled_types import acled_type
from musnad.export.facts import figure, first_day, last_day, place_of
from musnad.export.parties import parties
from musnad.lexicon.ontology import event_types
from musnad.model.event import Event, Figure

_MEASURES = ("killed", "injured", "missing", "detained", "displaced", "returned", "households")


def notes(event: Event, profile: str) -> str:
    """Return what happened, when, where, between whom, with which toll, told by how many; no words of the reports."""
    source, target = parties(event)
    who = f" by {source.name}" if source is not None else ""
    whom = f" against {target.name}" if target is not None and target != source else ""
    told = f"{title_of(event)}{who}{whom}"
    out = [f"{_when(event)}{_where(event)}: {told}."]
    tolls = [words for measure in _MEASURES if (words := _toll(figure(event, profile, measure)))]
    if tolls:
        out.append(f"By the profile {profile}: {'; '.join(tolls)}.")
    out += _differences(event)
    if event.disputed:
        out.append("Denied by some.")
    count = len(event.reports)
    out.append(f"{count} report{'s' if count != 1 else ''}, {event.independent} independent.")
    return " ".join(out)


def title_of(event: Event) -> str:
    """Return what an event is in a few words: as ACLED calls it, else as our ontology explains it."""
    kind = acled_type(event)
    return event_types()[event.type].gloss if kind is None or kind.sub_event == "Other" else kind.sub_event


def _when(event: Event) -> str:
    if event.start is None:
        return "On a day not known"
    first, last = first_day(event), last_day(event)
    return f"On {first}" if first == last else f"Between {first} and {last}"


def _where(event: Event) -> str:
    place = place_of(event)
    if place is None or place.name is None:
        return ""
    areas = dict.fromkeys(filter(None, (place.name, place.admin2, place.admin1)))
    return f", {', '.join(areas)}"


def _toll(found: Figure | None) -> str:
    if found is None:
        return ""
    value = found.best if found.best is not None else found.low
    span = _span(found.low, found.high)
    words = f"{found.measure} {span}" if found.best is None else f"{found.measure} {value:g}"
    if found.best is not None and found.low != found.high:
        words += f" ({span})"
    if "split-evenly" in found.rule:
        words += ", a total over a period, split evenly over its days"
    return words


def _span(low: float | None, high: float | None) -> str:
    if high is None:
        return f"{low or 0:g} or more"
    return f"{low or 0:g}" if low == high else f"{low or 0:g} to {high:g}"


def _differences(event: Event) -> list[str]:
    """What reports differ in: killed and injured, from the lowest to the highest."""
    out = []
    for measure in ("killed", "injured"):
        found = figure(event, "airwars", measure)
        if found is not None and found.low != found.high and len(found.claims) > 1:
            out.append(f"Reports differ on {measure}: {_span(found.low, found.high)}.")
    return out
