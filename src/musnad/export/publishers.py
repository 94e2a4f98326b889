"""Who published the reports of an event."""

from musnad.lexicon.sources import source_named
from musnad.model.event import Event


def outlets(event: Event) -> list[str]:
    """Return the publishers, each once, in the order of the reports; by the name that our list of sources gives
    them.
    """
    names = []
    for report in event.reports:
        if report.outlet:
            known = source_named(report.outlet)
            names.append(report.outlet if known is None else known.name)
    return list(dict.fromkeys(names))


def scale(event: Event, country: str | None) -> str:
    """Return ACLED's source scale: National, Regional, International, or Other for publishers that we do not know."""
    out = set()
    for report in event.reports:
        known = source_named(report.outlet) if report.outlet else None
        if known is None:
            out.add("Other")
        elif known.country == country:
            out.add("National")
        else:
            out.add("International" if known.kind == "agency" else "Regional")
    return "-".join(sorted(out)) or "Other"
